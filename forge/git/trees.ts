// Folders of files as git keeps them: reading, finding, and making a new one out of an old one and changes.
import type { Objects } from "./objects";

export interface TreeEntry {
  mode: string;
  name: string;
  sha: string;
}
export interface ListedEntry {
  path: string;
  mode: string;
  type: "blob" | "tree" | "commit";
  sha: string;
}

export const plainFile = "100644";
const folderMode = "40000";
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/**
 * The entries of a tree object's bytes.
 * @example parseTree(Buffer.alloc(0)) // => []
 */
export function parseTree(data: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space);
    entries.push({
      mode: data.toString("latin1", at, space),
      name: data.toString("utf8", space + 1, end),
      sha: data.toString("hex", end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

/**
 * A tree object's bytes, in git's own order.
 * @example buildTree([]).length // => 0
 */
export function buildTree(entries: TreeEntry[]): Buffer {
  const key = ({ mode, name }: TreeEntry) => Buffer.from(mode === folderMode ? `${name}/` : name);
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
  return Buffer.concat(
    sorted.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, "hex")]),
  );
}

/**
 * The entries of a tree in the repository; undefined when there is no such tree.
 * @example await readTree(objects, emptyTree) // => []
 */
export async function readTree(objects: Objects, sha: string): Promise<TreeEntry[] | undefined> {
  if (sha === emptyTree) return [];
  const found = await objects.read(sha);
  return found?.kind === "tree" ? parseTree(found.data) : undefined;
}

/**
 * The entry at a path of a tree; undefined when nothing is there. The empty path is the tree itself.
 * @example await findEntry(objects, tree, "rules/ssda903") // => { mode: "40000", name: "ssda903", sha: "…" }
 */
export async function findEntry(
  objects: Objects,
  tree: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry = { mode: folderMode, name: "", sha: tree };
  for (const part of path.split("/").filter(Boolean)) {
    if (entry.mode !== folderMode) return undefined;
    const next = (await readTree(objects, entry.sha))?.find(({ name }) => name === part);
    if (!next) return undefined;
    entry = next;
  }
  return entry;
}

/**
 * Everything in a tree, with full paths; folders before what is in them.
 * @example await listTree(objects, tree, true) // => [{ path: "README.md", mode: "100644", type: "blob", sha: "…" }]
 */
export async function listTree(
  objects: Objects,
  sha: string,
  recursive: boolean,
  under = "",
): Promise<ListedEntry[]> {
  const listed: ListedEntry[] = [];
  for (const { mode, name, sha: child } of (await readTree(objects, sha)) ?? []) {
    const path = under + name;
    const type = mode === folderMode ? "tree" : mode === "160000" ? "commit" : "blob";
    listed.push({ path, mode: mode.padStart(6, "0"), type, sha: child });
    if (recursive && type === "tree") listed.push(...(await listTree(objects, child, true, `${path}/`)));
  }
  return listed;
}

interface Branching {
  files: Map<string, string | null>;
  folders: Map<string, Branching>;
}

/**
 * Writes a new tree: the old one with these files put (object name) or removed (null). Gives its name.
 * @example await changeTree(objects, tree, new Map([["a/b.ts", blob]])) // => "9c1d…"
 */
export async function changeTree(
  objects: Objects,
  base: string | undefined,
  changes: Map<string, string | null>,
): Promise<string> {
  const root: Branching = { files: new Map(), folders: new Map() };
  for (const [path, sha] of changes) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    let at = root;
    for (const part of parts) {
      const next = at.folders.get(part) ?? { files: new Map(), folders: new Map() };
      at.folders.set(part, next);
      at = next;
    }
    at.files.set(name, sha);
  }
  return (await changeFolder(objects, base, root)) ?? objects.write("tree", Buffer.alloc(0));
}

async function changeFolder(
  objects: Objects,
  base: string | undefined,
  change: Branching,
): Promise<string | undefined> {
  const entries = new Map(
    ((base ? await readTree(objects, base) : undefined) ?? []).map((entry) => [entry.name, entry]),
  );
  for (const [name, inside] of change.folders) {
    const old = entries.get(name);
    const sha = await changeFolder(objects, old?.mode === folderMode ? old.sha : undefined, inside);
    if (sha) entries.set(name, { mode: folderMode, name, sha });
    else if (old?.mode === folderMode) entries.delete(name);
  }
  for (const [name, sha] of change.files) {
    if (sha === null) entries.delete(name);
    else entries.set(name, { mode: plainFile, name, sha });
  }
  return entries.size ? objects.write("tree", buildTree([...entries.values()])) : undefined;
}
