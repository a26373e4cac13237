import { expect, test } from "vitest";
import { codeReturn } from "./coded";
import { findingsCsv } from "./findings-csv";

const data = codeReturn({
  collection: { year: 2027, start: "2026-04-01", end: "2027-03-31" },
  thisYear: {
    Episodes: { table: "Episodes", rows: 2, columns: { CHILD: ["A1", '=HYPERLINK("x")'], DEC: ["", '-1"'] } },
  },
});
const columns = () => ["CHILD", undefined, "DEC"];
const finding = {
  rule: "356",
  cells: [{ table: "Episodes", year: "this" as const, row: 1, fields: ["DEC"] }],
};

test("a finding's line says where the cell stands as a spreadsheet counts", () => {
  const [head, line] = findingsCsv({ findings: [finding], data, key: "CHILD", sentences: {}, columns }).split(
    "\r\n",
  );
  expect(head?.startsWith('\uFEFF"Rule"')).toBe(true);
  expect(line).toContain('"this year","3","C3"');
});

test("nothing from the return is taken for a formula, and quotes do not end a cell", () => {
  const text = findingsCsv({ findings: [finding], data, key: "CHILD", sentences: { "356": "+1" }, columns });
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).toContain(`"DEC: -1"""`);
  expect(text).toContain(`"'+1"`);
});
