// Joins two changes folder by folder where they touch different files; undefined where git must look closer.
import type { Objects } from "./objects";
import { buildTree, emptyTree, readTree, type TreeEntry } from "./trees";

const folderMode = "40000";
const same = (one: TreeEntry | undefined, other: TreeEntry | undefined) =>
  one?.sha === other?.sha && one?.mode === other?.mode;

/**
 * The folder that has both sides' changes since `base`, when no file was changed on both and none was removed
 * (a removed file may have been renamed, which git finds out).
 * @example await joinTrees(objects, base, ours, theirs) // => "9c1d…"
 */
export async function joinTrees(
  objects: Objects,
  base: string,
  ours: string,
  theirs: string,
): Promise<string | undefined> {
  if (base === ours) return theirs;
  if (base === theirs || ours === theirs) return ours;
  const [old, left, right] = await Promise.all(
    [base, ours, theirs].map(async (sha) => {
      return new Map(((await readTree(objects, sha)) ?? []).map((entry) => [entry.name, entry]));
    }),
  );
  if (!old || !left || !right) return undefined;
  const joined: TreeEntry[] = [];
  for (const name of new Set([...old.keys(), ...left.keys(), ...right.keys()])) {
    const [was, one, other] = [old.get(name), left.get(name), right.get(name)];
    if (was && (!one || !other)) return undefined;
    const kept = same(one, other) || same(was, other) ? one : same(was, one) ? other : undefined;
    if (kept) {
      joined.push(kept);
      continue;
    }
    const folders = [was, one, other].every((entry) => !entry || entry.mode === folderMode);
    if (!one || !other || !folders) return undefined;
    const sha = await joinTrees(objects, was?.sha ?? emptyTree, one.sha, other.sha);
    if (!sha) return undefined;
    joined.push({ mode: folderMode, name, sha });
  }
  return objects.write("tree", buildTree(joined));
}
