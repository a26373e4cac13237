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
 * Hands a text to the person as a file: the browser's own way of saving, and no connection.
 * @example saveText("late.csv", csvText(rows)) // => a file in the folder of downloads
 */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
