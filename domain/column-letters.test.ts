import { expect, test } from "vitest";
import { columnLetters, columnNumber } from "./column-letters";

test("columns go on after Z as in a spreadsheet", () => {
  expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  expect(["A", "Z1", "AA7", "$AB$3", "ZZ", "AAA", "7"].map(columnNumber)).toEqual([
    0,
    25,
    26,
    27,
    701,
    702,
    undefined,
  ]);
});
