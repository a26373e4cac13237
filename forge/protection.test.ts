// The rules of a branch: who must have approved what, which checks, how far it may move, and who passes over them.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { here, openPull, startYard, submit, told } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard();
  await yard.jo.repos.addCollaborator({ ...here, username: "sam", permission: "read" });
});
afterAll(() => yard.close());

type Reviews = {
  dismiss_stale_reviews?: boolean;
  require_code_owner_reviews?: boolean;
  require_last_push_approval?: boolean;
  required_approving_review_count?: number;
};
const usual: Reviews = { dismiss_stale_reviews: true, required_approving_review_count: 1 };
const protect = (reviews: Reviews | null, more: object = {}) =>
  yard.jo.repos.updateBranchProtection({
    ...here,
    branch: "main",
    enforce_admins: true,
    restrictions: null,
    required_status_checks: null,
    required_pull_request_reviews: reviews,
    ...more,
  });
afterEach(async () => {
  await protect(usual);
});

let made = 0;
async function offer(files?: Record<string, string>) {
  made += 1;
  const branch = `submissions/p${made}`;
  const { number, sha } = await openPull(
    yard.app,
    branch,
    files ?? { [`rules/ssda903/p${made}.ts`]: "rule({});\n" },
  );
  return { branch, sha, pull: { ...here, pull_number: number } };
}
const merge = (who: "priya" | "jo", pull: { owner: string; repo: string; pull_number: number }) =>
  told(yard[who].pulls.merge({ ...pull, merge_method: "squash" }));

test("two approvals are two people's, and a later word of one takes the place of their earlier", async () => {
  await protect({ required_approving_review_count: 2 });
  const { pull } = await offer();
  await yard.priya.pulls.createReview({ ...pull, event: "APPROVE" });
  await yard.priya.pulls.createReview({ ...pull, event: "APPROVE" });
  expect(await merge("priya", pull)).toMatch(/^405 At least 2 approving reviews are required/);
  await yard.jo.pulls.createReview({ ...pull, event: "REQUEST_CHANGES", body: "No" });
  expect(await merge("priya", pull)).toBe("405 Changes have been requested.");
  await yard.jo.pulls.createReview({ ...pull, event: "APPROVE" });
  expect(await merge("priya", pull)).toBe("200");
});

test("without that rule an approval outlives a push; with it, it falls away", async () => {
  await protect({ required_approving_review_count: 1 });
  const kept = await offer();
  await yard.priya.pulls.createReview({ ...kept.pull, event: "APPROVE" });
  await submit(yard.app, kept.branch, { "rules/ssda903/kept.ts": "rule({ a: 1 });\n" }, kept.branch);
  expect(await merge("priya", kept.pull)).toBe("200");
});

test("the one who pushed last does not approve their own push", async () => {
  await protect({ required_approving_review_count: 1, require_last_push_approval: true });
  const { branch, pull } = await offer();
  await submit(yard.priya, branch, { "rules/ssda903/pushed.ts": "rule({ a: 1 });\n" }, branch);
  await yard.priya.pulls.createReview({ ...pull, event: "APPROVE" });
  expect(await merge("jo", pull)).toBe(
    "405 New changes require approval from someone other than the last pusher.",
  );
  await yard.jo.pulls.createReview({ ...pull, event: "APPROVE" });
  expect(await merge("jo", pull)).toBe("200");
});

test("owners of files are asked to read, and one of them must approve", async () => {
  const owners = "# who reads what\n*.md @nobody-here\n/rules/ @priya @jo\n/rules/cin/ @jo\n";
  const laid = await offer({ ".github/CODEOWNERS": owners });
  await yard.priya.pulls.createReview({ ...laid.pull, event: "APPROVE" });
  await merge("priya", laid.pull);
  await protect({ required_approving_review_count: 1, require_code_owner_reviews: true });
  const { pull } = await offer({ "rules/cin/8500.ts": "rule({});\n" });
  const asked = (await yard.priya.pulls.listRequestedReviewers(pull)).data.users;
  expect(asked.map(({ login }) => login)).toEqual(["jo"]);
  await yard.priya.pulls.createReview({ ...pull, event: "APPROVE" });
  expect(await merge("priya", pull)).toBe("405 Waiting on code owner review from jo.");
  await yard.jo.pulls.createReview({ ...pull, event: "APPROVE" });
  expect(await merge("priya", pull)).toBe("200");
});

test("where it must be up to date, a branch that is behind waits", async () => {
  await protect(usual, { required_status_checks: { strict: true, contexts: ["lint"] } });
  const late = await offer();
  const first = await offer();
  for (const { sha, pull } of [late, first]) {
    await yard.app.repos.createCommitStatus({ ...here, sha, state: "success", context: "lint" });
    await yard.priya.pulls.createReview({ ...pull, event: "APPROVE" });
  }
  expect(await merge("priya", first.pull)).toBe("200");
  expect((await yard.priya.pulls.get(late.pull)).data.mergeable_state).toBe("behind");
  expect(await merge("priya", late.pull)).toBe("405 The head branch is not up to date with the base branch.");
});

test("administrators are held to the rules unless the rules say otherwise", async () => {
  const { sha, pull } = await offer();
  expect(await merge("jo", pull)).toMatch(/^405 At least 1/);
  await protect(usual, { enforce_admins: false });
  expect(await merge("priya", pull)).toMatch(/^405 At least 1/);
  expect(await told(yard.priya.git.updateRef({ ...here, ref: "heads/main", sha }))).toMatch(
    /^422 Cannot update this protected ref/,
  );
  expect(await merge("jo", pull)).toBe("200");
});

test("a protected branch is pushed forward only where it asks for no pull request, and never back", async () => {
  await protect(null);
  const main = (await yard.app.git.getRef({ ...here, ref: "heads/main" })).data.object.sha;
  const { sha } = await offer();
  const push = (to: string) =>
    told(yard.priya.git.updateRef({ ...here, ref: "heads/main", sha: to, force: true }));
  expect(await push(sha)).toBe("200");
  expect(await push(main)).toMatch(/^422 .*Cannot force-push/);
  await protect(null, { allow_force_pushes: true });
  expect(await push(main)).toBe("200");
});

test("a repository takes changes only in the ways that it allows, and can tidy up after a merge", async () => {
  await protect(null);
  await yard.jo.repos.update({ ...here, allow_merge_commit: false, delete_branch_on_merge: true });
  const { branch, pull } = await offer();
  expect(await told(yard.priya.pulls.merge({ ...pull, merge_method: "merge" }))).toBe(
    "405 Merge commits are not allowed on this repository.",
  );
  expect(await told(yard.priya.pulls.merge({ ...pull, merge_method: "rebase" }))).toMatch(/^405 Rebase/);
  expect(await merge("priya", pull)).toBe("200");
  expect(await told(yard.app.git.getRef({ ...here, ref: `heads/${branch}` }))).toBe("404 Not Found");
  expect((await yard.sam.repos.get(here)).data).toMatchObject({
    allow_merge_commit: false,
    allow_squash_merge: true,
    delete_branch_on_merge: true,
  });
  expect(await told(yard.jo.repos.update({ ...here, allow_squash_merge: false }))).toMatch(
    /^422 .*at least one merge strategy/,
  );
  expect(await told(yard.priya.repos.update({ ...here, allow_merge_commit: true }))).toMatch(/^403/);
  await yard.jo.repos.update({ ...here, allow_merge_commit: true, delete_branch_on_merge: false });
});
