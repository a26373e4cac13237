// What can happen to an open pull request on the code host: retargeted, closed, its branch gone, forced, talk mended.
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { here, listen, openPull, startYard, submit, told, until } from "./yard-for-tests";

let ear: Awaited<ReturnType<typeof listen>>;
let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  ear = await listen();
  yard = await startYard({ webhookUrl: ear.url });
});
afterAll(async () => {
  await yard.close();
  await ear.close();
});

const body = z.looseObject({ action: z.string().optional(), number: z.number().optional() });
const heard = (number: number) =>
  ear.heard
    .map((one) => body.parse(JSON.parse(one.body)))
    .filter((one) => one.number === number)
    .map(({ action }) => action ?? "");
const told1 = async (number: number, actions: string[]) => {
  await until(() => heard(number).length >= actions.length);
  expect(heard(number).sort()).toEqual([...actions].sort());
};
const branchAt = async (branch: string, from = "main") => {
  const sha = (await yard.app.git.getRef({ ...here, ref: `heads/${from}` })).data.object.sha;
  await yard.app.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha });
  return sha;
};
const dropBranch = (branch: string) => yard.app.git.deleteRef({ ...here, ref: `heads/${branch}` });
const offer = async (branch: string) => {
  const { number, sha } = await openPull(yard.app, branch, { [`rules/${branch}.ts`]: "rule({});\n" });
  return { number, sha, pull: { ...here, pull_number: number } };
};
const show = async (pull: { owner: string; repo: string; pull_number: number }) =>
  (await yard.sam.pulls.get(pull)).data;

test("another base: told with what was before, refused where it cannot be", async () => {
  await branchAt("next");
  const { number, sha, pull } = await offer("retargeted");
  const move = (base: string) => told(yard.priya.pulls.update({ ...pull, base }));
  expect(await move("nowhere")).toMatch(/^422 .*"field":"base","code":"invalid"/);
  expect(await move("retargeted")).toMatch(/^422 .*No commits between/);
  expect(await move("next")).toBe("200");
  expect((await show(pull)).base.ref).toBe("next");
  await until(() => heard(number).includes("edited"));
  const edited = ear.heard
    .map((one): unknown => JSON.parse(one.body))
    .find((one) => {
      return body.parse(one).number === number && body.parse(one).action === "edited";
    });
  expect(edited).toMatchObject({
    changes: { base: { ref: { from: "main" }, sha: { from: expect.stringMatching(/^[0-9a-f]{40}$/) } } },
    pull_request: { base: { ref: "next" }, head: { sha } },
  });
  await yard.app.pulls.update({ ...pull, state: "closed" });
  expect(await move("main")).toMatch(/^422 .*Cannot change the base branch of a closed/);
});

test("a base that is gone closes what went there; one that was merged hands it on", async () => {
  await branchAt("lost-base");
  const lost = await offer("to-lost");
  await yard.app.pulls.update({ ...lost.pull, base: "lost-base" });
  await dropBranch("lost-base");
  expect((await show(lost.pull)).state).toBe("closed");

  const below = await offer("below");
  await submit(yard.app, "above", { "rules/above.ts": "rule({});\n" }, "below");
  const above = (await yard.app.pulls.create({ ...here, title: "Above", head: "above", base: "below" })).data;
  await yard.jo.pulls.createReview({ ...below.pull, event: "APPROVE" });
  await yard.jo.pulls.merge({ ...below.pull, merge_method: "squash" });
  await dropBranch("below");
  expect(await show({ ...here, pull_number: above.number })).toMatchObject({
    state: "open",
    base: { ref: "main" },
  });
  await told1(above.number, ["opened", "edited"]);
});

