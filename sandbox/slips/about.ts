// What is known of a rule before its slips are looked for: its tables, its row, and the names that it makes itself.
import type { Dataset, Field } from "#domain/dataset";
import { nodeAt, nodesAt, type TreeNode, walkTree } from "../tree";
import { bare, isFunction, memberOf, nameOf, namesIn, propertyOf, textOf } from "./names";

export type Say = (node: TreeNode, message: string) => void;
export type About = {
  dataset: Dataset;
  text: string;
  rule: TreeNode;
  fails: TreeNode | undefined;
  /** The name that `fails` gives to its row. */
  row: string;
  tables: string[];
  needs: string;
  /** Names that the file makes itself. */
  own: Set<string>;
};
export type Look = (node: TreeNode, above: readonly TreeNode[], about: About, say: Say) => void;

/** Reads what is known of a rule from its declaration. */
export function readAbout(dataset: Dataset, text: string, rule: TreeNode): About {
  const fails = bare(nodeAt(memberOf(rule, "fails"), "value"));
  const table = nodeAt(memberOf(rule, "table"), "value");
  const tables = [table, ...nodesAt(table, "elements")].flatMap((one) => textOf(one) ?? []);
  const own = new Set<string>();
  walkTree(rule.start === 0 ? rule : { ...rule, start: 0 }, (node) => {
    for (const one of [nodeAt(node, "id"), nodeAt(node, "param"), ...nodesAt(node, "params")])
      if (one !== undefined) for (const name of namesIn(one)) own.add(name);
    return undefined;
  });
  const row = isFunction(fails) ? nameOf(nodesAt(fails, "params")[0]) : "";
  const needs = nodeAt(memberOf(rule, "needs"), "value");
  return {
    dataset,
    text,
    rule,
    fails,
    row: row === "" ? "row" : row,
    tables: tables.filter((name) => dataset.tables[name] !== undefined),
    needs: needs === undefined ? "" : text.slice(needs.start, needs.end),
    own,
  };
}

/** A part as it stands in the text. */
export function sourceOf(about: About, node: TreeNode | undefined): string {
  return node === undefined ? "" : about.text.slice(node.start, node.end);
}

/** What a cell is: `row.DEC` by the rule's own table, any other by every table that has such a field. */
export function fieldOf(about: About, given: TreeNode | undefined): Field | undefined {
  const node = bare(given);
  const name = propertyOf(node);
  if (name === "" || name === "raw" || propertyOf(nodeAt(node, "object")) === "raw") return undefined;
  const isOwn = nameOf(bare(nodeAt(node, "object"))) === about.row;
  const tables = isOwn && about.tables.length > 0 ? about.tables : Object.keys(about.dataset.tables);
  const fields = tables.flatMap((table) => about.dataset.tables[table]?.fields[name] ?? []);
  const [first] = fields;
  return fields.every((field) => field.type === first?.type) ? first : undefined;
}
