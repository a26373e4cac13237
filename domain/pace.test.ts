import { expect, test } from "vitest";
import { isSlow, sayPace } from "./pace";

const say = (ms: number) => sayPace({ ms, children: 2_000 }, "children");

test("a rule's pace is said in round numbers, and a slow one hears what is the most", () => {
  expect(say(0.4)).toBe("It takes less than 1 ms over a return of 2,000 children.");
  expect(say(7.6)).toBe("It takes about 8 ms over a return of 2,000 children.");
  expect(say(1_234)).toBe(
    "It takes about 1,230 ms over a return of 2,000 children; 50 ms is the most that it should.",
  );
});

test("fifty milliseconds are not yet too many", () => {
  expect([isSlow({ ms: 50, children: 2_000 }), isSlow({ ms: 50.1, children: 2_000 })]).toEqual([false, true]);
});
