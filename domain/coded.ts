// A return as the engine takes it: each column as numbers into the list of its different texts.
//
// A return of ten thousand children has millions of cells and few different texts. Coded, it passes from thread to
// thread as a few large pieces, and each text is read as a date or a number once.
import type { Collection, Return, TextTable } from "./return";

/** The cell of row `r` is text number `codes[r]`; text `t` stands in `texts` between `ends[t - 1]` and `ends[t]`. */
export type CodedColumn = { codes: Int32Array<ArrayBuffer>; texts: string; ends: Int32Array<ArrayBuffer> };
export type CodedTable = { table: string; rows: number; columns: Record<string, CodedColumn> };
export type CodedTables = Record<string, CodedTable>;
export type CodedReturn = {
  collection: Collection;
  thisYear: CodedTables;
  lastYear?: CodedTables;
  reference?: CodedTables;
};

/**
 * Codes a list of cells.
 * @example textsOf(codeColumn(["A", "", "A"])) // => ["A", ""]
 */
export function codeColumn(cells: readonly string[]): CodedColumn {
  const codes = new Int32Array(cells.length);
  const known = new Map<string, number>();
  for (let row = 0; row < cells.length; row++) {
    const text = cells[row] ?? "";
    let code = known.get(text);
    if (code === undefined) {
      code = known.size;
      known.set(text, code);
    }
    codes[row] = code;
  }
  return { codes, ...joinTexts([...known.keys()]) };
}

/**
 * Different texts as one, with the place where each ends.
 * @example joinTexts(["A1", ""]).texts // => "A1"
 */
export function joinTexts(list: readonly string[]): Pick<CodedColumn, "texts" | "ends"> {
  const ends = new Int32Array(list.length);
  let end = 0;
  list.forEach((text, at) => {
    end += text.length;
    ends[at] = end;
  });
  return { texts: list.join(""), ends };
}

/**
 * The different texts of a column, in order of their numbers.
 * @example textsOf({ codes: new Int32Array(2), texts: "A1", ends: Int32Array.of(2) }) // => ["A1"]
 */
export function textsOf({ texts, ends }: CodedColumn): string[] {
  return Array.from(ends, (end, at) => texts.slice(ends[at - 1] ?? 0, end));
}

/**
 * The text of one cell; undefined when the table has no such column or row.
 * @example cellAt(table, "DECOM", 0) // => "01/04/2026"
 */
export function cellAt(table: CodedTable | undefined, field: string, row: number): string | undefined {
  const column = table?.columns[field];
  const code = column?.codes[row];
  if (column === undefined || code === undefined) return undefined;
  return column.texts.slice(column.ends[code - 1] ?? 0, column.ends[code]);
}

/**
 * Codes every column of a table.
 * @example codeTable({ table: "Header", rows: 1, columns: { CHILD: ["1"] } }).columns.CHILD?.texts // => "1"
 */
export function codeTable({ table, rows, columns }: TextTable): CodedTable {
  return { table, rows, columns: mapValues(columns, (cells) => codeColumn(cells)) };
}

/**
 * The text of every cell of a table.
 * @example textTable(codeTable(table)) // => table
 */
export function textTable({ table, rows, columns }: CodedTable): TextTable {
  const read = (column: CodedColumn) => {
    const texts = textsOf(column);
    return Array.from(column.codes, (code) => texts[code] ?? "");
  };
  return { table, rows, columns: mapValues(columns, read) };
}

/**
 * Codes a whole return.
 * @example codeReturn(data).thisYear.Episodes?.rows // => 5050
 */
export function codeReturn(data: Return): CodedReturn {
  return mapTables(data, codeTable);
}

/**
 * The texts of a whole return.
 * @example textReturn(codeReturn(data)) // => data
 */
export function textReturn(data: CodedReturn): Return {
  return mapTables(data, textTable);
}

type Years<Table> = {
  collection: Collection;
  thisYear: Record<string, Table>;
  lastYear?: Record<string, Table>;
  reference?: Record<string, Table>;
};

function mapTables<From, To>(data: Years<From>, change: (table: From) => To): Years<To> {
  const { collection, thisYear, lastYear, reference } = data;
  return {
    collection,
    thisYear: mapValues(thisYear, change),
    ...(lastYear && { lastYear: mapValues(lastYear, change) }),
    ...(reference && { reference: mapValues(reference, change) }),
  };
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
