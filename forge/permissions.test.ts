// Who may do what on the forge: nobody, a reader, a writer, an administrator and the App.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here, openPull, startYard, submit, told } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard({
    people: [
      { login: "sam", name: "Sam Okafor", permission: "read" },
      { login: "priya", name: "Priya Nair", permission: "write" },
      { login: "jo", name: "Jo Whitfield", permission: "admin" },
      { login: "lee", name: "Lee Park", permission: "read" },
    ],
  });
});
afterAll(() => yard.close());
const permissionWords = {
  read: "pull",
  triage: "triage",
  write: "push",
  maintain: "maintain",
  admin: "admin",
} as const;

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

describe("one table: each act, and the least that a person must be", () => {
  const people = ["none", "read", "triage", "write", "maintain", "admin"] as const;
  type Who = (typeof people)[number];
  // The whole of GitHub's page on repository roles that the forge has doors for.
  const least: Record<string, Who> = {
    "comments on it": "none",
    "reviews it": "none",
    "asks somebody to read it": "triage",
    "closes it": "triage",
    "mends its title": "write",
    "dismisses a review": "write",
    "makes a branch": "write",
    "writes a file": "write",
    "tells a status": "write",
    "sees who belongs here": "write",
    "merges it": "write",
    "hangs a hook": "admin",
    "protects a branch": "admin",
    "lets somebody in": "admin",
    "changes how it merges": "admin",
  };

  test("each cell of it", { timeout: 120_000 }, async () => {
    const { app, jo, as } = yard;
    const sha = (await app.git.getRef({ ...here, ref: "heads/main" })).data.object.sha;
    const wrong: string[] = [];
    const lee = await as("lee");
    for (const who of people) {
      if (who === "none") await jo.repos.removeCollaborator({ ...here, username: "lee" });
      else await jo.repos.addCollaborator({ ...here, username: "lee", permission: permissionWords[who] });
      const path = `rules/role-${who}.ts`;
      const { number, sha: head } = await openPull(app, `role/${who}`, { [path]: "rule({});\n" });
      const pull = { ...here, pull_number: number };
      const review = (await yard.priya.pulls.createReview({ ...pull, event: "APPROVE" })).data;
      const acts: Record<string, () => Promise<{ status: number }>> = {
        "comments on it": () => lee.issues.createComment({ ...here, issue_number: number, body: "Hm" }),
        "reviews it": () => lee.pulls.createReview({ ...pull, event: "COMMENT", body: "Hm" }),
        "asks somebody to read it": () => lee.pulls.requestReviewers({ ...pull, reviewers: ["jo"] }),
        "closes it": () => lee.pulls.update({ ...pull, state: "closed" }),
        "mends its title": () => lee.pulls.update({ ...pull, title: "Mended" }),
        "dismisses a review": () =>
          lee.pulls.dismissReview({ ...pull, review_id: review.id, message: "Again" }),
        "makes a branch": () => lee.git.createRef({ ...here, ref: `refs/heads/by/${who}`, sha }),
        "writes a file": () =>
          lee.repos.createOrUpdateFileContents({
            ...here,
            branch: `role/${who}`,
            path: `rules/x-${who}.ts`,
            message: "x",
            content: "eA==",
          }),
        "tells a status": () => lee.repos.createCommitStatus({ ...here, sha: head, state: "success" }),
        "sees who belongs here": () => lee.repos.listCollaborators(here),
        "merges it": async () => {
          await jo.pulls.update({ ...pull, state: "open" });
          await jo.pulls.createReview({ ...pull, event: "APPROVE" });
          return lee.pulls.merge(pull);
        },
        "hangs a hook": () =>
          lee.repos.createWebhook({ ...here, config: { url: `http://127.0.0.1:9/${who}` } }),
        "protects a branch": () => lee.repos.getBranchProtection({ ...here, branch: "main" }),
        "lets somebody in": () => lee.repos.addCollaborator({ ...here, username: "sam", permission: "pull" }),
        "changes how it merges": () => lee.repos.update({ ...here, allow_merge_commit: true }),
      };
      expect(Object.keys(acts)).toEqual(Object.keys(least));
      for (const [name, act] of Object.entries(acts)) {
        const may = people.indexOf(who) >= people.indexOf(least[name] ?? "admin");
        const said = await told(act());
        if (said.startsWith("2") !== may || (!may && !said.startsWith("403")))
          wrong.push(`${who} ${name}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
