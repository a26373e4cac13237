// How much a rule's examples prove: small mistakes are made in the rule, and each is run over the examples.
//
// A mistake that none of them notices is a weakness, when some row shows it; the row is then offered as an example.
import type { Dataset, SourceFile } from "#domain/dataset";
import type { Mutant, Strength } from "#domain/mutant";
import { edgeRows } from "#domain/edge-rows";
import { type Result, refuse, succeed } from "#domain/result";
import type { Declaration } from "#domain/rule";
import { findMissingExample } from "../declaration";
import type { Desk } from "../desk";
import type { Example } from "../example";
import { limits } from "../limits";
import { loadRule } from "../rule";
import { offerExample } from "../offer-example";
import { readSyntax, type Syntax } from "../syntax";
import type { World } from "../world";
import { type Asked, askText, enterExample, wantedRows } from "./judge";
import { listMutants } from "./mutants";
import { findRelevant } from "./relevant";
import { varyExamples } from "./vary";

type Judging = {
  desk: Desk;
  dataset: Dataset;
  declaration: Declaration;
  cases: { wanted: string; world: World }[];
  original: Asked;
};

/** What may be asked of whoever holds the engine: a desk that is sound, and to say which mistake begins. */
export type Keeping = {
  open(): Promise<Result<Desk>>;
  begun?: ((at: number, seconds: number) => void) | undefined;
  /** Mistakes for which an engine had to be killed: they count as noticed. */
  endless?: readonly number[] | undefined;
};

/**
 * Tries small mistakes in a rule whose examples pass, within `limits.strengthSeconds`.
 * @example await measureStrength(keeping, file) // => { ok: true, value: { tried: 12, noticed: 10, … } }
 */
export async function measureStrength(keeping: Keeping, file: SourceFile): Promise<Result<Strength>> {
  const syntax = readSyntax(file.text);
  const opened = await openJudging(keeping, file);
  // An engine that had to be started first is no fault of the rule's.
  const began = performance.now();
  const left = () => limits.strengthSeconds - (performance.now() - began) / 1000;
  if (!opened.ok) return opened;
  if (!syntax.ok) return refuse(syntax.trouble.message);
  let judging = opened.value;
  // A mistake may make a rule slower, but not by this much.
  const usual = performance.now();
  for (const { world } of judging.cases) judging.original.find(world);
  const seconds = Math.max(0.1, ((performance.now() - usual) / 1000) * 10);
  const mutants = listMutants(judging.dataset, syntax.value);
  const survivors: Mutant[] = [];
  let tried = 0;
  for (const [at, mutant] of mutants.entries()) {
    if (left() < limits.strengthSeconds / 2) break;
    tried++;
    if (keeping.endless?.includes(at)) continue;
    keeping.begun?.(at, seconds + limits.graceSeconds);
    judging.desk.machine.allow(seconds);
    if (!isNoticed(judging, mutate(syntax.value, mutant))) survivors.push(mutant);
    if (isSpent(judging.desk)) {
      const again = await openJudging(keeping, file);
      if (!again.ok) return again;
      judging = again.value;
    }
  }
  keeping.begun?.(-1, limits.strengthSeconds + limits.graceSeconds);
  const { unnoticed, same } = findRows(judging, syntax.value, survivors, left);
  leave(judging);
  const noticed = tried - survivors.length;
  const untried = mutants.length - tried;
  return succeed({ tried, noticed, unnoticed, same, untried, ms: performance.now() - began });
}

function mutate({ text }: Syntax, { from, to, mutated }: Mutant): string {
  return text.slice(0, from) + mutated + text.slice(to);
}

function isNoticed({ desk, dataset, declaration, cases }: Judging, text: string): boolean {
  const asked = askText(desk, dataset, text, declaration.tables);
  const isDifferent = cases.some(({ wanted, world }) => asked?.find(world) !== wanted);
  asked?.close();
  return isDifferent;
}

/** A mistake may have filled the engine, or broken it. */
function isSpent(desk: Desk): boolean {
  return desk.machine.isBroken() || desk.machine.megabytes() > limits.megabytes / 2;
}