test("a branch that is gone closes it; put back where it was, it opens again; elsewhere, it does not", async () => {
  const { number, sha, pull } = await offer("gone");
  const open = () => told(yard.app.pulls.update({ ...pull, state: "open" }));
  await dropBranch("gone");
  expect((await show(pull)).state).toBe("closed");
  expect(await open()).toMatch(/^422 .*The gone branch has been deleted/);
  await branchAt("gone");
  expect(await open()).toMatch(/^422 .*force-pushed or recreated/);
  await yard.app.git.updateRef({ ...here, ref: "heads/gone", sha });
  expect(await open()).toBe("200");
  await told1(number, ["opened", "closed", "reopened"]);
  await yard.app.pulls.update({ ...pull, state: "closed" });
  await yard.app.pulls.create({ ...here, title: "Another", head: "gone", base: "main" });
  expect(await open()).toMatch(/^422 .*already exists/);
});

test("forced elsewhere: the head follows, the push says so, approvals fall and comments lose their line", async () => {
  const { number, sha, pull } = await offer("forced");
  await yard.priya.pulls.createReview({
    ...pull,
    event: "APPROVE",
    comments: [{ path: "rules/forced.ts", line: 1, body: "Why?" }],
  });
  await branchAt("forced-new");
  const other = await submit(
    yard.app,
    "forced-new",
    { "rules/forced.ts": "rule({ other: 1 });\n" },
    "forced-new",
  );
  expect(await told(yard.app.git.updateRef({ ...here, ref: "heads/forced", sha: other }))).toMatch(
    /^422 Update is not a fast forward/,
  );
  await yard.app.git.updateRef({ ...here, ref: "heads/forced", sha: other, force: true });
  expect((await show(pull)).head.sha).toBe(other);
  const [comment] = (await yard.sam.pulls.listReviewComments(pull)).data;
  expect([comment?.line, comment?.position, comment?.original_commit_id]).toEqual([null, null, sha]);
  expect((await yard.sam.pulls.listReviews(pull)).data.map(({ state }) => state)).toEqual(["DISMISSED"]);
  await told1(number, ["opened", "synchronize"]);
  await until(() => ear.heard.some((one) => one.body.includes('"forced":true')));
});

test("one edit of words and state tells both", async () => {
  const { number, pull } = await offer("both");
  await yard.app.pulls.update({ ...pull, title: "Other words", state: "closed" });
  await told1(number, ["opened", "edited", "closed"]);
});

test("comments are mended and removed, reviews dismissed, and lists told since a time", async () => {
  const { number, sha, pull } = await offer("talked");
  const line = { path: "rules/talked.ts", line: 1, side: "RIGHT" as const, commit_id: sha };
  const first = (await yard.priya.pulls.createReviewComment({ ...pull, ...line, body: "One" })).data;
  const second = (await yard.priya.pulls.createReviewComment({ ...pull, ...line, body: "Two" })).data;
  await new Promise((later) => setTimeout(later, 1_100));
  const since = new Date().toISOString();
  const mended = { ...here, comment_id: first.id, body: "One, mended" };
  expect(await told(yard.sam.pulls.updateReviewComment(mended))).toMatch(/^403/);
  await yard.priya.pulls.updateReviewComment(mended);
  const newer = (await yard.sam.pulls.listReviewComments({ ...pull, since: since.replace(/\.\d+/, "") }))
    .data;
  expect(newer.map((comment) => comment.body)).toEqual(["One, mended"]);
  await yard.jo.pulls.deleteReviewComment({ ...here, comment_id: second.id });
  expect(await told(yard.sam.pulls.getReviewComment({ ...here, comment_id: second.id }))).toMatch(/^404/);
  const review = (await yard.jo.pulls.createReview({ ...pull, event: "APPROVE" })).data;
  const dismissal = { ...pull, review_id: review.id, message: "Read it again" };
  expect(await told(yard.sam.pulls.dismissReview(dismissal))).toMatch(/^403/);
  expect((await yard.priya.pulls.dismissReview(dismissal)).data.state).toBe("DISMISSED");
  expect(await told(yard.priya.pulls.dismissReview(dismissal))).toMatch(/^422 .*Can not dismiss a dismissed/);
  expect((await show({ ...here, pull_number: number })).mergeable_state).toBe("blocked");
});
