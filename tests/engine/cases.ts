// One list of cases that every host of the engine must pass: what rules mean, where they are stopped, what they cannot reach.
import { expect } from "vitest";
import type { SourceFile } from "#domain/dataset";
import type { ExamplesReport } from "#domain/rule";
import type { Sandbox } from "#sandbox/sandbox";
import { rule356, ruleOf, smallDataset, smallReturn } from "./small";

export type Case = { name: string; run(sandbox: Sandbox): Promise<void> };

const dataset = smallDataset;
const examples = (sandbox: Sandbox, rule: SourceFile) => sandbox.runExamples({ dataset, rule });
/** The rule as one that a whole return is held against, under a code of its own. */
const named = (code: string, rule: SourceFile): SourceFile => ({
  path: rule.path.replace("/1-", `/${code}-`),
  text: rule.text.replace('code: "1"', `code: "${code}"`),
});
const rowsFound = async (sandbox: Sandbox, fails: string, more = "") => {
  const { rules, findings } = await sandbox.checkReturn({
    dataset,
    rules: [ruleOf(fails, more)],
    data: smallReturn,
  });
  expect(rules).toMatchObject([{ code: "1", outcome: "ran" }]);
  return findings.map((finding) => finding.cells[0]?.row);
};
const outcomesOf = (report: ExamplesReport) => report.examples.map((one) => one.outcome);

