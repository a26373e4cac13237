// Which words a rule uses, read from its syntax tree: the yard's own words, and the ways to reach other rows and facts.
import type { Dataset } from "#domain/dataset";
import { readTree, type TreeNode, walkTree } from "#sandbox/tree";
import { words } from "#sandbox/words";

/** What a rule may ask beside the words: the ways from a row to other rows, to its text, and to the collection. */
export const ways = [
  "raw",
  "previous",
  "next",
  "child",
  "lastYear",
  "collection",
  "whole-table",
  "where",
] as const;

/**
 * Every word that a rule of this dataset may use, in the order in which `readWordsUsed` names them: ways, words, and what
 * the dataset works out.
 */
export function knownWords(dataset: Dataset): string[] {
  const derived = Object.values(dataset.tables).flatMap(({ fields }) =>
    // `UASC` is a field and a table at once, and its name does not tell which is meant.
    Object.keys(fields).filter((field) => fields[field]?.derived && dataset.tables[field] === undefined),
  );
  return [...ways, ...words.map(({ name }) => name), ...Object.keys(dataset.facts), ...derived];
}

/**
 * The words that the condition of a rule file uses, each once. Examples and descriptions do not count.
 * @example readWordsUsed(dataset, 'rule({ fails: (row) => isBlank(row.DEC) })') // => ["isBlank"]
 */
export function readWordsUsed(dataset: Dataset, text: string): string[] {
  const read = readTree(text);
  if (!read.ok) throw new Error(read.message);
  const tables = Object.keys(dataset.tables);
  const known = new Set(knownWords(dataset));
  const found = new Set<string>();
  const wholes = new Set(["collection"]);
  const say = (name: string) => {
    const way = name === dataset.entity.name ? "child" : name;
    if (known.has(way) && !words.some((word) => word.name === way)) found.add(way);
  };
  walkTree(read.tree, (node, [above]) => {
    if (node.type === "Property" && ["valid", "invalid", "fields", "needs"].includes(nameOf(node.key))) {
      return false;
    }
    if (node.type === "Property" && nameOf(node.key) === "fails") {
      const second = paramsOf(node.value)[1];
      if (second !== undefined) found.add("collection");
      if (second?.type === "Identifier") wholes.add(nameOf(second));
    }
    if (node.type === "MemberExpression" && node.computed !== true) {
      const of = nameOf(node.object);
      const name = nameOf(node.property);
      const isWhole =
        wholes.has(of) || (isNodeOf(node.object, "MemberExpression") && wholes.has(ownerOf(node.object)));
      if (isWhole && tables.includes(name)) found.add("whole-table");
      else say(name);
    }
    // `const { previous } = episode` reaches as far as `episode.previous`.
    if (node.type === "Property" && above?.type === "ObjectPattern") say(nameOf(node.key));
    if (node.type === "Identifier" && !isNameOfPart(node, above)) {
      if (words.some(({ name }) => name === nameOf(node))) found.add(nameOf(node));
    }
    return undefined;
  });
  return [...known].filter((name) => found.has(name));
}

const isNodeOf = (value: unknown, type: string): value is TreeNode =>
  typeof value === "object" && value !== null && "type" in value && value.type === type;

function nameOf(node: unknown): string {
  if (isNodeOf(node, "Identifier")) return String(node.name);
  if (isNodeOf(node, "Literal")) return String(node.value);
  return "";
}

/** In `collection.lastYear.Header`, the owner of `collection.lastYear` is `collection`. */
function ownerOf(node: TreeNode): string {
  return nameOf(node.property) === "lastYear" ? nameOf(node.object) : "";
}

function paramsOf(node: unknown): TreeNode[] {
  return isNodeOf(node, "ArrowFunctionExpression") && Array.isArray(node.params) ? node.params : [];
}

/** Is it only the name of a part, as in `row.latest` or `{ latest: 1 }`? */
function isNameOfPart(node: TreeNode, above: TreeNode | undefined): boolean {
  if (above?.type === "MemberExpression") return above.property === node && above.computed !== true;
  return above?.type === "Property" && above.key === node && above.value !== node;
}
