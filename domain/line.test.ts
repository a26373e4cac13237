import { expect, test } from "vitest";
import { sayPlace, sayWait } from "./line";

test("a wait is said as roughly as it is known", () => {
  expect([3, 40, 70, 110, 45 * 60, 3600, 5000, 9000].map(sayWait)).toEqual([
    "a few seconds",
    "less than a minute",
    "about 1 minute",
    "about 2 minutes",
    "about 45 minutes",
    "about an hour",
    "about 1.5 hours",
    "about 2.5 hours",
  ]);
});

test("a place says how many are ahead, and how long only when that is known", () => {
  expect(sayPlace({ ahead: 3, seconds: 110, heldUp: null })).toBe("3 ahead of you, about 2 minutes.");
  expect(sayPlace({ ahead: 0, seconds: 4, heldUp: null })).toBe("You are next, a few seconds.");
  expect(sayPlace({ ahead: 12, seconds: null, heldUp: null })).toBe("12 ahead of you.");
});
