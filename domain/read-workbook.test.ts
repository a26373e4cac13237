// Workbooks made by hand, byte for byte as programs write them: what is read, what is said, and what is stopped.
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { textsOf } from "./coded";
import { readWorkbook } from "./read-workbook";
import { inline, type Made, makeBook, plain, sheetOf } from "./workbook-for-tests";

async function read(made: Made, sheet?: string) {
  const book = await readWorkbook(makeBook(made), "book.xlsx", sheet);
  if (!book.ok) return { reason: book.reason, rows: [], header: [], notes: [], sheet: undefined };
  const { csv, sheet: from } = book.value;
  const texts = csv.columns.map((column) => ({ codes: column.codes, texts: textsOf(column) }));
  const rows = Array.from({ length: csv.rows }, (_, row) =>
    texts.map((column) => column.texts[column.codes[row] ?? -1] ?? "?"),
  );
  return { reason: "", header: csv.header, rows, notes: from.notes, sheet: from };
}

describe("a workbook is read", () => {
  test("with its texts shared or in place, dates as days, noughts in front, and blanks blank", async () => {
    const sheet = sheetOf(
      `<row r="1">${["Name", "Born", "Number", "Sum", "Yes"].map(inline).join("")}</row>
       <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46113</v></c><c r="C2" t="s"><v>2</v></c><c r="D2"><f>1/10+2/10</f><v>0.30000000000000004</v></c><c r="E2" t="b"><v>1</v></c></row>
       <row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" s="2"><v>42</v></c><c r="D4" t="str"><f>A4</f><v>a&amp;b</v></c></row>`,
    );
    const strings = [
      "<t>Ann &amp; Bo</t>",
      '<r><t>Zo</t></r><r><rPr/><t xml:space="preserve">ë _x0041_</t></r><rPh><t>spoken</t></rPh>',
      "<t>007</t>",
    ];
    const made = {
      sheets: { People: sheet },
      strings,
      formats: { 164: "dd/mm/yyyy", 165: "00000" },
      styles: [0, 164, 165],
    };
    const { header, rows, notes } = await read(made);
    expect(header).toEqual(["Name", "Born", "Number", "Sum", "Yes"]);
    expect(rows).toEqual([
      ["Ann & Bo", "2026-04-01", "007", "0.3", "TRUE"],
      ["Zoë A", "", "00042", "a&b", ""],
    ]);
    expect(notes).toEqual([]);
  });

  test("with its days counted from 1904 where it counts so, and under any prefix", async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row>${["Day", "No"].map((name) => `<x:c t="inlineStr"><x:is><x:t>${name}</x:t></x:is></x:c>`).join("")}</x:row><x:row><x:c s="0"><x:v>44651</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { rows } = await read({ sheets: { A: sheet }, styles: [14], is1904: true });
    expect(rows).toEqual([["2026-04-01", ""]]);
  });

  test("from the first sheet that is not hidden, or from the one that is named", async () => {
    const sheets = {
      Secret: sheetOf(plain(["S"], [1])),
      One: sheetOf(plain(["A"], [1])),
      Two: sheetOf(plain(["B"], [2])),
    };
    const first = await read({ sheets, hidden: "Secret" });
    expect([first.header, first.sheet]).toEqual([
      ["A"],
      { name: "One", all: ["Secret", "One", "Two"], notes: [] },
    ]);
    expect((await read({ sheets }, "Two")).header).toEqual(["B"]);
    expect((await read({ sheets }, "Three")).reason).toBe(
      "book.xlsx has no sheet “Three”. It has Secret, One, Two.",
    );
  });

  test("where a table begins further down and further right, and where a column ends early", async () => {
    const sheet = sheetOf(
      `<row r="3"><c r="C3" t="inlineStr"><is><t>A</t></is></c><c r="D3" t="inlineStr"><is><t>B</t></is></c></row><row r="4"><c r="D4"><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c></row>`,
    );
    const { header, rows } = await read({ sheets: { A: sheet } });
    expect([header, rows]).toEqual([
      ["A", "B"],
      [
        ["", "2"],
        ["3", ""],
      ],
    ]);
  });

  test("with its errors, formulas that were never worked out, merged cells and hidden rows told", async () => {
    const sheet = sheetOf(
      `${plain(["A", "B"])}<row r="2" hidden="1"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>1+1</f></c></row><row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3"><v>1</v></c></row>`,
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    );
    const { rows, notes } = await read({ sheets: { A: sheet } });
    expect(rows).toEqual([["", "1"]]);
    expect(notes).toEqual([
      "2 cells hold an error of Excel (#N/A in A2) and are blank here.",
      "One cell has a formula that was never worked out and is blank here. Open the file in Excel and save it.",
      "One row is hidden in Excel and is read all the same.",
      "Cells are merged (A2:A3): only the first of each has the value.",
    ]);
  });
});

