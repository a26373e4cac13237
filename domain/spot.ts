// A spot: where somebody was last in a lesson or in a draft, so exactly that they can carry on with the next key.
import { z } from "zod";

const countSchema = z.number().int().min(0).max(100_000);

export const spotSchema = z.strictObject({
  of: z.enum(["lesson", "draft"]),
  /** The lesson's name, or the draft's id. */
  name: z
    .string()
    .regex(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/)
    .max(80),
  /** The cell, the exercise or the panel; "" when none was chosen. */
  part: z.string().max(80),
  /** In its text, counted from 1; null where there is none, as in a choice. */
  cursor: z.strictObject({ line: countSchema, column: countSchema }).nullable(),
  /** How far the editor was scrolled, in pixels. */
  scrolled: countSchema,
  /** How many of the exercise's hints were open, the answer being the last. */
  hints: z.number().int().min(0).max(10),
  /** Whether the plain editor was wanted. */
  plain: z.boolean(),
  /** Of the checks or examples, how many worked when they ran last. */
  stands: z.strictObject({ works: countSchema, of: countSchema }).nullable(),
  at: z.iso.datetime(),
  /** When they were welcomed back to it and said "not now". */
  putAway: z.iso.datetime().optional(),
});
export type Spot = z.infer<typeof spotSchema>;

/**
 * A spot that says no more than where.
 * @example spotOf("lesson", "rows", "ends-before", date).cursor // => null
 */
export function spotOf(of: Spot["of"], name: string, part: string, at: Date): Spot {
  const more = { cursor: null, scrolled: 0, hints: 0, plain: false, stands: null };
  return { of, name, part, ...more, at: at.toISOString() };
}

/**
 * The newest of some spots; of two at one moment, the one that was put away. Null when there is none.
 * @example newestSpot([here, there])?.part // => "ends-before"
 */
export function newestSpot(spots: readonly (Spot | null)[]): Spot | null {
  const rank = (spot: Spot) => Date.parse(spot.at) + (spot.putAway ? 0.5 : 0);
  return spots.reduce((best, spot) => (spot && (!best || rank(spot) > rank(best)) ? spot : best), null);
}

/**
 * Is this long enough ago to be welcomed back? After a week, unless they said "not now".
 * @example isWelcome({ at: "2026-04-01T10:00:00Z" }, Date.parse("2026-04-08T10:00:00Z")) // => true
 */
export function isWelcome({ at, putAway }: Pick<Spot, "at" | "putAway">, now: number): boolean {
  return putAway === undefined && now - Date.parse(at) >= 7 * 24 * 60 * 60_000;
}
