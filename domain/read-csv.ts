// From the text of a CSV file to its columns, every cell as the text that stands in the file.
import Papa from "papaparse";
import { type CodedColumn, codeColumn, joinTexts } from "./coded";
import { refuse, succeed, type Result } from "./result";

/** Columns in the order of the file; `columns[i]` holds the cells under `header[i]`. A blank cell is "". */
export type CsvText = { header: string[]; columns: string[][]; rows: number };

/**
 * The columns of CSV text: commas, semicolons, tabs or bars between the cells.
 * Refuses what cannot be read faithfully: an open quote, a line with more cells than columns, a column named twice.
 * @example parseCsv("A\n1\n", "a.csv") // => { ok: true, value: { header: ["A"], columns: [["1"]], rows: 1 } }
 */
export function parseCsv(text: string, name: string): Result<CsvText> {
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: true,
  });
  const fault = parsed.errors.find((error) => error.type === "Quotes");
  if (fault) {
    return refuse(
      `${name} cannot be read at line ${(fault.row ?? 0) + 1}: a quote is opened and not closed, or stands in the middle of a cell.`,
    );
  }

  const header = (parsed.data[0] ?? []).map((cell) => cell.trim());
  while (header.at(-1) === "") header.pop();
  if (header.length === 0) return refuse(`${name} does not begin with a line of column names.`);
  const repeated = header.find((column, index) => header.indexOf(column) !== index);
  if (repeated !== undefined) {
    return refuse(
      `${name} has two columns named ${repeated === "" ? "nothing at all" : repeated}. Take one away.`,
    );
  }

  const rows = parsed.data.length - 1;
  const columns = header.map(() => new Array<string>(rows));
  for (let row = 0; row < rows; row++) {
    const cells = parsed.data[row + 1] ?? [];
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== "")) {
      return refuse(
        `${name} has ${cells.length} cells in row ${row + 1} under ${header.length} column names. A comma inside a cell needs quotes around the cell.`,
      );
    }
    for (let column = 0; column < header.length; column++) {
      const cellsOfColumn = columns[column];
      if (cellsOfColumn) cellsOfColumn[row] = cells[column] ?? "";
    }
  }
  return succeed({ header, columns, rows });
}

/** The separator that the line of column names uses most; a comma where it uses none. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [",", ";", "\t", "|"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/** The same columns as numbers into their different texts. */
export type CsvCodes = { header: string[]; columns: CodedColumn[]; rows: number };

/**
 * The columns of CSV text, coded. Text without quotes is read here, in one pass; any other by the parser.
 * @example codeCsv("A\n1\n1\n", "a.csv") // => { ok: true, value: { header: ["A"], columns: [{ codes: [0, 0], … }], rows: 2 } }
 */
export function codeCsv(text: string, name: string): Result<CsvCodes> {
  const quick = isPlain(text) ? codePlain(text) : undefined;
  if (quick !== undefined) return succeed(quick);
  const parsed = parseCsv(text, name);
  if (!parsed.ok) return parsed;
  const { header, columns, rows } = parsed.value;
  return succeed({ header, columns: columns.map((cells) => codeColumn(cells)), rows });
}

/** No quotes, and one kind of line end. */
function isPlain(text: string): boolean {
  if (text.includes('"') || text.startsWith("\uFEFF")) return false;
  return !text.includes("\r") || !/\r(?!\n)|(?<!\r)\n/.test(text);
}

/** The cells of plain text; undefined where the parser must say what is wrong with it. */
function codePlain(text: string): CsvCodes | undefined {
  const end = text.includes("\r") ? "\r\n" : "\n";
  const mark = delimiterOf(text);
  let at = 0;
  const nextLine = (): [number, number] | undefined => {
    while (at < text.length) {
      const found = text.indexOf(end, at);
      const to = found === -1 ? text.length : found;
      const line: [number, number] = [at, to];
      at = to + end.length;
      if (to > line[0]) return line;
    }
    return undefined;
  };
  const first = nextLine();
  const header =
    first === undefined
      ? []
      : text
          .slice(...first)
          .split(mark)
          .map((cell) => cell.trim());
  while (header.at(-1) === "") header.pop();
  if (header.length === 0 || new Set(header).size < header.length) return undefined;

  const known = header.map(() => new Map<string, number>());
  let codes = header.map(() => new Int32Array(4096));
  let rows = 0;
  for (let line = nextLine(); line !== undefined; line = nextLine()) {
    if (rows === codes[0]?.length) codes = codes.map((column) => grow(column));
    let [from] = line;
    const [, to] = line;
    for (let column = 0; column < header.length; column++) {
      let stop = from > to ? to : text.indexOf(mark, from);
      if (stop === -1 || stop > to) stop = to;
      const cell = from > to ? "" : text.slice(from, stop);
      const numbers = known[column];
      const list = codes[column];
      if (numbers === undefined || list === undefined) return undefined;
      let code = numbers.get(cell);
      if (code === undefined) {
        code = numbers.size;
        numbers.set(cell, code);
      }
      list[rows] = code;
      from = stop + 1;
    }
    if (from <= to && text.slice(from, to).replaceAll(mark, "").trim() !== "") return undefined;
    rows++;
  }
  const columns = codes.map((list, column) => ({
    codes: list.slice(0, rows),
    ...joinTexts([...(known[column]?.keys() ?? [])]),
  }));
  return { header, columns, rows };
}

function grow(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
