import { expect, test } from "vitest";
import { sayDifference } from "./comparison";

test.each([
  [{ mine: "found", theirs: "left alone" }, "Yours flags it, the approved one does not."],
  [{ mine: "left alone", theirs: "found" }, "The approved one flags it, yours does not."],
  [{ mine: "stopped", theirs: "left alone" }, "Yours stops, the approved one does not."],
] as const)("a difference is said with the one first that does something: %o", (difference, words) => {
  expect(sayDifference(difference, "the approved one")).toBe(words);
});
