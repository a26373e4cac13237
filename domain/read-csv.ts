// From the text of a CSV file to its columns, every cell as the text that stands in the file.
import Papa from "papaparse";
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
