// A mistake at one place of a rule's text, and how it is told.
import type { AnyNode } from "acorn";
import type { Dataset } from "#domain/dataset";
import type { Mutant } from "#domain/mutant";

/** A piece of the text changed, and what that is in an analyst's words. */
export type Mistake = Pick<Mutant, "kind" | "from" | "to" | "mutated" | "mistake">;

/** A node with those that it stands in, nearest first. */
export type Inside = { node: AnyNode; above: AnyNode[]; text: string; dataset: Dataset };

/**
 * A piece of the text as it is quoted in a sentence: on one line, and not too long.
 * @example quote("a &&\n  b") // => "`a && b`"
 */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `\`${line.length > 70 ? `${line.slice(0, 67)}…` : line}\``;
}
