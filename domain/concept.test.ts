import { describe, expect, test } from "vitest";
import { conceptsOf, opens } from "./concept";

const shape = { words: [], tables: ["Episodes"], fields: ["DEC"], operations: [] };

describe("what a rule needs", () => {
  test("is always a row and a rule", () => {
    expect(conceptsOf(shape)).toEqual(["rows", "rules"]);
  });

  test("comes from its words", () => {
    expect(conceptsOf({ ...shape, words: ["isBlank", "oneOf", "previous"] })).toEqual([
      "rows",
      "blank",
      "lists",
      "rules",
      "neighbours",
    ]);
  });

  test("is the child's history when there is one table, and two tables when there are two", () => {
    expect(conceptsOf({ ...shape, words: ["child"] })).toContain("history");
    expect(conceptsOf({ ...shape, words: ["child"], tables: ["Episodes", "Header"] })).toContain(
      "two-tables",
    );
  });

  test("is a fact where the word is one of the dataset's own", () => {
    expect(conceptsOf({ ...shape, words: ["inCareAllYear"] })).toContain("facts");
  });

  test("comes from the published list where no word says it", () => {
    expect(conceptsOf({ ...shape, operations: ["date-parse"] })).toEqual(["rows", "dates", "rules"]);
  });

  test("is and, or, not when two fields are asked more than which day is earlier", () => {
    const two = { ...shape, fields: ["DEC", "DECOM"] };
    expect(conceptsOf({ ...two, operations: ["date-parse"] })).not.toContain("and-or");
    expect(conceptsOf({ ...two, operations: ["single-code-equality"] })).toContain("and-or");
    expect(conceptsOf({ ...two, words: ["isBlank"] })).toContain("and-or");
  });
});

test("what is open now, and what each other lesson would open on its own", () => {
  const lessons = [
    { slug: "first", teaches: ["rows", "rules"] as const, opens: [] },
    { slug: "blank", teaches: ["blank"] as const, opens: [] },
    { slug: "both", teaches: ["blank", "and-or"] as const, opens: [] },
    { slug: "led", teaches: ["examples"] as const, opens: ["3"] },
  ].map((lesson) => ({ ...lesson, teaches: [...lesson.teaches] }));
  const rules = [
    { code: "1", needs: conceptsOf(shape) },
    { code: "2", needs: conceptsOf({ ...shape, words: ["isBlank"] }) },
    { code: "3", needs: conceptsOf({ ...shape, words: ["isBlank"], fields: ["A", "B"] }) },
  ];
  expect(opens(lessons, ["first"], rules)).toEqual({
    now: ["1"],
    more: { blank: ["2"], both: ["2", "3"], led: ["3"] },
  });
  expect(opens(lessons, [], rules)).toEqual({
    now: [],
    more: { first: ["1"], blank: [], both: [], led: ["3"] },
  });
});
