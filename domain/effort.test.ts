import { expect, test } from "vitest";
import type { Concept } from "./concept";
import { minutesToWrite, smallestFirst } from "./effort";

const needs: Concept[] = ["rows", "dates", "rules"];
const sized = (difficulty: string, fields = ["DEC"], more: Concept[] = []) => ({
  difficulty,
  fields,
  needs: [...needs, ...more],
});

test("a rule takes longer the more it has to see, the more it looks at and the more it needs", () => {
  expect(minutesToWrite(sized("single-field"))).toBe(15);
  expect(minutesToWrite(sized("single-row", ["DECOM", "DEC"]))).toBe(20);
  expect(minutesToWrite(sized("two-year"))).toBe(50);
  expect(minutesToWrite(sized("single-row", ["A", "B", "C", "D"]))).toBe(25);
  expect(minutesToWrite(sized("single-row", ["A"], ["blank", "lists", "text"]))).toBe(25);
});

test("no rule is said to take longer than an hour, and one of an unknown kind takes some time", () => {
  const fields = Array.from({ length: 40 }, (_, at) => `F${at}`);
  expect(minutesToWrite(sized("two-year", fields))).toBe(60);
  expect(minutesToWrite(sized("something else"))).toBe(40);
});

test("the smallest come first, and those of one size as they were published", () => {
  const rules = [
    { code: "1", ...sized("two-year") },
    { code: "2", ...sized("single-row") },
    { code: "3", ...sized("single-field") },
    { code: "4", ...sized("single-row") },
  ];
  expect(smallestFirst(rules).map(({ code }) => code)).toEqual(["3", "2", "4", "1"]);
});
