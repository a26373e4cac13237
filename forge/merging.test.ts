// Merging when others merge too, when lines clash, and when a merge was cut short.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startForge } from "./forge";
import { mustGit } from "./git/run";
import { openStore } from "./rows/store";
import {
  clientsOf,
  here,
  makeFolders,
  openPull,
  optionsFor,
  startYard,
  submit,
  told,
} from "./yard-for-tests";

const repositoryOf = (folder: string) => join(folder, "repository.git");

describe("two at once", () => {
  let yard: Awaited<ReturnType<typeof startYard>>;
  beforeAll(async () => {
    yard = await startYard();
  });
  afterAll(() => yard.close());

  test("changes to the same line clash: the second is told so, and main keeps the first", async () => {
    const { app, priya } = yard;
    const path = "rules/ssda903/101-child.ts";
    const first = await openPull(app, "one", { [path]: 'rule({\n  code: "101a",\n});\n' });
    const second = await openPull(app, "two", { [path]: 'rule({\n  code: "101b",\n});\n' });
    for (const { number } of [first, second])
      await priya.pulls.createReview({ ...here, pull_number: number, event: "APPROVE" });
    expect(await told(priya.pulls.merge({ ...here, pull_number: first.number }))).toBe("200");
    const clashing = (await priya.pulls.get({ ...here, pull_number: second.number })).data;
    expect([clashing.mergeable, clashing.mergeable_state]).toEqual([false, "dirty"]);
    expect(await told(priya.pulls.merge({ ...here, pull_number: second.number }))).toBe(
      "405 Pull Request is not mergeable",
    );
    const kept = await priya.repos.getContent({ ...here, path, mediaType: { format: "raw" } });
    expect(kept.data).toContain("101a");
  });

  test("changes to different lines of one file both stay", async () => {
    const { app, priya } = yard;
    const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
    const text = (at: number, word: string) => `${lines.with(at, word).join("\n")}\n`;
    const path = "rules/ssda903/long.ts";
    const start = await openPull(app, "long", { [path]: `${lines.join("\n")}\n` });
    await priya.pulls.createReview({ ...here, pull_number: start.number, event: "APPROVE" });
    await priya.pulls.merge({ ...here, pull_number: start.number });
    const pulls = [
      await openPull(app, "top", { [path]: text(1, "top") }),
      await openPull(app, "end", { [path]: text(18, "end") }),
    ];
    for (const { number } of pulls) {
      await priya.pulls.createReview({ ...here, pull_number: number, event: "APPROVE" });
      expect(await told(priya.pulls.merge({ ...here, pull_number: number }))).toBe("200");
    }
    const both = String((await priya.repos.getContent({ ...here, path, mediaType: { format: "raw" } })).data);
    expect([both.includes("top"), both.includes("end"), both.split("\n").length]).toEqual([true, true, 21]);
  });

  test("twenty submissions sent together get twenty numbers, and each merge that is said to be done keeps its file", async () => {
    const { app, priya } = yard;
    const names = Array.from({ length: 20 }, (_, n) => `rules/ssda903/many-${n}.ts`);
    const pulls = await Promise.all(
      names.map((path, n) => openPull(app, `many/${n}`, { [path]: `rule({ n: ${n} });\n` })),
    );
    expect(new Set(pulls.map(({ number }) => number)).size).toBe(20);
    const answers = await Promise.all(
      pulls.map(async ({ number: pull_number, sha }) => {
        await priya.pulls.createReview({ ...here, pull_number, event: "APPROVE" });
        return told(
          priya.pulls.merge({
            ...here,
            pull_number,
            sha,
            merge_method: pull_number % 2 ? "squash" : "merge",
          }),
        );
      }),
    );
    expect(new Set(answers)).toEqual(new Set(["200"]));
    const tree = (await app.git.getTree({ ...here, tree_sha: "main", recursive: "1" })).data.tree;
    expect(names.filter((path) => tree.some((entry) => entry.path === path))).toEqual(names);
  });

  test("a second process on the same folder is refused in a sentence", async () => {
    await expect(startForge(yard.options)).rejects.toThrow(/is in use by process \d+/);
  });
});

describe("started again", () => {
  test("a merge cut short after main moved is finished; one cut short before is forgotten; moved branches are seen", async () => {
    const { folder, seed, remove } = await makeFolders();
    const options = optionsFor(folder, seed);
    const before = await startForge(options);
    const first = await clientsOf(before.url);
    const landed = await openPull(first.app, "landed", { "rules/ssda903/landed.ts": "1\n" });
    const planned = await openPull(first.app, "planned", { "rules/ssda903/planned.ts": "1\n" });
    const moved = await openPull(first.app, "moved", { "rules/ssda903/moved.ts": "1\n" });
    await first.priya.pulls.createReview({ ...here, pull_number: moved.number, event: "APPROVE" });
    const next = await submit(first.app, "elsewhere", { "rules/ssda903/moved.ts": "2\n" }, "main");
    const priyaId = (await first.priya.users.getAuthenticated()).data.id;
    await before.close();

    const git = repositoryOf(options.folder);
    const store = await openStore(join(options.folder, "rows.journal"), () => new Date());
    const intent = { baseRef: "main", byId: priyaId, at: "2026-11-20T10:00:00Z" };
    store.write(({ put }) => {
      put("intents", landed.number, { ...intent, pull: landed.number, sha: landed.sha });
      put("intents", planned.number, { ...intent, pull: planned.number, sha: planned.sha });
    });
    await store.close();
    await mustGit(git, ["update-ref", "refs/heads/main", landed.sha]);
    await mustGit(git, ["update-ref", "refs/heads/moved", next]);

    const after = await startForge(options);
    const { sam, app } = await clientsOf(after.url);
    const states = [landed, planned, moved].map(async ({ number: pull_number }) => {
      const { data } = await sam.pulls.get({ ...here, pull_number });
      return [data.merged, data.state, data.head.sha];
    });
    expect(await Promise.all(states)).toEqual([
      [true, "closed", landed.sha],
      [false, "open", planned.sha],
      [false, "open", next],
    ]);
    const [review] = (await sam.pulls.listReviews({ ...here, pull_number: moved.number })).data;
    expect(review?.state).toBe("DISMISSED");
    expect((await app.git.getRef({ ...here, ref: `pull/${moved.number}/head` })).data.object.sha).toBe(next);
    await after.close();
    await remove();
  });
});
