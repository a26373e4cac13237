// Checks, lists in pages, the App's own doors and the pages for people.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here, openPull, startYard, submit, told } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard();
});
afterAll(() => yard.close());

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
