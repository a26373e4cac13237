// From the files that somebody chose to a return: each file becomes a table of this year, of last year, or a reference list.
//
// It runs in a browser's worker and in Node alike, and keeps nothing of the files but their rows.
import { type CodedTable, type CodedTables, codeTable, textReturn } from "./coded";
import type { Dataset } from "./dataset";
import { type FilePart, gatherReturn, type Place } from "./gather-return";
import { type CsvCodes, codeCsv } from "./read-csv";
import { readText } from "./read-text";
import { parseXml } from "./read-xml";
import { recognise, recogniseReference } from "./recognise";
import { succeed, type Result } from "./result";
import { sha256 } from "./sha256";
import type { Collection, ReadFile, Return } from "./return";

export type GivenFile = { name: string; bytes: Uint8Array; year: Place };
export type ReadReturn = { data: Return; files: ReadFile[]; notes: string[] };

/** A file unpacked, fingerprinted and taken apart, before anyone knows which table it holds. */
export type OpenedFile = {
  file: Pick<GivenFile, "name" | "year">;
  fingerprint: string;
  holds: Result<Opened>;
};
type Opened = { kind: "csv"; csv: CsvCodes } | { kind: "xml"; text: string };

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
  const opened = await openFiles(files);
  const read = gatherReturn(
    opened.map((one) => tablesIn(dataset, one)),
    collection,
  );
  return read.ok ? succeed({ ...read.value, data: textReturn(read.value.data) }) : read;
}

/**
 * Opens files, which needs no dataset yet. Unpacking and fingerprints go on beside this thread, for all files at once.
 * @example (await openFiles([{ name: "e.csv", bytes, year: "this" }]))[0]?.holds // => { ok: true, value: { kind: "csv", … } }
 */
export async function openFiles(files: readonly GivenFile[]): Promise<OpenedFile[]> {
  return Promise.all(
    files.map(async ({ name, year, bytes }): Promise<OpenedFile> => {
      const [text, fingerprint] = await Promise.all([readText(bytes, name), sha256(bytes)]);
      const file = { name, year };
      if (!text.ok) return { file, fingerprint, holds: text };
      if (/^\s*</.test(text.value) && year !== "reference")
        return { file, fingerprint, holds: succeed({ kind: "xml", text: text.value }) };
      const csv = codeCsv(text.value, name);
      return { file, fingerprint, holds: csv.ok ? succeed({ kind: "csv", csv: csv.value }) : csv };
    }),
  );
}

/**
 * The tables that an opened file holds, told by their columns.
 * @example tablesIn(dataset, opened).holds // => { ok: true, value: { tables: { Episodes: … }, notes: [] } }
 */
export function tablesIn(dataset: Dataset, { file, fingerprint, holds }: OpenedFile): FilePart {
  const notes: string[] = [];
  const tables = holds.ok ? readTables(dataset, file, holds.value, notes) : holds;
  return {
    ...file,
    sha256: fingerprint,
    holds: tables.ok ? succeed({ tables: tables.value, notes }) : tables,
  };
}

function readTables(
  dataset: Dataset,
  file: OpenedFile["file"],
  holds: Opened,
  notes: string[],
): Result<CodedTables> {
  if (holds.kind === "xml") {
    const tables = parseXml(dataset, holds.text, file.name);
    if (!tables.ok) return tables;
    return succeed(
      Object.fromEntries(Object.entries(tables.value).map(([name, table]) => [name, codeTable(table)])),
    );
  }
  const { header, columns, rows } = holds.csv;
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

  const table: CodedTable = { table: known.value.table, rows, columns: {} };
  known.value.fields.forEach((field, index) => {
    const column = columns[index];
    if (field !== undefined && column !== undefined) table.columns[field] = column;
  });
  return succeed({ [table.table]: table });
}
