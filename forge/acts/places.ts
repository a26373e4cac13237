// Where in a pull request's files a comment stands: when it is written, and after the files have moved on.
import { readPatch, moveLine, type PatchLine } from "../git/diffs";
import { findEntry } from "../git/trees";
import { readCommit } from "../git/commits";
import type { LineComment, Pull } from "../rows/rows";
import type { Yard } from "../yard";
import { pullBase } from "./readiness";

export interface Place {
  /** The pull request's last commit when the line is still there, else the one it was written on. */
  commitId: string;
  line: number | null;
  startLine: number | null;
  position: number | null;
}
export type Side = "LEFT" | "RIGHT";

/**
 * The name of a file's content in a commit.
 * @example await blobAt(yard, sha, "README.md") // => "e69d…"
 */
export async function blobAt(yard: Yard, commit: string, path: string): Promise<string | undefined> {
  const found = await readCommit(yard.git.objects, commit);
  return found && (await findEntry(yard.git.objects, found.tree, path))?.sha;
}

async function patchLines(
  yard: Yard,
  from: string,
  to: string,
  path: string,
): Promise<PatchLine[] | undefined> {
  const file = (await yard.git.changes(from, to)).find((change) => change.path === path);
  return file && readPatch(file.patch ?? "");
}

/**
 * The line of the pull request's diff that a comment names, or undefined when the diff does not show it.
 * `{ file: true }` when the file is part of the diff at all.
 * @example await findLine(yard, pull, head, "rules/a.ts", { line: 3, side: "RIGHT" })
 */
export async function findLine(
  yard: Yard,
  pull: Pull,
  head: string,
  path: string,
  at: { line: number; side: Side } | { position: number },
): Promise<{ file: boolean; line: PatchLine | undefined }> {
  const base = (await yard.git.mergeBase(await pullBase(yard, pull), head)) ?? pull.baseSha;
  const lines = await patchLines(yard, base, head, path);
  const line = lines?.find((one) =>
    "position" in at ? one.position === at.position : (at.side === "LEFT" ? one.left : one.right) === at.line,
  );
  return { file: lines !== undefined, line };
}

const gone = (comment: LineComment): Place => ({
  commitId: comment.commitId,
  line: null,
  startLine: null,
  position: null,
});

/**
 * Where a comment stands in the pull request as it is now; without a line once that line was changed.
 * @example (await placeNow(yard, comment)).line // => 12
 */
export async function placeNow(yard: Yard, comment: LineComment): Promise<Place> {
  const pull = yard.store.get("pulls", comment.pull);
  if (!pull) return gone(comment);
  const head = pull.headSha;
  if (comment.line === null) return { commitId: head, line: null, startLine: null, position: null };
  if (head === comment.commitId)
    return { commitId: head, line: comment.line, startLine: comment.startLine, position: comment.position };
  const base = await pullBase(yard, pull);
  const right = comment.side === "RIGHT";
  const [old, young] = await Promise.all([
    blobAt(yard, right ? comment.commitId : comment.baseId, comment.path),
    blobAt(yard, right ? head : base, comment.path),
  ]);
  if (!old || !young) return gone(comment);
  const moved = await yard.git.lineChanges(old, young);
  const line = moveLine(moved, comment.line);
  const shown = (await patchLines(yard, base, head, comment.path))?.find(
    (one) => (right ? one.right : one.left) === line,
  );
  if (line === null || !shown) return gone(comment);
  const startLine = comment.startLine === null ? null : moveLine(moved, comment.startLine);
  return { commitId: head, line, startLine, position: shown.position };
}
