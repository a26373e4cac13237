// Slips: what a rule says, what it very likely was meant to say, and where. It parses and may even run.
import type { Dataset, SourceFile } from "#domain/dataset";
import type { Slip } from "#domain/rule";
import { nodeAt, nodesAt, placeAt, readTree, type TreeNode, walkTree } from "../tree";
import { readAbout } from "./about";
import { answersNothing, setsInstead } from "./answers";
import { callsOddly, knowsOtherLanguages } from "./calls";
import { comparesOddly } from "./comparisons";
import { sayAboutDeclaration } from "./declaration";
import { nameOf } from "./names";
import { asksTables } from "./tables";

/**
 * Finds the slips of a rule file, in the order of the text. A text that does not parse has none: see `explainBroken`.
 * @example findSlips(dataset, file) // => [{ message: "`=` sets a value…", place }]
 */
export function findSlips(dataset: Dataset, { path, text }: SourceFile): Slip[] {
  const read = readTree(text);
  if (!read.ok) return [];
  const rule = findRule(read.tree);
  if (rule === undefined) return [];
  const about = readAbout(dataset, text, rule);
  const found = new Map<number, Slip>();
  const say = (node: TreeNode, message: string) => {
    const at = node.start;
    if (!found.has(at)) found.set(at, { message, place: placeAt(text, at) });
  };
  sayAboutDeclaration(about, path, say);
  const looks = [setsInstead, answersNothing, comparesOddly, asksTables, callsOddly, knowsOtherLanguages];
  walkTree(read.tree, (node, above) => {
    if (node.type.startsWith("TS") && nodeAt(node, "expression") === undefined) return false;
    for (const look of looks) look(node, above, about, say);
    return undefined;
  });
  return [...found].sort(([one], [other]) => one - other).map(([, slip]) => slip);
}

function findRule(tree: TreeNode): TreeNode | undefined {
  let found: TreeNode | undefined;
  walkTree(tree, (node) => {
    if (found === undefined && node.type === "CallExpression" && nameOf(nodeAt(node, "callee")) === "rule") {
      const [first] = nodesAt(node, "arguments");
      if (first?.type === "ObjectExpression") found = first;
    }
    return found === undefined;
  });
  return found;
}
