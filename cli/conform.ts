// `ruleyard conform`: holds the rules of the shelf against recorded cases, each a small input and the rows to find.
import path from "node:path";
import type { Finding } from "#domain/finding";
import { refuse, succeed } from "#domain/result";
import { readDatasetSource, readRuleFiles } from "#rules";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { withEngine } from "./engine";
import { type Name, readCases, readInput, readings } from "./recorded-cases";
import { codeOfFile } from "./rule-files";
import type { Outcome, Terminal } from "./terminal";

type Rows = Record<string, number[]>;
type Disagreement = { code: string; case: number; expected: Rows; found: Rows | { crashed: string } };

/**
 * Prints how many cases agree, those that do not, and the codes that have no rule. 1 when one disagrees.
 * @example await conform(["ssda903", "cases.json"], terminal) // => { ok: true, value: 0 }
 */
export async function conform(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, shelfOption);
  if (!read.ok) return read;
  const [said, file] = read.value.positionals;
  const shelf = shelfOf(read.value.values.shelf, terminal.folder);
  const id = await datasetNamed(said, shelf);
  if (!id.ok) return id;
  if (file === undefined) return refuse("Say which file of cases: ruleyard conform ssda903 cases.json");
  const recorded = await readCases(path.resolve(terminal.folder, file));
  if (!recorded.ok) return recorded;

  const source = await readDatasetSource(id.value, shelf);
  const rules = new Map((await readRuleFiles(id.value, shelf)).map((rule) => [codeOfFile(rule.path), rule]));
  const all = Object.entries(recorded.value);
  const missing = all.map(([code]) => code).filter((code) => !rules.has(code));
  const disagree: Disagreement[] = [];
  let agree = 0;

  const dataset = await withEngine(async (engine) => {
    const dataset = await engine.readDataset(source);
    if (!dataset.ok) return dataset;
    const progress = terminal.progress(all.length - missing.length, "Conforming");
    for (const [code, { cases }] of all) {
      const rule = rules.get(code);
      if (!rule) continue;
      for (const [number, each] of cases.entries()) {
        const answers: Omit<Disagreement, "code" | "case">[] = [];
        for (const reading of readings) {
          const input = readInput(dataset.value, each.input, reading);
          const checked = await engine.checkReturn({ dataset: source, rules: [rule], data: input.data });
          const [outcome] = checked.rules;
          const expected = tidy(mapRows(each.expected, input.positions));
          const found =
            outcome?.outcome === "crashed"
              ? { crashed: outcome.trouble.message }
              : tidy(rowsOf(checked.findings));
          if (JSON.stringify(found) === JSON.stringify(expected)) break;
          answers.push({ expected, found });
        }
        const [first] = answers;
        if (first === undefined || answers.length < readings.length) agree++;
        else disagree.push({ code, case: number, ...first });
      }
      progress.step();
    }
    progress.stop();
    return dataset;
  });
  if (!dataset.ok) return dataset;
  terminal.print(`${JSON.stringify({ agree, disagree, missing }, null, 2)}\n`);
  return succeed(disagree.length === 0 ? 0 : 1);
}

function mapRows(expected: Record<string, Name[]>, positions: Record<string, Name[]>): Rows {
  const entries = Object.entries(expected).map(([table, rows]) => {
    const index = positions[table];
    return [
      table,
      rows.map((row) => (index ? index.findIndex((name) => String(name) === String(row)) : Number(row))),
    ];
  });
  return Object.fromEntries(entries);
}

function rowsOf(findings: Finding[]): Rows {
  const rows: Rows = {};
  for (const { table, year, row } of findings.flatMap(({ cells }) => cells)) {
    if (year === "this") (rows[table] ??= []).push(row);
  }
  return rows;
}

/** Tables in order of name, rows in order and once each, empty tables left out: so that equal rows are equal text. */
function tidy(rows: Rows): Rows {
  const entries = Object.entries(rows)
    .filter(([, numbers]) => numbers.length > 0)
    .map(([table, numbers]): [string, number[]] => [table, [...new Set(numbers)].sort((a, b) => a - b)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
