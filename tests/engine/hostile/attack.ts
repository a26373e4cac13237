// What an attack is, and what must come of it in every host: it is stopped in time, says so, and the next rule is right.
import { expect } from "vitest";
import type { RuleOutcome } from "#domain/finding";
import type { ExamplesReport, Trouble } from "#domain/rule";
import { limits } from "#sandbox/limits";
import { openNotebook } from "#sandbox/notebook";
import type { Sandbox } from "#sandbox/sandbox";
import { rule356, ruleOf, smallDataset as dataset, smallReturn as data } from "../small";

/** The kind of trouble that comes back; or "harmless" when it runs to its end and has gained nothing. */
type End = Trouble["kind"] | "harmless";

/** What is run: `fails` of a rule or a whole rule file over a return, a file's own examples, or a cell of a notebook. */
type Given = { fails: string } | { file: string } | { examples: string } | { cell: string };

export type Attack = Given & {
  /** What it tries, in a few words. */
  name: string;
  /** What must come of it; of several, whichever the machine is quick enough for. */
  ends: End | readonly End[];
  /** What the sentence says, as its author reads it. */
  says?: RegExp;
  /** The line in the file that the sentence points at. */
  line?: number;
  /** Findings of a harmless rule over the small return: what it may learn of its world is told in these. */
  findings?: number;
};

/** Sentences that several attacks are answered with. */
export const tooLong =
  /^This needed more than [\d.]+ seconds? and was stopped\. Look for a loop that never ends/;
export const tooDeep = /calls itself without end|nests or repeats so deeply/;
export const tooNested = /^This nests brackets or blocks too deeply to be read/;

/** A whole rule file, with whatever is given in place of its parts. */
export function fileOf(parts: Record<string, string> = {}, before = ""): string {
  const all = {
    code: '"1"',
    message: '"A rule."',
    table: '"Episodes"',
    fields: '["DECOM", "DEC"]',
    fails: "(row) => row.DEC < row.DECOM",
    valid: '{ "has not ended": { DECOM: "2026-04-01" } }',
    invalid: '{ "ends early": { DECOM: "2026-04-02", DEC: "2026-04-01" } }',
    ...parts,
  };
  return `${before}rule({\n${Object.entries(all)
    .map(([name, text]) => `  ${name}: ${text},\n`)
    .join("")}});\n`;
}

const path = "rules/small/1-a-rule.ts";

type Came = { trouble: Trouble | undefined; isHarmless: boolean; findings: number; ms: number };

/**
 * Runs an attack and, in the same check, a rule that is right; both must come back as they should, within the bar.
 * @example await hold(sandbox, attack, 2.5) // => 1043, the milliseconds that it took
 */
export async function hold(sandbox: Sandbox, attack: Attack, seconds: number): Promise<number> {
  const came = await run(sandbox, attack);
  const { trouble } = came;
  const said = JSON.stringify(trouble ?? "nothing");
  expect([attack.ends].flat(), said).toContain(came.isHarmless ? "harmless" : trouble?.kind);
  if (came.isHarmless) expect(came.findings).toBe(attack.findings ?? 0);
  else {
    // An analyst's sentence: it begins and ends as one, is short, and shows nothing of the engine's own insides.
    expect(trouble?.message).toMatch(/^[\p{Lu}`“"][\s\S]{2,600}[.?!…]$/u);
    expect(trouble?.message).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(trouble?.message).not.toMatch(
      /quickjs|wasm|undefined is not|\bat \S+:\d+|desk\.js|zod|\[object /i,
    );
    if (attack.says !== undefined) expect(trouble?.message).toMatch(attack.says);
    if (attack.line !== undefined) expect(trouble?.place?.line, said).toBe(attack.line);
  }
  expect(came.ms / 1000, said).toBeLessThan(seconds);
  return came.ms;
}

async function run(sandbox: Sandbox, attack: Attack): Promise<Came> {
  const began = performance.now();
  if ("cell" in attack) {
    const notebook = openNotebook(sandbox, { dataset, data });
    const done = await notebook.run({ id: "a", source: attack.cell }, limits.typedCellSeconds);
    const ms = performance.now() - began;
    const next = await notebook.run({ id: "b", source: "Episodes.length" }, limits.typedCellSeconds);
    expect(next.shown).toEqual([{ kind: "text", text: "3" }]);
    expect(JSON.stringify(done).length).toBeLessThan(2_000_000);
    return { trouble: done.trouble, isHarmless: done.trouble === undefined, findings: 0, ms };
  }
  if ("examples" in attack) {
    const report = await sandbox.runExamples({ dataset, rule: { path, text: attack.examples } });
    const ms = performance.now() - began;
    expect((await sandbox.runExamples({ dataset, rule: rule356 })).passed).toBe(true);
    const trouble = troubleOf(report);
    return { trouble, isHarmless: trouble === undefined, findings: 0, ms };
  }
  const rule = "fails" in attack ? ruleOf(attack.fails) : { path, text: attack.file };
  let ms = 0;
  const { rules, findings } = await sandbox.checkReturn({ dataset, rules: [rule, rule356], data }, () => {
    ms ||= performance.now() - began;
  });
  // The next rule of the same check finds what it must, and nothing else is said of it.
  expect(rules[1]).toMatchObject({ code: "356", outcome: "ran", findings: 1 });
  expect(findings.filter((one) => one.rule === "356")).toEqual([
    { rule: "356", cells: [{ table: "Episodes", year: "this", row: 0, fields: ["DECOM", "DEC"] }] },
  ]);
  expect(rules).toHaveLength(2);
  const outcome: RuleOutcome | undefined = rules[0];
  return {
    trouble: outcome?.outcome === "crashed" ? outcome.trouble : undefined,
    isHarmless: outcome?.outcome === "ran",
    findings: outcome?.outcome === "ran" ? outcome.findings : 0,
    ms,
  };
}

function troubleOf(report: ExamplesReport): Trouble | undefined {
  return report.trouble ?? report.examples.find((one) => one.trouble !== undefined)?.trouble;
}
