// `ruleyard conform`: holds the rules of the shelf against recorded cases, each a small input and the rows to find.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { collectionOf } from "#domain/collection";
import type { Dataset } from "#domain/dataset";
import type { Finding } from "#domain/finding";
import { refuse, succeed } from "#domain/result";
import type { Return, TextTable, YearTables } from "#domain/return";
import { readDatasetSource, readRuleFiles } from "#rules";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { withEngine } from "./engine";
import { codeOfFile } from "./rule-files";
import type { Outcome, Terminal } from "./terminal";

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const nameSchema = z.union([z.number(), z.string()]);
const rowsSchema = z.object({
  rows: z.array(z.record(z.string(), cellSchema)),
  /** The names that `expected` calls the rows by, where they are not 0, 1, 2… */
  index: z.array(nameSchema).optional(),
});
const metadataSchema = z.object({
  collection_start: z.string().optional(),
  collection_end: z.string().optional(),
  collectionYear: z.coerce.number().optional(),
  localAuthority: z.string().optional(),
});
const caseSchema = z.object({
  input: z.record(z.string(), z.unknown()),
  /** What rows to find, by table. A row goes by its number, or by its name in `index`. */
  expected: z.record(z.string(), z.array(nameSchema)),
});
const casesSchema = z.object({
  rules: z.record(z.string(), z.object({ cases: z.array(caseSchema) })),
});

type Name = z.infer<typeof nameSchema>;
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
  const all = Object.entries(recorded.value.rules);
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
        const input = readInput(dataset.value, each.input);
        const { rules: outcomes, findings } = await engine.checkReturn({
          dataset: source,
          rules: [rule],
          data: input.data,
        });
        const expected = tidy(mapRows(each.expected, input.positions));
        const outcome = outcomes[0];
        const found =
          outcome?.outcome === "crashed" ? { crashed: outcome.trouble.message } : tidy(rowsOf(findings));
        if (JSON.stringify(found) === JSON.stringify(expected)) agree++;
        else disagree.push({ code, case: number, expected, found });
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

async function readCases(file: string) {
  try {
    const parsed = casesSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (parsed.success) return succeed(parsed.data);
    const issue = parsed.error.issues[0];
    return refuse(`${file} is no file of cases: ${issue?.path.join(".")}: ${issue?.message}`);
  } catch (error) {
    return refuse(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** A case's tables as a return. Every reference list is there and empty, so that no rule is skipped for want of one. */
function readInput(
  dataset: Dataset,
  input: Record<string, unknown>,
): { data: Return; positions: Record<string, Name[]> } {
  const metadata = metadataSchema.parse(input.metadata ?? {});
  const collection = collectionOf(
    dataset.collection,
    metadata.collectionYear ?? dataset.collection.newest,
    metadata.localAuthority?.toUpperCase(),
  );
  const thisYear: YearTables = {};
  const lastYear: YearTables = {};
  const positions: Record<string, Name[]> = {};
  for (const [key, value] of Object.entries(input)) {
    const name = key.replace(/_last$/, "");
    const declared = dataset.tables[name];
    const rows = rowsSchema.safeParse(value);
    if (!declared || !rows.success) continue;
    (key === name ? thisYear : lastYear)[name] = textTable(
      name,
      Object.keys(declared.fields),
      rows.data.rows,
    );
    if (key === name && rows.data.index) positions[name] = rows.data.index;
  }
  const lists = Object.entries(dataset.reference).map(([list, { fields }]) => [
    list,
    textTable(list, Object.keys(fields), []),
  ]);
  const data: Return = {
    collection: {
      ...collection,
      start: isoDay(metadata.collection_start) ?? collection.start,
      end: isoDay(metadata.collection_end) ?? collection.end,
    },
    thisYear,
    ...(Object.keys(lastYear).length > 0 ? { lastYear } : {}),
    reference: Object.fromEntries(lists),
  };
  return { data, positions };
}

function textTable(
  table: string,
  fields: string[],
  rows: Record<string, z.infer<typeof cellSchema>>[],
): TextTable {
  const given = fields.filter((field) => rows.some((row) => field in row));
  const columns = given.map((field) => [field, rows.map((row) => String(row[field] ?? ""))]);
  return { table, rows: rows.length, columns: Object.fromEntries(columns) };
}

function isoDay(british: string | undefined): string | undefined {
  const parts = british?.match(/^(\d\d)\/(\d\d)\/(\d{4})$/);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : undefined;
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
