import { expect, test } from "vitest";
import { sayClash } from "./clash";

test("a clash says who did what, and when", () => {
  const theirs = { by: "Ana Lima", at: "2026-11-24T10:00:00Z" };
  expect(sayClash({ kind: "approved", code: "356", theirs })).toBe(
    "Another text of rule 356, by Ana Lima, was approved on Tuesday 24 November.",
  );
  expect(sayClash({ kind: "approved", code: "356", theirs: { by: null, at: null } })).toBe(
    "Another text of rule 356 was approved meanwhile.",
  );
  expect(sayClash({ kind: "elsewhere", code: "356", theirs })).toBe(
    "Ana Lima changed rule 356 on the code host on Tuesday 24 November, after it was sent.",
  );
  expect(sayClash({ kind: "moved", code: "356", theirs })).toContain("another name");
});
