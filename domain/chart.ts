// A chart described as data: what is drawn, over which axes, and the same in words. Whoever shows it draws it.
import { z } from "zod";

const axisSchema = z.strictObject({ title: z.string(), kind: z.enum(["text", "number", "date"]) });
const pointSchema = z.strictObject({ x: z.union([z.string(), z.number()]), y: z.number() });

/** What a cell says with `chart(…)`. Dates are text such as "2026-04-01". A histogram counts its `x`; its `y` is 1. */
export const chartSchema = z.strictObject({
  kind: z.enum(["bar", "line", "scatter", "histogram"]),
  title: z.string(),
  x: axisSchema,
  y: axisSchema,
  points: z.array(pointSchema).max(5_000),
  /** Points that were too many to send, and rows that were left out since a cell was blank. */
  more: z.number().int().nonnegative(),
  blank: z.number().int().nonnegative(),
});
export type Chart = z.infer<typeof chartSchema>;

/** A mark on an axis: where, from 0 to 1, and what stands there. */
export type Tick = { at: number; label: string };
/** Something drawn: its left and right edge and its height, from 0 to 1, and what it says. `from` and `to` are equal for a point. */
export type Drawn = { from: number; to: number; height: number; base: number; label: string; value: string };
export type Drawing = { xTicks: Tick[]; yTicks: Tick[]; drawn: Drawn[]; headings: [string, string] };

const dayMs = 86_400_000;

/**
 * Where everything of a chart stands, in shares of its width and height, and what a table of it would hold.
 * @example drawChart({ kind: "bar", points: [{ x: "S", y: 2 }], … }).drawn[0] // => { from: 0.1, to: 0.9, height: 1, … }
 */
export function drawChart(chart: Chart): Drawing {
  const headings: [string, string] = [chart.x.title, chart.y.title];
  if (chart.kind === "bar") return { ...drawBars(chart), headings };
  if (chart.kind === "histogram") return { ...drawHistogram(chart), headings };
  const values = chart.points.map(({ x }) => numberOf(x));
  const xScale = scaleOf(values, chart.x.kind === "date", false);
  const yScale = scaleOf(
    chart.points.map(({ y }) => y),
    false,
    chart.kind === "line",
  );
  const drawn = chart.points.map(({ x, y }, at): Drawn => {
    const place = xScale.place(values[at] ?? 0);
    return {
      from: place,
      to: place,
      height: yScale.place(y),
      base: 0,
      label: String(x),
      value: sayNumber(y),
    };
  });
  return { xTicks: xScale.ticks, yTicks: yScale.ticks, drawn, headings };
}

/**
 * The chart in a sentence, for whoever cannot see it.
 * @example sayChart(chart) // => "Bar chart: episodes by REC. 3 bars; the highest is X1, 3, and the lowest E4A, 1."
 */
export function sayChart(chart: Chart): string {
  const { drawn } = drawChart(chart);
  const name = { bar: "Bar chart", line: "Line chart", scatter: "Scatter chart", histogram: "Histogram" }[
    chart.kind
  ];
  const thing = { bar: "bar", line: "point", scatter: "point", histogram: "bar" }[chart.kind];
  const highest = drawn.reduce<Drawn | undefined>(
    (best, one) => (best && best.height >= one.height ? best : one),
    undefined,
  );
  const lowest = drawn.reduce<Drawn | undefined>(
    (best, one) => (best && best.height <= one.height ? best : one),
    undefined,
  );
  const count = `${drawn.length} ${thing}${drawn.length === 1 ? "" : "s"}`;
  const ends =
    highest && lowest && drawn.length > 1
      ? `; the highest is ${highest.label}, ${highest.value}, and the lowest ${lowest.label}, ${lowest.value}`
      : highest
        ? `: ${highest.label}, ${highest.value}`
        : "";
  return `${name}: ${chart.title}. ${count}${ends}.`;
}

function drawBars({ points }: Chart): Omit<Drawing, "headings"> {
  const yScale = scaleOf(
    points.map(({ y }) => y),
    false,
    true,
  );
  const width = 1 / Math.max(1, points.length);
  const base = yScale.place(0);
  const drawn = points.map(
    ({ x, y }, at): Drawn => ({
      from: (at + 0.12) * width,
      to: (at + 0.88) * width,
      height: yScale.place(y),
      base,
      label: String(x),
      value: sayNumber(y),
    }),
  );
  const xTicks = points.map(({ x }, at) => ({ at: (at + 0.5) * width, label: String(x) }));
  return { xTicks, yTicks: yScale.ticks, drawn };
}

