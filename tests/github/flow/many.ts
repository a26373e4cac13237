// Steps: many at once, each of them whole.
import assert from "node:assert/strict";
import type { Step } from "../walk";
import { fileOf, makeBranch, offer, placeOf, shown, tipOf } from "./offer";

export const many: Step[] = [
  {
    name: "many are sent at once: each has its own number and its own file",
    async act({ host, get }) {
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const names = Array.from({ length: host.many }, (_, n) => `many-${n}`);
      const pulls = await Promise.all(
        names.map((name) => offer(host, name, to, { [fileOf(host, `${name}.ts`)]: `// ${name}\n` })),
      );
      assert.equal(new Set(pulls.map(({ number }) => number)).size, host.many);
      const files = await Promise.all(
        pulls.map(async (pull) => (await host.writer.pulls.listFiles(placeOf(host, pull))).data[0]?.filename),
      );
      assert.deepEqual(
        files,
        names.map((name) => fileOf(host, `${name}.ts`)),
      );
    },
  },
  {
    name: "one branch is sent by several at once: one pull request, the others are told that it is there",
    async act({ host, get }) {
      const { branch } = await makeBranch(host, "raced", get("baseSha"), {
        [fileOf(host, "raced.ts")]: "1\n",
      });
      const wanted = { ...host.here, title: "Contract test: raced", head: branch, base: get("base") };
      const ended = await Promise.allSettled([1, 2, 3, 4].map(() => host.writer.pulls.create(wanted)));
      assert.equal(ended.filter(({ status }) => status === "fulfilled").length, 1);
      const head = `${host.here.owner}:${branch}`;
      assert.equal((await host.writer.pulls.list({ ...host.here, head, state: "all" })).data.length, 1);
    },
  },
  {
    name: "many are merged at once: what is said to be merged is on the base, and nothing else",
    async act({ host, get }) {
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const names = Array.from({ length: Math.ceil(host.many / 2) }, (_, n) => `merged-${n}`);
      const pulls = [];
      for (const name of names)
        pulls.push(await offer(host, name, to, { [fileOf(host, `${name}.ts`)]: `// ${name}\n` }));
      for (const pull of pulls) await shown(host, pull);
      const ended = await Promise.allSettled(
        pulls.map((pull, n) =>
          host.reviewer.pulls.merge({ ...placeOf(host, pull), merge_method: n % 2 ? "squash" : "merge" }),
        ),
      );
      // GitHub merges one at a time, and may ask to try again.
      assert.ok(ended.some(({ status }) => status === "fulfilled"));
      const tree = await host.writer.git.getTree({
        ...host.here,
        tree_sha: await tipOf(host, to.base),
        recursive: "1",
      });
      const there = new Set(tree.data.tree.map(({ path }) => path));
      for (const [n, name] of names.entries())
        assert.equal(there.has(fileOf(host, `${name}.ts`)), ended[n]?.status === "fulfilled", name);
    },
  },
];
