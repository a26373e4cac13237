import { expect, test } from "vitest";
import { isWelcome, newestSpot, spotOf, spotSchema } from "./spot";

const at = (day: number) => new Date(Date.UTC(2026, 3, day));

test("the newest spot is the one that counts, and of two at one moment the one that was put away", () => {
  const [older, newer] = [spotOf("lesson", "rows", "ends", at(1)), spotOf("draft", "d1", "", at(2))];
  expect(newestSpot([newer, null, older])).toBe(newer);
  const away = { ...newer, putAway: at(9).toISOString() };
  expect(newestSpot([newer, away])).toBe(away);
  expect(newestSpot([away, newer])).toBe(away);
  expect(newestSpot([null])).toBeNull();
});

test("somebody is welcomed back after a week, and not once they said not now", () => {
  const spot = spotOf("lesson", "rows", "ends", at(1));
  expect(isWelcome(spot, at(7).getTime())).toBe(false);
  expect(isWelcome(spot, at(8).getTime())).toBe(true);
  expect(isWelcome({ ...spot, putAway: at(8).toISOString() }, at(20).getTime())).toBe(false);
});

test("a spot says where, and has no room for what was written", () => {
  const spot = spotOf("lesson", "rows", "ends", at(1));
  expect(spotSchema.safeParse(spot).success).toBe(true);
  for (const wrong of [{ text: "rule({" }, { name: "../rows" }, { hints: -1 }, { at: "yesterday" }])
    expect(spotSchema.safeParse({ ...spot, ...wrong }).success).toBe(false);
});