function drawHistogram({ points, x }: Chart): Omit<Drawing, "headings"> {
  const isDate = x.kind === "date";
  const values = points.map((point) => numberOf(point.x));
  const edges = edgesOf(values, isDate);
  const counts = edges.slice(1).map(() => 0);
  for (const value of values) {
    let at = edges.findIndex((edge, index) => index > 0 && value < edge) - 1;
    if (at < 0) at = counts.length - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const [low = 0, high = 1] = [edges[0], edges.at(-1)];
  const share = (value: number) => (value - low) / (high - low || 1);
  const yScale = scaleOf(counts, false, true);
  const isMonths = isDate && spanOf(values)[1] - spanOf(values)[0] > monthsFrom;
  const mark = (value: number) => (isMonths ? sayDay(value).slice(0, 7) : say(value));
  const say = (value: number) => (isDate ? sayDay(value) : sayNumber(value));
  const drawn = counts.map(
    (count, at): Drawn => ({
      from: share(edges[at] ?? low),
      to: share(edges[at + 1] ?? high),
      height: yScale.place(count),
      base: 0,
      label: `${say(edges[at] ?? low)} up to ${say(edges[at + 1] ?? high)}`,
      value: sayNumber(count),
    }),
  );
  const step = Math.ceil(edges.length / 7);
  const xTicks = edges
    .filter((_, at) => at % step === 0)
    .map((edge) => ({ at: share(edge), label: mark(edge) }));
  return { xTicks, yTicks: yScale.ticks, drawn };
}

/** Edges of equal bars: round numbers, or whole months for dates that span more than a few weeks. */
function edgesOf(values: readonly number[], isDate: boolean): number[] {
  const [low, high] = spanOf(values);
  if (isDate && high - low > monthsFrom) return monthsBetween(low, high, 18);
  const step = roundStep(
    (high - low || 1) / Math.min(20, Math.max(4, Math.sqrt(values.length))),
    isDate || values.every(Number.isInteger),
  );
  const start = Math.floor(low / step) * step;
  const count = Math.floor((high - start) / step) + 1;
  return Array.from({ length: count + 1 }, (_, at) => tidy(start + at * step));
}

/** From so many days on, dates are marked by months. */
const monthsFrom = 60;

/** First days of months from the one of `low` to after `high`, about so many. */
function monthsBetween(low: number, high: number, about: number): number[] {
  const months = Math.max(1, Math.ceil((high - low) / 30.4 / about));
  const first = new Date(low * dayMs);
  const days: number[] = [];
  for (let at = 0; days.length < 400 && !((days.at(-1) ?? low) > high); at += months)
    days.push(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + at, 1) / dayMs);
  return days;
}

type Scale = { place(value: number): number; ticks: Tick[] };

function scaleOf(values: readonly number[], isDate: boolean, fromZero: boolean): Scale {
  let [low, high] = spanOf(fromZero ? [0, ...values] : values);
  const step = roundStep((high - low || Math.abs(high) || 1) / 5, isDate || values.every(Number.isInteger));
  if (!isDate) {
    low = Math.floor(low / step) * step;
    high = Math.ceil(high / step) * step;
  }
  if (low === high) high = low + step;
  const place = (value: number) => (value - low) / (high - low);
  if (isDate && high - low > monthsFrom) {
    const months = monthsBetween(low, high, 7).filter((day) => day >= low && day <= high);
    return { place, ticks: months.map((day) => ({ at: place(day), label: sayDay(day).slice(0, 7) })) };
  }
  const ticks: Tick[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1e6 && ticks.length < 12; at += step) {
    const value = tidy(at);
    ticks.push({ at: place(value), label: isDate ? sayDay(value) : sayNumber(value) });
  }
  return { place, ticks };
}

function spanOf(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, 1] : [low, high];
}

/** The next of 1, 2, 5, 10, … at or above a size. */
function roundStep(size: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step = ([1, 2, 5, 10].find((times) => times * power >= size * 0.999) ?? 10) * power;
  return isWhole ? Math.max(1, Math.round(step)) : step;
}

const tidy = (value: number) => Number(value.toPrecision(12));

function numberOf(x: string | number): number {
  return typeof x === "number" ? x : Date.parse(`${x}T00:00:00Z`) / dayMs;
}

function sayDay(days: number): string {
  return new Date(Math.round(days) * dayMs).toISOString().slice(0, 10);
}

function sayNumber(value: number): string {
  return String(tidy(Math.round(value * 1000) / 1000));
}
