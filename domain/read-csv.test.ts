import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsOf } from "./coded";
import { codeCsv, parseCsv } from "./read-csv";

const columnsOf = (text: string) => {
  const read = parseCsv(text, "a.csv");
  return read.ok
    ? Object.fromEntries(read.value.header.map((name, at) => [name, read.value.columns[at]]))
    : read.reason;
};

describe("a CSV file", () => {
  it("is read column by column, every cell as its text", () => {
    expect(columnsOf("CHILD,DOB\n007,01/04/2010\n8,\n")).toEqual({
      CHILD: ["007", "8"],
      DOB: ["01/04/2010", ""],
    });
  });

  it("may end its lines as Windows does, and may end without a line end", () => {
    expect(columnsOf("A,B\r\n1,2\r\n3,4")).toEqual({ A: ["1", "3"], B: ["2", "4"] });
  });

  it("may be separated by semicolons, tabs or bars", () => {
    for (const mark of [";", "\t", "|"]) {
      expect(columnsOf(`A${mark}B\n1,5${mark}2\n`)).toEqual({ A: ["1,5"], B: ["2"] });
    }
  });

  it("keeps commas, quotes and line ends that stand in quotes", () => {
    expect(columnsOf('A,B\n"x, ""y""\nz",2\n')).toEqual({ A: ['x, "y"\nz'], B: ["2"] });
  });

  it("may have only its column names, and so no row", () => {
    expect(parseCsv("A,B\n", "a.csv")).toEqual({
      ok: true,
      value: { header: ["A", "B"], columns: [[], []], rows: 0 },
    });
  });

  it("counts no empty line as a row, but counts a row of blank cells", () => {
    expect(columnsOf("A,B\n1,2\n\n,\n3,4\n")).toEqual({ A: ["1", "", "3"], B: ["2", "", "4"] });
  });

  it("fills up short rows, and takes no notice of commas that spreadsheets leave behind", () => {
    expect(columnsOf("A,B,,\n1\n2,3,,\n")).toEqual({ A: ["1", "2"], B: ["", "3"] });
  });

  it.each([
    ['A,B\n"1,2\n', "line 2"],
    ["A,B\n1,2,3\n", "3 cells in row 1 under 2 column names"],
    ["A,B,A\n1,2,3\n", "two columns named A"],
    [",,\n1,2,3\n", "column names"],
  ])("is refused when it cannot be read faithfully: %j", (text, reason) => {
    expect(columnsOf(text)).toContain(reason);
  });

  it("gives back any text that was quoted", () => {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const text = ["A,B", ...rows.map((row) => row.map(quote).join(","))].join("\n");
        expect(columnsOf(text)).toEqual({ A: rows.map(([a]) => a), B: rows.map(([, b]) => b) });
      }),
    );
  });
});

describe("CSV text that is coded as it is read", () => {
  const decoded = (text: string) => {
    const read = codeCsv(text, "a.csv");
    if (!read.ok) return read;
    const { header, columns, rows } = read.value;
    const cells = columns.map((column) => {
      const texts = textsOf(column);
      return [...column.codes].map((code) => texts[code]);
    });
    return { ok: true, value: { header, columns: cells, rows } };
  };
  const piece = fc.constantFrom("A", "b", "1", ",", ",", ";", "\n", "\n", "\r\n", "\r", '"', " ", "é", "\t");

  it("is the same as when it is parsed, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expect(decoded(text)).toEqual(parseCsv(text, "a.csv"));
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same for plain tables of any size", () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 /.:-]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 }),
        fc.boolean(),
        (rows, isWindows) => {
          const text = [["A", "B", "C"], ...rows].map((row) => row.join(",")).join(isWindows ? "\r\n" : "\n");
          expect(decoded(text)).toEqual(parseCsv(text, "a.csv"));
        },
      ),
    );
  });
});