const meaning: Case[] = [
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
      const { lastYear, reference, ...data } = smallReturn;
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

const troubles: Case[] = [
  {
    name: "a file that does not parse says where",
    async run(sandbox) {
      const report = await examples(sandbox, {
        ...rule356,
        text: rule356.text.replace('code: "356",', 'code: "356"'),
      });
      expect(report.passed).toBe(false);
      expect(report.trouble).toMatchObject({ kind: "syntax", place: { line: 3 } });
      expect(report.trouble?.message).toMatch(/comma|expected/);
    },
  },
  {
    name: "a file with types that does not parse says where as well",
    async run(sandbox) {
      const text = `const a: string = "x";\n${rule356.text.replace('table: "Episodes",', 'table: "Episodes"')}`;
      expect((await examples(sandbox, { ...rule356, text })).trouble).toMatchObject({
        kind: "syntax",
        place: { line: 6 },
      });
    },
  },
  {
    name: "reading from something blank is explained, with its place",
    async run(sandbox) {
      const report = await examples(sandbox, ruleOf("(row) => row.child.Header.DOB > row.DECOM"));
      expect(report.examples[0]).toMatchObject({
        outcome: "crashed",
        trouble: {
          kind: "threw",
          message:
            "`row.child.Header` was blank here, so `.DOB` could not be read. Write `?.` instead of `.` where it may be missing.",
          place: { line: 6 },
        },
      });
    },
  },
  {
    name: "a rule with types crashes at the column that its author sees",
    async run(sandbox) {
      const fails = "(row: { child: any }): boolean => row.child.Header.DOB > row.child";
      const plain = await examples(
        sandbox,
        ruleOf(fails.replace(": { child: any }): boolean", "                )         ")),
      );
      const typed = await examples(sandbox, ruleOf(fails));
      expect(typed.examples[0]?.trouble?.place).toEqual(plain.examples[0]?.trouble?.place);
      expect(typed.examples[0]?.trouble?.place?.line).toBe(6);
    },
  },
  {
    name: "a misspelt field, table, word or method is named and the right one offered",
    async run(sandbox) {
      const said = async (fails: string) =>
        (await examples(sandbox, ruleOf(fails))).examples[0]?.trouble?.message;
      expect(await said("(row) => row.DECON")).toBe("DECON is not a field of Episodes. Did you mean DECOM?");
      expect(await said("(row) => row.child.Episode")).toBe(
        "A child has no table Episode. Did you mean Episodes?",
      );
      expect(await said("(row, collection) => collection.Headers")).toBe(
        "The collection has no table Headers. Did you mean Header?",
      );
      expect(await said("(row) => isblank(row.DEC)")).toMatch(
        /`isblank` is not defined.*Did you mean isBlank\?/,
      );
      expect(await said("(row) => row.child.Episodes.fliter((one) => one)")).toMatch(
        /`row.child.Episodes.fliter` is called as a function here/,
      );
      expect(await said('(row) => lookup("provider", row.URN)')).toMatch(/Did you mean providers\?/);
    },
  },
  {
    name: "a declaration that the dataset does not fit is refused in a sentence with its place",
    async run(sandbox) {
      const said = async (from: string, to: string) =>
        (await examples(sandbox, { ...rule356, text: rule356.text.replace(from, to) })).trouble;
      expect(await said('table: "Episodes"', 'table: "Episode"')).toEqual({
        kind: "declaration",
        message: "There is no table Episode. Did you mean Episodes?",
        place: { line: 4, column: 10 },
      });
      expect((await said('"DEC"]', '"DECS"]'))?.message).toBe(
        "Episodes has no field DECS. Did you mean DEC?",
      );
      expect((await said('"DEC"]', '"Header.DOBS"]'))?.message).toBe(
        "Header has no field DOBS. Did you mean DOB?",
      );
      expect((await said('code: "356"', "code: 356"))?.message).toMatch(/`code` must be the code in quotes/);
      expect((await said("fails:", "fail:"))?.message).toBe("A rule has no `fail`. Did you mean fails?");
      expect((await said("fails: (episode) => episode.DEC < episode.DECOM,", ""))?.message).toMatch(
        /needs `fails`/,
      );
      expect((await said("invalid: {", "invalid: {}, notes: {"))?.message).toMatch(
        /at least one `invalid` example|`notes` must be/,
      );
      expect((await said("rule({", "({"))?.message).toMatch(/A file holds one rule/);
      expect(
        (await said('fields: ["DECOM", "DEC"]', 'fields: ["DECOM"], needs: ["lastyear"]'))?.message,
      ).toMatch(/Did you mean lastYear\?/);
    },
  },
  {
    name: "an example cannot invent data, and must prove something",
    async run(sandbox) {
      const said = async (example: string) => {
        const rule = ruleOf("() => true", `valid: { "a": ${example} }, invalid: { "b": {} },`);
        const report = await examples(sandbox, rule);
        expect(report.passed).toBe(false);
        expect(outcomesOf(report)).toEqual(["failed", "passed"]);
        return report.examples[0]?.reason;
      };
      expect(await said('{ DECON: "x" }')).toBe("Episodes has no field DECON. Did you mean DECOM?");
      expect(await said("{ Episode: [{}] }")).toBe("There is no table Episode. Did you mean Episodes?");
      expect(await said("{ Header: { SEX: 1 } }")).toMatch(/no row of Episodes, so it proves nothing/);
      expect(await said("{ DECOM: true }")).toMatch(/DECOM must be a text in quotes or a number/);
      expect(await said("{ Episodes: [{ fails: true }] }")).toMatch(/No row of a valid example fails/);
      const two = ruleOf("() => true", 'valid: { "a": {} }, invalid: { "b": { Episodes: [{}, {}] } },');
      expect((await examples(sandbox, two)).examples[1]).toMatchObject({
        outcome: "failed",
        reason: expect.stringMatching(/put `fails: true` into those that break the rule/),
        trouble: { place: { line: 8 } },
      });
    },
  },
  {
    name: "a rule without examples of both kinds is not proved, and those that it has are run",
    async run(sandbox) {
      const report = await examples(sandbox, ruleOf("() => true", 'valid: { "a": {} },'));
      expect(report).toMatchObject({
        passed: false,
        trouble: { kind: "declaration", message: expect.stringMatching(/at least one `invalid` example/) },
      });
      expect(outcomesOf(report)).toEqual(["failed"]);
    },
  },
  {
    name: "the commonest slips are explained",
    async run(sandbox) {
      const silent = await examples(sandbox, ruleOf("(row) => { row.DEC < row.DECOM; }"));
      expect(silent.examples[1]?.reason).toMatch(/It answers nothing: write `return`/);
      const sets = await examples(sandbox, ruleOf('(row) => row.DEC = "2026-04-01"'));
      expect(sets.examples[0]?.trouble?.message).toMatch(/`=` sets a value, `===` compares/);
    },
  },
  {
    name: "an answer that is no answer is explained",
    async run(sandbox) {
      const said = async (fails: string) => (await examples(sandbox, ruleOf(fails))).examples[0]?.trouble;
      expect(await said("() => 5")).toMatchObject({
        kind: "answer",
        message: expect.stringMatching(/^`fails` answered the number 5/),
      });
      expect((await said("async () => true"))?.message).toMatch(/take away async and await/);
      expect((await said("() => () => true"))?.message).toMatch(
        /a function, perhaps one that was not called/,
      );
      expect((await said("() => [{}]"))?.message).toMatch(/something that is no row/);
    },
  },
];

/** A rule whose examples must not pass, and whose trouble must be of this kind. The next rule must be right. */
function hostile(name: string, fails: string, kind: string | RegExp, seconds = 2.5): Case {
  return {
    name,
    async run(sandbox) {
      const began = performance.now();
      const report = await examples(sandbox, ruleOf(fails));
      const took = (performance.now() - began) / 1000;
      const trouble = report.trouble ?? report.examples[0]?.trouble;
      expect(report.passed).toBe(false);
      expect(trouble?.kind).toMatch(kind);
      expect(trouble?.message).toMatch(/^[A-Z`].*\.$/s);
      expect(took).toBeLessThan(seconds);
      expect((await examples(sandbox, rule356)).passed).toBe(true);
    },
  };
}

const stopped: Case[] = [
  hostile("an endless loop is stopped", "() => { while (true) {} }", "too-long"),
  hostile(
    "an endless loop that catches everything is stopped",
    "() => { while (true) { try { while (true) {} } catch {} finally { continue; } } }",
    "too-long",
  ),
  hostile("an endless loop outside of fails is stopped", "(() => { for (;;) {} })()", "too-long"),
  hostile(
    "an endless generator is stopped",
    "() => { function* all() { while (true) yield 1; } for (const one of all()) one; }",
    "too-long",
  ),
  hostile(
    "a regular expression that backtracks for ever is stopped",
    '() => /^(a+)+$/.test("a".repeat(40) + "b")',
    "too-long",
  ),
  hostile(
    "a flood of memory is stopped",
    "() => { const all = []; while (true) all.push(new Array(1000).fill(all.length)); }",
    /too-much-memory|too-long/,
  ),
  hostile(
    "a text that doubles for ever is stopped",
    '() => { let text = "x"; while (true) { text += text; if (text.charCodeAt(text.length - 1) === 0) return true; } }',
    /too-much-memory|threw|too-long/,
  ),
  hostile(
    "a flood of buffers is stopped",
    "() => { const all = []; while (true) all.push(new Uint8Array(1e6)); }",
    /too-much-memory|threw|too-long/,
  ),
  hostile(
    "a function that calls itself for ever is stopped",
    "() => { const again = () => again() + 1; return again(); }",
    "threw",
  ),
  hostile(
    "deep JSON is stopped",
    '() => { const text = "[".repeat(200000) + "]".repeat(200000); return JSON.parse(text).length > 0; }',
    /threw|engine|too-much-memory/,
  ),
  hostile(
    "a deep object made into JSON is stopped",
    "() => { let deep = {}; for (let i = 0; i < 300000; i++) deep = { deep }; return JSON.stringify(deep).length > 0; }",
    /threw|engine|too-much-memory/,
  ),
  hostile(
    "a thousand brackets in a row are stopped",
    `() => ${"(".repeat(20_000)}1${")".repeat(20_000)} > 0`,
    /syntax|threw|engine/,
  ),
  hostile("throwing null is a trouble like any other", "() => { throw null; }", "threw"),
  hostile(
    "throwing a proxy that throws is a trouble like any other",
    "() => { throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } }); }",
    "threw",
  ),
  hostile(
    "throwing something whose message never ends is stopped",
    "() => { throw { get message() { for (;;) {} } }; }",
    "too-long",
  ),
  hostile(
    "a rule that fails with an enormous list is refused",
    "(row) => new Array(1e6).fill(5)",
    /answer|too-much-memory/,
  ),
  hostile("code from text is refused", '() => Function("return 1")() === 1', "threw"),
  hostile(
    "code from text through a word's own maker is refused",
    '() => isBlank.constructor("return 1")() === 1',
    "threw",
  ),
  hostile(
    "code from text through a list's own maker is refused",
    '(row) => row.child.Episodes.filter.constructor("return 1")() === 1',
    "threw",
  ),
  hostile("a module cannot be brought in", '() => { throw import("node:fs"); }', "threw"),
  hostile("a row cannot be changed", '(row) => { row.DEC = "1900-01-01"; }', "threw"),
  hostile("a row cannot be given a field", '(row) => { row.MINE = "1900-01-01"; }', "threw"),
  hostile("a list of rows cannot be changed", "(row) => { row.child.Episodes[0] = undefined; }", "threw"),
  hostile("a list of rows cannot be emptied", "(row) => { row.child.Episodes.length = 0; }", "threw"),
  hostile("a word cannot be changed from inside", "() => { isBlank.call = 1; }", "threw"),
  hostile(
    "what lists inherit cannot be changed",
    "(row) => { Object.getPrototypeOf(Object.getPrototypeOf(row.child.Episodes)).filter = () => []; }",
    "threw",
  ),
  hostile(
    "what rows inherit cannot be changed",
    "(row) => { Object.setPrototypeOf(Object.getPrototypeOf(row), {}); }",
    "threw",
  ),
];

const reach: Case[] = [
  {
    name: "nothing of the host is there",
    async run(sandbox) {
      const names = [
        "process",
        "require",
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "self",
        "window",
        "postMessage",
        "importScripts",
        "setTimeout",
        "WebAssembly",
        "SharedArrayBuffer",
        "Atomics",
        "performance",
        "WeakRef",
        "eval",
        "navigator",
        "indexedDB",
        "host",
        "desk",
      ];
      expect(
        await rowsFound(sandbox, `() => ${JSON.stringify(names)}.some((name) => name in globalThis)`),
      ).toEqual([]);
    },
  },
  {
    name: "no way leads from a row to the maker of functions",
    async run(sandbox) {
      const ways = [
        "row.constructor",
        "row.child.constructor",
        "collection.constructor",
        "Object.getPrototypeOf(row).constructor",
        "row.__proto__",
      ];
      for (const way of ways)
        expect(await rowsFound(sandbox, `(row, collection) => ${way} === undefined`), way).toEqual([0, 1, 2]);
      expect(
        await rowsFound(
          sandbox,
          '(row) => { try { return row.child.Episodes.constructor.constructor("return this")() !== undefined; } catch { return false; } }',
        ),
      ).toEqual([]);
      expect(
        await rowsFound(
          sandbox,
          '(row) => { try { row.DECON; } catch (error) { try { return error.constructor.constructor("return this")() !== undefined; } catch { return false; } } }',
        ),
      ).toEqual([]);
    },
  },
  {
    name: "what one rule does to its own world is not seen by the next",
    async run(sandbox) {
      const spoil = named(
        "2",
        ruleOf(
          "() => { Array.prototype.filter = () => []; Object.prototype.DEC = '1'; globalThis.left = 1; Map.prototype.get = () => 1; Symbol.iterator.left = 1; return false; }".replace(
            "Symbol.iterator.left = 1; ",
            "",
          ),
        ),
      );
      const after = named(
        "3",
        ruleOf(
          "(row) => [row].filter(() => true).length === 1 && ({}).DEC === undefined && typeof left === 'undefined' && row.DEC < row.DECOM",
        ),
      );
      const done = await sandbox.checkReturn({
        dataset,
        rules: [spoil, after, spoil, rule356],
        data: smallReturn,
      });
      expect(done.rules).toMatchObject([
        { code: "2", outcome: "ran" },
        { code: "3", outcome: "ran", findings: 1 },
        { code: "2", outcome: "ran" },
        { code: "356", outcome: "ran", findings: 1 },
      ]);
    },
  },
  {
    name: "a return with a hostile rule in it goes on after it",
    async run(sandbox) {
      const rules = [
        named("2", ruleOf("() => { for (;;) {} }")),
        named(
          "3",
          ruleOf(
            "() => { let deep = {}; for (let i = 0; i < 300000; i++) deep = { deep }; return JSON.stringify(deep); }",
          ),
        ),
        rule356,
      ];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn });
      expect(done.rules).toMatchObject([
        { code: "2", outcome: "crashed" },
        { code: "3", outcome: "crashed" },
        { code: "356", outcome: "ran", findings: 1 },
      ]);
    },
  },
];

const cells: Case[] = [
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

/** What only a host that can kill its engine survives: native loops that never ask whether to go on. */
export const killCases: Case[] = [
  hostile(
    "a text that doubles for ever is killed from outside",
    '() => { let text = "x"; const all = []; while (true) { text += text; all.push(text.replaceAll("x", "y")); } }',
    /too-much-memory|threw|too-long/,
    5.5,
  ),
  hostile(
    "a native loop that never asks is killed from outside",
    "() => { [].reverse.call({ length: 2 ** 53 - 1 }); }",
    "too-long",
    5.5,
  ),
  hostile(
    "a sparse list of four billion is killed from outside",
    "() => { const all = []; all[4294967294] = 1; all.sort(); }",
    "too-long",
    5.5,
  ),
  hostile(
    "a join of a hundred million is killed from outside",
    '() => new Array(1e8).join("xy").length > 0',
    /too-long|too-much-memory/,
    5.5,
  ),
  {
    name: "a killed engine takes only its own rule with it",
    async run(sandbox) {
      const rules = [
        rule356,
        named("2", ruleOf("() => { [].reverse.call({ length: 2 ** 53 - 1 }); }")),
        named("3", ruleOf("(row) => row.DEC < row.DECOM")),
      ];
      const heard: string[] = [];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn }, ({ code }) =>
        heard.push(code),
      );
      expect(done.rules).toMatchObject([
        { code: "356", findings: 1 },
        { code: "2", outcome: "crashed", trouble: { kind: "too-long" } },
        { code: "3", findings: 1 },
      ]);
      expect(heard).toEqual(["356", "2", "3"]);
      expect(done.findings).toHaveLength(2);
    },
  },
];

export const cases: Case[] = [...meaning, ...troubles, ...stopped, ...reach, ...cells];
