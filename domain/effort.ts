// How long a rule takes to write: a guess from its size, so that a step can be found that fits an evening.
import type { Concept } from "./concept";

/** Minutes for the check, its examples and sending it, by what the rule has to see. */
const minutesOf: Record<string, number> = {
  "single-field": 15,
  "single-row": 20,
  "cross-row": 35,
  "cross-table": 40,
  "reference-data": 45,
  "two-year": 50,
};

export type Sized = { difficulty: string; fields: string[]; needs: Concept[] };

/**
 * About how many minutes it takes somebody who knows what it needs, in steps of five.
 * @example minutesToWrite({ difficulty: "single-row", fields: ["DECOM", "DEC"], needs: ["rows", "dates", "rules"] }) // => 20
 */
export function minutesToWrite({ difficulty, fields, needs }: Sized): number {
  const base = minutesOf[difficulty] ?? 40;
  const wide = Math.max(0, fields.length - 2);
  const deep = Math.max(0, needs.length - 5);
  return Math.min(60, Math.ceil((base + wide + 2 * deep) / 5) * 5);
}

/**
 * The same rules, those that take least first; rules of one size keep their order.
 * @example smallestFirst(rules)[0].code // => "1540"
 */
export function smallestFirst<Rule extends Sized>(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((one, other) => minutesToWrite(one) - minutesToWrite(other));
}
