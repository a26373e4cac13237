import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance";

describe("chance from a seed", () => {
  it("gives these numbers on every machine", () => {
    const chance = chanceOf(1, 7);
    expect(Array.from({ length: 6 }, () => chance.number(0, 999))).toEqual([350, 796, 602, 519, 584, 500]);
  });

  it("stays within its bounds, both included", () => {
    const chance = chanceOf(3, 3);
    const seen = new Set(Array.from({ length: 500 }, () => chance.number(1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(chance.is(0)).toBe(false);
    expect(chance.is(1)).toBe(true);
    expect(chance.of([])).toBeUndefined();
  });

  it("is another for each number and each seed, and loses nothing when it shuffles", () => {
    const first = (seed: number, number: number) => chanceOf(seed, number).number(0, 1e9);
    expect(new Set([first(1, 1), first(1, 2), first(2, 1), first(2, 2)]).size).toBe(4);
    expect(chanceOf(1, 1).shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
