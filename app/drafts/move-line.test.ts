import { expect, test } from "vitest";
import { moveLine } from "./move-line";

const older = "one\ntwo\nthree\nfour\n";

test.each([
  ["stays where it is in the same text", older, 3, 3],
  ["moves down with lines put above it", "zero\none\ntwo\nthree\nfour\n", 3, 4],
  ["moves up with lines taken away above it", "two\nthree\nfour\n", 3, 2],
  ["stays in its place when the line itself was changed", "one\ntwo\nTHREE\nfour\n", 3, 3],
  ["goes to the end when everything under it is gone", "one\n", 4, 2],
])("a comment's line %s", (_, newer, line, now) => {
  expect(moveLine(older, newer, line)).toBe(now);
});
