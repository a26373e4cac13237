import { expect, test } from "vitest";
import { codeColumn } from "./coded";
import { guessType, nameColumns, ownDataset, readOwnTable } from "./own-table";

const bytes = (text: string) => new TextEncoder().encode(text);

test("headings become names that can be typed, each only once", () => {
  expect(
    nameColumns(["Date of birth", "LS", "2024", "next", "Année", "date-of-birth", "£", "__proto__"]),
  ).toEqual(["dateOfBirth", "LS", "column2024", "nextColumn", "annee", "dateOfBirth2", "column7", "proto"]);
});

test("types are guessed from what the cells hold, and said with their reason", () => {
  expect(guessType(codeColumn(["01/04/2026", "", "2026-04-02"]))).toEqual({
    type: "date",
    says: 'Dates, to compare as "2026-04-01": all 2 filled cells are.',
  });
  expect(guessType(codeColumn(["1", "-2.5", "3"])).type).toBe("number");
  expect(guessType(codeColumn(["007", "8"])).says).toBe("Text: “007” would lose its first 0 as a number.");
  expect(guessType(codeColumn(["", " "])).says).toBe("Text: every cell is blank.");
  const mixed = guessType(codeColumn([...Array.from({ length: 19 }, (_, at) => String(at)), "n/a"]));
  expect(mixed).toEqual({
    type: "number",
    says: "Numbers: 1 cell of 20 cannot be read as one and is blank, such as “n/a” in row 21.",
  });
  expect(guessType(codeColumn(["a", "1", "b"])).type).toBe("text");
});

test("tabs, semicolons and quotes are read; half a workbook and XML are refused with what to do", async () => {
  const read = await readOwnTable(bytes('Name;Says\nAnn;"a;b"\n'), "own.csv");
  expect(read.ok && read.value.table.rows).toBe(1);
  const book = await readOwnTable(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0), "own.xlsx");
  expect(book.ok ? "" : book.reason).toMatch(/damaged or not whole.*save it again/);
  const xml = await readOwnTable(bytes("<Message></Message>"), "own.xml");
  expect(xml.ok ? "" : xml.reason).toMatch(/^own.xml is XML/);
});

test("what a heading says cannot become code", () => {
  const [file] = ownDataset('x"); throw 1; ("', [
    { heading: '*/ alert(1) "', name: "alert1", type: "text", says: "" },
  ]).files;
  const declared: unknown = JSON.parse((file?.text ?? "").replace(/^dataset\(/, "").replace(/\);$/, ""));
  expect(declared).toMatchObject({ name: 'x"); throw 1; ("' });
});
