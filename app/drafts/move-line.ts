// A comment was made on a line of the text that was sent; the text has changed since. Where is that line now?
import { diffLines } from "diff";

/**
 * The line of the newer text that a line of the older one became; the place where it stood when it is gone.
 * Lines count from 1.
 * @example moveLine("a\nb\n", "new\na\nb\n", 2) // => 3
 */
export function moveLine(older: string, newer: string, line: number): number {
  let before = 0;
  let now = 0;
  for (const part of diffLines(older, newer)) {
    const count = part.count ?? 0;
    if (part.added) now += count;
    else if (part.removed) {
      if (line <= before + count) return Math.max(1, now + 1);
      before += count;
    } else {
      if (line <= before + count) return now + (line - before);
      before += count;
      now += count;
    }
  }
  return Math.max(1, now);
}
