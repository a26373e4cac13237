// A table of somebody's own: a file whose columns no dataset knows, with names that can be typed and types that are guessed.
import { readCell } from "./cell";
import { type CodedColumn, type CodedTable, textsOf } from "./coded";
import type { Field, SourceFile } from "./dataset";
import { codeCsv, type CsvCodes } from "./read-csv";
import { readText } from "./read-text";
import { type FromSheet, isWorkbook, readWorkbook } from "./read-workbook";
import { refuse, type Result, succeed } from "./result";

export type OwnType = "text" | "date" | "number";

/** One column: as the file calls it, as code calls it, what its cells are taken for, and why. */
export type OwnColumn = { heading: string; name: string; type: OwnType; says: string };
/** `sheet`: which one of a workbook it is. */
export type OwnTable = { columns: OwnColumn[]; table: CodedTable; sheet?: FromSheet | undefined };

/** What a row has already, under other meanings. */
const taken =
  "raw previous next child lastYear collection constructor where owner prototype toJSON toString valueOf hasOwnProperty".split(
    " ",
  );
/** More than this, and nobody finds a column again. */
const mostColumns = 200;
/** What share of the filled cells must be dates or numbers for a column to be taken for one. */
const enough = 0.9;

/**
 * Reads the bytes of a delimited file, packed or not, or of one sheet of a workbook. Its rows are called Rows in code.
 * @example await readOwnTable(bytes, "people.csv") // => { ok: true, value: { columns: [{ name: "dateOfBirth", … }], table } }
 */
export async function readOwnTable(
  bytes: Uint8Array,
  file: string,
  sheet?: string,
): Promise<Result<OwnTable>> {
  if (isWorkbook(bytes)) {
    const book = await readWorkbook(bytes, file, sheet);
    if (!book.ok) return book;
    const own = ownTable(book.value.csv, file);
    return own.ok ? succeed({ ...own.value, sheet: book.value.sheet }) : own;
  }
  const text = await readText(bytes, file);
  if (!text.ok) return text;
  if (/^\s*<\?xml|^\s*<[a-z]+[\s>]/i.test(text.value))
    return refuse(
      `${file} is XML. A notebook opens tables: CSV, or text with tabs, semicolons or bars between.`,
    );
  const csv = codeCsv(text.value, file);
  return csv.ok ? ownTable(csv.value, file) : csv;
}

/**
 * Gives the columns of a file names that can be typed, and guesses what each holds.
 * @example ownTable(csv, "people.csv").value.columns[0].name // => "dateOfBirth"
 */
export function ownTable(
  { header, columns, rows }: CsvCodes,
  file: string,
  called = "Rows",
): Result<OwnTable> {
  if (header.length > mostColumns)
    return refuse(`${file} has ${header.length} columns; a notebook takes at most ${mostColumns}.`);
  const names = nameColumns(header);
  const table: CodedTable = { table: called, rows, columns: {} };
  const known = header.map((heading, at): OwnColumn => {
    const column = columns[at];
    const name = names[at] ?? heading;
    if (column !== undefined) table.columns[name] = column;
    return { heading, name, ...guessType(column) };
  });
  return succeed({ columns: known, table });
}

/**
 * Names that can be typed after a dot, each only once: a heading that is one already stays as it is.
 * @example nameColumns(["Date of birth", "LS", "2024", "next"]) // => ["dateOfBirth", "LS", "column2024", "nextColumn"]
 */
