// The cells of a notebook, the same in every host.
import { expect } from "vitest";
import { ownDataset } from "#domain/own-table";
import { staleness } from "#domain/stale";
import { type Notebook, openNotebook } from "#sandbox/notebook";
import type { CellOutcome, Sandbox } from "#sandbox/sandbox";
import { smallReturn } from "../small";
import { type Case, dataset } from "./case";

const open = (sandbox: Sandbox) => openNotebook(sandbox, { dataset, data: smallReturn });
const text = (outcome: CellOutcome) =>
  outcome.trouble?.message ??
  outcome.shown.map((one) => (one.kind === "text" ? one.text : one.kind)).join(" ");

/** Runs cells of these texts one after another, each under its own name. */
async function runAll(notebook: Notebook, ...sources: string[]): Promise<CellOutcome[]> {
  const done: CellOutcome[] = [];
  for (const [at, source] of sources.entries()) done.push(await notebook.run({ id: `c${at}`, source }, 1));
  return done;
}

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
    name: "a cell that never ends is stopped, leaves nothing behind, and those after it go on",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "let kept = [1];",
        "kept.push(2)",
        'console.log("begun"); kept.push(3); let never = 1; for (;;) {}',
        "kept.length",
        "never",
      );
      expect(done.map((one) => one.trouble?.kind)).toEqual([
        undefined,
        undefined,
        "too-long",
        undefined,
        "threw",
      ]);
      expect(done[2]).toMatchObject({ isKept: false, shown: [{ kind: "printed", lines: ["begun"] }] });
      expect(text(done[3] as CellOutcome)).toBe("2");
    },
  },
  {
    name: "a cell that needs too much memory is stopped in the same way",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "let kept = 1;",
        "const all = []; while (true) all.push(new Uint8Array(1e6));",
        "kept + 1",
      );
      expect(done[1]?.trouble?.kind).toMatch(/too-much-memory|too-long/);
      expect(text(done[2] as CellOutcome)).toBe("2");
    },
  },
  {
    name: "what a cell may not do is said in a sentence with its place",
    async run(sandbox) {
      const notebook = open(sandbox);
      const said = async (source: string) => (await notebook.run({ id: "a", source })).trouble;
      expect(await said("1;\nawait 5")).toMatchObject({
        message: "Nothing here has to be waited for: take away `await`.",
        place: { line: 2, column: 1 },
      });
      expect((await said("return 5"))?.message).toMatch(/without `return`/);
      expect(await said("1;\nconst Episodes = [];")).toMatchObject({
        message: "`Episodes` is a table. Choose another name.",
        place: { line: 2, column: 7 },
      });
      expect((await said("let isBlank = 1"))?.message).toMatch(/one of the words/);
      expect((await said("import x from 'y';"))?.message).toMatch(/imported/);
      expect(await said("1;\n  total = 5")).toMatchObject({
        message: "`total` is not made yet. Write `let total = …` the first time.",
        place: { line: 2 },
      });
      expect(await said("enum A { B }")).toMatchObject({ kind: "syntax", place: { line: 1, column: 1 } });
      expect(await said("Episodes.map((row) =>\n  row.DECON)")).toMatchObject({
        message: "DECON is not a field of Episodes. Did you mean DECOM?",
        place: { line: 2 },
      });
    },
  },
  {
    name: "show and console.log stand in order, between bounds",
    async run(sandbox) {
      const [order, flood, long, many] = await runAll(
        open(sandbox),
        'console.log("a"); console.log("b", { c: 1 }); show(Episodes, "All of them"); console.log("d"); show(5); Header',
        'for (let i = 0; i < 100000; i++) console.log("x".repeat(100));',
        "Array.from({ length: 100000 }, (_, at) => at)",
        "for (let i = 0; i < 1000; i++) show(Episodes)",
      );
      expect(order?.shown).toMatchObject([
        { kind: "printed", lines: ["a", "b { c: 1 }"] },
        { kind: "table", table: { title: "All of them", total: 3 } },
        { kind: "printed", lines: ["d"] },
        { kind: "text", text: "5" },
        { kind: "table" },
      ]);
      const lines = flood?.shown.flatMap((one) => (one.kind === "printed" ? one.lines : [])) ?? [];
      expect(lines.length).toBeLessThanOrEqual(201);
      expect(lines.at(-1)).toMatch(/more lines/);
      expect(long?.shown[0]).toMatchObject({ kind: "list", total: 100_000 });
      expect(long?.shown[0]?.kind === "list" && long.shown[0].items.length).toBe(200);
      expect(many?.shown).toHaveLength(21);
    },
  },
  {
    name: "a chart is data, and a wrong one says what is wrong",
    async run(sandbox) {
      const notebook = open(sandbox);
      const draw = (source: string) => notebook.run({ id: "a", source });
      expect((await draw('chart(Episodes, { kind: "bar", x: "RNE", title: "By reason" })')).shown).toEqual([
        {
          kind: "chart",
          chart: {
            kind: "bar",
            title: "By reason",
            x: { title: "RNE", kind: "text" },
            y: { title: "How many", kind: "number" },
            points: [
              { x: "P", y: 1 },
              { x: "S", y: 2 },
            ],
            more: 0,
            blank: 0,
          },
        },
      ]);
      expect((await draw('chart(countBy(Episodes, "RNE"), { kind: "bar" })')).shown).toMatchObject([
        {
          chart: {
            points: [
              { x: "P", y: 1 },
              { x: "S", y: 2 },
            ],
          },
        },
      ]);
      expect((await draw('chart(Episodes, { kind: "histogram", x: "DEC" })')).shown).toMatchObject([
        { chart: { x: { kind: "date" }, points: [{ x: "2026-04-01" }, { x: "2026-04-30" }], blank: 1 } },
      ]);
      expect((await draw('chart(Episodes, { kind: "scatter", x: "DECOM", y: "SIZE" })')).shown).toMatchObject(
        [
          {
            chart: {
              points: [
                { x: "2026-05-01", y: 1.5 },
                { x: "2026-06-01", y: -2 },
              ],
            },
          },
        ],
      );
      const said = async (source: string) => (await draw(source)).trouble?.message;
      expect(await said('chart(Episodes, { kind: "bar", x: "RNEE" })')).toBe(
        "The rows have no column RNEE. Did you mean RNE?",
      );
      expect(await said('chart(Episodes, { kind: "pie", x: "RNE" })')).toMatch(/"bar", "line", "scatter"/);
      expect(await said('chart(Episodes, { kind: "line", x: "RNE", y: "SIZE" })')).toMatch(/use a bar chart/);
      expect(await said('chart(Episodes, { kind: "line", x: "DECOM" })')).toMatch(/up the side/);
      expect(await said('chart(Episodes, { kind: "bar", x: "RNE", y: "DEC" })')).toMatch(/must be numbers/);
      expect(await said("chart()")).toMatch(/A chart needs rows/);
      expect(await said('chart(Episodes, { kind: "bar", x: "RNE", colour: "red" })')).toMatch(/no `colour`/);
    },
  },
  {
    name: "a rule can be tried in a cell",
    async run(sandbox) {
      const notebook = open(sandbox);
      const rule = (fails: string) =>
        notebook.run({
          id: "a",
          source: `rule({ code: "356", message: "M.", table: "Episodes", fails: ${fails} })`,
        });
      expect((await rule("(row) => row.DEC < row.DECOM")).shown).toMatchObject([
        { table: { title: "Rule 356 finds 1 of the 3 rows. M.", total: 1 } },
      ]);
      expect(text(await rule("() => false"))).toBe("Rule 356 finds 0 of the 3 rows. M.");
      expect(text(await rule("(row) => row.DECON"))).toMatch(/DECON is not a field/);
      expect(text(await rule("5"))).toMatch(/needs `fails`/);
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
  {
    name: "cells that throw, return or show strange things harm nobody",
    async run(sandbox) {
      const notebook = open(sandbox);
      const strange = [
        "throw null",
        "throw new Proxy({}, { get() { throw 1; } })",
        "new Proxy([], { get() { throw 1; } })",
        "({ get then() { for (;;) {} } })",
        "({ toJSON() { for (;;) {} }, toString: 5 })",
        "let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep];\ndeep",
        "Object.create(null)",
        'Object.defineProperty({}, "a", { enumerable: true, get() { throw new Error("no"); } })',
        "Symbol.iterator",
        "new Map([[1, new Map([[2, 3]])]])",
        "__gone('isBlank')",
        "delete globalThis.show; show(1)",
        'chart([{ get x() { throw 1; } }], { kind: "bar", x: "x" })',
        'chart(new Proxy([{ x: 1 }], {}), { kind: "bar", x: "x", title: { toString() { throw 1; } } })',
        "const again = () => again() + 1; again()",
      ];
      for (const source of strange) {
        const outcome = await notebook.run({ id: "a", source }, 1);
        if (outcome.trouble) expect(outcome.trouble.message, source).toMatch(/^[A-Z`].*[.?]$/s);
        expect(text(await notebook.run({ id: "b", source: "isBlank(1) || Episodes.length" })), source).toBe(
          "3",
        );
      }
    },
  },
];

/** A cell that only a host that can kill its engine survives, and one that a person stops. */
export const stoppedCells: Case[] = [
  {
    name: "a cell in a native loop is killed, and the notebook goes on without it",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "let kept = [1];",
        "kept.push(2); [].reverse.call({ length: 2 ** 53 - 1 });",
        "kept.length",
      );
      expect(done[1]?.trouble?.kind).toBe("too-long");
      expect(text(done[2] as CellOutcome)).toBe("1");
    },
  },
  {
    name: "a person stops a cell, and what the others made is still there",
    async run(sandbox) {
      const notebook = open(sandbox);
      await notebook.run({ id: "a", source: "let kept = Episodes.length;" });
      const began = performance.now();
      const endless = notebook.run({ id: "b", source: "kept = 99; for (;;) {}" });
      setTimeout(() => notebook.stop(), 300);
      expect((await endless).trouble).toEqual({
        kind: "stopped",
        message: "You stopped this. It left nothing behind.",
      });
      expect(performance.now() - began).toBeLessThan(2_500);
      expect(text(await notebook.run({ id: "c", source: "kept" }))).toBe("3");
      notebook.restart();
      expect(text(await notebook.run({ id: "c", source: "kept" }))).toMatch(/`kept` is not defined/);
    },
  },
  {
    name: "a file of somebody's own is a table, and every row of what is made of it can be saved",
    async run(sandbox) {
      const lines = Array.from(
        { length: 500 },
        (_, at) => `${at},Ann Lee,${at % 2 === 0 ? "01/04/2026" : ""}`,
      );
      const bytes = new TextEncoder().encode(`Amount,Full name,Started on\n${lines.join("\n")}\n`);
      const read = await sandbox.readTable({ name: "own.csv", bytes });
      if (!read.ok) throw new Error(read.reason);
      const { columns, table } = read.value;
      expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
        "Amount number",
        "fullName text",
        "startedOn date",
      ]);
      const notebook = openNotebook(sandbox, {
        dataset: ownDataset("own.csv", columns),
        data: {
          collection: { year: 2027, start: "2026-04-01", end: "2027-03-31" },
          thisYear: { Rows: table },
        },
      });
      const outcome = await notebook.run({
        id: "a",
        source:
          'console.log("hello");\nRows.filter((row) => row.Amount >= 100 && row.fullName === "Ann Lee")',
      });
      expect(outcome.shown[1]).toMatchObject({ table: { total: 400 } });
      const whole = await notebook.whole("a", 1);
      if (!whole.ok) throw new Error(whole.reason);
      expect(whole.value.rows.length).toBe(400);
      expect(whole.value.rows[0]).toEqual(["100", "Ann Lee", "2026-04-01"]);
      expect((await notebook.whole("a", 0)).ok).toBe(false);
      notebook.restart();
      expect((await notebook.whole("a", 1)).ok).toBe(false);
    },
  },
];
