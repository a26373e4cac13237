// From the files that somebody chose to a return: each file becomes a table of this year, of last year, or a reference list.
//
// It runs in a browser's worker and in Node alike, and keeps nothing of the files but their rows.
import type { Dataset } from "./dataset";
import { parseCsv } from "./read-csv";
import { readText } from "./read-text";
import { parseXml } from "./read-xml";
import { recognise, recogniseReference } from "./recognise";
import { refuse, succeed, type Result } from "./result";
import { sha256 } from "./sha256";
import type { Collection, ReadFile, Return, TextTable, YearTables } from "./return";

export type GivenFile = { name: string; bytes: Uint8Array; year: "this" | "last" | "reference" };
export type ReadReturn = { data: Return; files: ReadFile[]; notes: string[] };

const slots = { this: "this year's files", last: "last year's files", reference: "the reference files" };

/**
 * The return that these files make up. Stops at the first file that cannot be read, with a sentence that names it.
 * `notes` says what was left aside, such as columns that no table uses.
 * @example await readReturn(dataset, [{ name: "e.csv", bytes, year: "this" }], collection) // => { ok: true, value: { data, files, notes: [] } }
 */
export async function readReturn(
  dataset: Dataset,
  files: GivenFile[],
  collection: Collection,
): Promise<Result<ReadReturn>> {
  const given: Record<GivenFile["year"], YearTables> = { this: {}, last: {}, reference: {} };
  const cameFrom = new Map<string, string>();
  const read: ReadFile[] = [];
  const notes: string[] = [];

  // Unpacking and fingerprints go on beside this thread, for all files at once.
  const opened = await Promise.all(
    files.map(async (file) => {
      const [text, fingerprint] = await Promise.all([readText(file.bytes, file.name), sha256(file.bytes)]);
      return { file, text, fingerprint };
    }),
  );

  for (const { file, text, fingerprint } of opened) {
    if (!text.ok) return text;
    const tables = tablesOf(dataset, file, text.value, notes);
    if (!tables.ok) return tables;
    let rows = 0;
    for (const table of Object.values(tables.value)) {
      const place = `${file.year} ${table.table}`;
      const earlier = cameFrom.get(place);
      if (earlier !== undefined) {
        return refuse(
          `${earlier} and ${file.name} both hold ${table.table} among ${slots[file.year]}. Leave one of them out, or put their rows in one file.`,
        );
      }
      cameFrom.set(place, file.name);
      given[file.year][table.table] = table;
      rows += table.rows;
    }
    read.push({ name: file.name, rows, sha256: fingerprint });
  }

  if (Object.keys(given.this).length === 0) {
    return refuse("There is no table of this year to check. Choose this year's CSV files or XML file.");
  }
  const data: Return = {
    collection,
    thisYear: given.this,
    ...(Object.keys(given.last).length > 0 ? { lastYear: given.last } : {}),
    ...(Object.keys(given.reference).length > 0 ? { reference: given.reference } : {}),
  };
  return succeed({ data, files: read, notes });
}

function tablesOf(dataset: Dataset, file: GivenFile, text: string, notes: string[]): Result<YearTables> {
  if (/^\s*</.test(text) && file.year !== "reference") return parseXml(dataset, text, file.name);

  const csv = parseCsv(text, file.name);
  if (!csv.ok) return csv;
  const { header, columns, rows } = csv.value;
  const known =
    file.year === "reference"
      ? recogniseReference(dataset, header, file.name)
      : recognise(dataset, header, file.name);
  if (!known.ok) return known;
  if (known.value.unknown.length > 0) {
    notes.push(
      `${file.name}: ${known.value.unknown.join(", ")} left aside, as ${known.value.table} has no such column.`,
    );
  }

  const table: TextTable = { table: known.value.table, rows, columns: {} };
  known.value.fields.forEach((field, index) => {
    if (field !== undefined) table.columns[field] = columns[index] ?? [];
  });
  return succeed({ [table.table]: table });
}
