// A forge that is killed (kill -9) amid merges: what was told is true, git and the rows agree, and every hook hears.
import { expect, test } from "vitest";
import { killAgainAndAgain } from "./killing-for-tests";

test("killed five times amid openings, merges and new branches", {
  timeout: 120_000,
}, async () => {
  const { wrong, pulls } = await killAgainAndAgain(5, 1);
  expect(wrong).toEqual([]);
  expect(pulls).toBeGreaterThan(15);
});
