// A rule's own examples, run: which of them prove the check, and on which row one does not.
import type { SourceFile } from "#domain/dataset";
import type { ExampleOutcome, ExampleRow, ExamplesReport, Slip, Trouble } from "#domain/rule";
import { findMissingExample } from "./declaration";
import type { Desk } from "./desk";
import { type Example, exampleReturn } from "./example";
import { explain } from "./explain";
import { limits } from "./limits";
import { findSlips } from "./slips/find";
import { type LoadedRule, loadRule } from "./rule";
import { makeWorld } from "./world";

/**
 * Runs all examples of a rule file, within one deadline for all of them.
 * @example runExamples(desk, { path: "356.ts", text: "rule({…})" }).passed // => true
 */
export function runExamples(desk: Desk, file: SourceFile): ExamplesReport {
  const began = performance.now();
  const ms = () => performance.now() - began;
  const seconds = limits.exampleSeconds;
  desk.machine.allow(seconds);
  const loaded = loadRule(desk, file, seconds, true);
  const slips = slipsOf(desk, file);
  if (!loaded.ok)
    return {
      passed: false,
      trouble: better(loaded.trouble, slips),
      examples: [],
      ...(slips[0] && { slips }),
      ms: ms(),
    };
  const { rule } = loaded;
  const missing = findMissingExample(file, rule.examples);
  const examples: ExampleOutcome[] = [];
  let stopped: Trouble | undefined;
  for (const { kind, name, example, trouble } of rule.examples) {
    if (trouble !== undefined) {
      examples.push({ kind, name, outcome: "failed", reason: trouble.message, rows: [], trouble });
    } else if (stopped !== undefined) {
      const reason = "It was not run: the one before it was stopped.";
      examples.push({ kind, name, outcome: "crashed", reason, rows: [], trouble: stopped });
    } else {
      const outcome = runExample(desk, file, rule, example);
      if (outcome.trouble !== undefined) {
        outcome.trouble = better(outcome.trouble, slips);
        outcome.reason = outcome.trouble.message;
      }
      examples.push(outcome);
      if (outcome.trouble?.kind === "too-long" || desk.machine.isBroken()) stopped = outcome.trouble;
    }
  }
  rule.close();
  const passed = missing === undefined && examples.every((example) => example.outcome === "passed");
  const { declaration } = rule;
  return {
    passed,
    declaration,
    ...(missing && { trouble: missing }),
    examples,
    ...(slips[0] && { slips }),
    ms: ms(),
  };
}

function slipsOf({ dataset }: Desk, file: SourceFile): Slip[] {
  return dataset === undefined ? [] : findSlips(dataset, file);
}

/** Where a slip stands on the line that crashed, it says why better than the engine can. */
function better(trouble: Trouble, slips: readonly Slip[]): Trouble {
  if (trouble.kind !== "threw" && trouble.kind !== "answer") return trouble;
  const slip = slips.find(({ place }) => place.line === trouble.place?.line);
  return slip === undefined ? trouble : { ...trouble, ...slip };
}

let worlds = 0;

function runExample(desk: Desk, file: SourceFile, rule: LoadedRule, example: Example): ExampleOutcome {
  const { dataset } = desk;
  if (dataset === undefined) throw new Error("Examples need a dataset.");
  const { kind, name } = example;
  const world = makeWorld(`example ${worlds++}`, dataset, exampleReturn(dataset, example), true);
  const crashed = (trouble: Trouble): ExampleOutcome => ({
    kind,
    name,
    outcome: "crashed",
    reason: trouble.message,
    rows: [],
    trouble,
  });
  const entered = desk.enter(world);
  if (!entered.ok) return crashed(explain(entered.thrown, file, limits.exampleSeconds));
  const answer = rule.ask(world.id, limits.findings);
  desk.leave(world);
  if (!answer.ok) return crashed(explain(answer.thrown, file, limits.exampleSeconds));
  const names = Object.keys(dataset.tables);
  const found = new Set(answer.found.map((one) => `${names[one.table]} ${one.row}`));
  const rows: ExampleRow[] = example.tables
    .filter((table) => table.year === "this" && rule.declaration.tables.includes(table.table))
    .flatMap(({ table, rows }) =>
      rows.map((row, at) => ({ table, row: at, wanted: row.fails, found: found.has(`${table} ${at}`) })),
    );
  const wrong = rows.filter((row) => row.wanted !== row.found);
  if (wrong.length === 0) return { kind, name, outcome: "passed", rows };
  const hint =
    answer.isSilent && hasNoReturn(file.text)
      ? " It answers nothing: write `return` before what it works out."
      : "";
  return { kind, name, outcome: "failed", reason: sayWrong(wrong, rows.length) + hint, rows };
}

/** A body in braces answers only what it returns. */
function hasNoReturn(text: string): boolean {
  const from = text.search(/\bfails\b/);
  return from !== -1 && /=>\s{0,80}\{/.test(text.slice(from)) && !/\breturn\b/.test(text);
}

function sayWrong(wrong: ExampleRow[], all: number): string {
  const named = (rows: ExampleRow[]) =>
    all === 1
      ? "this row"
      : `${rows.length === 1 ? "row" : "rows"} ${rows.map((row) => row.row + 1).join(", ")} of ${[...new Set(rows.map((row) => row.table))].join(" and ")}`;
  const missed = wrong.filter((row) => row.wanted);
  const extra = wrong.filter((row) => !row.wanted);
  const sentences = [
    missed.length > 0 ? `The rule should find ${named(missed)}, and does not.` : "",
    extra.length > 0 ? `The rule finds ${named(extra)}, and should not.` : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
