import fc from "fast-check";
import { expect, test } from "vitest";
import { foresee, readBudget, whenFree } from "./budget";

const github = {
  windows: [
    { count: 80, milliseconds: 60_000 },
    { count: 500, milliseconds: 3_600_000 },
  ],
  apart: 1000,
};

test("a budget is read from words, and what is none is refused", () => {
  expect(readBudget("80 in 1m, 500 in 1h, 1s apart")).toEqual(github);
  expect(readBudget("5 in 250ms")).toEqual({ windows: [{ count: 5, milliseconds: 250 }], apart: 0 });
  for (const words of ["", "80", "80 in 1m apart", "1s", "0 in 1m", "80 per minute", "-1 in 1m"]) {
    expect(readBudget(words)).toBe(null);
  }
});

test("no window ever holds more writes than it may, whatever came before", () => {
  const budgets = fc.record({
    windows: fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 9 }), milliseconds: fc.integer({ min: 1, max: 500 }) }),
      { maxLength: 3 },
    ),
    apart: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(budgets, fc.array(fc.nat({ max: 30 }), { maxLength: 60 }), (budget, pauses) => {
      const begun: number[] = [];
      let time = 0;
      for (const pause of pauses) {
        time = whenFree(budget, begun, time + pause);
        begun.push(time);
      }
      for (const { count, milliseconds } of budget.windows) {
        for (const [index, at] of begun.entries()) {
          const later = begun[index + count];
          if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(milliseconds);
        }
      }
    }),
  );
});

test("200 rules of five writes each take a little more than an hour of GitHub's budget", () => {
  const hours = foresee(github, [], 0, 1000, 300) / 3_600_000;
  expect(hours).toBeGreaterThan(1);
  expect(hours).toBeLessThan(1.3);
});
