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
    await expect(push).rejects.toThrow(/403/);
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

describe("who may do what", () => {
  test("nobody knows a wrong token, and GitHub's own words say so", async () => {
    const stranger = await fetch(`${yard.url}/user`, { headers: { authorization: "token gho_wrong" } });
    expect([stranger.status, await stranger.json()]).toEqual([
      401,
      { message: "Bad credentials", documentation_url: "https://docs.github.com/rest", status: "401" },
    ]);
    expect(await told(yard.nobody.users.getAuthenticated())).toBe("401 Requires authentication");
    expect(await told(yard.jo.repos.get({ owner: "ruleyard", repo: "other" }))).toBe("404 Not Found");
    expect((await yard.nobody.repos.get(here)).data).toMatchObject({
      full_name: "ruleyard/rules",
      default_branch: "main",
    });
  });

  test("each person's permission is told, and the analyst's is to read", async () => {
    const words = ["sam", "priya", "jo"].map(async (username) => {
      const { data } = await yard.app.repos.getCollaboratorPermissionLevel({ ...here, username });
      return [data.permission, data.role_name];
    });
    expect(await Promise.all(words)).toEqual([
      ["read", "read"],
      ["write", "write"],
      ["admin", "admin"],
    ]);
    const mails = (await yard.sam.users.listEmailsForAuthenticatedUser()).data;
    expect(mails[0]).toEqual({
      email: "sam@practice.example",
      primary: true,
      verified: true,
      visibility: "private",
    });
  });

  test("an analyst may comment, but neither push, merge, nor approve so that it counts", async () => {
    const { app, sam } = yard;
    const { number: pull_number } = await openPull(app, "submissions/who", {
      "rules/ssda903/who.ts": "rule({});\n",
    });
    const pull = { ...here, pull_number };
    expect(await told(sam.issues.createComment({ ...here, issue_number: pull_number, body: "Mine." }))).toBe(
      "201",
    );
    expect((await sam.pulls.createReview({ ...pull, event: "APPROVE" })).data.state).toBe("APPROVED");
    expect((await sam.pulls.get(pull)).data.mergeable_state).toBe("blocked");
    expect(await told(sam.pulls.merge(pull))).toBe("403 Must have push access to repository");
    expect(await told(sam.git.createBlob({ ...here, content: "x" }))).toBe(
      "403 Must have push access to repository",
    );
    expect(await told(sam.repos.createWebhook({ ...here, config: { url: "http://127.0.0.1:1/" } }))).toBe(
      "403 Must have admin rights to Repository.",
    );
  });

  test("nobody approves or asks for changes on what they opened themselves", async () => {
    const { app, priya, jo } = yard;
    await submit(app, "submissions/own", { "rules/ssda903/own.ts": "rule({});\n" });
    const { number: pull_number } = (
      await priya.pulls.create({ ...here, title: "Mine", head: "submissions/own", base: "main" })
    ).data;
    const pull = { ...here, pull_number };
    expect(await told(priya.pulls.createReview({ ...pull, event: "APPROVE" }))).toMatch(
      /^422 .*Can not approve your own pull request/,
    );
    expect(await told(priya.pulls.createReview({ ...pull, event: "REQUEST_CHANGES", body: "No" }))).toMatch(
      /^422/,
    );
    expect(await told(jo.pulls.createReview({ ...pull, event: "REQUEST_CHANGES" }))).toMatch(
      /^422 .*Body is required/,
    );
    expect(await told(priya.pulls.merge(pull))).toBe(
      "405 At least 1 approving review is required by reviewers with write access.",
    );
    await jo.pulls.createReview({ ...pull, event: "APPROVE" });
    expect(await told(priya.pulls.merge({ ...pull, merge_method: "merge" }))).toBe("200");
  });

  test("main takes no change but by merging, not even from an administrator or the App", async () => {
    const { app, jo } = yard;
    const sha = await submit(app, "submissions/direct", { "rules/ssda903/direct.ts": "rule({});\n" });
    expect(await told(app.git.updateRef({ ...here, ref: "heads/main", sha }))).toMatch(
      /^422 Cannot update this protected ref/,
    );
    expect(await told(jo.git.deleteRef({ ...here, ref: "heads/main" }))).toMatch(/^422/);
    const put = { ...here, path: "README.md", message: "x", content: "eA==", sha: "e".repeat(40) };
    expect(await told(jo.repos.createOrUpdateFileContents(put))).toMatch(/^409/);
  });
});

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

