// Steps: a pull request is opened, found again, and read.
import assert from "node:assert/strict";
import { refused, type Step } from "../walk";
import { fileOf, makeBranch, placeOf, shown } from "./offer";

export const offering: Step[] = [
  {
    name: "a pull request is opened",
    async act({ host, get, keep }) {
      const [sha, branch] = [get("firstSha"), get("branch")];
      const wanted = {
        title: "Contract test: rule 356",
        head: branch,
        base: get("base"),
        body: "<!-- marker -->",
      };
      const { data } = await host.writer.pulls.create({ ...host.here, ...wanted });
      assert.deepEqual(
        [data.state, data.head.sha, data.head.ref, data.base.ref],
        ["open", sha, branch, get("base")],
      );
      assert.equal(data.body, "<!-- marker -->");
      keep("pull", { number: data.number, sha, branch });
    },
  },
  {
    name: "a second one for the same branch is 422, and says which is there",
    async act(walk) {
      const { host, get } = walk;
      get("pull");
      const again = { ...host.here, title: "Again", head: get("branch"), base: get("base") };
      const body = await refused(
        walk,
        host.writer.pulls.create(again),
        422,
        /A pull request already exists for/,
      );
      assert.ok(typeof body === "object" && body !== null && "errors" in body);
    },
  },
  {
    name: "one from nowhere, one with nothing in it and one without a title are 422",
    async act(walk) {
      const { host, get } = walk;
      const open = (head: string, title = "T") =>
        host.writer.pulls.create({ ...host.here, title, head, base: get("base") });
      await refused(walk, open(`${host.prefix}/nowhere`), 422, /"field":"head"/);
      await refused(walk, open(get("base")), 422, /No commits between/);
      const { title: _none, ...untitled } = {
        ...host.here,
        title: "",
        head: get("branch"),
        base: get("base"),
      };
      const bare = host.writer.request("POST /repos/{owner}/{repo}/pulls", { ...untitled });
      await refused(walk, bare, 422);
    },
  },
  {
    name: "it is found by its branch, its state and its base",
    async act({ host, get }) {
      const { number } = get("pull");
      const head = `${host.here.owner}:${get("branch")}`;
      const find = async (more: { head?: string; base?: string; state?: "open" | "closed" | "all" }) =>
        (await host.writer.pulls.list({ ...host.here, ...more })).data.map((pull) => pull.number);
      assert.deepEqual(await find({ head, state: "all" }), [number]);
      assert.deepEqual(await find({ head, state: "closed" }), []);
      assert.deepEqual(await find({ base: get("base") }), [number]);
    },
  },
  {
    name: "its files are told with their names, kinds and lines",
    async act({ host, get }) {
      const listed = (await host.writer.pulls.listFiles(placeOf(host, get("pull")))).data;
      assert.deepEqual(
        listed
          .map(({ filename, status, additions, deletions }) => [filename, status, additions, deletions])
          .sort(),
        [
          [fileOf(host, "356.ts"), "added", 4, 0],
          [fileOf(host, "long.txt"), "modified", 1, 1],
        ],
      );
      assert.match(listed.find(({ status }) => status === "added")?.patch ?? "", /^@@ -0,0 \+1,4 @@\n\+rule/);
    },
  },
  {
    name: "it can be had as a diff",
    async act({ host, get }) {
      const pull = { ...placeOf(host, get("pull")), mediaType: { format: "diff" } };
      assert.match(String((await host.writer.pulls.get(pull)).data), /^diff --git /m);
    },
  },
  {
    name: "its commits are told, with who wrote them",
    async act({ host, get }) {
      const commits = (await host.writer.pulls.listCommits(placeOf(host, get("pull")))).data;
      assert.deepEqual(
        commits.map(({ sha, commit }) => [sha, commit.author?.name]),
        [[get("firstSha"), "Ana Lima"]],
      );
    },
  },
  {
    name: "it counts what it changes, and knows that it fits",
    async act({ host, get }) {
      const { changed_files, commits, mergeable, merged } = await shown(host, get("pull"));
      assert.deepEqual([changed_files, commits, mergeable, merged], [2, 1, true, false]);
    },
  },
  {
    name: "two states are compared",
    async act({ host, get }) {
      const basehead = `${get("base")}...${get("branch")}`;
      get("pull");
      const { data } = await host.writer.repos.compareCommitsWithBasehead({ ...host.here, basehead });
      // The base has gained a file that was put by its path.
      assert.deepEqual([data.status, data.ahead_by, data.files?.length], ["diverged", 1, 2]);
      assert.ok(data.behind_by > 0);
    },
  },
  {
    name: "somebody is asked to read it, and never its author",
    async act(walk) {
      const { host, get } = walk;
      const pull = placeOf(host, get("pull"));
      const login = async (who: typeof host.writer) => (await who.users.getAuthenticated()).data.login;
      const reader = await login(host.reviewer);
      const asked = await host.writer.pulls.requestReviewers({ ...pull, reviewers: [reader] });
      assert.deepEqual(
        asked.data.requested_reviewers?.map((user) => user.login),
        [reader],
      );
      const own = host.writer.pulls.requestReviewers({ ...pull, reviewers: [await login(host.writer)] });
      await refused(walk, own, 422, /author/);
    },
  },
  {
    name: "a draft cannot be merged",
    async act(walk) {
      const { host, get } = walk;
      const { branch, sha } = await makeBranch(host, "draft", get("baseSha"), {
        [fileOf(host, "draft.ts")]: "1\n",
      });
      const wanted = { title: "Contract test: draft", head: branch, base: get("base"), draft: true };
      const { data } = await host.writer.pulls.create({ ...host.here, ...wanted });
      assert.equal(data.draft, true);
      const draft = { number: data.number, sha, branch };
      walk.keep("draft", draft);
      await shown(host, draft);
      await refused(walk, host.reviewer.pulls.merge(placeOf(host, draft)), 405, /draft/);
    },
  },
  {
    name: "a pull request is closed and opened again, and its title mended",
    async act({ host, get }) {
      const pull = placeOf(host, get("draft"));
      assert.equal((await host.writer.pulls.update({ ...pull, state: "closed" })).data.state, "closed");
      assert.equal((await host.writer.pulls.update({ ...pull, state: "open" })).data.state, "open");
      assert.equal((await host.writer.pulls.update({ ...pull, title: "Mended" })).data.title, "Mended");
    },
  },
  {
    name: "its base is changed, and back; to one that is not there is 422",
    async act(walk) {
      const { host, get } = walk;
      const pull = placeOf(host, get("draft"));
      const other = await makeBranch(host, "other-base", get("baseSha"), {
        [fileOf(host, "other.ts")]: "1\n",
      });
      const move = (base: string) => host.reviewer.pulls.update({ ...pull, base });
      assert.equal((await move(other.branch)).data.base.ref, other.branch);
      await refused(walk, move(`${host.prefix}/nowhere`), 422, /base/);
      assert.equal((await move(get("base"))).data.base.ref, get("base"));
    },
  },
  {
    name: "a branch that is removed closes what stood on it; put back, it opens again",
    async act(walk) {
      const { host, get } = walk;
      const draft = get("draft");
      const pull = placeOf(host, draft);
      await host.writer.git.deleteRef({ ...host.here, ref: `heads/${draft.branch}` });
      assert.equal((await shown(host, draft)).state, "closed");
      await refused(walk, host.writer.pulls.update({ ...pull, state: "open" }), 422);
      await host.writer.git.createRef({ ...host.here, ref: `refs/heads/${draft.branch}`, sha: draft.sha });
      assert.equal((await host.writer.pulls.update({ ...pull, state: "open" })).data.state, "open");
      const gone = host.writer.git.deleteRef({ ...host.here, ref: `heads/${host.prefix}/nowhere` });
      await refused(walk, gone, 422, /Reference does not exist/);
    },
  },
];
