import { describe, expect, test } from "vitest";
import { type Chart, chartSchema, drawChart, sayChart } from "./chart";

const bars: Chart = {
  kind: "bar",
  title: "Episodes by reason",
  x: { title: "REC", kind: "text" },
  y: { title: "Episodes", kind: "number" },
  points: [
    { x: "X1", y: 3 },
    { x: "E8", y: 4 },
    { x: "E4A", y: 1 },
  ],
  more: 0,
  blank: 0,
};
const of = (kind: Chart["kind"], x: Chart["x"]["kind"], points: Chart["points"]): Chart => ({
  ...bars,
  kind,
  x: { title: "x", kind: x },
  points,
});

describe("a chart", () => {
  test("is data of a fixed shape", () => {
    expect(chartSchema.safeParse(bars).success).toBe(true);
    expect(chartSchema.safeParse({ ...bars, onclick: "alert(1)" }).success).toBe(false);
    expect(chartSchema.safeParse({ ...bars, points: [{ x: "a", y: Number.NaN }] }).success).toBe(false);
  });

  test("of bars stands on nought, side by side", () => {
    const { drawn, yTicks, xTicks } = drawChart(bars);
    expect(drawn.map(({ height, base, value }) => [height, base, value])).toEqual([
      [0.75, 0, "3"],
      [1, 0, "4"],
      [0.25, 0, "1"],
    ]);
    expect(yTicks.map(({ label }) => label)).toEqual(["0", "1", "2", "3", "4"]);
    expect(xTicks.map(({ label }) => label)).toEqual(["X1", "E8", "E4A"]);
    for (const { from, to } of drawn) expect(to).toBeGreaterThan(from);
  });

  test("with bars below nought has its foot at nought", () => {
    const { drawn } = drawChart({
      ...bars,
      points: [
        { x: "a", y: -2 },
        { x: "b", y: 2 },
      ],
    });
    expect(drawn.map(({ base, height }) => [base, height])).toEqual([
      [0.5, 0],
      [0.5, 1],
    ]);
  });

  test("of dates has months under it", () => {
    const days = ["2026-04-01", "2026-04-30", "2026-05-01", "2026-09-15", "2027-03-31"];
    const { drawn } = drawChart(
      of(
        "histogram",
        "date",
        days.map((x) => ({ x, y: 1 })),
      ),
    );
    expect(drawn[0]).toMatchObject({ label: "2026-04-01 up to 2026-05-01", value: "2" });
    expect(drawn.reduce((sum, { value }) => sum + Number(value), 0)).toBe(5);
  });

  test("of numbers counts each number once, the highest too", () => {
    const points = [0, 1, 1, 2, 3, 10].map((x) => ({ x, y: 1 }));
    const { drawn, xTicks } = drawChart(of("histogram", "number", points));
    expect(drawn.reduce((sum, { value }) => sum + Number(value), 0)).toBe(6);
    expect(xTicks.length).toBeLessThan(9);
    expect(drawChart(of("histogram", "number", [{ x: 5, y: 1 }])).drawn.map(({ value }) => value)).toContain(
      "1",
    );
  });

  test("of points keeps every point inside its frame", () => {
    for (const kind of ["line", "scatter"] as const) {
      const points = [0.1, 0.25, 7.3, 12].map((x) => ({ x, y: x * 3 - 5 }));
      for (const one of drawChart(of(kind, "number", points)).drawn) {
        for (const share of [one.from, one.height]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test("without points is empty, and says so", () => {
    for (const kind of ["bar", "line", "scatter", "histogram"] as const)
      expect(sayChart(of(kind, "number", []))).toMatch(/: Episodes by reason\. \d+ /);
  });

  test("can be read aloud", () => {
    expect(sayChart(bars)).toBe(
      "Bar chart: Episodes by reason. 3 bars; the highest is E8, 4, and the lowest E4A, 1.",
    );
  });
});
