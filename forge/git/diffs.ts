// What changed between two states, file by file and line by line, in git's own words.
import type { Ran } from "./run";

export interface FileChange {
  path: string;
  previousPath?: string;
  status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
  /** Object name after the change; before it, when the file was removed. */
  sha: string;
  additions: number;
  deletions: number;
  /** From the first @@ on; absent when the file is not text or only its name changed. */
  patch?: string;
}
export interface PatchLine {
  /** Lines counted from the first @@ line, which is 0. */
  position: number;
  left: number | null;
  right: number | null;
  /** The hunk's heading and its lines up to this one. */
  hunk: string;
}

const statuses: Record<string, FileChange["status"]> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  C: "copied",
  T: "changed",
};
export const diffWords = [
  "diff",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--full-index",
  "--no-abbrev",
  "-M",
];

/**
 * Reads what `git diff --raw -z -p` printed.
 * @example parseDiff("") // => []
 */
export function parseDiff(text: string): FileChange[] {
  // Raw entries end with NUL; an empty field stands before the patches.
  const gap = text.indexOf("\0\0");
  const fields = (gap < 0 ? text : text.slice(0, gap)).split("\0");
  const patches = gap < 0 ? [] : text.slice(gap + 2).split(/^(?=diff --git )/m);
  const changes: FileChange[] = [];
  for (let at = 0; at < fields.length; at++) {
    const raw = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(fields[at] ?? "");
    if (!raw) continue;
    const status = statuses[raw[3] ?? ""] ?? "changed";
    const first = fields[++at] ?? "";
    const moved = status === "renamed" || status === "copied";
    const section = patches[changes.length] ?? "";
    const start = section.search(/^@@ /m);
    const patch = start < 0 ? undefined : section.slice(start).replace(/\n$/, "");
    const count = (sign: string) => (patch ?? "").split("\n").filter((line) => line.startsWith(sign)).length;
    changes.push({
      path: moved ? (fields[++at] ?? "") : first,
      ...(moved ? { previousPath: first } : {}),
      status,
      sha: (status === "removed" ? raw[1] : raw[2]) ?? "",
      additions: count("+"),
      deletions: count("-"),
      ...(patch === undefined ? {} : { patch }),
    });
  }
  return changes;
}

/**
 * Each line of a patch with its place on either side.
 * @example readPatch("@@ -1 +1 @@\n-a\n+b")[2]?.right // => 1
 */
export function readPatch(patch: string): PatchLine[] {
  const lines: PatchLine[] = [];
  let left = 0;
  let right = 0;
  let hunk: string[] = [];
  patch.split("\n").forEach((text, position) => {
    const heading = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (heading) {
      left = Number(heading[1]);
      right = Number(heading[2]);
      hunk = [text];
      return;
    }
    hunk.push(text);
    const sign = text[0];
    if (sign === "\\") return;
    lines.push({
      position,
      left: sign === "+" ? null : left,
      right: sign === "-" ? null : right,
      hunk: hunk.join("\n"),
    });
    if (sign !== "+") left++;
    if (sign !== "-") right++;
  });
  return lines;
}

/**
 * Where a line of the old file stands in the new file; null when it was changed or removed.
 * @example moveLine("@@ -1,0 +1,2 @@\n+a\n+b", 5) // => 7
 */
export function moveLine(patchWithoutContext: string, line: number): number | null {
  let shift = 0;
  for (const text of patchWithoutContext.split("\n")) {
    const heading = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (!heading) continue;
    const start = Number(heading[1]);
    const gone = Number(heading[2] ?? 1);
    const come = Number(heading[4] ?? 1);
    // With nothing removed, git names the line before the added ones.
    if (gone === 0 ? line <= start : line < start) break;
    if (gone > 0 && line < start + gone) return null;
    shift += come - gone;
  }
  return line + shift;
}

/**
 * The text of a git run that may end with 1 for "there are differences".
 * @example outputOf({ status: 0, stdout: Buffer.from("x"), stderr: "" }) // => "x"
 */
export function outputOf(ran: Ran): string {
  if (ran.status > 1 || ran.status < 0)
    throw new Error(`git diff ended with ${ran.status}: ${ran.stderr.trim()}`);
  return ran.stdout.toString("utf8");
}
