// The cells of a notebook, the same in every host: their names, their order, and what stays in each notebook.
import type { CellOutcome } from "#sandbox/sandbox";
import { expect } from "vitest";
import { staleness } from "#domain/stale";
import type { Case } from "./case";
import { open, runAll, text } from "./small-notebook";

export const cells: Case[] = [
  {
    name: "cells see what the ones before them made, and show their last line",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "const limit: number = 2;",
        "limit + 1",
        "let rows = Episodes.filter((row) => row.DEC < row.DECOM);\nrows",
        'console.log("found", rows.length);\nrows.map((row) => row.DECOM)',
        'countBy(Episodes, "RNE")',
        "Episode",
      );
      expect(done.map(({ shown }) => shown.map(({ kind }) => kind))).toEqual([
        [],
        ["text"],
        ["table"],
        ["printed", "list"],
        ["table"],
        [],
      ]);
      expect(done[1]?.shown).toEqual([{ kind: "text", text: "3" }]);
      expect(done[2]?.shown[0]).toMatchObject({
        table: {
          columns: ["CHILD", "DECOM", "DEC", "RNE", "URN", "SIZE", "PLACE_NAME"].map((name) => ({ name })),
          rows: [["A1", "2026-05-01", "2026-04-01", "P", "SC 1", "1.5", "THE FIRST"]],
          total: 1,
        },
      });
      expect(done[3]?.shown).toMatchObject([{ lines: ["found 1"] }, { items: ["2026-05-01"], total: 1 }]);
      expect(done[4]?.shown[0]).toMatchObject({
        table: {
          columns: [
            { name: "key", isNumber: false },
            { name: "value", isNumber: true },
          ],
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
    name: "every way to make a name makes it for the cells after, and constants stay constant",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "const { year, end: last } = collection, [first, ...others] = [1, 2, 3];\nfunction twice(n: number) { return n * factor }\nclass Pile { size = first }\nlet factor = 2;\nvar old = 1;",
        "[year, last, first, others.length, twice(4), new Pile().size, old].join()",
        "factor = 10; old++; twice(4) + old",
        "first = 5",
        "for (let i = 0; i < 3; i++) factor += i;\nfactor",
        "i",
        "async function later() { return 1 }\nlater()",
      );
      expect(text(done[1] as CellOutcome)).toBe("2027,2027-03-31,1,2,8,1,1");
      expect(text(done[2] as CellOutcome)).toBe("42");
      expect(text(done[3] as CellOutcome)).toMatch(/`first` was made with `const`/);
      expect(text(done[4] as CellOutcome)).toBe("13");
      expect(text(done[5] as CellOutcome)).toMatch(/`i` is not defined/);
      expect(text(done[6] as CellOutcome)).toMatch(/promise/);
    },
  },
  {
    name: "a cell is run again without a name being declared twice, and forgets what it made before",
    async run(sandbox) {
      const notebook = open(sandbox);
      const run = async (id: string, source: string) => text(await notebook.run({ id, source }));
      expect(await run("a", "let late = 1; const more = 2;")).toBe("");
      expect(await run("a", "let late = nobody.knows;")).toMatch(/`nobody` is not defined/);
      expect(await run("a", "let late = 3; late")).toBe("3");
      expect(await run("b", "late + 1")).toBe("4");
      expect(await run("b", "more")).toMatch(/`more` is not defined/);
      expect(await run("a", "let late = ;")).not.toBe("");
      expect(await run("b", "late + 1")).toBe("4");
    },
  },
  {
    name: "cells run in any order, and it is said which are stale and why",
    async run(sandbox) {
      const notebook = open(sandbox);
      const page = [
        { id: "a", source: "let late = Episodes.filter((row) => row.DEC < row.DECOM);" },
        { id: "b", source: "const count = () => late.length;\ncount()" },
        { id: "c", source: "late.push(Episodes[0]);\ncount()" },
      ];
      const [a, b, c] = page as [(typeof page)[0], (typeof page)[0], (typeof page)[0]];
      expect(text(await notebook.run(b))).toMatch(/`late` is not defined/);
      await notebook.run(a);
      expect(staleness(notebook.runs(), page)).toEqual({
        b: "This was run before you changed `late` above: run it again.",
      });
      expect(text(await notebook.run(b))).toBe("1");
      expect(text(await notebook.run(c))).toBe("2");
      expect(staleness(notebook.runs(), page)).toEqual({
        b: "This was run before you changed `late` above: run it again.",
        c: "This uses `count`, and the cell that makes it is to be run again first.",
      });
      expect(text(await notebook.run(b))).toBe("2");
      const edited = { ...a, source: "let late = [];" };
      expect(Object.keys(staleness(notebook.runs(), [edited, b, c])).sort()).toEqual(["a", "b", "c"]);
    },
  },
  {
    name: "what one cell does to its notebook is not seen in another notebook or in a rule",
    async run(sandbox) {
      const spoil =
        "Array.prototype.map = () => []; Object.prototype.DEC = 1; globalThis.left = 1; __made = 1; Map.prototype.get = 0;";
      await runAll(open(sandbox), spoil);
      const [fine] = await runAll(open(sandbox), "[typeof left, [1].map((n) => n + 1)[0], ({}).DEC].join()");
      expect(text(fine as CellOutcome)).toBe("undefined,2,");
    },
  },
];
