// The list of what was found, as a file that a spreadsheet opens without running anything in it.
import { type CodedReturn, cellAt } from "./coded";
import { columnLetters } from "./column-letters";
import { csvText } from "./csv-text";
import type { Finding } from "./finding";

/** The fields of a table in the order of its file's columns. */
export type Columns = (table: string, year: "this" | "last") => (string | undefined)[];

export type FindingsToList = {
  findings: Finding[];
  data: CodedReturn;
  key: string;
  sentences: Record<string, string>;
  columns: Columns;
};

const head = [
  "Rule",
  "What must hold",
  "Finding",
  "Table",
  "Year",
  "Row in the file",
  "Cells",
  "Key",
  "Values",
];

/**
 * One line for each place of each finding. Rows count as a spreadsheet counts them, with the header as row 1.
 * @example findingsCsv({ findings, data, key: "CHILD", sentences: {}, columns }).split("\r\n")[0]
 * // => '"Rule","What must hold","Finding",…'
 */
export function findingsCsv(input: FindingsToList): string {
  return csvText(findingsTable(input));
}

/**
 * The same as rows of a table, the names of its columns first.
 * @example findingsTable({ findings, data, key: "CHILD", sentences: {}, columns })[1]?.[0] // => "356"
 */
export function findingsTable(input: FindingsToList): string[][] {
  const { data, key, sentences } = input;
  const lines = input.findings.flatMap(({ rule, cells }, index) =>
    cells.map(({ table, year, row, fields }) => {
      const held = (year === "this" ? data.thisYear : data.lastYear)?.[table];
      const order = input.columns(table, year);
      const places = fields.map((field) => placeOf(order, field, row)).filter(Boolean);
      const values = fields.map((field) => `${field}: ${cellAt(held, field, row) ?? ""}`);
      return [
        rule,
        sentences[rule] ?? "",
        String(index + 1),
        table,
        year === "this" ? "this year" : "last year",
        String(row + 2),
        places.join(" "),
        cellAt(held, key, row) ?? "",
        values.join("; "),
      ];
    }),
  );
  return [head, ...lines];
}

/**
 * Where a cell stands in the spreadsheet; "" when its column is not in the file.
 * @example placeOf(["CHILD", "DECOM"], "DECOM", 5) // => "B7"
 */
export function placeOf(order: (string | undefined)[], field: string, row: number): string {
  const column = order.indexOf(field);
  return column < 0 ? "" : `${columnLetters(column)}${row + 2}`;
}
