import { expect, test } from "vitest";
import { lookAround } from "./work-folder";

test("a rule's table is looked at by a code that the rule itself asks about, where it asks about one", () => {
  const field = (type: "date" | "choice") => ({ type, title: "" });
  const dataset = {
    id: "d",
    name: "D",
    entity: { name: "child", plural: "children", key: "CHILD" },
    collection: { starts: "04-01", ends: "03-31", newest: 2027 },
    tables: {
      Episodes: {
        title: "Episodes",
        fields: { DEC: field("date"), RNE: field("choice"), LS: field("choice") },
      },
    },
    groups: {},
    reference: {},
    facts: {},
  };
  expect(lookAround(dataset, ["Episodes"], ["DEC", "LS"])).toEqual({ table: "Episodes", field: "LS" });
  expect(lookAround(dataset, ["Episodes"], ["DEC"])).toEqual({ table: "Episodes", field: "RNE" });
  expect(lookAround(dataset, ["Nothing"], ["DEC"])).toBe(null);
});
