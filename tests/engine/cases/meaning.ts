// What a rule and its rows mean, the same in every host.
import { expect } from "vitest";
import { rule356, ruleOf, smallReturn } from "../small";
import { type Case, dataset, examples, named, rowsFound, outcomesOf } from "./case";

export const meaning: Case[] = [
  {
    name: "rule 356 passes its examples",
    async run(sandbox) {
      const report = await examples(sandbox, rule356);
      expect(report.trouble).toBeUndefined();
      expect(report).toMatchObject({
        passed: true,
        declaration: { code: "356", tables: ["Episodes"], severity: "error" },
      });
      expect(outcomesOf(report)).toEqual(["passed", "passed", "passed"]);
    },
  },
  {
    name: "a wrong rule fails the example that shows it, and says on which row",
    async run(sandbox) {
      const wrong = { ...rule356, text: rule356.text.replace("<", "<=") };
      const report = await examples(sandbox, wrong);
      expect(report.passed).toBe(false);
      expect(outcomesOf(report)).toEqual(["failed", "passed", "passed"]);
      expect(report.examples[0]).toMatchObject({
        name: "ends the day it starts",
        reason: "The rule finds this row, and should not.",
        rows: [{ table: "Episodes", row: 0, wanted: false, found: true }],
      });
    },
  },
  {
    name: "a return's findings name the row and the cells",
    async run(sandbox) {
      const heard: string[] = [];
      const done = await sandbox.checkReturn(
        { dataset, rules: [rule356], data: smallReturn },
        ({ code, outcome }) => heard.push(`${code} ${outcome}`),
      );
      expect(done.findings).toEqual([
        { rule: "356", cells: [{ table: "Episodes", year: "this", row: 0, fields: ["DECOM", "DEC"] }] },
      ]);
      expect(heard).toEqual(["356 ran"]);
    },
  },
  {
    name: "a blank cell and one that cannot be read are undefined, and never compare as true",
    async run(sandbox) {
      expect(await rowsFound(sandbox, "(row) => row.DEC === undefined")).toEqual([2]);
      expect(await rowsFound(sandbox, "(row) => row.SIZE === undefined")).toEqual([1]);
      expect(await rowsFound(sandbox, "(row) => row.SIZE < 99 || row.SIZE >= 99")).toEqual([0, 2]);
      expect(await rowsFound(sandbox, '(row) => row.DEC < "9999" || row.DEC >= "0000"')).toEqual([0, 1]);
    },
  },
  {
    name: "what the dataset knows of a child is asked by its name: a row, yes or no, or a cell",
    async run(sandbox) {
      expect(await rowsFound(sandbox, "(row) => row.child.inCare === true")).toEqual([2]);
      expect(await rowsFound(sandbox, "(row) => row.child.inCare === false")).toEqual([0, 1]);
      expect(await rowsFound(sandbox, "(row) => row.DECOM === row.child.firstDay")).toEqual([1, 2]);
      expect(await rowsFound(sandbox, '(row) => row.child.openLastYear?.DECOM === "2025-04-01"')).toEqual([
        0, 1,
      ]);
      const { findings } = await sandbox.checkReturn({
        dataset,
        rules: [ruleOf("(row) => row.previous === undefined && row.child.openLastYear")],
        data: smallReturn,
      });
      expect(findings).toEqual([
        {
          rule: "1",
          cells: [
            { table: "Episodes", year: "this", row: 1, fields: ["DECOM", "DEC"] },
            expect.objectContaining({ table: "Episodes", year: "last", row: 0 }),
          ],
        },
      ]);
    },
  },
  {
    name: "a misspelt fact of a child is said to be one",
    async run(sandbox) {
      const report = await examples(sandbox, ruleOf("(row) => row.child.inCar"));
      expect(report.trouble?.message ?? report.examples[0]?.trouble?.message).toBe(
        "A child has no fact inCar. Did you mean inCare?",
      );
    },
  },
  {
    name: "dates of either kind are ISO text, choices are trimmed and in capitals, raw keeps the text",
    async run(sandbox) {
      expect(
        await rowsFound(sandbox, '(row) => row.DECOM === "2026-06-01" || row.DECOM === "2026-05-01"'),
      ).toEqual([0, 2]);
      expect(await rowsFound(sandbox, '(row) => row.RNE === "S" && row.raw.RNE === "s"')).toEqual([1]);
      expect(await rowsFound(sandbox, '(row) => row.raw.DEC === "31/02/2026"')).toEqual([2]);
      expect(await rowsFound(sandbox, '(row) => row.raw.PLACE_NAME === ""')).toEqual([0, 1, 2]);
    },
  },
  {
    name: "a child has its single row, its lists in order, and last year's",
    async run(sandbox) {
      expect(await rowsFound(sandbox, '(row) => row.child.Header.SEX === "M"')).toEqual([0, 1]);
      expect(await rowsFound(sandbox, "(row) => row.child.Episodes[0] === row")).toEqual([1, 2]);
      expect(await rowsFound(sandbox, "(row) => row.child.lastYear.Episodes.length === 1")).toEqual([0, 1]);
      expect(
        await rowsFound(
          sandbox,
          "(row) => row.child.Placed.length === 0 && row.child.lastYear.Header === undefined",
        ),
      ).toEqual([0, 1, 2]);
      expect(await rowsFound(sandbox, "(row) => row.child === row.child.Episodes[0].child")).toEqual([
        0, 1, 2,
      ]);
    },
  },
  {
    name: "previous and next are the same child's neighbours",
    async run(sandbox) {
      expect(await rowsFound(sandbox, '(row) => row.previous?.RNE === "S"')).toEqual([0]);
      expect(await rowsFound(sandbox, '(row) => row.next?.RNE === "P"')).toEqual([1]);
      expect(
        await rowsFound(sandbox, "(row) => row.next === undefined && row.previous === undefined"),
      ).toEqual([2]);
    },
  },
  {
    name: "the collection knows its days, its authority, its tables, and finds rows by their cells",
    async run(sandbox) {
      expect(
        await rowsFound(
          sandbox,
          '(row, collection) => collection.start === "2026-04-01" && collection.end === "2027-03-31" && collection.year === 2027 && collection.authority === "E10000099"',
        ),
      ).toEqual([0, 1, 2]);
      expect(
        await rowsFound(
          sandbox,
          '(row, collection) => collection.Header.where({ CHILD: row.CHILD, SEX: "M" }).length === 1',
        ),
      ).toEqual([0, 1]);
      expect(
        await rowsFound(
          sandbox,
          "(row, collection) => collection.Episodes[0] === row && collection.lastYear.Episodes.length === 1",
        ),
      ).toEqual([0]);
    },
  },
  {
    name: "a field that the dataset works out looks things up, and an example may give it",
    async run(sandbox) {
      expect(await rowsFound(sandbox, '(row) => row.PLACE_NAME === "THE FIRST"')).toEqual([0, 1]);
      const report = await examples(
        sandbox,
        ruleOf(
          '(row) => row.PLACE_NAME === "HERE"',
          `valid: { "none": { DECOM: "2026-04-01" } },
           invalid: { "given": { PLACE_NAME: "here" }, "looked up": { Episodes: { DECOM: "2026-04-01", URN: "SC 7" }, reference: { providers: [{ URN: "sc7", NAME: "Here" }] } } },`,
        ),
      );
      expect(outcomesOf(report)).toEqual(["passed", "passed", "passed"]);
    },
  },
  {
    name: "linked rows are part of the finding; an empty list is no clash",
    async run(sandbox) {
      const rule = ruleOf("(row) => row.child.Episodes.filter((other) => other !== row)").text.replace(
        'fields: ["DECOM", "DEC"]',
        'fields: ["DECOM", "Header.DOB", "lastYear.Episodes.DEC"]',
      );
      const { findings } = await sandbox.checkReturn({
        dataset,
        rules: [{ path: "1.ts", text: rule }],
        data: smallReturn,
      });
      expect(findings.map((one) => one.cells.map((cell) => cell.row))).toEqual([
        [0, 1],
        [1, 0],
      ]);
      const linked = rule.replace(
        /fails: .*/,
        "fails: (row) => [row.child.Header, undefined, row.child.lastYear.Episodes[0]],",
      );
      const again = await sandbox.checkReturn({
        dataset,
        rules: [{ path: "1.ts", text: linked }],
        data: smallReturn,
      });
      expect(again.findings[0]?.cells).toEqual([
        { table: "Episodes", year: "this", row: 0, fields: ["DECOM"] },
        { table: "Header", year: "this", row: 0, fields: ["DOB"] },
        { table: "Episodes", year: "last", row: 0, fields: ["DECOM", "DEC"] },
      ]);
      expect(again.findings[2]?.cells).toHaveLength(2);
    },
  },
  {
    name: "a rule over several tables asks the rows of each",
    async run(sandbox) {
      const rule = ruleOf(
        '(row) => row.CHILD === "B2" && row.DEC === undefined && row.SEX === undefined',
      ).text.replace('table: "Episodes"', 'table: ["Episodes", "Header"]');
      const { findings, rules } = await sandbox.checkReturn({
        dataset,
        rules: [{ path: "1.ts", text: rule }],
        data: smallReturn,
      });
      expect(rules).toMatchObject([{ outcome: "ran", findings: 2 }]);
      expect(findings.map((one) => one.cells[0]?.table)).toEqual(["Episodes", "Header"]);
    },
  },
  {
    name: "rows without a key are each a child of their own in a return, and one child in an example",
    async run(sandbox) {
      const data = {
        collection: smallReturn.collection,
        thisYear: {
          Episodes: {
            table: "Episodes",
            rows: 2,
            columns: { CHILD: ["", " "], DECOM: ["01/04/2026", "02/04/2026"] },
          },
        },
      };
      const rule = ruleOf(
        "(row) => row.child.Episodes.length > 1",
        `valid: { "alone": { DECOM: "2026-04-01" } },
         invalid: { "two": { Episodes: [{ DECOM: "2026-04-01", fails: true }, { DECOM: "2026-04-02", fails: true }] } },`,
      );
      expect((await sandbox.checkReturn({ dataset, rules: [rule], data })).findings).toEqual([]);
      expect((await examples(sandbox, rule)).passed).toBe(true);
    },
  },
  {
    name: "a rule that needs what was not given is skipped and says what",
    async run(sandbox) {
      const { collection, thisYear } = smallReturn;
      const data = { collection, thisYear };
      const of = async (more: string) =>
        (await sandbox.checkReturn({ dataset, rules: [ruleOf("() => true", more)], data })).rules[0];
      expect(await of('needs: ["lastYear"],')).toEqual({
        code: "1",
        outcome: "skipped",
        reason: "Needs last year's Episodes.",
      });
      expect(await of('needs: ["lastYear.Header"],')).toMatchObject({ reason: "Needs last year's Header." });
      expect(await of('needs: ["providers"],')).toMatchObject({
        outcome: "skipped",
        reason: "Needs the list of providers.",
      });
      expect(await of('needs: ["Placed"],')).toMatchObject({ outcome: "skipped", reason: "Needs Placed." });
      expect(await of("since: 2028,")).toMatchObject({ outcome: "skipped", reason: "In force from 2028." });
      expect(await of("until: 2026,")).toMatchObject({ outcome: "skipped", reason: "In force until 2026." });
      expect(await of("since: 2027, until: 2027,")).toMatchObject({ outcome: "ran", findings: 3 });
    },
  },
  {
    name: "only the wanted rules run",
    async run(sandbox) {
      const rules = [rule356, ruleOf("() => true")];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn, only: ["1"] });
      expect(done.rules.map((one) => one.code)).toEqual(["1"]);
    },
  },
  {
    name: "a rule may use TypeScript",
    async run(sandbox) {
      const rule = ruleOf(
        "(row: { DEC?: string; DECOM?: string }): boolean => (row.DEC as string) < row.DECOM!",
      );
      expect(
        (
          await examples(sandbox, {
            ...rule,
            text: `type Day = string | undefined;\nconst day: Day = "";\n${rule.text}`,
          })
        ).passed,
      ).toBe(true);
    },
  },
  {
    name: "a rule that crashes stops none of the others",
    async run(sandbox) {
      const rules = [named("2", ruleOf("(row) => row.child.Placed[0].DATE_PLACED")), rule356];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn });
      expect(done.rules).toMatchObject([
        { code: "2", outcome: "crashed" },
        { code: "356", outcome: "ran", findings: 1 },
      ]);
    },
  },
  {
    name: "there is no clock, no chance and no time zone, and the words cannot be changed",
    async run(sandbox) {
      for (const fails of [
        "() => new Date() > 0",
        "() => Date.now() > 0",
        "() => Math.random() > 2",
        "() => Date() === 1",
      ]) {
        const report = await examples(sandbox, ruleOf(fails));
        expect(report.examples[0]?.trouble?.message, fails).toMatch(/^There is no (clock|chance) here/);
      }
      expect(
        await rowsFound(
          sandbox,
          'new Date(2026, 5, 1).toISOString() === "2026-06-01T00:00:00.000Z" ? () => true : () => false',
        ),
      ).toEqual([0, 1, 2]);
      expect(
        await rowsFound(
          sandbox,
          '() => new Date("2026-06-01T00:00").getHours() === 0 && new Date("2026-06-01").getDate() === 1 && new Date(0).getTimezoneOffset() === 0',
        ),
      ).toEqual([0, 1, 2]);
      const report = await examples(sandbox, { ...rule356, text: `isBlank = () => true;\n${rule356.text}` });
      expect(report.trouble).toMatchObject({ place: { line: 1 } });
    },
  },
];
