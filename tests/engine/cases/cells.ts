// The cells of a notebook, the same in every host.
import { expect } from "vitest";
import { smallReturn } from "../small";
import { type Case, dataset } from "./case";

export const cells: Case[] = [
  {
    name: "cells see what the ones before them made, and show their last line",
    async run(sandbox) {
      const sources = [
        "const limit: number = 2;",
        "limit + 1",
        "let rows = Episodes.filter((row) => row.DEC < row.DECOM);\nrows",
        'console.log("found", rows.length);\nrows.map((row) => row.DECOM)',
        'countBy(Episodes, "RNE")',
        "Episode",
      ];
      const done = await sandbox.runCells({
        dataset,
        data: smallReturn,
        cells: sources.map((source, at) => ({ id: `c${at}`, source })),
      });
      expect(done.map((one) => one.shown.kind)).toEqual([
        "nothing",
        "text",
        "table",
        "list",
        "table",
        "nothing",
      ]);
      expect(done[1]?.shown).toEqual({ kind: "text", text: "3" });
      expect(done[2]?.shown).toMatchObject({
        table: {
          columns: ["CHILD", "DECOM", "DEC", "RNE", "URN", "SIZE"],
          rows: [["A1", "2026-05-01", "2026-04-01", "P", "SC 1", "1.5"]],
          total: 1,
        },
      });
      expect(done[3]).toMatchObject({ printed: ["found 1"], shown: { items: ["2026-05-01"], total: 1 } });
      expect(done[4]?.shown).toMatchObject({
        table: {
          columns: ["key", "value"],
          rows: [
            ["P", "1"],
            ["S", "2"],
          ],
        },
      });
      expect(done[5]?.trouble).toMatchObject({
        message: expect.stringMatching(/Did you mean Episodes\?/),
        place: { line: 1, column: 1 },
      });
    },
  },
  {
    name: "a cell that never ends is stopped, and those after it say so",
    async run(sandbox) {
      const sources = ["1", "for (;;) {}", "2"];
      const done = await sandbox.runCells({ cells: sources.map((source, at) => ({ id: `c${at}`, source })) });
      expect(done.map((one) => one.trouble?.kind)).toEqual([undefined, "too-long", "too-long"]);
      expect(done[0]?.shown).toEqual({ kind: "text", text: "1" });
    },
  },
  {
    name: "a cell cannot print or show without end",
    async run(sandbox) {
      const [flood, long] = await sandbox.runCells({
        cells: [
          { id: "a", source: 'for (let i = 0; i < 100000; i++) console.log("x".repeat(100));' },
          { id: "b", source: "Array.from({ length: 100000 }, (_, at) => at)" },
        ],
      });
      expect(flood?.printed.length).toBeLessThanOrEqual(201);
      expect(flood?.printed.at(-1)).toMatch(/more lines/);
      expect(long?.shown).toMatchObject({ kind: "list", total: 100_000 });
      expect(long?.shown.kind === "list" && long.shown.items.length).toBe(200);
    },
  },
];
