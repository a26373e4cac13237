// What the bench measured, how it is kept, and which bars it meets.
import { z } from "zod";

const timesSchema = z.object({ medianMs: z.number(), ms: z.array(z.number()) });

export const benchSchema = z.object({
  at: z.string(),
  machine: z.object({ cores: z.number().int(), node: z.string(), load: z.number() }),
  rules: z.number().int(),
  sizes: z.array(
    z.object({
      children: z.number().int(),
      rows: z.number().int(),
      /** In one engine in this process, part by part. */
      engine: z
        .object({
          start: timesSchema,
          read: timesSchema,
          load: timesSchema,
          rules: timesSchema,
          megabytes: z.number(),
        })
        .optional(),
      slowest: z.array(z.object({ code: z.string(), ms: z.number() })).optional(),
      browser: z
        .array(
          z.object({
            workers: z.number().int(),
            whole: timesSchema,
            firstFinding: timesSchema,
            /** The longest time for which the page could answer no click. */
            longestBlockMs: z.number(),
            peakMegabytes: z.number().optional(),
            findings: z.number().int(),
          }),
        )
        .optional(),
      terminal: z
        .object({ whole: timesSchema, peakMegabytes: z.number().optional(), findings: z.number().int() })
        .optional(),
    }),
  ),
  /** By how much each rule's time grows with the rows: 1 is in step with them, 2 is with their square. */
  growth: z.array(z.object({ code: z.string(), exponent: z.number() })),
  /** Small mistakes judged by the examples of some rules, as milliseconds for fifty of them. */
  mutants: z.object({ rules: z.number().int(), judged: z.number().int(), fiftyMs: timesSchema }).optional(),
  bars: z.array(z.object({ bar: z.string(), measured: z.string(), met: z.boolean() })),
});

export type Bench = z.infer<typeof benchSchema>;
export type Size = Bench["sizes"][number];
type Times = z.infer<typeof timesSchema>;

/**
 * The times of some runs, with the middle one.
 * @example timesOf([3, 1, 2]) // => { medianMs: 2, ms: [3, 1, 2] }
 */
export function timesOf(ms: number[]): Times {
  const sorted = ms.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return { medianMs: (low + high) / 2, ms };
}

/**
 * The exponent of the power of the rows that fits the times best; undefined with fewer than two sizes.
 * @example fitExponent([{ rows: 100, ms: 1 }, { rows: 1000, ms: 100 }]) // => 2
 */
export function fitExponent(points: { rows: number; ms: number }[]): number | undefined {
  const usable = points.filter(({ rows, ms }) => rows > 0 && ms > 0);
  if (usable.length < 2) return undefined;
  const xs = usable.map(({ rows }) => Math.log(rows));
  const ys = usable.map(({ ms }) => Math.log(ms));
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, one, at) => sum + (one - x) * ((ys[at] ?? 0) - y), 0);
  const below = xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
  return below === 0 ? undefined : above / below;
}

const mutantsBar = 500;
const browserBars = [
  { children: 2_000, ms: 2_000, megabytes: 300 },
  { children: 10_000, ms: 10_000, megabytes: 600 },
];

/**
 * Holds what was measured against the bars. What was not measured is not listed.
 * @example barsOf([size])[0] // => { bar: "2,000 children in Chromium in 2 s", measured: "1.8 s", met: true }
 */
export function barsOf(sizes: Size[], mutants?: Bench["mutants"]): Bench["bars"] {
  const judged = mutants && {
    bar: `50 mutants judged in ${mutantsBar} ms`,
    measured: `${mutants.fiftyMs.medianMs.toFixed(0)} ms`,
    met: mutants.fiftyMs.medianMs <= mutantsBar,
  };
  const ofSizes = browserBars.flatMap(({ children, ms, megabytes }) => {
    const size = sizes.find((one) => one.children === children);
    const best = size?.browser?.toSorted((one, other) => one.whole.medianMs - other.whole.medianMs)[0];
    const named = `${children.toLocaleString("en-GB")} children`;
    const memory = (where: string, peak: number | undefined) =>
      peak === undefined
        ? []
        : [
            {
              bar: `${named} ${where} in ${megabytes} MB`,
              measured: `${peak.toFixed(0)} MB`,
              met: peak <= megabytes,
            },
          ];
    return [
      ...(best
        ? [
            {
              bar: `${named} in Chromium in ${ms / 1000} s`,
              measured: `${(best.whole.medianMs / 1000).toFixed(2)} s with ${best.workers} workers`,
              met: best.whole.medianMs <= ms,
            },
            ...memory("in Chromium", best.peakMegabytes),
          ]
        : []),
      ...(children === 10_000 ? memory("at the terminal", size?.terminal?.peakMegabytes) : []),
    ];
  });
  return judged ? [...ofSizes, judged] : ofSizes;
}

/**
 * The bench in lines for a person.
 * @example inLines(bench)[0] // => "69 rules, 2 cores, load 0.1"
 */
export function inLines({ rules, machine, sizes, growth, bars }: Bench): string[] {
  const s = (times: Times) => `${(times.medianMs / 1000).toFixed(2)} s`;
  const mb = (megabytes: number | undefined) =>
    megabytes === undefined ? "" : `, ${megabytes.toFixed(0)} MB`;
  return [
    `${rules} rules, ${machine.cores} cores, Node ${machine.node}, load ${machine.load.toFixed(1)}`,
    ...sizes.flatMap(({ children, rows, engine, browser, terminal, slowest }) => [
      "",
      `${children.toLocaleString("en-GB")} children, ${rows.toLocaleString("en-GB")} rows`,
      ...(engine
        ? [
            `  one engine   start ${s(engine.start)}, read ${s(engine.read)}, load ${s(engine.load)}, rules ${s(engine.rules)}${mb(engine.megabytes)}`,
          ]
        : []),
      ...(slowest
        ? [`  slowest      ${slowest.map(({ code, ms }) => `${code} ${ms.toFixed(0)} ms`).join(", ")}`]
        : []),
      ...(browser ?? []).map(
        (one) =>
          `  Chromium, ${one.workers}  ${s(one.whole)}, first finding ${s(one.firstFinding)}, page held up ${one.longestBlockMs.toFixed(0)} ms at most${mb(one.peakMegabytes)}`,
      ),
      ...(terminal ? [`  terminal     ${s(terminal.whole)}${mb(terminal.peakMegabytes)}`] : []),
    ]),
    "",
    ...growth
      .filter(({ exponent }) => exponent > 1.3)
      .map(
        ({ code, exponent }) =>
          `Rule ${code} grows faster than the data: rows to the power of ${exponent.toFixed(1)}.`,
      ),
    ...bars.map(({ bar, measured, met }) => `${met ? "met    " : "NOT MET"} ${bar}: ${measured}`),
  ];
}