describe("what else the product asks", () => {
  test("check runs are the App's alone, and a required one holds the merge", async () => {
    const { app, priya, jo } = yard;
    const { number: pull_number, sha: head_sha } = await openPull(app, "submissions/check", {
      "rules/ssda903/check.ts": "rule({});\n",
    });
    expect(await told(priya.checks.create({ ...here, name: "Ruleyard", head_sha }))).toMatch(/^403/);
    const rules = (checks: string[]) => ({
      ...here,
      branch: "main",
      enforce_admins: true,
      restrictions: null,
      required_status_checks: checks.length ? { strict: false, contexts: checks } : null,
      required_pull_request_reviews: { required_approving_review_count: 1, dismiss_stale_reviews: true },
    });
    await jo.repos.updateBranchProtection(rules(["Ruleyard"]));
    await priya.pulls.createReview({ ...here, pull_number, event: "APPROVE" });
    expect(await told(priya.pulls.merge({ ...here, pull_number }))).toBe(
      '405 Required status check "Ruleyard" is expected.',
    );
    const started = (await app.checks.create({ ...here, name: "Ruleyard", head_sha, status: "in_progress" }))
      .data;
    const note = {
      path: "rules/ssda903/check.ts",
      start_line: 1,
      end_line: 1,
      annotation_level: "failure" as const,
      message: "No",
    };
    const output = { title: "Examples", summary: "All pass", annotations: [note] };
    await app.checks.update({ ...here, check_run_id: started.id, conclusion: "success", output });
    const runs = (await priya.checks.listForRef({ ...here, ref: "submissions/check" })).data;
    expect(runs).toMatchObject({
      total_count: 1,
      check_runs: [{ status: "completed", conclusion: "success", output: { annotations_count: 1 } }],
    });
    expect((await priya.checks.listAnnotations({ ...here, check_run_id: started.id })).data[0]).toMatchObject(
      note,
    );
    expect(
      (await priya.repos.getBranch({ ...here, branch: "main" })).data.protection.required_status_checks
        ?.contexts,
    ).toEqual(["Ruleyard"]);
    expect(await told(priya.pulls.merge({ ...here, pull_number }))).toBe("200");
    await jo.repos.updateBranchProtection(rules([]));
  });

  test("a change after approval takes the approval away", async () => {
    const { app, priya } = yard;
    const { number: pull_number } = await openPull(app, "submissions/stale", {
      "rules/ssda903/stale.ts": "rule({});\n",
    });
    await priya.pulls.createReview({ ...here, pull_number, event: "APPROVE" });
    await submit(
      app,
      "submissions/stale",
      { "rules/ssda903/stale.ts": "rule({ a: 1 });\n" },
      "submissions/stale",
    );
    const reviews = (await priya.pulls.listReviews({ ...here, pull_number })).data;
    expect(reviews.map(({ state }) => state)).toEqual(["DISMISSED"]);
    expect(await told(priya.pulls.merge({ ...here, pull_number }))).toMatch(
      /^405 At least 1 approving review/,
    );
  });

  test("a branch takes what main has gained, and a title is mended", async () => {
    const { app, sam } = yard;
    const first = (await app.git.getRef({ ...here, ref: "heads/main" })).data.object.sha;
    const older = (await app.repos.getCommit({ ...here, ref: first })).data.parents[0]?.sha ?? "";
    await app.git.createRef({ ...here, ref: "refs/heads/submissions/behind", sha: older });
    await submit(
      app,
      "submissions/behind",
      { "rules/ssda903/behind.ts": "rule({});\n" },
      "submissions/behind",
    );
    const made = await app.pulls.create({
      ...here,
      title: "Behind",
      head: "submissions/behind",
      base: "main",
    });
    const pull = { ...here, pull_number: made.data.number };
    expect(
      (await sam.repos.compareCommitsWithBasehead({ ...here, basehead: "main...submissions/behind" })).data
        .status,
    ).toBe("diverged");
    expect(await told(app.pulls.updateBranch({ ...pull, expected_head_sha: older }))).toMatch(
      /^422 expected head sha/,
    );
    expect(await told(app.pulls.updateBranch(pull))).toBe("202");
    const compared = (
      await sam.repos.compareCommitsWithBasehead({ ...here, basehead: "main...submissions/behind" })
    ).data;
    expect([compared.status, compared.files?.map(({ filename }) => filename)]).toEqual([
      "ahead",
      ["rules/ssda903/behind.ts"],
    ]);
    expect((await app.pulls.update({ ...pull, title: "Level" })).data.title).toBe("Level");
    expect((await app.pulls.update({ ...pull, state: "closed" })).data.state).toBe("closed");
    expect((await app.pulls.update({ ...pull, state: "open" })).data.state).toBe("open");
  });

  test("long lists come in pages, and what has not changed is not sent again", async () => {
    const { app, sam } = yard;
    const { number: issue_number } = await openPull(app, "submissions/talk", {
      "rules/ssda903/talk.ts": "rule({});\n",
    });
    for (let n = 0; n < 12; n++) await sam.issues.createComment({ ...here, issue_number, body: `Word ${n}` });
    const first = await sam.issues.listComments({ ...here, issue_number, per_page: 5 });
    expect(first.headers.link).toMatch(/page=2>; rel="next".*page=3>; rel="last"/);
    const all = await sam.paginate(sam.issues.listComments, { ...here, issue_number, per_page: 5 });
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 12 }, (_, n) => `Word ${n}`));
    const again = sam.request("GET /repos/{owner}/{repo}/pulls", {
      ...here,
      headers: { "if-none-match": (await sam.pulls.list(here)).headers.etag ?? "" },
    });
    expect(await told(again)).toMatch(/^304/);
  });

  test("the App is known by its key alone", async () => {
    const { jwt, app } = yard;
    expect((await jwt.apps.getAuthenticated()).data).toMatchObject({ slug: "ruleyard", id: 77 });
    expect((await jwt.apps.listInstallations()).data).toHaveLength(1);
    expect((await app.apps.listReposAccessibleToInstallation()).data.repositories[0]?.full_name).toBe(
      "ruleyard/rules",
    );
    const forged = `${Buffer.from('{"alg":"RS256"}').toString("base64url")}.${Buffer.from(`{"iss":"77","exp":${Date.now() / 1000 + 60}}`).toString("base64url")}.AAAA`;
    const refused = await fetch(`${yard.url}/app`, { headers: { authorization: `Bearer ${forged}` } });
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { message: "A JSON web token could not be decoded" },
    ]);
    const { data: installation } = await jwt.apps.getRepoInstallation(here);
    const narrow = { installation_id: installation.id, permissions: { contents: "read" as const } };
    const { token } = (await jwt.apps.createInstallationAccessToken(narrow)).data;
    const reader = await fetch(`${yard.url}/repos/ruleyard/rules/git/blobs`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: '{"content":"x"}',
    });
    expect(reader.status).toBe(403);
  });

  test("the pages for people show the change, and text from people stays text", async () => {
    const { app, sam, url } = yard;
    const { number } = await openPull(app, "submissions/page", {
      "rules/ssda903/page.ts": "// <script>alert(1)</script>\n",
    });
    await sam.issues.createComment({ ...here, issue_number: number, body: "<b>Hello</b>" });
    const page = await fetch(`${url}/ruleyard/rules/pull/${number}`);
    const text = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("&lt;b&gt;Hello&lt;/b&gt;");
    expect(text).toContain("+// &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toContain("<script>");
    for (const path of [
      "/ruleyard/rules",
      "/sam",
      "/apps/ruleyard",
      "/ruleyard/rules/blob/main/README.md",
      "/ruleyard/rules/commit/main",
    ])
      expect([path, (await fetch(url + path)).status]).toEqual([
        path,
        path.endsWith("commit/main") ? 404 : 200,
      ]);
    const { avatar_url } = (await sam.users.getAuthenticated()).data;
    expect(await (await fetch(avatar_url)).text()).toContain(">SO</text>");
    expect((await fetch(`${url}/ruleyard/rules/pull/999`, { headers: { accept: "text/html" } })).status).toBe(
      404,
    );
  });
});
