// One sheet of a workbook, row by row: its cells as texts, coded as those of a CSV file are, and what is odd about it.
import { type CodedColumn, joinTexts } from "./coded";
import { columnLetters, columnNumber } from "./column-letters";
import type { Zip } from "./read-zip";
import { refuse, type Result, succeed } from "./result";
import { walkXml } from "./walk-xml";
import { readNumber, type Style } from "./workbook-value";

/** What cells refer to: shared texts by their number, styles by theirs, and from when days are counted. */
export type Shared = { texts: string[]; styles: Style[]; is1904: boolean };

export type Sheet = {
  /** The first row that holds anything, and its number in the sheet. */
  head: { cells: string[]; row: number };
  columns: { coded: CodedColumn; filled: number; numbers: number; second: "text" | "number" | "blank" }[];
  rows: number;
  /** Ranges such as A1:C1. */
  merged: string[];
  notes: string[];
};

type Cell = {
  column: number;
  type: string;
  style: number;
  text: string;
  hasFormula: boolean;
  hasValue: boolean;
};
type Column = {
  known: Map<string, number>;
  codes: Int32Array<ArrayBuffer>;
  filled: number;
  numbers: number;
  second: Sheet["columns"][number]["second"];
};

/** Wider than any table that somebody would count in. */
const mostColumns = 1_000;

/**
 * Reads one sheet. A cell with an error of Excel is blank, and so is a formula that was never worked out: `notes` says so.
 * @example (await readSheet(zip, "xl/worksheets/sheet1.xml", "people.xlsx", shared)).value.rows // => 120
 */
export async function readSheet(
  zip: Zip,
  path: string,
  file: string,
  shared: Shared,
): Promise<Result<Sheet>> {
  const columns: Column[] = [];
  const merged: string[] = [];
  const odd = { errors: 0, first: "", unworked: 0, hidden: 0 };
  let head: Sheet["head"] | undefined;
  let rows = 0;
  let row = 0;
  let line: { column: number; text: string; isNumber: boolean }[] = [];
  let cell: Cell | undefined;
  let within = "";
  let isTooWide = false;

  const value = ({ type, text, style, column, hasFormula, hasValue }: Cell): string => {
    if (hasFormula && !hasValue) odd.unworked++;
    if (type === "e") {
      odd.first ||= `${text} in ${columnLetters(column)}${row}`;
      odd.errors++;
      return "";
    }
    if (type === "s") return shared.texts[Number(text)] ?? "";
    if (type === "b") return text === "1" ? "TRUE" : text === "0" ? "FALSE" : text;
    if (type === "d") return text.replace(/T00:00:00(\.0+)?Z?$/, "");
    if (type === "str" || type === "inlineStr") return text;
    return readNumber(text, shared.styles[style] ?? { kind: "number", digits: 0 }, shared.is1904);
  };

  const endRow = () => {
    if (line.every(({ text }) => text.trim() === "")) return;
    if (head === undefined) {
      const cells: string[] = [];
      for (const { column, text } of line) cells[column] = text.trim();
      head = { cells: Array.from(cells, (text) => text ?? ""), row };
      return;
    }
    for (const { column, text, isNumber } of line) {
      const into = columnAt(columns, column);
      if (rows >= into.codes.length) into.codes = longer(into.codes, rows);
      let code = into.known.get(text);
      if (code === undefined) {
        code = into.known.size;
        into.known.set(text, code);
      }
      into.codes[rows] = code;
      if (text.trim() === "") continue;
      into.filled++;
      if (isNumber) into.numbers++;
      if (rows === 0) into.second = isNumber ? "number" : "text";
    }
    rows++;
  };

  const read = await walkXml(zip, path, file, {
    open(name, attribute) {
      if (name === "row") {
        const said = Number(attribute("r"));
        row = Number.isInteger(said) && said > 0 ? said : row + 1;
        if (attribute("hidden") === "1") odd.hidden++;
        line = [];
      } else if (name === "c") {
        const column = columnNumber(attribute("r") ?? "") ?? (line.at(-1)?.column ?? -1) + 1;
        if (column >= mostColumns) isTooWide = true;
        const [type, style] = [attribute("t") ?? "n", Number(attribute("s") ?? 0)];
        cell = { column, type, style, text: "", hasFormula: false, hasValue: false };
      } else if (name === "f" && cell) cell.hasFormula = true;
      else if (name === "mergeCell") merged.push(attribute("ref") ?? "");
      else if (name === "v" || name === "t" || name === "rPh") within = name;
    },
    text(text) {
      // How a word is spoken stands beside it, and is no part of it.
      if (cell === undefined || (within !== "v" && within !== "t")) return;
      cell.text += text;
      cell.hasValue = true;
    },
    close(name) {
      if (name === "v" || name === "t" || name === "rPh") within = "";
      if (name === "c" && cell) {
        const text = plainText(value(cell));
        const isNumber = text !== "" && (cell.type === "n" || cell.type === "d");
        if (!isTooWide) line.push({ column: cell.column, text, isNumber });
        cell = undefined;
      }
      if (name === "row") endRow();
    },
  });
  if (!read.ok) return read;
  if (isTooWide)
    return refuse(
      `${file} has cells further right than column ${columnLetters(mostColumns - 1)}. Take out what is there, or copy the table to a sheet of its own.`,
    );
  if (head === undefined) return refuse(`This sheet of ${file} is empty. Choose another, or another file.`);
  const width = Math.max(columns.length, head.cells.length);
  const all = Array.from({ length: width }, (_, at) => columnAt(columns, at));
  return succeed({
    head,
    rows,
    merged,
    notes: notesOf(odd),
    columns: all.map(({ known, codes, filled, numbers, second }) => ({
      coded: { codes: longer(codes, rows).slice(0, rows), ...joinTexts([...known.keys()]) },
      filled,
      numbers,
      second,
    })),
  });
}

/** A column begins blank, however many rows there were before it. */
function columnAt(columns: Column[], at: number): Column {
  while (columns.length <= at)
    columns.push({
      known: new Map([["", 0]]),
      codes: new Int32Array(64),
      filled: 0,
      numbers: 0,
      second: "blank",
    });
  return columns[at] ?? columnAt(columns, at);
}

function longer(codes: Int32Array<ArrayBuffer>, rows: number): Int32Array<ArrayBuffer> {
  if (codes.length > rows) return codes;
  const more = new Int32Array(Math.max(rows + 1, codes.length * 2));
  more.set(codes);
  return more;
}

/** Signs that XML cannot hold are written as _x000D_. */
function plainText(text: string): string {
  const said = text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return said.replaceAll("\r", "");
}

function notesOf({
  errors,
  first,
  unworked,
  hidden,
}: {
  errors: number;
  first: string;
  unworked: number;
  hidden: number;
}): string[] {
  const notes: string[] = [];
  const many = (count: number, one: string, more: string) =>
    count === 1 ? one : `${count.toLocaleString("en-GB")} ${more}`;
  if (errors > 0)
    notes.push(
      `${many(errors, "One cell holds an error", "cells hold an error")} of Excel (${first}) and ${errors === 1 ? "is" : "are"} blank here.`,
    );
  if (unworked > 0)
    notes.push(
      `${many(unworked, "One cell has a formula", "cells have a formula")} that was never worked out and ${unworked === 1 ? "is" : "are"} blank here. Open the file in Excel and save it.`,
    );
  if (hidden > 0)
    notes.push(
      `${many(hidden, "One row is hidden", "rows are hidden")} in Excel and ${hidden === 1 ? "is" : "are"} read all the same.`,
    );
  return notes;
}
