// The columns of a spreadsheet by their letters.

/**
 * The letters of a column in a spreadsheet; columns count from 0.
 * @example columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * The place of a column from the letters of a cell or of a column, from 0; undefined when there are none.
 * @example columnNumber("AB12") // => 27
 */
export function columnNumber(cell: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/.exec(cell.toUpperCase())?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
