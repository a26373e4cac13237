import { describe, expect, it } from "vitest";
import { parseSpecification } from "./specification";

const head = "code,sentence,tables,fields,difficulty,operations,since\n";

describe("a specification", () => {
  it("lists what is wanted, a line for each rule", () => {
    const line =
      '1003,"A child, once placed, stays.",PlacedAdoption Episodes,DATE_PLACED Episodes.DECOM,cross-table,join,2025\n';
    expect(parseSpecification(head + line, "s.csv")).toEqual({
      ok: true,
      value: [
        {
          code: "1003",
          sentence: "A child, once placed, stays.",
          tables: ["PlacedAdoption", "Episodes"],
          fields: ["DATE_PLACED", "Episodes.DECOM"],
          difficulty: "cross-table",
          operations: ["join"],
          since: 2025,
        },
      ],
    });
  });

  it("says nothing of the year when a rule was always wanted", () => {
    const read = parseSpecification(`${head}356,It holds.,Episodes,DEC,single-row,,\n`, "s.csv");
    expect(read.ok && read.value[0]?.since).toBeUndefined();
  });

  it("may say that a rule is a query", () => {
    const lines = "code,sentence,tables,fields,difficulty,operations,since,severity\n";
    const read = (cell: string) =>
      parseSpecification(`${lines}8945Q,It holds.,Reviews,DAY,single-row,,2025,${cell}\n`, "s.csv");
    expect(read("query")).toMatchObject({ value: [{ since: 2025, severity: "query" }] });
    expect(read("")).toMatchObject({ value: [{ severity: undefined }] });
    expect(read("bad")).toMatchObject({ ok: false, reason: expect.stringContaining("line 2: severity") });
  });

  it.each([
    ["../x,It holds.,Episodes,DEC,single-row,,", "line 2: code"],
    ["356,It holds.,Episodes,DEC,easy,,", "line 2: difficulty"],
    ["356,It holds.,,DEC,single-row,,", "line 2: tables"],
    ["356,It holds.,E,DEC,single-row,,soon", "line 2: since"],
    ["356,It holds.,E,DEC,single-row,,\n356,It holds.,E,DEC,single-row,,", "356 twice, on lines 2 and 3"],
  ])("is refused with the line that is wrong: %s", (lines, reason) => {
    expect(parseSpecification(`${head}${lines}\n`, "s.csv")).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });
});
