// The small mistakes that can be made in a rule: each is the rule's own text with one piece of it changed.
import type { AnyNode } from "acorn";
import type { Dataset } from "#domain/dataset";
import type { Mutant } from "#domain/mutant";
import { childrenOf, findDeclared, nameOf, type Syntax } from "../syntax";
import { conditionMistakes } from "./conditions";
import { constantMistakes } from "./constants";
import type { Mistake } from "./mistake";
import { placeMistakes } from "./places";

const most = 300;

/**
 * All small mistakes of a rule, in the order of its text. What a rule says of itself and its examples are left alone.
 * @example listMutants(dataset, syntax)[0]?.mistake // => "`<=` instead of `<` in `episode.DEC < episode.DECOM`"
 */
export function listMutants(dataset: Dataset, { program, text, spot }: Syntax): Mutant[] {
  const found: Mistake[] = [];
  const declared = findDeclared(program);
  const visit = (node: AnyNode, above: AnyNode[]): void => {
    const inside = { node, above, text, dataset };
    found.push(...conditionMistakes(inside), ...constantMistakes(inside), ...placeMistakes(inside));
    for (const [, child] of childrenOf(node)) {
      const isSaid = node === declared && !(child.type === "Property" && nameOf(child.key) === "fails");
      if (!isSaid) visit(child, [node, ...above]);
    }
  };
  visit(program, []);
  const seen = new Set<string>();
  return found
    .filter(({ from, to, mutated }) => {
      const [start, end] = trimEqual(text.slice(from, to), mutated);
      const key = `${from + start} ${to - end} ${mutated.slice(start, mutated.length - end)}`;
      return text.slice(from, to) !== mutated && !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .slice(0, most)
    .map((mistake) => {
      const { line, column } = spot(mistake.from);
      return { ...mistake, line, column, original: text.slice(mistake.from, mistake.to) };
    });
}

/** How much two texts share at the start and at the end. */
function trimEqual(one: string, other: string): [number, number] {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [start, end];
}
