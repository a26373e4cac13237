import { describe, expect, test } from "vitest";
import { afterRun, noRuns, type Runs, staleness } from "./stale";

const cells = [
  { id: "a", source: "let late = 1" },
  { id: "b", source: "late + 1" },
  { id: "c", source: "const more = late + 2" },
  { id: "d", source: "more" },
];
const names: Record<string, Parameters<typeof afterRun>[2]> = {
  a: { makes: ["late"], uses: [], changes: [] },
  b: { makes: [], uses: ["late"], changes: [] },
  c: { makes: ["more"], uses: ["late"], changes: [] },
  d: { makes: [], uses: ["more", "constructor"], changes: [] },
};
const run = (runs: Runs, id: string): Runs => {
  const cell = cells.find((one) => one.id === id) ?? { id, source: "" };
  return afterRun(runs, cell, names[id] ?? { makes: [], uses: [], changes: [] });
};
const all = ["a", "b", "c", "d"].reduce(run, noRuns);

describe("what is stale in a notebook", () => {
  test("is nothing after every cell was run from the top", () => {
    expect(staleness(all, cells)).toEqual({});
    expect(staleness(noRuns, cells)).toEqual({});
  });

  test("is a cell whose text was changed, and what uses what it makes", () => {
    const edited = cells.map((cell) => (cell.id === "a" ? { ...cell, source: "let late = 2" } : cell));
    expect(staleness(all, edited)).toEqual({
      a: "You changed this after it was run: run it again.",
      b: "This uses `late`, and the cell that makes it is to be run again first.",
      c: "This uses `late`, and the cell that makes it is to be run again first.",
      d: "This uses `more`, and the cell that makes it is to be run again first.",
    });
  });

  test("is a cell that ran before a name that it uses was made again, until it is run again", () => {
    const again = run(all, "a");
    expect(staleness(again, cells)).toMatchObject({
      b: "This was run before you changed `late` above: run it again.",
      c: "This was run before you changed `late` above: run it again.",
      d: "This uses `more`, and the cell that makes it is to be run again first.",
    });
    const better = run(run(run(again, "b"), "c"), "d");
    expect(staleness(better, cells)).toEqual({});
  });

  test("is a cell that uses what a cell further down has changed", () => {
    const push = { makes: [], uses: ["late"], changes: ["late"] };
    const pushed = afterRun(all, { id: "e", source: "late.push(1)" }, push);
    expect(staleness(pushed, [...cells, { id: "e", source: "late.push(1)" }])).toMatchObject({
      b: "This was run before you changed `late` above: run it again.",
    });
    expect(staleness(pushed, [...cells, { id: "e", source: "late.push(1)" }])["e"]).toBeUndefined();
  });

  test("is a cell that uses a name that is gone", () => {
    const gone = afterRun(
      all,
      { id: "a", source: "let later = 1" },
      { makes: ["later"], uses: [], changes: [] },
    );
    const edited = cells.map((cell) => (cell.id === "a" ? { ...cell, source: "let later = 1" } : cell));
    expect(staleness(gone, edited)["b"]).toBe(
      "This uses `late`, which no cell makes any more: make it again, or change this.",
    );
  });

  test("is every cell that ran over other rows", () => {
    expect(staleness({ ...all, rows: 1 }, cells)["b"]).toBe("This was run on older rows: run it again.");
  });
});
