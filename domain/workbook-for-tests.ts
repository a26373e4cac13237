// Workbooks made by hand, as programs write them, for tests.
import { strToU8, zipSync } from "fflate";

export type Made = {
  sheets?: Record<string, string>;
  strings?: string[];
  formats?: Record<number, string>;
  /** The formats of the styles 0, 1, 2 … */
  styles?: number[];
  is1904?: boolean;
  hidden?: string;
  more?: Record<string, Uint8Array>;
};

/**
 * A workbook whose sheets hold these rows.
 * @example makeBook({ sheets: { People: sheetOf(plain(["Name"], ["Ann"])) } }) // => the bytes of an .xlsx file
 */
export function makeBook({
  sheets = {},
  strings = [],
  formats = {},
  styles = [0],
  is1904,
  hidden,
  more = {},
}: Made) {
  const names = Object.keys(sheets);
  const texts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${name === hidden ? ' state="hidden"' : ""} r:id="rId${at}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at}" Type="http://x/relationships/worksheet" Target="worksheets/sheet${at}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${Object.entries(formats)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at}.xml`, sheets[name] ?? ""])),
  };
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...more }, { level: 6 });
}

/**
 * A sheet of rows; `after` stands behind them.
 * @example sheetOf(plain(["Name"], ["Ann"])) // => "<worksheet>…"
 */
export const sheetOf = (rows: string, after = "") =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
/**
 * A cell with its text in place.
 * @example inline("Ann") // => "<c t=…"
 */
export const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsOf = (...rows: string[][]) => rows.map((cells) => `<row>${cells.join("")}</row>`).join("");
/**
 * Rows of texts and numbers.
 * @example plain(["Name", "Age"], ["Ann", 7]) // => "<row>…"
 */
export const plain = (...rows: (string | number)[][]) =>
  rowsOf(
    ...rows.map((row) =>
      row.map((cell) => (typeof cell === "number" ? `<c><v>${cell}</v></c>` : inline(cell))),
    ),
  );
