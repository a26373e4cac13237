// Recorded cases: small inputs and the rows that another validator found in them, and how they are read here.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { collectionOf } from "#domain/collection";
import type { Dataset, Field } from "#domain/dataset";
import { refuse, type Result, succeed } from "#domain/result";
import type { Return, TextTable, YearTables } from "#domain/return";

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

/**
 * The two ways in which the rows of a case can be meant. Cases were recorded by a validator whose reader makes small
 * letters capitals and blank cells null before a rule runs, but they were written by hand, past that reader: the same
 * small letters stand for a code on the list in one case, and for one that is on no list in another. So a case agrees
 * when the rule answers alike in either reading: as a file that our reader reads, or as rows that were read already.
 */
export const readings = ["file", "read already"] as const;
export type Reading = (typeof readings)[number];

export type Name = z.infer<typeof nameSchema>;
type Cell = z.infer<typeof cellSchema>;
export type RecordedCase = z.infer<typeof caseSchema>;

/**
 * Reads a file of cases: those of each rule, by its code.
 * @example (await readCases("cases.json")).ok // => true
 */
export async function readCases(file: string): Promise<Result<Record<string, { cases: RecordedCase[] }>>> {
  try {
    const parsed = casesSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (parsed.success) return succeed(parsed.data.rules);
    const issue = parsed.error.issues[0];
    return refuse(`${file} is no file of cases: ${issue?.path.join(".")}: ${issue?.message}`);
  } catch (error) {
    return refuse(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * A case's tables as a return, and the names of the rows that go by one. Every reference list is there and empty, so
 * that no rule is skipped for want of one.
 * @example readInput(dataset, { Header: { rows: [] } }, "file").positions // => {}
 */
export function readInput(
  dataset: Dataset,
  input: Record<string, unknown>,
  reading: Reading,
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
    (key === name ? thisYear : lastYear)[name] = textTable(name, declared.fields, rows.data.rows, reading);
    if (key === name && rows.data.index) positions[name] = rows.data.index;
  }
  const lists = Object.entries(dataset.reference).map(([list, { fields }]) => [
    list,
    textTable(list, fields, [], reading),
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
  fields: Record<string, Field>,
  rows: Record<string, Cell>[],
  reading: Reading,
): TextTable {
  const given = Object.entries(fields).filter(([name]) => rows.some((row) => name in row));
  const columns = given.map(([name, { type }]) => [
    name,
    rows.map((row) => writeCell(type, row[name] ?? null, reading)),
  ]);
  return { table, rows: rows.length, columns: Object.fromEntries(columns) };
}

/**
 * A recorded cell as it would stand in a file. In rows that were read already, an empty text that is not null holds
 * something that cannot be read, and a code in small letters is on no list: our reader would make the one blank and the
 * other a capital, so both get a mark that it leaves alone.
 * @example writeCell("choice", "wbri", "read already") // => "wbri?"
 */
function writeCell(type: Field["type"], cell: Cell, reading: Reading): string {
  const text = String(cell ?? "");
  if (cell === null || reading === "file") return text;
  const wouldChange = text.trim() === "" || (type === "choice" && text !== text.toUpperCase());
  return wouldChange ? `${text}?` : text;
}

function isoDay(british: string | undefined): string | undefined {
  const parts = british?.match(/^(\d\d)\/(\d\d)\/(\d{4})$/);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : undefined;
}
