// What the forge works out by itself must be what git would have said, on histories made at random.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCommit, writeCommit } from "./commits";
import { diffWords, moveLine, parseDiff, readPatch } from "./diffs";
import { isRefName, refusePath } from "./paths";
import { openRepository, type Repository } from "./repository";
import { mustGit, runGit } from "./run";
import { changeTree } from "./trees";

let folder: string;
let repository: Repository;
const commits: string[] = [];
let seed = Number(process.env.SEED ?? 42);
const random = (below: number) => {
  seed = (seed + 0x6d2b79f5) | 0;
  const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};
const who = { name: "Sam", email: "sam@practice.example", date: "2026-11-20T09:00:00Z" };
const one = <Item>(items: Item[]): Item => {
  const found = items[random(items.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};

async function commit(parents: string[], files: [path: string, text: string | null][]): Promise<string> {
  const { objects } = repository;
  const base = parents[0] === undefined ? undefined : (await readCommit(objects, parents[0]))?.tree;
  const changes = new Map<string, string | null>();
  for (const [path, text] of files)
    changes.set(path, text === null ? null : await objects.write("blob", Buffer.from(text)));
  const tree = await changeTree(objects, base, changes);
  const message = `Change ${commits.length}`;
  const sha = await writeCommit(objects, { tree, parents, author: who, committer: who, message });
  commits.push(sha);
  return sha;
}

async function moveMain(to: string): Promise<void> {
  const ref = "refs/heads/main";
  await repository.refs.change([{ ref, from: repository.refs.get(ref) ?? null, to }]);
}

const gitBases = async (a: string, b: string) =>
  (await runGit(repository.folder, ["merge-base", "--all", a, b])).stdout
    .toString()
    .split("\n")
    .filter(Boolean);
const between = async (a: string, b: string) =>
  (await mustGit(repository.folder, ["rev-list", b, `^${a}`])).split("\n").filter(Boolean).sort();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forge-git-"));
  ({ repository } = await openRepository(join(folder, "repository.git")));
  const lines = Array.from({ length: 4 }, (_, n) => `line ${n}`).join("\n");
  let main = await commit(
    [],
    [
      ["a.txt", `${lines}\n`],
      ["rules/x/1.ts", "one\n"],
    ],
  );
  await moveMain(main);
  for (let n = 0; n < 40; n++) {
    const from = random(3) ? main : one(commits);
    const path = one(["a.txt", `rules/x/${n}.ts`, `rules/y/${random(9)}.ts`, `new/${n}/deep/file`]);
    const text =
      path === "a.txt"
        ? `${lines.replace(`line ${random(4)}`, `changed ${n}`)}\n`
        : one([`text ${n}\n`, `no end ${n}`, ""]);
    const tip = await commit([from], [[path, text]]);
    if (random(2)) continue;
    main = random(2) ? await commit([main, tip], []) : await commit([main], [[`main/${n}.ts`, `${n}\n`]]);
    await moveMain(main);
    // Asked while main grows, so that what is remembered must grow rightly with it.
    expect(await repository.isBefore(tip, main)).toBe((await gitBases(tip, main)).includes(tip));
  }
});
afterAll(async () => {
  repository.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the same answers as git", () => {
  test("who comes before whom, and what lies between", async () => {
    const main = repository.refs.get("refs/heads/main") ?? "";
    for (let n = 0; n < 24; n++) {
      const a = n % 2 ? main : one(commits);
      const b = one(commits);
      const bases = await gitBases(a, b);
      expect(bases).toContain(await repository.mergeBase(a, b));
      expect(await repository.isBefore(b, a)).toBe(bases.includes(b));
      expect((await repository.between(a, b)).slice().sort()).toEqual(await between(a, b));
    }
  });

  test("how two changes join, and where they do not", async () => {
    for (let n = 0; n < 20; n++) {
      const a = n % 2 ? (repository.refs.get("refs/heads/main") ?? "") : one(commits);
      const b = one(commits);
      const ran = await runGit(repository.folder, ["merge-tree", "--write-tree", a, b]);
      const joined = await repository.join(a, b);
      expect(joined.clean).toBe(ran.status === 0);
      if (joined.clean) expect(joined.tree).toBe(ran.stdout.toString().trim());
    }
    const [first] = commits;
    const sides = await Promise.all(
      ["x", "y"].map((text) => commit(first ? [first] : [], [["a.txt", `${text}\n`]])),
    );
    expect(await repository.join(sides[0] ?? "", sides[1] ?? "")).toEqual({ clean: false, files: ["a.txt"] });
  });

  test("what changed, file by file", async () => {
    for (let n = 0; n < 20; n++) {
      const b = one(commits);
      const a =
        n % 3 ? ((await readCommit(repository.objects, b))?.parents[0] ?? one(commits)) : one(commits);
      const git = await mustGit(repository.folder, [...diffWords, "--raw", "-z", "-p", a, b]);
      expect(await repository.changes(a, b)).toEqual(parseDiff(git));
    }
  });

  test("files that are renamed, removed, without text, or strangely named", async () => {
    const text = Array.from({ length: 30 }, (_, n) => `a long line number ${n}\n`).join("");
    const a = await commit(
      [],
      [
        ["old name.ts", text],
        ["gone.ts", "x\n"],
        ["picture", "\0\u0001"],
      ],
    );
    const b = await commit(
      [a],
      [
        ["old name.ts", null],
        ["é ü.ts", text],
        ["gone.ts", null],
        ["picture", "\0\u0002"],
      ],
    );
    const found = (await repository.changes(a, b)).map(({ path, previousPath, status }) => [
      path,
      previousPath,
      status,
    ]);
    expect(found).toEqual([
      ["gone.ts", undefined, "removed"],
      ["picture", undefined, "modified"],
      ["é ü.ts", "old name.ts", "renamed"],
    ]);
  });
});