export function nameColumns(headings: readonly string[]): string[] {
  const used = new Set<string>();
  return headings.map((heading, at) => {
    const base = nameOf(heading) || `column${at + 1}`;
    let name = base;
    for (let turn = 2; used.has(name.toLowerCase()); turn++) name = `${base}${turn}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function nameOf(heading: string): string {
  if (/^[A-Za-z]\w*$/.test(heading)) return taken.includes(heading) ? `${heading}Column` : heading;
  const words = heading
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map((word, at) => (at === 0 ? lowered(word) : word[0]?.toUpperCase() + word.slice(1)))
    .join("");
  const name = /^\d/.test(joined) ? `column${joined}` : joined;
  return taken.includes(name) ? `${name}Column` : name;
}

/** `Date` becomes `date`; what is all capitals, such as a short name, stays. */
function lowered(word: string): string {
  return word === word.toUpperCase() && word.length > 1 ? word : word[0]?.toLowerCase() + word.slice(1);
}

/**
 * What the cells of a column are taken for, and a sentence that says why.
 * @example guessType(codeColumn(["01/04/2026", ""])).type // => "date"
 */
export function guessType(column: CodedColumn | undefined): Pick<OwnColumn, "type" | "says"> {
  const texts = column ? textsOf(column).map((text) => text.trim()) : [];
  const counts = new Int32Array(texts.length);
  for (const code of column?.codes ?? []) counts[code] = (counts[code] ?? 0) + 1;
  const filled = texts.reduce((sum, text, at) => (text === "" ? sum : sum + (counts[at] ?? 0)), 0);
  if (filled === 0) return { type: "text", says: "Text: every cell is blank." };
  for (const type of ["date", "number"] as const) {
    const odd = texts.findIndex((text) => text !== "" && readCell({ type }, text) === undefined);
    const unread = texts.reduce(
      (sum, text, at) =>
        text === "" || readCell({ type }, text) !== undefined ? sum : sum + (counts[at] ?? 0),
      0,
    );
    if ((filled - unread) / filled < enough) continue;
    const zero = type === "number" ? texts.find((text) => /^[+-]?0\d/.test(text)) : undefined;
    if (zero !== undefined)
      return { type: "text", says: `Text: “${zero}” would lose its first 0 as a number.` };
    const how = type === "date" ? 'Dates, to compare as "2026-04-01"' : "Numbers";
    if (odd === -1)
      return {
        type,
        says: `${how}: ${filled === 1 ? "the one filled cell is" : `all ${count(filled)} filled cells are`}.`,
      };
    const row = (column?.codes.indexOf(odd) ?? 0) + 2;
    const cells = unread === 1 ? "1 cell" : `${count(unread)} cells`;
    return {
      type,
      says: `${how}: ${cells} of ${count(filled)} cannot be read as one and ${unread === 1 ? "is" : "are"} blank, such as “${short(texts[odd] ?? "")}” in row ${row}.`,
    };
  }
  return { type: "text", says: `Text: ${count(texts.filter(Boolean).length)} different.` };
}

const count = (number: number) => number.toLocaleString("en-GB");
const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/**
 * The file of a dataset with one table, Rows, that has these columns. Its texts keep their letters.
 * @example ownDataset("people.csv", columns).files[0]?.path // => "rules/own/dataset.ts"
 */
export function ownDataset(
  title: string,
  columns: readonly OwnColumn[],
): { id: string; files: { path: string; text: string }[] } {
  const declared = {
    name: title,
    entity: { name: "owner", plural: "owners", key: "owner" },
    collection: { starts: "04-01", ends: "03-31", newest: 2027 },
    tables: { Rows: tableOf(title, columns) },
  };
  return {
    id: "own",
    files: [{ path: "rules/own/dataset.ts", text: `dataset(${JSON.stringify(declared)});` }],
  };
}

/**
 * The file of one more table for a dataset that is there already.
 * @example ownTableFile("ssda903", "People", "people.csv", columns).path // => "rules/ssda903/tables/own-People.ts"
 */
export function ownTableFile(
  dataset: string,
  table: string,
  title: string,
  columns: readonly OwnColumn[],
): SourceFile {
  const declared = JSON.stringify(tableOf(title, columns));
  return {
    path: `rules/${dataset}/tables/own-${table}.ts`,
    text: `table(${JSON.stringify(table)}, ${declared});`,
  };
}

function tableOf(title: string, columns: readonly OwnColumn[]) {
  const fields = Object.fromEntries(
    columns.map(({ name, heading, type, says }): [string, Field] => [
      name,
      { type, title: heading, meaning: says, ...(type === "text" && { asWritten: true }) },
    ]),
  );
  return { title, about: "return", fields };
}
