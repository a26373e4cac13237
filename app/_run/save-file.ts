// A file handed to the person: the browser's own way of saving, and no connection.

/**
 * Hands a text to the person as a CSV file.
 * @example saveText("late.csv", csvText(rows)) // => a file in the folder of downloads
 */
export function saveText(name: string, text: string): void {
  saveFile(name, text, "text/csv;charset=utf-8");
}

/**
 * Hands bytes or a text to the person as a file.
 * @example saveFile("my-folder.zip", bytes, "application/zip") // => a file in the folder of downloads
 */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