describe("lines of a patch", () => {
  test("are found on both sides, counted from the first heading", () => {
    const lines = readPatch(
      "@@ -1,3 +1,3 @@\n same\n-old\n+new\n same\n@@ -9 +9 @@\n-x\n\\ No newline at end of file\n+y",
    );
    expect(lines.map(({ position, left, right }) => [position, left, right])).toEqual([
      [1, 1, 1],
      [2, 2, null],
      [3, null, 2],
      [4, 3, 3],
      [6, 9, null],
      [8, null, 9],
    ]);
  });

  test("move with what was put before them, and are gone when they were changed", () => {
    const patch = "@@ -0,0 +1,2 @@\n+a\n+b\n@@ -4 +6 @@\n-x\n+y\n@@ -8,2 +9,0 @@\n-p\n-q";
    expect([1, 3, 4, 5, 8, 9, 10].map((line) => moveLine(patch, line))).toEqual([
      3,
      5,
      null,
      7,
      null,
      null,
      10,
    ]);
  });
});

test("names that could write outside a clone are refused", () => {
  for (const path of [
    "",
    "/a",
    "a/",
    "a//b",
    ".",
    "a/../b",
    ".git",
    "A/.Git/x",
    ".g\u200cit/x",
    "GIT~1",
    "a\\b",
    "a\nb",
    "con:",
    "x. ",
  ])
    expect(refusePath(path), path).toBeTypeOf("string");
  for (const path of ["README.md", "rules/ssda903/356-few.words.ts", ".gitignore", "é/ü.ts", "a b.ts"])
    expect(refusePath(path), path).toBeUndefined();
  for (const ref of [
    "main",
    "refs/heads/",
    "refs/heads/a..b",
    "refs/heads/a b",
    "refs/heads/.a",
    "refs/heads/a.lock",
    "refs/heads/@{x",
  ])
    expect(isRefName(ref), ref).toBe(false);
  expect(isRefName("refs/heads/rule/ssda903/356/c1")).toBe(true);
});
