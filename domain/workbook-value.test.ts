import { expect, test } from "vitest";
import { readNumber, readStyle, type Style } from "./workbook-value";

const date: Style = { kind: "date", digits: 0 };

test("formats of dates are known by their number or by their code, and others are not taken for one", () => {
  const kinds = (codes: string[]) => codes.map((code) => readStyle(164, code).kind);
  expect([14, 22, 20, 0, 9].map((id) => readStyle(id, undefined).kind)).toEqual([
    "date",
    "moment",
    "time",
    "number",
    "number",
  ]);
  expect(kinds(["dd/mm/yyyy", "mmm-yy", "[$-809]dd mmmm yyyy;@", "yyyy\\-mm\\-dd"])).toEqual(
    Array(4).fill("date"),
  );
  expect(kinds(["dd/mm/yyyy hh:mm", "hh:mm", "[h]:mm:ss"])).toEqual(["moment", "time", "time"]);
  expect(kinds(["General", "0.00", '0 "days"', "[Red]0.0", "#,##0;(#,##0)", "@"])).toEqual(
    Array(6).fill("number"),
  );
});

test("a day is the day that Excel shows, counted from 1900 or from 1904", () => {
  expect(readNumber("46113", date, false)).toBe("2026-04-01");
  expect(readNumber("44651", date, true)).toBe("2026-04-01");
  expect(["1", "59", "60", "61"].map((serial) => readNumber(serial, date, false))).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-02-29",
    "1900-03-01",
  ]);
  expect(readNumber("46113.5", { kind: "moment", digits: 0 }, false)).toBe("2026-04-01 12:00:00");
  expect(readNumber("46113", { kind: "moment", digits: 0 }, false)).toBe("2026-04-01");
  expect(readNumber("0.5", { kind: "time", digits: 0 }, false)).toBe("12:00:00");
  expect(readNumber("-3", date, false)).toBe("-3");
});

test("a number is what Excel shows of it, with the noughts in front that its format asks for", () => {
  const plain: Style = { kind: "number", digits: 0 };
  expect(
    ["0.30000000000000004", "1E-3", "12", "-0.5", "1E+21", "2.5E-9"].map((text) =>
      readNumber(text, plain, false),
    ),
  ).toEqual(["0.3", "0.001", "12", "-0.5", "1000000000000000000000", "0.0000000025"]);
  expect(readNumber("42", readStyle(164, "00000"), false)).toBe("00042");
});
