// A private repository: for those who do not belong to it, it is not there; and what GitHub works out takes a second asking.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Octokit } from "@octokit/rest";
import { here, openPull, signIn, startYard, told } from "./yard-for-tests";

const run = promisify(execFile);
let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard({ private: true, mergeableLater: true });
});
afterAll(() => yard.close());

test("a stranger, and one who has left, are told of nothing: 404 everywhere, and no page", async () => {
  const { jo, sam, nobody, url } = yard;
  expect((await sam.repos.get(here)).data).toMatchObject({ private: true, visibility: "private" });
  await jo.repos.removeCollaborator({ ...here, username: "sam" });
  for (const who of [nobody, sam]) {
    expect(await told(who.repos.get(here))).toBe("404 Not Found");
    expect(await told(who.pulls.list(here))).toBe("404 Not Found");
    expect(await told(who.issues.createComment({ ...here, issue_number: 1, body: "x" }))).toBe(
      "404 Not Found",
    );
  }
  for (const page of ["/ruleyard/rules", "/", "/jo"]) expect((await fetch(url + page)).status).toBe(404);
  await jo.repos.addCollaborator({ ...here, username: "sam", permission: "pull" });
  expect(await told(sam.repos.get(here))).toBe("200");
});

test("a token that was narrowed sees no more than it was given", async () => {
  const { jwt, url } = yard;
  const { data } = await jwt.apps.getRepoInstallation(here);
  const narrow = { installation_id: data.id, permissions: { contents: "read" as const } };
  const { token } = (await jwt.apps.createInstallationAccessToken(narrow)).data;
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const client = new Octokit({ baseUrl: `${url}/api/v3`, auth: token, log });
  expect(await told(client.repos.getContent({ ...here, path: "README.md" }))).toBe("200");
  expect(await told(client.repos.get(here))).toBe("200");
  expect(await told(client.pulls.list(here))).toBe("403 Resource not accessible by integration");
  expect(await told(client.checks.listForRef({ ...here, ref: "main" }))).toMatch(/^403/);
});

test("git clones it with a token, and not without", async () => {
  const { url } = yard;
  const folder = await mkdtemp(join(tmpdir(), "private-"));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_TERMINAL_PROMPT: "0",
    NODE_ENV: process.env.NODE_ENV,
  };
  const clone = (from: string, to: string) =>
    run("git", ["clone", "--quiet", from, join(folder, to)], { env });
  await expect(clone(`${url}/ruleyard/rules.git`, "none")).rejects.toThrow(/could not read Username/);
  const known = new URL(`${url}/ruleyard/rules.git`);
  Object.assign(known, { username: "x", password: await signIn(url, "sam") });
  await clone(known.href, "known");
  await expect(
    run("git", ["-C", join(folder, "known"), "push", "--quiet", "origin", "HEAD:refs/heads/mine"], { env }),
  ).rejects.toThrow(/403/);
  await rm(folder, { recursive: true, force: true });
});

test("whether it can be merged is not known at the first asking, and again not once its base has moved", async () => {
  const { app, priya, sam } = yard;
  const [one, two] = [
    await openPull(app, "later-1", { "rules/later-1.ts": "1\n" }),
    await openPull(app, "later-2", { "rules/later-2.ts": "1\n" }),
  ];
  const ask = async () => {
    const { mergeable, mergeable_state } = (await sam.pulls.get({ ...here, pull_number: one.number })).data;
    return [mergeable, mergeable_state];
  };
  // The answer to the opening was the first asking.
  expect(await ask()).toEqual([true, "blocked"]);
  await priya.pulls.createReview({ ...here, pull_number: two.number, event: "APPROVE" });
  await priya.pulls.merge({ ...here, pull_number: two.number });
  expect(await ask()).toEqual([null, "unknown"]);
  expect(await ask()).toEqual([true, "blocked"]);
});
