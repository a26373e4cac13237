// The bare repository of the forge: objects, refs, and what git works out between two changes.
import { additionsBetween } from "./additions";
import { openAncestry } from "./ancestry";
import { readCommit } from "./commits";
import { joinTrees } from "./joining";
import { once } from "./recent";
import { diffWords, outputOf, parseDiff, type FileChange } from "./diffs";
import { isSha, openObjects, type Objects } from "./objects";
import { openRefs, type Refs } from "./refs";
import { mustGit, runGit } from "./run";
import { writeUpdateHook } from "./update-hook";
import { appendFile, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Joined = { clean: true; tree: string } | { clean: false; files: string[] };
export interface Repository {
  folder: string;
  objects: Objects;
  refs: Refs;
  /** The last common change; undefined when there is none. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** True when `old` is `young` or comes before it. */
  isBefore(old: string, young: string): Promise<boolean>;
  /** A three-way merge of two changes, without a folder of files. */
  join(base: string, head: string): Promise<Joined>;
  /** What changed from one tree or commit to another. */
  changes(from: string, to: string): Promise<FileChange[]>;
  diffText(from: string, to: string): Promise<string>;
  /** A patch without context lines between two files' contents. */
  lineChanges(oldBlob: string, newBlob: string): Promise<string>;
  /** Changes that are in `head` and not in `base`, oldest first. */
  between(base: string, head: string): Promise<string[]>;
  /** History of one path (or all), newest first. */
  history(head: string, path: string, limit: number): Promise<string[]>;
  close(): void;
}

/**
 * Stops with a clear sentence when git is missing or too old to merge without a folder of files.
 * @example await requireGit() // => undefined
 */
export async function requireGit(): Promise<void> {
  const ran = await runGit(".", ["--version"]).catch(() => undefined);
  if (!ran)
    throw new Error("The forge needs the git program, version 2.38 or newer. Install git and start again.");
  const version = /(\d+)\.(\d+)/.exec(ran.stdout.toString());
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  if (major < 2 || (major === 2 && minor < 38))
    throw new Error(
      `The forge needs git 2.38 or newer; this is ${major}.${minor}. Update git and start again.`,
    );
}

const settings = `[core]
\tfsync = committed,loose-object,reference
[http]
\treceivepack = false
[gc]
\tauto = 0
[uploadpack]
\tallowAnySHA1InWant = true
`;

// A process that was killed leaves locks and half-written objects. Nobody else writes here, so they are ours.
async function sweep(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if (entry.name.endsWith(".lock") || entry.name.startsWith("tmp_obj_"))
      await rm(join(entry.parentPath, entry.name), { force: true });
  }
}

/**
 * Opens the bare repository in a folder and makes an empty one when there is none.
 * @example const { repository, isNew } = await openRepository("/data/rules.git")
 */
export async function openRepository(folder: string): Promise<{ repository: Repository; isNew: boolean }> {
  const isNew = !(await stat(join(folder, "HEAD")).then(
    () => true,
    () => false,
  ));
  if (isNew) {
    await mkdir(folder, { recursive: true });
    await mustGit(folder, ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
    await writeFile(join(folder, "git-daemon-export-ok"), "");
    await appendFile(join(folder, "config"), settings);
  } else await sweep(folder);
  await writeUpdateHook(folder);
  const objects = openObjects(folder);
  const refs = await openRefs(folder);
  return { repository: workOut(folder, objects, refs), isNew };
}

function workOut(folder: string, objects: Objects, refs: Refs): Repository {
  const pair = (key: string): [string, string] => {
    const [one = "", other = ""] = key.split(" ");
    return [one, other];
  };
  const base = once(5_000, async (key) => {
    const ran = await runGit(folder, ["merge-base", ...pair(key)]);
    return ran.status === 0 ? ran.stdout.toString().trim() : undefined;
  });
  const ancestry = openAncestry(objects, () => refs.get("refs/heads/main"));
  const treeOf = async (sha: string) => (await readCommit(objects, sha))?.tree;
  const mergeBase = async (one: string, other: string) => {
    if (one === other) return one;
    const found = (await ancestry.branch(one, other)) ?? (await ancestry.branch(other, one));
    return found ? found.common : base(`${one} ${other}`);
  };
  const joined = once<Joined>(2_000, async (key) => {
    const [ours, theirs] = pair(key);
    const common = await mergeBase(ours, theirs);
    const [old, left, right] = await Promise.all([common && treeOf(common), treeOf(ours), treeOf(theirs)]);
    const simple = old && left && right ? await joinTrees(objects, old, left, right) : undefined;
    if (simple) return { clean: true, tree: simple };
    const ran = await runGit(folder, ["merge-tree", "--write-tree", "--name-only", "-z", ...pair(key)]);
    const [tree = "", ...rest] = ran.stdout.toString("utf8").split("\0");
    if (ran.status === 0) return { clean: true, tree };
    if (ran.status !== 1) throw new Error(`git merge-tree ended with ${ran.status}: ${ran.stderr.trim()}`);
    const end = rest.indexOf("");
    return { clean: false, files: [...new Set(end < 0 ? rest : rest.slice(0, end))] };
  });
  const changes = once(500, async (key) => {
    const [from, to] = pair(key);
    const [old, young] = await Promise.all([treeOf(from), treeOf(to)]);
    const only = old && young ? await additionsBetween(objects, old, young) : undefined;
    return only ?? parseDiff(outputOf(await runGit(folder, [...diffWords, "--raw", "-z", "-p", from, to])));
  });
  const text = once(50, async (key) => outputOf(await runGit(folder, [...diffWords, ...pair(key)])));
  const lines = once(1_000, async (key) =>
    outputOf(await runGit(folder, [...diffWords, "-U0", ...pair(key)])),
  );
  const range = once(1_000, async (key) => {
    const [from, to] = pair(key);
    const out = await mustGit(folder, ["rev-list", "--reverse", "--topo-order", to, `^${from}`]);
    return out.split("\n").filter(Boolean);
  });
  return {
    folder,
    objects,
    refs,
    mergeBase,
    async isBefore(old, young) {
      if (!isSha(old) || !isSha(young)) return false;
      if (old === young) return true;
      return (await ancestry.isBefore(old, young)) ?? (await base(`${old} ${young}`)) === old;
    },
    join: (one, other) => joined(`${one} ${other}`),
    changes: (from, to) => (from === to ? Promise.resolve([]) : changes(`${from} ${to}`)),
    diffText: (from, to) => text(`${from} ${to}`),
    lineChanges: (old, young) => (old === young ? Promise.resolve("") : lines(`${old} ${young}`)),
    async between(from, to) {
      if (from === to) return [];
      const found = await ancestry.branch(from, to);
      return found ? found.own.reverse() : range(`${from} ${to}`);
    },
    async history(head, path, limit) {
      const words = ["rev-list", `--max-count=${limit}`, head, "--", ...(path ? [`:(literal)${path}`] : [])];
      return (await mustGit(folder, words)).split("\n").filter(Boolean);
    },
    close() {
      objects.close();
      refs.close();
    },
  };
}
