// What cells show, and what they may not do, the same in every host.
import { expect } from "vitest";
import { ownDataset } from "#domain/own-table";
import type { Case } from "./case";
import { openNotebook } from "#sandbox/notebook";
import { open, runAll, text } from "./small-notebook";

export const shownCells: Case[] = [
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
