import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance";
import type { Dataset } from "./dataset";
import type { Family } from "./family";
import { makeFault, faultKinds } from "./data-fault";

const dataset: Dataset = {
  id: "small",
  name: "Small",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  dates: "dd/mm/yyyy",
  groups: {},
  reference: {},
  facts: {},
  tables: {
    Header: {
      title: "Header",
      single: true,
      fields: { CHILD: { type: "text", title: "Child", required: true } },
    },
    Stays: {
      title: "Stays",
      fields: {
        CHILD: { type: "text", title: "Child", required: true },
        FROM: { type: "date", title: "From", required: true },
        KIND: {
          type: "choice",
          title: "Kind",
          choices: { A: { meaning: "A" }, OLD: { meaning: "Old", until: 2020 } },
        },
        NUMBER: { type: "text", title: "Number", pattern: "\\d{7}" },
      },
    },
  },
};
const family: Family = {
  thisYear: {
    Header: [["C1"]],
    Stays: [
      ["C1", "15/06/2026", "A", "1234567"],
      ["C1", "16/07/2026", "A", "1234567"],
    ],
  },
  lastYear: {},
};
const fault = (kind: string) => {
  const made = makeFault(dataset, family, kind, chanceOf(1, 4), 2027);
  if (made === undefined) throw new Error(`No place for ${kind}.`);
  return { ...made, cells: made.family.thisYear[made.table]?.[made.row] ?? [] };
};

describe("a fault in a made-up family", () => {
  it("leaves the family that it was given alone", () => {
    const before = JSON.stringify(family);
    for (const kind of faultKinds) fault(kind);
    expect(JSON.stringify(family)).toBe(before);
  });

  it("is in the row and the field that it names, and nowhere else", () => {
    for (const kind of faultKinds.filter((each) => each !== "given-twice")) {
      const { table, row, fields, family: after } = fault(kind);
      const changed = Object.entries(after.thisYear).flatMap(([name, rows]) =>
        rows.flatMap((cells, at) =>
          cells.flatMap((cell, column) =>
            cell === family.thisYear[name]?.[at]?.[column]
              ? []
              : [[name, at, Object.keys(dataset.tables[name]?.fields ?? {})[column]]],
          ),
        ),
      );
      expect({ kind, changed }).toEqual({ kind, changed: [[table, row, fields[0]]] });
    }
  });

  it("is what its kind says", () => {
    expect(fault("blank").cells[1]).toBe("");
    expect(fault("not-on-list").cells[2]).not.toBe("A");
    expect(fault("wrong-shape").cells[3]).not.toMatch(/^\d{7}$/);
    expect(fault("wrong-year").cells[1]).toMatch(/^1[56]\/0[67]\/20[13]6$/);
    expect(fault("nobodys").cells[0]).toBe("C10");
    const twice = fault("given-twice");
    expect(twice.family.thisYear[twice.table]?.[twice.row]).toEqual(
      twice.family.thisYear[twice.table]?.[twice.row - 1],
    );
  });

  it("is not made where there is no place for it", () => {
    expect(
      makeFault(
        dataset,
        { thisYear: { Header: [["C1"]] }, lastYear: {} },
        "not-on-list",
        chanceOf(1, 1),
        2027,
      ),
    ).toBeUndefined();
    expect(makeFault(dataset, family, "no-such-kind", chanceOf(1, 1), 2027)).toBeUndefined();
  });
});
