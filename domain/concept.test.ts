import { describe, expect, test } from "vitest";
import { conceptsOf } from "./concept";

const shape = { words: [], tables: ["Episodes"], fields: ["DEC"], operations: [], difficulty: "single-row" };

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

  test("is two tables where a cell of another table is looked at, whatever the way there is called", () => {
    const join = { ...shape, tables: ["Assessments", "CINdetails"], operations: ["join"] };
    const across = { ...join, difficulty: "cross-table" };
    expect(conceptsOf({ ...across, fields: ["CINdetails.CINreferralDate"] })).toContain("two-tables");
    expect(conceptsOf({ ...across, operations: ["anti-join-or-exists"] })).toContain("two-tables");
    expect(conceptsOf(across)).not.toContain("two-tables");
    expect(conceptsOf({ ...join, fields: ["CINdetails.CINreferralDate"] })).not.toContain("two-tables");
  });

  test("is the child's other rows where several rows of a table are compared", () => {
    const several = { ...shape, difficulty: "cross-row" };
    expect(conceptsOf(several)).toEqual(["rows", "filter", "rules", "history"]);
    expect(conceptsOf({ ...several, words: ["next"] })).not.toContain("history");
    expect(conceptsOf({ ...several, words: ["whole-table"] })).not.toContain("history");
  });

  test("is last year's return where both years are compared and no fact does it", () => {
    const years = { ...shape, difficulty: "two-year" };
    expect(conceptsOf(years)).toContain("last-year");
    expect(conceptsOf({ ...years, words: ["everUASC"] })).not.toContain("last-year");
  });

  test("is and, or, not when two fields are asked more than which day is earlier", () => {
    const two = { ...shape, fields: ["DEC", "DECOM"] };
    expect(conceptsOf({ ...two, operations: [] })).toEqual(["rows", "dates", "rules"]);
    expect(conceptsOf({ ...two, operations: ["single-code-equality"] })).toContain("and-or");
    expect(conceptsOf({ ...two, words: ["isBlank"] })).toContain("and-or");
  });
});
