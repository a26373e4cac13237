import { describe, expect, it } from "vitest";
import { changes } from "./diff-view";

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join("");

describe("what changed between two texts", () => {
  it("is nothing when they are the same", () => {
    expect(changes("a\n", "a\n")).toEqual([]);
  });

  it("numbers the lines as they stood before and as they stand after", () => {
    const [part] = changes("a\nb\nc\n", "a\nB\nc\n");
    expect(part?.lines.map(({ kind, before, after, text }) => [kind, before, after, text])).toEqual([
      ["same", 1, 1, "a"],
      ["removed", 2, null, "b"],
      ["added", null, 2, "B"],
      ["same", 3, 3, "c"],
    ]);
  });

  it("leaves out what is far from a change, and says how much", () => {
    const before = lines(40);
    const parts = changes(before, before.replace("line 10\n", "ten\n").replace("line 30\n", "thirty\n"));
    expect(parts.map(({ skipped }) => skipped)).toEqual([6, 13]);
  });

  it("shows a file that is new as added from its first line", () => {
    const [part] = changes("", "a\nb\n");
    expect(part?.skipped).toBe(0);
    expect(part?.lines.map(({ kind, after }) => [kind, after])).toEqual([
      ["added", 1],
      ["added", 2],
    ]);
  });
});
