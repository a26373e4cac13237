// Rows as the text of a file that a spreadsheet opens without running anything in it.

/**
 * The text of a CSV file, in UTF-8 with the mark that Excel looks for.
 * @example csvText([["A", "=1+1"]]) // => '\uFEFF"A","\'=1+1"\r\n'
 */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(safeCell).join(",")).join("\r\n")}\r\n`;
}

/** Quoted, and with an apostrophe before what a spreadsheet would take for a formula. A number is none. */
function safeCell(text: string): string {
  const isFormula = /^\s*[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/**
 * Rows as plain CSV, with nothing changed in any cell: for made-up rows of our own alone.
 * @example plainCsv([["A", "B"], ["1", "x, y"]]) // => 'A,B\r\n1,"x, y"\r\n'
 */
export function plainCsv(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