describe("a sheet that is no table says what to do", () => {
  test.each([
    [
      "merged names",
      sheetOf(plain(["Team", "", "Hours"], ["a", 1, 2]), '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
      /merged cells where its names are \(A1:B1\).*one row of names at the top/,
    ],
    [
      "a title above the names",
      sheetOf(plain(["Sickness 2026"], ["Team", "Days"], ["a", 1])),
      /begins with “Sickness 2026” alone in row 1.*title/,
    ],
    [
      "columns without a name",
      sheetOf(plain(["Team", "Days", "", ""], ["a", 1, 2, 3])),
      /no name above column C, column D in row 1/,
    ],
    ["two columns of one name", sheetOf(plain(["Days", "Days"], [1, 2])), /two columns named Days/],
    [
      "names in two rows",
      sheetOf(plain(["2025", "2026"], ["Q1", "Q2"], ...Array.from({ length: 5 }, (_, at) => [at, at + 1]))),
      /names in two rows: 1 and the one below/,
    ],
    ["nothing at all", sheetOf(""), /is empty/],
    ["a cell far out", sheetOf('<row><c r="XFD1"><v>1</v></c></row>'), /further right than column ALL/],
  ])("%s", async (_, sheet, says) => {
    expect((await read({ sheets: { Data: sheet } })).reason).toMatch(says);
  });

  test("and other kinds of file are told from a workbook", async () => {
    const reason = async (bytes: Uint8Array) => {
      const book = await readWorkbook(bytes, "book.xlsx");
      return book.ok ? "" : book.reason;
    };
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await reason(old)).toMatch(/old Excel workbook \(.xls\).*save it as/);
    [..."EncryptedPackage"].forEach((letter, at) => (old[1024 + at * 2] = letter.charCodeAt(0)));
    expect(await reason(old)).toMatch(/locked with a password.*take the password off/);
    expect(await reason(zipSync({ "xl/workbook.bin": strToU8("x") }))).toMatch(/\.xlsb/);
    expect(await reason(zipSync({ "content.xml": strToU8("x") }))).toMatch(/OpenDocument/);
    expect(await reason(zipSync({ "notes.txt": strToU8("x") }))).toMatch(/zip file and no workbook/);
    expect(await reason(makeBook({ sheets: { A: "" } }).subarray(0, 300))).toMatch(/damaged or not whole/);
    expect(await reason(makeBook({ sheets: { A: sheetOf("<row><c><v>1</c>") } }))).toMatch(
      /sheet0.xml inside it cannot be read/,
    );
    expect(await reason(new Uint8Array(51 * 1024 * 1024).fill(0x50, 0, 1).fill(0x4b, 1, 2))).toMatch(
      /larger than 50 MB/,
    );
  });
});

describe("a workbook that means harm is stopped", () => {
  test("when it unpacks to a thousand times its size", async () => {
    const texts = new Uint8Array(18 * 1024 * 1024).fill(32);
    for (let at = 0; at < texts.length; at += 500_000)
      texts.set(strToU8(at === 0 ? "<sst>" : "<si></si>"), at);
    const { reason } = await read({
      sheets: { A: sheetOf(plain(["A"], [1])) },
      more: { "xl/sharedStrings.xml": texts },
    });
    expect(reason).toMatch(/^book.xlsx unpacks to far more than a workbook of its size holds/);
  });

  test("when it declares entities of its own, or hides a text without end", async () => {
    const doctype = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData>${plain(["A"], ["&c;"])}</sheetData></worksheet>`;
    expect((await read({ sheets: { A: doctype } })).reason).toMatch(/document type definition/);
    const endless = `<worksheet a="${" ".repeat(1_200_000)}"/>`;
    expect((await read({ sheets: { A: endless } })).reason).toMatch(/cannot be read/);
    const { rows } = await read({ sheets: { A: sheetOf(plain(["A"], ["&nothing;"])) } });
    expect(rows).toEqual([["&nothing;"]]);
  });
});
