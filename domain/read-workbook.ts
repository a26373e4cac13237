// An Excel workbook as a table: one sheet of it, with one row of names at the top, or a sentence that says what to do.
//
// Nothing in it is run: formulas give what Excel worked out when the file was saved.
import { columnLetters } from "./column-letters";
import type { CsvCodes } from "./read-csv";
import { readSheet, type Shared, type Sheet } from "./read-sheet";
import { locked, openZip, type Zip } from "./read-zip";
import { refuse, type Result, succeed } from "./result";
import { walkXml } from "./walk-xml";
import { readStyle } from "./workbook-value";

/** Which sheet it is, all there are, and what was odd about it. */
export type FromSheet = { name: string; all: string[]; notes: string[] };
export type Workbook = { csv: CsvCodes; sheet: FromSheet };

const mostMegabytes = 50;
const mostTexts = 2_000_000;

/**
 * Is this a workbook, of any kind, by its first bytes?
 * @example isWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4)) // => true
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOld(bytes);
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8;
const isOld = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

/**
 * Reads one sheet of an .xlsx file: the one that is named, otherwise the first that is not hidden.
 * @example (await readWorkbook(bytes, "people.xlsx")).value.csv.header // => ["Name", "Date of birth"]
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  asked?: string,
): Promise<Result<Workbook>> {
  if (bytes.length > mostMegabytes * 1024 * 1024)
    return refuse(
      `${file} is larger than ${mostMegabytes} MB. Copy the sheet that you need to a file of its own, or save it as “CSV UTF-8”.`,
    );
  // A workbook with a password is packed into a file of the old kind.
  if (isOld(bytes))
    return refuse(
      isEncrypted(bytes)
        ? locked(file)
        : `${file} is an old Excel workbook (.xls). Open it in Excel, and save it as an “Excel Workbook (.xlsx)”.`,
    );
  const zip = openZip(bytes, file);
  if (!zip.ok) return zip;
  const { names } = zip.value;
  if (names.includes("xl/workbook.bin"))
    return refuse(
      `${file} is a binary workbook (.xlsb). Open it in Excel, and save it as an “Excel Workbook (.xlsx)”.`,
    );
  if (names.includes("content.xml"))
    return refuse(
      `${file} is an OpenDocument file. Open it, and save it as “Excel 2007-365 (.xlsx)” or as CSV.`,
    );
  const workbook = names.find((name) => /^xl\/[^/]*workbook[^/]*\.xml$/i.test(name));
  if (workbook === undefined)
    return refuse(`${file} is a zip file and no workbook. Unpack it, and choose the file that is inside.`);

  const about = await readAbout(zip.value, workbook, file);
  if (!about.ok) return about;
  const { sheets, is1904 } = about.value;
  const all = sheets.map(({ name }) => name);
  const sheet =
    asked === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find(({ name }) => name === asked);
  if (sheet === undefined)
    return refuse(
      asked === undefined
        ? `${file} has no sheet with cells.`
        : `${file} has no sheet “${asked}”. It has ${all.join(", ")}.`,
    );
  const shared = await readShared(zip.value, file);
  if (!shared.ok) return shared;
  const read = await readSheet(zip.value, sheet.path, file, { ...shared.value, is1904 });
  if (!read.ok) return read;
  const csv = tableOf(read.value, `The sheet “${sheet.name}” of ${file}`);
  if (!csv.ok) return csv;
  const { head, merged } = read.value;
  const below = merged.filter((range) => lastRow(range) > head.row);
  const notes =
    below.length > 0
      ? [`Cells are merged (${below.slice(0, 3).join(", ")}): only the first of each has the value.`]
      : [];
  return succeed({
    csv: csv.value,
    sheet: { name: sheet.name, all, notes: [...read.value.notes, ...notes] },
  });
}

/** The columns under one row of names. Refuses what has a title above, names in two rows, or cells merged among the names. */
function tableOf({ head, columns, rows, merged }: Sheet, what: string): Result<CsvCodes> {
  const advice = "A table needs one row of names at the top, one name above each column.";
  const joined = merged.find((range) => firstRow(range) <= head.row && lastRow(range) >= head.row);
  if (joined !== undefined)
    return refuse(
      `${what} has merged cells where its names are (${joined}). ${advice} Unmerge them, and fill in the names.`,
    );
  const used = columns
    .map((column, at) => ({ ...column, at, name: head.cells[at] ?? "" }))
    .filter(({ name, filled }) => name !== "" || filled > 0);
  const named = used.filter(({ name }) => name !== "");
  const unnamed = used.filter(({ name }) => name === "");
  if (named.length === 1 && unnamed.length > 0)
    return refuse(
      `${what} begins with “${short(named[0]?.name ?? "")}” alone in row ${head.row}, which looks like a title. ${advice} Take the rows above the names out.`,
    );
  if (unnamed.length > 1)
    return refuse(
      `${what} has no name above ${unnamed
        .slice(0, 5)
        .map(({ at }) => `column ${columnLetters(at)}`)
        .join(", ")} in row ${head.row}. ${advice} If the names stand in two rows, make them one.`,
    );
  const almostNumbers = used.filter(
    ({ filled, numbers, second }) => filled >= 4 && second === "text" && numbers >= (filled - 1) * 0.9,
  );
  const firstRowIsText = used.every(({ second }) => second !== "number");
  if (firstRowIsText && almostNumbers.length > 1)
    return refuse(
      `${what} has names in two rows: ${head.row} and the one below. ${advice} Make one row of the two.`,
    );
  const header = used.map(({ name }) => name);
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined)
    return refuse(`${what} has two columns named ${short(twice)}. Give one of them another name.`);
  return succeed({ header, columns: used.map(({ coded }) => coded), rows });
}

