import { expect, test } from "vitest";
import { tableLines } from "./print";

const column = (name: string) => ({ name, isNumber: false });

test("a table in the window has as many columns and rows as there is room for, and says what is left out", () => {
  const columns = Array.from({ length: 12 }, (_, at) => column(`A long name ${at}`));
  const rows = Array.from({ length: 20 }, (_, row) => columns.map((_, at) => (at === 1 ? "" : `${row}`)));
  const lines = tableLines({ title: "Wide", columns, rows, total: 30 });
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(160);
  expect(lines[1]).toMatch(/^A long name 0 +A long name 2/);
  expect(lines.at(-2)).toMatch(/^… and \d more columns/);
  expect(lines.at(-1)).toBe("… and 15 more: see result.html and result.csv.");
});

test("a long cell is cut, a number stands to the right, and a line break stays in its cell", () => {
  const columns = [column("Note"), { name: "Sum", isNumber: true }];
  const rows = [
    ["one\ntwo", "7"],
    ["x".repeat(60), "1234"],
  ];
  expect(tableLines({ title: "", columns, rows, total: 2 })).toEqual([
    `Note${" ".repeat(40)}   Sum`,
    `${"-".repeat(44)}  ----`,
    `one two${" ".repeat(37)}     7`,
    `${"x".repeat(43)}…  1234`,
  ]);
});
