// What is said when a rule file is wrong: in a sentence, with its place.
import { expect } from "vitest";
import { rule356, ruleOf } from "../small";
import { type Case, examples, outcomesOf } from "./case";

export const troubles: Case[] = [
  {
    name: "a file that does not parse says where",
    async run(sandbox) {
      const report = await examples(sandbox, {
        ...rule356,
        text: rule356.text.replace('code: "356",', 'code: "356"'),
      });
      expect(report.passed).toBe(false);
      expect(report.trouble).toMatchObject({ kind: "syntax", place: { line: 2 } });
      expect(report.trouble?.message).toMatch(/comma|expected/);
    },
  },
  {
    name: "a file with types that does not parse says where as well",
    async run(sandbox) {
      const text = `const a: string = "x";\n${rule356.text.replace('table: "Episodes",', 'table: "Episodes"')}`;
      expect((await examples(sandbox, { ...rule356, text })).trouble).toMatchObject({
        kind: "syntax",
        place: { line: 5 },
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
      expect(await said("(row) => row.DEC > collection.end")).toMatch(
        /take it in: `fails: \(row, collection\)/,
      );
      expect(await said("(row) => isblank(row.DEC)")).toMatch(/The word is written `isBlank`/);
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
      expect(sets.examples[0]?.trouble?.message).toMatch(/`=` sets a value. To compare, write `===`/);
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
