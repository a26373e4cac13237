import fc from "fast-check";
import { expect, test } from "vitest";
import { inTurn, type Waiting } from "./turns";

const minute = 60_000;
const rule = (personId: string, sentAt: number, begun = false): Waiting => ({
  id: `${personId}${sentAt}`,
  personId,
  sentAt,
  begun,
});
const idsOf = (waiting: Waiting[], lately: [string, number][] = [], now = 0) =>
  inTurn(waiting, new Map(lately), now).map(({ id }) => id);

test("people take turns: a second rule comes after everybody's first", () => {
  expect(idsOf([rule("a", 1), rule("a", 2), rule("a", 3), rule("b", 4), rule("c", 5)])).toEqual([
    "a1",
    "b4",
    "c5",
    "a2",
    "a3",
  ]);
});

test("what somebody had carried lately counts as turns they had", () => {
  expect(idsOf([rule("a", 2), rule("b", 4)], [["a", 1]])).toEqual(["b4", "a2"]);
});

test("what is half way is finished first", () => {
  expect(idsOf([rule("a", 1), rule("b", 4, true)])).toEqual(["b4", "a1"]);
});

test("a rule that has waited long comes before the first rules of people who came later", () => {
  const old = Array.from({ length: 4 }, (_, index) => rule("a", index));
  const now = 40 * minute;
  expect(idsOf([...old, rule("b", now - 1)], [], now)[4]).toBe(`b${now - 1}`);
});

test("while everybody sends at once, nobody waits longer than twice a fair share", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 }), (counts) => {
      const waiting = counts.flatMap((count, person) =>
        Array.from({ length: count }, (_, index) => rule(`p${person}-`, index)),
      );
      const order = inTurn(waiting, new Map(), 0);
      for (const [person] of counts.entries()) {
        const mine = order.flatMap(({ personId }, index) => (personId === `p${person}-` ? [index] : []));
        for (const [turn, index] of mine.entries()) expect(index).toBeLessThan((turn + 1) * counts.length);
      }
    }),
  );
});
