import { describe, expect, it } from "vitest";
import type { Dataset } from "./dataset";
import { edgeRows } from "./edge-rows";
import type { Declaration } from "./rule";

const dataset: Dataset = {
  id: "small",
  name: "Small",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  groups: {},
  reference: {},
  facts: {},
  tables: {
    Header: {
      title: "Header",
      single: true,
      fields: { CHILD: { type: "text", title: "Child" }, DOB: { type: "date", title: "Date of birth" } },
    },
    Stays: {
      title: "Stays",
      fields: {
        CHILD: { type: "text", title: "Child" },
        FROM: { type: "date", title: "From" },
        TO: { type: "date", title: "To" },
        KIND: {
          type: "choice",
          title: "Kind",
          choices: { A: { meaning: "A" }, B: { meaning: "B" }, OLD: { meaning: "Old", until: 2020 } },
        },
        SCORE: { type: "number", title: "Score", minimum: 0, maximum: 40 },
      },
    },
  },
};
const rule = (more: Partial<Declaration>): Declaration => ({
  code: "1",
  message: "It holds.",
  tables: ["Stays"],
  fields: ["FROM", "TO"],
  severity: "error",
  needs: [],
  examples: [
    {
      kind: "valid",
      name: "a stay",
      tables: [
        {
          table: "Stays",
          year: "this",
          rows: [{ cells: { FROM: "2026-06-15", TO: "2026-06-20" }, fails: false }],
        },
      ],
    },
  ],
  ...more,
});
const cells = (named: ReturnType<typeof edgeRows>, name: string) =>
  named.find((each) => each.name === name)?.tables[0]?.rows[0]?.cells;

describe("edge rows", () => {
  it("put a date on and beside every other date that the rule uses", () => {
    const edges = edgeRows(dataset, rule({}));
    expect(cells(edges, "TO is the same day as FROM")).toEqual({ FROM: "2026-06-15", TO: "2026-06-15" });
    expect(cells(edges, "TO is the day before FROM")).toEqual({ FROM: "2026-06-15", TO: "2026-06-14" });
    expect(cells(edges, "TO is the day after FROM")).toEqual({ FROM: "2026-06-15", TO: "2026-06-16" });
    expect(cells(edges, "FROM is blank")).toEqual({ FROM: "", TO: "2026-06-20" });
  });

  it("put a date on the first and last day of the collection, and beside them", () => {
    const edges = edgeRows(dataset, rule({}));
    expect(cells(edges, "TO is the last day of the collection")?.TO).toBe("2027-03-31");
    expect(cells(edges, "TO is the day after the collection")?.TO).toBe("2027-04-01");
    expect(cells(edges, "FROM is the day before the collection")?.FROM).toBe("2026-03-31");
    expect(cells(edges, "FROM is 29 February")?.FROM).toBe("2024-02-29");
  });

  it("try codes that are on the list this year, and one that is not", () => {
    const edges = edgeRows(dataset, rule({ fields: ["KIND"], examples: [] }));
    expect(edges.map((each) => each.changed?.field)).not.toContain("FROM");
    expect(cells(edges, "KIND is a code that is not on the list")).toEqual({ KIND: "ZZ9" });
    expect(cells(edges, "KIND is B")).toEqual({ KIND: "B" });
    expect(cells(edges, "KIND is OLD")).toBeUndefined();
  });

  it("try the smallest and largest number, and one beyond each", () => {
    const edges = edgeRows(dataset, rule({ fields: ["SCORE"], examples: [] }));
    expect(cells(edges, "SCORE is one less than the smallest")).toEqual({ SCORE: -1 });
    expect(cells(edges, "SCORE is one more than the largest")).toEqual({ SCORE: 41 });
  });

  it("take the years that a rule counts from its text, to the day", () => {
    const text =
      "rule({ fails: (stay) => addYears(stay.child.Header?.DOB, 18) < stay.FROM,\n  valid: { a: 99 } })";
    const fields = ["FROM", "Header.DOB"];
    const edges = edgeRows(dataset, rule({ fields, examples: [] }), text);
    const born = edges.find((each) => each.name === "Header.DOB is the day after 18 years before FROM");
    expect(born?.tables.find((each) => each.table === "Header")?.rows[0]?.cells).toEqual({
      DOB: "2008-06-16",
    });
    expect(edges.some((each) => each.name.includes("99"))).toBe(false);
  });

  it("move a child's other rows to last year, and take them away", () => {
    const tables: Declaration["examples"][number]["tables"] = [
      { table: "Stays", year: "this", rows: [{ cells: { FROM: "2026-06-15" }, fails: true }] },
      { table: "Header", year: "this", rows: [{ cells: { DOB: "2010-01-01" }, fails: false }] },
    ];
    const edges = edgeRows(dataset, rule({ examples: [{ kind: "invalid", name: "x", tables }] }));
    const moved = edges.find((each) => each.name === "Header only in last year's return");
    expect(moved?.tables.map(({ table, year }) => `${table} ${year}`)).toEqual(["Stays this", "Header last"]);
    expect(edges.find((each) => each.name === "no row of Header")?.tables.map(({ table }) => table)).toEqual([
      "Stays",
    ]);
    expect(moved?.tables[0]?.rows[0]?.fails).toBe(false);
  });

  it("are never two alike, each with a name of its own, and no more than were asked for", () => {
    const edges = edgeRows(dataset, rule({}), "", 12);
    expect(edges).toHaveLength(12);
    expect(new Set(edges.map((each) => each.name)).size).toBe(12);
    expect(new Set(edges.map((each) => JSON.stringify(each.tables))).size).toBe(12);
  });
});