async function openJudging(keeping: Keeping, file: SourceFile): Promise<Result<Judging>> {
  const opened = await keeping.open();
  if (!opened.ok) return opened;
  const desk = opened.value;
  const { dataset } = desk;
  if (dataset === undefined) throw new Error("Mistakes need a dataset.");
  const seconds = limits.exampleSeconds;
  keeping.begun?.(-1, seconds + limits.graceSeconds);
  desk.machine.allow(seconds);
  const loaded = loadRule(desk, file, seconds, true);
  if (!loaded.ok) return refuse(loaded.trouble.message);
  const { declaration, examples } = loaded.rule;
  loaded.rule.close();
  const missing = findMissingExample(file, examples);
  if (missing !== undefined) return refuse(missing.message);
  const original = askText(desk, dataset, file.text, declaration.tables);
  if (original === undefined) return refuse("The examples have to pass first.");
  const judging: Judging = { desk, dataset, declaration, cases: [], original };
  for (const { example } of examples) {
    const world = example && enterExample(desk, dataset, example);
    const wanted = example && wantedRows(example, declaration.tables);
    if (world) judging.cases.push({ wanted: wanted ?? "", world });
    if (world === undefined || original.find(world) !== wanted) {
      leave(judging);
      return refuse("The examples have to pass first.");
    }
  }
  return succeed(judging);
}

function leave({ desk, cases, original }: Judging): void {
  for (const { world } of cases) desk.leave(world);
  original.close();
}

/** For each mistake that was let pass, the first row that shows it. */
function findRows(
  { desk, dataset, declaration, original }: Judging,
  syntax: Syntax,
  survivors: Mutant[],
  left: () => number,
): Pick<Strength, "unnoticed" | "same"> {
  desk.machine.allow(limits.strengthSeconds);
  const open = new Map<Mutant, Asked>();
  for (const mutant of survivors) {
    const asked = askText(desk, dataset, mutate(syntax, mutant), declaration.tables);
    if (asked) open.set(mutant, asked);
  }
  const shown = new Map<Mutant, Example>();
  // Second best: a row on which the mistake stops the rule.
  const stopping = new Map<Mutant, Example>();
  const relevant = findRelevant(dataset, declaration, syntax);
  const edges = open.size === 0 ? [] : edgeRows(dataset, declaration, syntax.text, 100);
  for (const candidate of varyExamples(relevant, declaration.examples, edges)) {
    if (open.size === 0 || left() <= 0 || desk.machine.isBroken()) break;
    desk.machine.allow(0.1);
    const world = enterExample(desk, dataset, candidate);
    const wanted = original.find(world);
    for (const [mutant, asked] of wanted === undefined ? [] : open) {
      const found = asked.find(world);
      if (found === wanted) continue;
      const example = markRows(candidate, wanted ?? "", declaration.tables);
      if (found === undefined) stopping.set(mutant, stopping.get(mutant) ?? example);
      else {
        shown.set(mutant, example);
        asked.close();
        open.delete(mutant);
      }
    }
    desk.leave(world);
  }
  for (const asked of open.values()) asked.close();
  const offers = survivors.map((mutant) => ({ mutant, example: shown.get(mutant) ?? stopping.get(mutant) }));
  return {
    unnoticed: offers.flatMap(({ mutant, example }) =>
      example ? [{ mutant, offer: offerExample(syntax, declaration.tables, example) }] : [],
    ),
    same: offers.flatMap(({ mutant, example }) => (example ? [] : [mutant])),
  };
}

/** The example as the rule itself would have it: valid where it finds nothing, else with the found rows marked. */
function markRows(example: Example, found: string, own: readonly string[]): Example {
  const rows = found === "" ? [] : found.split(", ");
  return {
    ...example,
    kind: rows.length === 0 ? "valid" : "invalid",
    tables: example.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, at) => ({
        ...row,
        fails: table.year === "this" && own.includes(table.table) && rows.includes(`${table.table} ${at}`),
      })),
    })),
  };
}
