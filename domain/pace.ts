// How long a rule takes over a return of ordinary size, and when that is too long for those who check theirs.
import { z } from "zod";

/** Milliseconds over a made-up return of so many children, on a computer like the one that the bar was set on. */
export const paceSchema = z.strictObject({ ms: z.number().nonnegative(), children: z.number().int() });
export type Pace = z.infer<typeof paceSchema>;

/** The size of an ordinary return, and the milliseconds that one rule may take over it. */
export const ordinary = { children: 2_000, ms: 50 };

/**
 * Is this rule slower than a rule should be?
 * @example isSlow({ ms: 80, children: 2000 }) // => true
 */
export function isSlow({ ms }: Pace): boolean {
  return ms > ordinary.ms;
}

/**
 * A rule's pace as a sentence.
 * @example sayPace({ ms: 83.2, children: 2000 }, "children") // => "It takes about 80 ms over a return of 2,000 children; 50 ms is the most that it should."
 */
export function sayPace(pace: Pace, plural: string): string {
  const { ms, children } = pace;
  const about =
    ms < 1
      ? "less than 1 ms"
      : `about ${(ms < 10 ? Math.round(ms) : Math.round(ms / 10) * 10).toLocaleString("en-GB")} ms`;
  const takes = `It takes ${about} over a return of ${children.toLocaleString("en-GB")} ${plural}`;
  return isSlow(pace) ? `${takes}; ${ordinary.ms} ms is the most that it should.` : `${takes}.`;
}
