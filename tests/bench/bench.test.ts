// The bench itself, over a few children: its numbers are there and its bars are judged.
import { expect, test } from "vitest";
import { madeUpFiles } from "../../app/_run/made-up";
import { readDatasetSource, readMadeUp, readRuleFiles } from "#rules";
import { measureEngine } from "./in-engine";
import { barsOf, fitExponent, timesOf } from "./report";

test("the parts of a check are measured, rule by rule", async () => {
  const [dataset, rules, madeUp] = await Promise.all([
    readDatasetSource("ssda903"),
    readRuleFiles("ssda903"),
    readMadeUp("ssda903"),
  ]);
  const some = rules.slice(0, 5);
  const { rows, engine, perRule } = await measureEngine({
    dataset,
    rules: some,
    files: madeUpFiles(madeUp),
    times: 1,
  });
  expect(rows).toBeGreaterThan(100);
  for (const part of [engine.start, engine.read, engine.load, engine.rules])
    expect(part.medianMs).toBeGreaterThan(0);
  expect(perRule.length).toBeGreaterThan(2);
});

test("the middle of several times is told, and how a rule grows with the rows", () => {
  expect(timesOf([5, 1, 3]).medianMs).toBe(3);
  expect(timesOf([4, 1]).medianMs).toBe(2.5);
  const grown = (power: number) => [100, 1000, 4000].map((rows) => ({ rows, ms: 0.01 * rows ** power }));
  expect(fitExponent(grown(1))).toBeCloseTo(1);
  expect(fitExponent(grown(2))).toBeCloseTo(2);
  expect(fitExponent([{ rows: 100, ms: 1 }])).toBeUndefined();
});

test("a bar is met by the best number of workers, and what was not measured is not judged", () => {
  const run = (workers: number, ms: number, peakMegabytes: number) => ({
    workers,
    whole: timesOf([ms]),
    firstFinding: timesOf([ms / 2]),
    longestBlockMs: 20,
    peakMegabytes,
    findings: 1,
  });
  const bars = barsOf([{ children: 2_000, rows: 31_000, browser: [run(1, 2_500, 250), run(2, 1_900, 310)] }]);
  expect(bars.map(({ met }) => met)).toEqual([true, false]);
});
