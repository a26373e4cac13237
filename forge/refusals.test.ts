// What cannot be is refused in GitHub's way: paths, branches, pull requests and lines.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here, openPull, rulePath, ruleText, startYard, submit, told } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard();
});
afterAll(() => yard.close());

describe("bad input is refused in GitHub's way", () => {
  test("paths that would leave the folder or reach git's own files", async () => {
    const bad = [
      "../x",
      "/x",
      "a//b",
      ".git/config",
      "a/.GIT/hooks/x",
      "a/.gi\u200bt/x",
      "git~1/x",
      "a\\b",
      "x.",
      "",
    ];
    for (const path of bad) {
      const tree = [{ path, content: "x", mode: "100644" as const, type: "blob" as const }];
      expect(await told(yard.app.git.createTree({ ...here, tree })), path).toMatch(/^422/);
    }
    const link = [{ path: "a", content: "/etc", mode: "120000" as const, type: "blob" as const }];
    expect(await told(yard.app.git.createTree({ ...here, tree: link }))).toMatch(/^422 tree.mode/);
    const lost = [{ path: "a", sha: "a".repeat(40), mode: "100644" as const, type: "blob" as const }];
    expect(await told(yard.app.git.createTree({ ...here, tree: lost }))).toMatch(/^422 .*not a valid blob/);
  });

  test("refs and pull requests that cannot be", async () => {
    const { app } = yard;
    const sha = await submit(app, "submissions/bad", { "rules/ssda903/bad.ts": "rule({});\n" });
    const ref = "refs/heads/submissions/bad";
    expect(await told(app.git.createRef({ ...here, ref, sha }))).toBe("422 Reference already exists");
    expect(await told(app.git.createRef({ ...here, ref: "refs/heads/a..b", sha }))).toMatch(/^422/);
    const create = (head: string, title = "T") =>
      told(app.pulls.create({ ...here, title, head, base: "main" }));
    expect(await create("nowhere")).toBe(
      '422 Validation Failed: {"resource":"PullRequest","field":"head","code":"invalid"}',
    );
    expect(await create("main")).toMatch(/^422 .*No commits between main and main/);
    expect(await create("ruleyard:submissions/bad")).toBe("201");
    expect(await create("submissions/bad")).toMatch(
      /^422 .*A pull request already exists for ruleyard:submissions\/bad/,
    );
    const untitled = await fetch(`${yard.url}/repos/ruleyard/rules/pulls`, { method: "POST", body: "{" });
    expect(untitled.status).toBe(401);
    const found = await app.pulls.list({ ...here, head: "ruleyard:submissions/bad", state: "all" });
    expect(found.data).toHaveLength(1);
  });

  test("comments on lines that the change does not show", async () => {
    const { app, priya } = yard;
    const { number: pull_number, sha: commit_id } = await openPull(app, "submissions/lines", {
      [rulePath]: ruleText.replace("<", "<="),
    });
    const comment = { ...here, pull_number, commit_id, path: rulePath, body: "x", side: "RIGHT" as const };
    expect(await told(priya.pulls.createReviewComment({ ...comment, line: 99 }))).toMatch(
      /^422 .*must be part of the diff/,
    );
    expect(await told(priya.pulls.createReviewComment({ ...comment, line: 1, path: "README.md" }))).toMatch(
      /^422/,
    );
    expect(await told(priya.pulls.createReviewComment({ ...comment, line: 3 }))).toBe("201");
    await submit(app, "submissions/lines", { [rulePath]: "rule({});\n" }, "submissions/lines");
    const [outdated] = (await priya.pulls.listReviewComments({ ...here, pull_number })).data;
    expect([outdated?.line, outdated?.original_line, outdated?.commit_id]).toEqual([null, 3, commit_id]);
  });
});
