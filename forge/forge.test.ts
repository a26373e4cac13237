// The whole way of a rule through the forge, as the product and its people walk it, over real HTTP and real git.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here, openPull, rulePath, ruleText, startYard, submit, told } from "./yard-for-tests";

const run = promisify(execFile);
let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard();
});
afterAll(() => yard.close());

describe("a rule goes from a branch to main", () => {
  test("the App sends it, the reviewer asks for a change, the analyst answers, the reviewer approves and merges", async () => {
    const { app, sam, priya } = yard;
    const { number: pull_number, sha } = await openPull(app, "submissions/356", { [rulePath]: ruleText });
    const pull = { ...here, pull_number };
    const opened = (await sam.pulls.get(pull)).data;
    expect(opened).toMatchObject({
      state: "open",
      mergeable: true,
      mergeable_state: "blocked",
      changed_files: 1,
    });
    expect(opened.user).toMatchObject({ login: "ruleyard[bot]", type: "Bot" });
    const commits = (await sam.pulls.listCommits(pull)).data;
    expect(commits.map(({ commit, author }) => [commit.author?.name, author?.login])).toEqual([
      ["Sam Okafor", "sam"],
    ]);

    await priya.pulls.createReview({
      ...pull,
      event: "REQUEST_CHANGES",
      body: "Nearly there.",
      comments: [{ path: rulePath, line: 3, side: "RIGHT", body: "What of an open episode?" }],
    });
    const [asked] = (await sam.pulls.listReviewComments(pull)).data;
    expect(asked).toMatchObject({ line: 3, position: 3, side: "RIGHT", body: "What of an open episode?" });
    expect(asked?.diff_hunk).toBe(
      '@@ -0,0 +1,4 @@\n+rule({\n+  code: "356",\n+  fails: (row) => row.DEC < row.DECOM,',
    );
    const said = await sam.pulls.createReplyForReviewComment({
      ...pull,
      comment_id: asked?.id ?? 0,
      body: "It has no DEC.",
    });
    expect(said.data.in_reply_to_id).toBe(asked?.id);
    expect(await told(priya.pulls.merge(pull))).toBe("405 Changes have been requested.");

    const mended = await submit(
      app,
      "submissions/356",
      { [rulePath]: `// An episode\n${ruleText}` },
      "submissions/356",
    );
    const moved = (await sam.pulls.listReviewComments(pull)).data[0];
    expect(moved).toMatchObject({ line: 4, original_line: 3, commit_id: mended, original_commit_id: sha });

    await priya.pulls.createReview({ ...pull, event: "APPROVE" });
    expect((await sam.pulls.get(pull)).data.mergeable_state).toBe("clean");
    expect(await told(priya.pulls.merge({ ...pull, sha }))).toBe(
      "409 Head branch was modified. Review and try the merge again.",
    );
    const merged = (await priya.pulls.merge({ ...pull, sha: mended, merge_method: "squash" })).data;
    expect(merged).toMatchObject({ merged: true, message: "Pull Request successfully merged" });
    expect((await sam.pulls.get(pull)).data).toMatchObject({
      state: "closed",
      merged: true,
      merge_commit_sha: merged.sha,
      merged_by: { login: "priya" },
      changed_files: 1,
      commits: 2,
    });
    expect(await told(priya.pulls.merge(pull))).toBe("405 Pull Request is not mergeable");

    const text = await sam.repos.getContent({ ...here, path: rulePath, mediaType: { format: "raw" } });
    expect(text.data).toBe(`// An episode\n${ruleText}`);
    const [last] = (await sam.repos.listCommits({ ...here, path: rulePath })).data;
    expect(last?.sha).toBe(merged.sha);
    expect(last?.commit.message).toContain("Co-authored-by: Sam Okafor <sam@practice.example>");
  });

  test("git clones it: the seed without hidden or other files, and every change with its author", async () => {
    const folder = await mkdtemp(join(tmpdir(), "clone-"));
    await run("git", ["clone", "--quiet", `${yard.url}/ruleyard/rules.git`, folder]);
    expect((await readdir(folder)).sort()).toEqual([".git", "README.md", "rules"]);
    expect(await readFile(join(folder, rulePath), "utf8")).toContain("// An episode");
    const log = await run("git", ["-C", folder, "log", "--reverse", "--format=%an"]);
    expect(log.stdout.trim().split("\n")).toEqual(["Ruleyard", "ruleyard[bot]"]);
    const push = run("git", ["-C", folder, "push", "--quiet", "origin", "HEAD:refs/heads/mine"]);
    await expect(push).rejects.toThrow(/Authentication failed|could not read Username|terminal prompts/);
    await rm(folder, { recursive: true, force: true });
    const check = await run("git", [
      "--git-dir",
      join(yard.options.folder, "repository.git"),
      "fsck",
      "--full",
      "--strict",
    ]);
    expect(check.stderr).not.toMatch(/error|missing|broken/);
  });
});