type AboutSheet = { name: string; isHidden: boolean; path: string };

/** The names of the sheets and where each lies; charts on sheets of their own are no tables. */
async function readAbout(
  zip: Zip,
  workbook: string,
  file: string,
): Promise<Result<{ sheets: AboutSheet[]; is1904: boolean }>> {
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  let is1904 = false;
  const read = await walkXml(zip, workbook, file, {
    ...nothing,
    open(name, attribute) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name === "sheet")
        listed.push({
          name: attribute("name") ?? "",
          isHidden: (attribute("state") ?? "visible") !== "visible",
          id: attribute("id") ?? "",
        });
    },
  });
  if (!read.ok) return read;
  const places = new Map<string, string>();
  const links = await walkXml(zip, workbook.replace(/([^/]+)$/, "_rels/$1.rels"), file, {
    ...nothing,
    open(name, attribute) {
      if (name !== "Relationship" || !attribute("Type")?.endsWith("/worksheet")) return;
      const target = attribute("Target") ?? "";
      places.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  if (!links.ok) return links;
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const path = places.get(id);
    return path === undefined ? [] : [{ ...sheet, path }];
  });
  return succeed({ sheets, is1904 });
}

async function readShared(zip: Zip, file: string): Promise<Result<Omit<Shared, "is1904">>> {
  const texts: string[] = [];
  const codes = new Map<number, string>();
  const styles: Shared["styles"] = [];
  let [text, within, isInCells, tooMany] = ["", "", false, false];
  if (zip.names.includes("xl/sharedStrings.xml")) {
    const read = await walkXml(zip, "xl/sharedStrings.xml", file, {
      open(name) {
        if (name === "si") text = "";
        if (name === "t" && within !== "rPh") within = "t";
        if (name === "rPh") within = "rPh";
      },
      text(said) {
        if (within === "t") text += said;
      },
      close(name) {
        if ((name === "t" && within === "t") || name === "rPh") within = "";
        if (name !== "si") return;
        if (texts.length < mostTexts) texts.push(text);
        else tooMany = true;
      },
    });
    if (!read.ok) return read;
    if (tooMany)
      return refuse(
        `${file} holds more different texts than can be read. Save the sheet that you need as “CSV UTF-8”.`,
      );
  }
  if (zip.names.includes("xl/styles.xml")) {
    const read = await walkXml(zip, "xl/styles.xml", file, {
      ...nothing,
      open(name, attribute) {
        if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
        if (name === "cellXfs") isInCells = true;
        if (name !== "xf" || !isInCells) return;
        const id = Number(attribute("numFmtId") ?? 0);
        styles.push(readStyle(id, codes.get(id)));
      },
      close(name) {
        if (name === "cellXfs") isInCells = false;
      },
    });
    if (!read.ok) return read;
  }
  return succeed({ texts, styles });
}

const nothing = { open: () => undefined, text: () => undefined, close: () => undefined };

/** The names of what an old file holds are written with two bytes a letter. */
function isEncrypted(bytes: Uint8Array): boolean {
  const wanted = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 4)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

const rowOf = (cell: string | undefined) => Number(/\d+/.exec(cell ?? "")?.[0] ?? 0);
const firstRow = (range: string) => rowOf(range.split(":")[0]);
const lastRow = (range: string) => rowOf(range.split(":").at(-1));
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
