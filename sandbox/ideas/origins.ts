// Where the things come from that a rule's text speaks of: its own row, a neighbour, another table, last year's return.
import type { Dataset } from "#domain/dataset";
import { isNode, nodeAt, nodesAt, type TreeNode } from "../tree";

type RowKind = "own" | "neighbour" | "other";

/** What a piece of the text is. `whole` rows are those of the return, not of one child. */
export type Origin =
  | { kind: "row"; is: RowKind; table: string; year: "this" | "last"; whole: boolean }
  | { kind: "rows"; table: string; year: "this" | "last"; whole: boolean }
  | { kind: "cell"; row: Extract<Origin, { kind: "row" }>; field: string; isRaw: boolean }
  | { kind: "cells"; of: Origin[] }
  | { kind: "raw"; row: Extract<Origin, { kind: "row" }> }
  | { kind: "child" | "group"; year: "this" | "last" }
  | { kind: "collection"; year: "this" | "last" }
  | { kind: "day of the year" }
  | { kind: "fact"; name: string }
  | { kind: "listed" };

/** What each name in sight stands for. */
export type Scope = Map<string, Origin>;

const keepsRows = ["filter", "slice", "where", "toSorted", "sort", "toReversed", "reverse", "concat", "flat"];
const givesRow = ["find", "findLast", "at"];
export const asksEach = [
  ...keepsRows,
  ...givesRow,
  "some",
  "every",
  "map",
  "flatMap",
  "findIndex",
  "forEach",
];

/**
 * Reads origins over one dataset.
 * @example new Origins(ssda903, ["Episodes"]).of(node, scope) // => { kind: "cell", field: "DECOM", … }
 */
export class Origins {
  constructor(
    readonly dataset: Dataset,
    readonly tables: readonly string[],
  ) {}

  /** What a piece of the text is; undefined where that is nothing of the return's. */
  of(node: TreeNode | undefined, scope: Scope): Origin | undefined {
    if (node === undefined) return undefined;
    switch (node.type) {
      case "Identifier":
        return scope.get(String(node.name));
      case "ChainExpression":
        return this.of(nodeAt(node, "expression"), scope);
      case "LogicalExpression":
        return this.of(nodeAt(node, "left"), scope) ?? this.of(nodeAt(node, "right"), scope);
      case "ArrayExpression": {
        const each = nodesAt(node, "elements").flatMap((one) => this.of(one, scope) ?? []);
        const of = each.flatMap((one) => (one.kind === "cells" ? one.of : [one]));
        return of.length > 0 ? { kind: "cells", of } : undefined;
      }
      case "SpreadElement":
        return this.of(nodeAt(node, "argument"), scope);
      case "MemberExpression":
        return this.#member(node, scope);
      case "CallExpression":
        return this.#call(node, scope);
      default:
        return undefined;
    }
  }

  /** What a name of something is: `row.DECOM`, `child.Episodes`, `collection.end`. */
  part(whole: Origin, name: string): Origin | undefined {
    const { dataset } = this;
    const isTable = dataset.tables[name] !== undefined;
    switch (whole.kind) {
      case "row": {
        if (name === "raw") return { kind: "raw", row: whole };
        if (name === "previous" || name === "next") return { ...whole, is: "neighbour" };
        if (name === dataset.entity.name) return { kind: "child", year: whole.year };
        if (dataset.groups[name] !== undefined) return { kind: "group", year: whole.year };
        return { kind: "cell", row: whole, field: name, isRaw: false };
      }
      case "raw":
        return { kind: "cell", row: whole.row, field: name, isRaw: true };
      case "child":
      case "group":
        if (name === "lastYear") return { kind: "child", year: "last" };
        if (isTable) return this.#table(name, whole.year, false);
        return dataset.facts[name] === undefined ? undefined : this.#fact(name);
      case "collection":
        if (name === "lastYear") return { kind: "collection", year: "last" };
        if (isTable) return { kind: "rows", table: name, year: whole.year, whole: true };
        return name === "start" || name === "end" || name === "year"
          ? { kind: "day of the year" }
          : undefined;
      default:
        return undefined;
    }
  }

  /** One of several: what a question is asked about that is asked about each. */
  oneOf(several: Origin | undefined): Origin | undefined {
    if (several?.kind === "rows") return { ...several, kind: "row", is: "other" };
    return several?.kind === "cells" ? several.of[0] : undefined;
  }

  #table(table: string, year: "this" | "last", whole: boolean): Origin {
    const isSingle = this.dataset.tables[table]?.single === true;
    return isSingle ? { kind: "row", is: "other", table, year, whole } : { kind: "rows", table, year, whole };
  }

  #fact(name: string): Origin {
    const type = this.dataset.facts[name]?.type ?? "";
    const isRow = this.dataset.tables[type] !== undefined;
    const year = name.endsWith("LastYear") ? "last" : "this";
    return isRow ? { kind: "row", is: "other", table: type, year, whole: false } : { kind: "fact", name };
  }

  #member(node: TreeNode, scope: Scope): Origin | undefined {
    const whole = this.of(nodeAt(node, "object"), scope);
    if (whole === undefined) return undefined;
    if (node.computed === true) return this.oneOf(whole);
    return this.part(whole, nameOf(nodeAt(node, "property")));
  }

  #call(node: TreeNode, scope: Scope): Origin | undefined {
    const callee = nodeAt(node, "callee");
    const [first] = nodesAt(node, "arguments");
    if (callee?.type === "Identifier") {
      if (callee.name === "sortBy") return this.of(first, scope);
      return callee.name === "lookup" ? { kind: "listed" } : undefined;
    }
    if (callee?.type !== "MemberExpression") return undefined;
    const whole = this.of(nodeAt(callee, "object"), scope);
    const method = nameOf(nodeAt(callee, "property"));
    if (keepsRows.includes(method)) return whole;
    if (givesRow.includes(method)) return this.oneOf(whole);
    // `row.PL_POST.replaceAll(…)` is still about that cell.
    return whole?.kind === "cell" ? whole : undefined;
  }
}

/**
 * The name that an identifier or a text in quotes gives; "" for anything else.
 * @example nameOf(node) // => "DECOM"
 */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  return node.type === "Identifier" ? String(node.name) : node.type === "Literal" ? String(node.value) : "";
}
