import { expect, test } from "vitest";
import { blankRow, firstReturn, firstRows, judge, signOf } from "./first-check";

test("a sign may be typed, or said in words", () => {
  expect(["<", " is Before", "after", "is the same as", "<="].map(signOf)).toEqual([
    "<",
    "<",
    ">",
    "===",
    "<=",
  ]);
});

test("nothing is said of the rows before a try", () => {
  expect(judge(null, firstRows)).toMatchObject({ standing: "not started", wrong: new Set() });
});

test("a wrong answer names the first row that shows it, and what its dates do", () => {
  expect(judge({ ok: true, found: [1] }, firstRows)).toMatchObject({
    standing: "nearly",
    says: "A102 is fine, but your check finds it. Look at its dates: it ended on the day it started, which may be.",
  });
  expect(judge({ ok: true, found: [] }, firstRows).says).toBe(
    "A103 is wrong, and your check does not find it. Look at its dates: it ended before it started.",
  );
  expect(judge({ ok: false, reason: "Write `<=`." }, firstRows).says).toBe("Write `<=`.");
});

test("the right answer works, with the blank row too", () => {
  expect(judge({ ok: true, found: [2] }, [...firstRows, blankRow])).toMatchObject({
    standing: "works",
    says: "It finds A103 and leaves the other 5 alone.",
  });
  expect(firstReturn(firstRows).thisYear.Episodes?.columns.DEC?.[2]).toBe("2026-07-01");
});
