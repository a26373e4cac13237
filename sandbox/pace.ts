// How fast a rule is: it is really run over two made-up returns, and measured against a loop that is always the same.
import type { Dataset, SourceFile } from "#domain/dataset";
import { ordinary, type Pace } from "#domain/pace";
import { type Result, refuse, succeed } from "#domain/result";
import type { Return } from "#domain/return";
import type { DatasetSource, Sandbox } from "./sandbox";

/** Two sizes show whether a rule grows faster than the data. */
const sizes = { small: 60, large: 240 };
const times = 3;
/** Loops per row of the measure, and the milliseconds that a million of them take on the computer of the bar. */
const loops = 300;
const millionLoops = 62;
/** Below this, growth cannot be told from chance. */
const tellable = 2;

type Returns = { dataset: Dataset; small: Return; large: Return };
export type Pacer = { measure(rule: SourceFile): Promise<Result<Pace>> };

/**
 * Opens a pacer for one dataset. It makes its returns up when it is first asked, and keeps them.
 * @example await openPacer(sandbox, { dataset, madeUp }).measure(file) // => { ok: true, value: { ms: 3.1, children: 2000 } }
 */
export function openPacer(sandbox: Sandbox, about: { dataset: DatasetSource; madeUp: SourceFile[] }): Pacer {
  let made: Promise<Result<Returns>> | undefined;
  return {
    async measure(rule) {
      made ??= makeReturns(sandbox, about);
      const returns = await made;
      if (!returns.ok) {
        made = undefined;
        return returns;
      }
      const { dataset, small, large } = returns.value;
      const over = (data: Return) => fastest(sandbox, about.dataset, dataset, rule, data);
      const [few, many] = [await over(small), await over(large)];
      if (!few.ok) return few;
      if (!many.ok) return many;
      const isTellable = few.value.ms > 0 && many.value.ms > tellable;
      const rises = isTellable ? many.value.ms / few.value.ms : 1;
      const growth = Math.log(rises) / Math.log(sizes.large / sizes.small);
      const exponent = Math.min(3, Math.max(1, growth));
      const here = many.value.ms * (ordinary.children / sizes.large) ** exponent;
      // How much slower this computer is, just now, than the one of the bar.
      const slower = (few.value.measure + many.value.measure) / (few.value.wanted + many.value.wanted);
      return succeed({ ms: slower > 0 ? here / slower : here, children: ordinary.children });
    },
  };
}

async function makeReturns(
  sandbox: Sandbox,
  { dataset: source, madeUp }: { dataset: DatasetSource; madeUp: SourceFile[] },
): Promise<Result<Returns>> {
  const read = await sandbox.readDataset(source);
  if (!read.ok) return read;
  const make = (count: number) =>
    sandbox.makeUp({
      dataset: source,
      madeUp,
      seed: 1,
      from: 1,
      count,
      collection: { year: read.value.collection.newest },
    });
  const [small, large] = [await make(sizes.small), await make(sizes.large)];
  if (!small.ok) return small;
  if (!large.ok) return large;
  return succeed({ dataset: read.value, small: small.value, large: large.value });
}

/** Milliseconds of the rule and of the measure, each the least of a few runs, and what the measure takes at the bar. */
type Timed = { ms: number; measure: number; wanted: number };

async function fastest(
  sandbox: Sandbox,
  source: DatasetSource,
  dataset: Dataset,
  rule: SourceFile,
  data: Return,
): Promise<Result<Timed>> {
  const measure = measureFile(dataset);
  const rows = data.thisYear[measure.table]?.rows ?? 0;
  const wanted = (rows * loops * millionLoops) / 1_000_000;
  const least: Timed = { ms: Number.POSITIVE_INFINITY, measure: Number.POSITIVE_INFINITY, wanted };
  for (let time = 0; time < times; time++) {
    const checked = await sandbox.checkReturn({ dataset: source, rules: [measure.file, rule], data });
    const [own, asked] = checked.rules;
    if (asked?.outcome === "skipped") return refuse(`It was not timed. ${asked.reason}`);
    if (own?.outcome !== "ran" || asked?.outcome !== "ran")
      return refuse("It stopped before it could be timed.");
    least.ms = Math.min(least.ms, asked.ms);
    least.measure = Math.min(least.measure, own.ms);
  }
  return succeed(least);
}

/** A rule of the dataset's fullest kind of table that does the same work for each row, whatever stands in it. */
function measureFile(dataset: Dataset): { table: string; file: SourceFile } {
  const [[table, about] = ["", undefined]] = Object.entries(dataset.tables).sort(
    ([, one], [, other]) => Object.keys(other.fields).length - Object.keys(one.fields).length,
  );
  const field = JSON.stringify(Object.keys(about?.fields ?? {})[0] ?? "");
  const text = `rule({
  code: "0",
  message: "A measure of this computer.",
  table: ${JSON.stringify(table)},
  fields: [${field}],
  fails: () => {
    let sum = 0;
    for (let at = 0; at < ${loops}; at++) sum += at % 7;
    return sum < 0;
  },
  valid: { "a row": {} },
  invalid: { "none": {} },
});
`;
  return { table, file: { path: `rules/${dataset.id}/0-measure.ts`, text } };
}
