// One recorded change: who made it, when, out of which folder of files, after which other changes.
import type { Objects } from "./objects";

export interface Signature {
  name: string;
  email: string;
  /** ISO 8601, to the second. */
  date: string;
}
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/**
 * Takes out of a name what would let it forge another line of the record.
 * @example cleanName("Sam <x>\n") // => "Sam x"
 */
export function cleanName(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[<>\u0000-\u001f\u007f]/g, "").trim() || "unknown";
}

/**
 * ISO 8601 without parts of a second, as git keeps times.
 * @example toSecond(new Date(0)) // => "1970-01-01T00:00:00Z"
 */
export function toSecond(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

function readSignature(line: string): Signature {
  const parts = /^(.*?) ?<([^>]*)> (-?\d+)/.exec(line);
  const seconds = Number(parts?.[3] ?? 0);
  return { name: parts?.[1] ?? "", email: parts?.[2] ?? "", date: toSecond(new Date(seconds * 1000)) };
}

const writeSignature = ({ name, email, date }: Signature) =>
  `${cleanName(name)} <${cleanName(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`;

/**
 * Reads a commit; undefined when the repository has no commit of that name.
 * @example (await readCommit(objects, sha))?.message // => "Seed"
 */
export async function readCommit(objects: Objects, sha: string): Promise<Commit | undefined> {
  const found = await objects.read(sha);
  if (found?.kind !== "commit") return undefined;
  const text = found.data.toString("utf8");
  const gap = text.indexOf("\n\n");
  const head = (gap < 0 ? text : text.slice(0, gap)).split("\n");
  const all = (word: string) =>
    head.filter((line) => line.startsWith(`${word} `)).map((l) => l.slice(word.length + 1));
  return {
    sha,
    tree: all("tree")[0] ?? "",
    parents: all("parent"),
    author: readSignature(all("author")[0] ?? ""),
    committer: readSignature(all("committer")[0] ?? ""),
    message: gap < 0 ? "" : text.slice(gap + 2).replace(/\n$/, ""),
  };
}

/**
 * Writes a commit and gives its name. The same parts give the same name.
 * @example await writeCommit(objects, { tree, parents: [], author, committer, message: "Seed" }) // => "77ab…"
 */
export function writeCommit(objects: Objects, commit: Omit<Commit, "sha">): Promise<string> {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${writeSignature(commit.author)}`,
    `committer ${writeSignature(commit.committer)}`,
    "",
    commit.message.replaceAll("\0", ""),
  ];
  return objects.write("commit", Buffer.from(lines.join("\n")));
}
