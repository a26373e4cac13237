// Steps: blobs, trees, commits and branches, through git's own objects.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { refused, type Step } from "../walk";
import { fileOf, tipOf, writeCommit } from "./offer";

const text = Array.from({ length: 12 }, (_, line) => `line ${line + 1}\n`).join("");

export const files: Step[] = [
  {
    name: "a base of our own: a branch with nested files",
    async act({ host, keep }) {
      const { default_branch } = (await host.reviewer.repos.get(host.here)).data;
      const parent = await tipOf(host, default_branch);
      const sha = await writeCommit(host, host.reviewer, "A base for the contract test", parent, {
        [fileOf(host, "long.txt")]: text,
        [fileOf(host, "deep/er/one.txt")]: "one\n",
      });
      const base = `${host.prefix}/base`;
      await host.reviewer.git.createRef({ ...host.here, ref: `refs/heads/${base}`, sha });
      keep("base", base);
      keep("baseSha", sha);
    },
  },
  {
    name: "a blob has the name that git gives it",
    async act({ host }) {
      const content = `é ${host.prefix}\n`;
      const bytes = Buffer.from(content);
      const name = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
      assert.equal((await host.writer.git.createBlob({ ...host.here, content })).data.sha, name);
      const base64 = { content: bytes.toString("base64"), encoding: "base64" };
      assert.equal((await host.writer.git.createBlob({ ...host.here, ...base64 })).data.sha, name);
      const back = (await host.writer.git.getBlob({ ...host.here, file_sha: name })).data;
      assert.equal(Buffer.from(back.content, "base64").toString(), content);
    },
  },
  {
    name: "a branch is made, with slashes in its name",
    async act({ host, get, keep }) {
      const branch = `${host.prefix}/rule/356`;
      const made = await host.writer.git.createRef({
        ...host.here,
        ref: `refs/heads/${branch}`,
        sha: get("baseSha"),
      });
      assert.equal(made.data.ref, `refs/heads/${branch}`);
      keep("branch", branch);
    },
  },
  {
    name: "the same branch again is 422",
    async act(walk) {
      const again = { ref: `refs/heads/${walk.get("branch")}`, sha: walk.get("baseSha") };
      const call = walk.host.writer.git.createRef({ ...walk.host.here, ...again });
      await refused(walk, call, 422, /Reference already exists/);
    },
  },
  {
    name: "a tree, a commit with its author and credit, and the branch moved to it",
    async act({ host, get, keep }) {
      const { writer, here } = host;
      const parent = get("baseSha");
      const tree = await writer.git.createTree({
        ...here,
        base_tree: (await writer.git.getCommit({ ...here, commit_sha: parent })).data.tree.sha,
        tree: [
          {
            path: fileOf(host, "356.ts"),
            mode: "100644",
            type: "blob",
            content: "rule({\n  a: 1,\n  b: 2,\n});\n",
          },
          {
            path: fileOf(host, "long.txt"),
            mode: "100644",
            type: "blob",
            content: text.replace("line 6", "six"),
          },
        ],
      });
      const wanted = {
        message: "Rule 356\n\nCo-authored-by: Sam Okafor <sam@practice.example>",
        tree: tree.data.sha,
        parents: [parent],
        author: { name: "Ana Lima", email: "ana@practice.example", date: "2026-11-20T09:00:00Z" },
        committer: { name: "Ruleyard", email: "app@practice.example", date: "2026-11-20T09:00:01Z" },
      };
      const made = (await writer.git.createCommit({ ...here, ...wanted })).data;
      // The same parts make the same commit: what a second try is built on.
      assert.equal((await writer.git.createCommit({ ...here, ...wanted })).data.sha, made.sha);
      assert.deepEqual([made.author.name, made.committer.name], ["Ana Lima", "Ruleyard"]);
      const ref = `heads/${get("branch")}`;
      assert.equal((await writer.git.updateRef({ ...here, ref, sha: made.sha })).data.object.sha, made.sha);
      keep("firstSha", made.sha);
    },
  },
  {
    name: "a file is on its branch, not on the base, and in its folder's list",
    async act(walk) {
      const { host, get } = walk;
      const { writer, here, prefix } = host;
      get("firstSha");
      const at = { ...here, path: fileOf(host, "356.ts") };
      const raw = await writer.repos.getContent({ ...at, ref: get("branch"), mediaType: { format: "raw" } });
      assert.match(String(raw.data), /^rule\(\{/);
      await refused(walk, writer.repos.getContent({ ...at, ref: get("base") }), 404);
      const listed = (await writer.repos.getContent({ ...here, path: prefix, ref: get("branch") })).data;
      assert.ok(Array.isArray(listed));
      assert.deepEqual(listed.map(({ name, type }) => `${type} ${name}`).sort(), [
        "dir deep",
        "file 356.ts",
        "file long.txt",
      ]);
    },
  },
  {
    name: "a step back is 422 unless it is forced",
    async act(walk) {
      const { host, get } = walk;
      get("firstSha");
      const back = { ...host.here, ref: `heads/${get("branch")}`, sha: get("baseSha") };
      await refused(walk, host.writer.git.updateRef(back), 422, /not a fast forward/);
    },
  },
  {
    name: "a tree of a blob that is not there, and a commit after one that is not there, are 422",
    async act(walk) {
      const { writer, here } = walk.host;
      const sha = "a".repeat(40);
      const lost = [{ path: "x", mode: "100644" as const, type: "blob" as const, sha }];
      await refused(walk, writer.git.createTree({ ...here, tree: lost }), 422);
      const { tree } = (await writer.git.getCommit({ ...here, commit_sha: walk.get("baseSha") })).data;
      const orphan = { message: "x", tree: tree.sha, parents: [sha] };
      await refused(walk, writer.git.createCommit({ ...here, ...orphan }), 422);
    },
  },
  {
    name: "paths that leave the folder or reach git's own files are 422",
    async act(walk) {
      const { writer, here } = walk.host;
      for (const path of ["../x", "/x", "a//b", ".git/config", "a/.GIT/hooks/x"]) {
        const tree = [{ path, mode: "100644" as const, type: "blob" as const, content: "x" }];
        await refused(walk, writer.git.createTree({ ...here, tree }), 422);
      }
    },
  },
  {
    name: "one file is put by its path; with the name of what it was before, or 409",
    async act(walk) {
      const { host, get } = walk;
      const at = { ...host.here, path: fileOf(host, "deep/put.txt"), branch: get("base"), message: "Put" };
      const content = Buffer.from("first\n").toString("base64");
      const first = await host.reviewer.repos.createOrUpdateFileContents({ ...at, content });
      assert.equal(first.status, 201);
      const sha = first.data.content?.sha ?? "";
      const next = { ...at, content: Buffer.from("second\n").toString("base64") };
      await refused(walk, host.reviewer.repos.createOrUpdateFileContents(next), 422, /sha/);
      const wrong = host.reviewer.repos.createOrUpdateFileContents({ ...next, sha: "e".repeat(40) });
      await refused(walk, wrong, 409);
      assert.equal((await host.reviewer.repos.createOrUpdateFileContents({ ...next, sha })).status, 200);
      walk.keep("baseSha", await tipOf(host, get("base")));
    },
  },
];
