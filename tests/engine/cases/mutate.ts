// The small mistakes in a rule that its examples would not notice, and the rows that would.
import { expect } from "vitest";
import type { SourceFile } from "#domain/dataset";
import type { Strength } from "#domain/mutant";
import type { Sandbox } from "#sandbox/sandbox";
import { rule356, ruleOf } from "../small";
import { type Case, dataset, examples } from "./case";

const measured = async (sandbox: Sandbox, rule: SourceFile): Promise<Strength> => {
  const done = await sandbox.mutate({ dataset, rule });
  if (!done.ok) throw new Error(done.reason);
  return done.value;
};

/** The file with the example that is offered for the first mistake. */
const cured = (rule: SourceFile, { unnoticed }: Strength): SourceFile => {
  const insert = unnoticed[0]?.offer.insert;
  if (!insert) throw new Error("Nothing is offered.");
  return { ...rule, text: rule.text.slice(0, insert.at) + insert.text + rule.text.slice(insert.at) };
};

const mistakesOf = ({ unnoticed }: Strength) => unnoticed.map(({ mutant }) => mutant.mistake);

/** Examples that let something pass, and what. */
function weak(name: string, fails: string, proof: string, mistake: RegExp): Case {
  return {
    name: `examples that do not notice ${name} are cured by the row on offer`,
    async run(sandbox) {
      let rule = ruleOf(fails, proof);
      let strength = await measured(sandbox, rule);
      expect(mistakesOf(strength)).toContainEqual(expect.stringMatching(mistake));
      for (let turn = 0; strength.unnoticed.length > 0; turn++) {
        expect(turn).toBeLessThan(12);
        rule = cured(rule, strength);
        expect(await examples(sandbox, rule)).toMatchObject({ passed: true });
        strength = await measured(sandbox, rule);
      }
      expect(mistakesOf(strength)).toEqual([]);
    },
  };
}

const early = `invalid: { "ends early": { DECOM: "2026-04-09", DEC: "2026-04-01" } },`;

export const mutate: Case[] = [
  {
    name: "examples that prove a rule let no mistake pass",
    async run(sandbox) {
      expect(await measured(sandbox, rule356)).toMatchObject({
        tried: 2,
        noticed: 2,
        unnoticed: [],
        same: [],
      });
    },
  },
  weak(
    "a boundary",
    "(row) => row.DEC < row.DECOM",
    `valid: { "ends later": { DECOM: "2026-04-01", DEC: "2026-05-01" } }, ${early}`,
    /^`<=` instead of `<` in `row.DEC < row.DECOM`$/,
  ),
  weak(
    "a forgotten condition",
    '(row) => row.RNE === "S" && row.DEC < row.DECOM',
    'valid: { "ends later": { RNE: "S", DECOM: "2026-04-01", DEC: "2026-04-01" } }, invalid: { "ends early": { RNE: "S", DECOM: "2026-04-02", DEC: "2026-04-01" } },',
    /^Leaving out `row.RNE === "S"`$/,
  ),
  weak(
    "a forgotten blank",
    "(row) => { if (isBlank(row.DEC)) return false; return !(row.DEC >= row.DECOM); }",
    `valid: { "ends later": { DECOM: "2026-04-01", DEC: "2026-04-01" } }, ${early}`,
    /^Not asking whether `row.DEC` is blank$/,
  ),
  weak(
    "a code left out",
    '(row) => oneOf(row.RNE, ["S", "P"]) && isBlank(row.DEC)',
    'valid: { ended: { RNE: "S", DEC: "2026-04-01" }, other: { RNE: "X" } }, invalid: { open: { RNE: "S" } },',
    /^Leaving `"P"` out of the list/,
  ),
  weak(
    "a number that is one off",
    "(row) => daysBetween(row.DECOM, row.DEC) > 75",
    'valid: { short: { DECOM: "2026-04-01", DEC: "2026-04-09" } }, invalid: { long: { DECOM: "2026-04-01", DEC: "2027-03-01" } },',
    /^`76` instead of `75`/,
  ),
  weak(
    "the wrong neighbour",
    "(row) => row.previous?.DEC > row.DECOM || row.next?.DECOM < row.DEC",
    'valid: { alone: { DECOM: "2026-04-01", DEC: "2026-05-01" } }, invalid: { both: { Episodes: [{ DECOM: "2026-04-01", DEC: "2026-06-01", fails: true }, { DECOM: "2026-05-01", DEC: "2026-07-01", fails: true }] } },',
    /previous|next|Leaving out/,
  ),
  weak(
    "some instead of every",
    '(row) => row.child.Episodes.every((one) => one.RNE === "S")',
    'valid: { none: { RNE: "P" } }, invalid: { all: { Episodes: [{ RNE: "S", fails: true }, { RNE: "S", fails: true }] } },',
    /`some` instead of `every`/,
  ),
  weak(
    "this year's rows instead of last year's",
    '(row) => row.child.lastYear.Episodes.some((old) => old.RNE === "S")',
    'valid: { none: { RNE: "P" } }, invalid: { both: { lastYear: { Episodes: [{ RNE: "S" }] }, Episodes: [{ RNE: "S" }] } },',
    /^This year’s `row.child.Episodes` instead of last year’s$/,
  ),
  {
    name: "a mistake that never ends is noticed",
    async run(sandbox) {
      const rule = ruleOf(
        "(row) => { let days = 0; for (let left = 3; left > 0; left = left - 1) days++; return days === 3 && row.DEC < row.DECOM; }",
        `valid: { same: { DECOM: "2026-04-01", DEC: "2026-04-01" }, blank: { DECOM: "2026-04-01" } }, ${early}`,
      );
      const strength = await measured(sandbox, rule);
      expect(mistakesOf(strength)).toEqual([]);
      expect(strength.noticed).toBeGreaterThan(6);
    },
  },
  {
    name: "what is no mistake is not held against the examples",
    async run(sandbox) {
      const rule = ruleOf(
        "(row) => !isBlank(row.DEC) && row.DEC < row.DECOM",
        `valid: { same: { DECOM: "2026-04-01", DEC: "2026-04-01" }, blank: { DECOM: "2026-04-01" } }, ${early}`,
      );
      const strength = await measured(sandbox, rule);
      expect(strength.unnoticed).toEqual([]);
      expect(strength.same.map(({ mistake }) => mistake)).toContain("Not asking whether `row.DEC` is blank");
    },
  },
  {
    name: "examples that do not pass are mended first",
    async run(sandbox) {
      const reason = "The examples have to pass first.";
      expect(await sandbox.mutate({ dataset, rule: ruleOf("() => true") })).toEqual({ ok: false, reason });
      const broken = await sandbox.mutate({ dataset, rule: ruleOf("(row) => row.DEC <") });
      expect(broken).toMatchObject({ ok: false, reason: /not expected/ });
    },
  },
];
