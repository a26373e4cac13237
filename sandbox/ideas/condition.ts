// What has to hold for a row to be found, followed from the answer back: through and, or, not, and the names of parts.
import type { Idea } from "#domain/idea";
import { nodeAt, nodesAt, type TreeNode } from "../tree";
import type { Origins, Scope } from "./origins";
import { isBlankCall, isCount, isNone, leavesAlone } from "./shapes";

/** Has it to hold, or must it not? */
type Sense = "asked" | "denied";

/** What names were set to, and what is in sight where a question is asked about each of several. */
export type Names = {
  origins: Origins;
  set: ReadonlyMap<string, { node: TreeNode; scope: Scope }>;
  within: (asked: TreeNode, call: TreeNode, scope: Scope) => Scope;
};

/**
 * Reads the condition of a check. `add` is told of each idea that it shows.
 * @example new Condition(names, add).follow(body, "asked", scope)
 */
export class Condition {
  /** Fields that are asked to be blank, and not to be. */
  readonly blank = { asked: new Set<string>(), denied: new Set<string>() };
  readonly #names: Names;
  readonly #add: (idea: Idea) => void;

  constructor(names: Names, add: (idea: Idea) => void) {
    this.#names = names;
    this.#add = add;
  }

  /**
   * What has to hold for a row to be found, and, denied, what must not.
   * @example new Condition(names, add).follow(body, "asked", scope) // => undefined
   */
  follow(node: TreeNode | undefined, sense: Sense, scope: Scope): void {
    if (node === undefined) return;
    const other: Sense = sense === "asked" ? "denied" : "asked";
    const go = (part: string, as: Sense) => this.follow(nodeAt(node, part), as, scope);
    switch (node.type) {
      case "BlockStatement":
        for (const each of nodesAt(node, "body")) this.follow(each, sense, scope);
        return;
      case "IfStatement":
        this.follow(nodeAt(node, "test"), leavesAlone(nodeAt(node, "consequent")) ? other : sense, scope);
        go("consequent", sense);
        go("alternate", sense);
        return;
      case "ForOfStatement":
        go("body", sense);
        return;
      case "ReturnStatement":
        go("argument", sense);
        return;
      case "LogicalExpression":
        go("left", sense);
        go("right", sense);
        return;
      case "ConditionalExpression":
        go("consequent", sense);
        go("alternate", sense);
        return;
      case "UnaryExpression":
        if (node.operator === "!") go("argument", other);
        return;
      case "Identifier": {
        const kept = this.#names.set.get(String(node.name));
        if (kept !== undefined && kept.node !== node) this.follow(kept.node, sense, kept.scope);
        return;
      }
      case "BinaryExpression":
        return this.#followPair(node, sense, scope);
      case "ChainExpression":
        return go("expression", sense);
      case "CallExpression":
        return this.#followCall(node, sense, scope);
      default:
    }
  }

  #followPair(node: TreeNode, sense: Sense, scope: Scope): void {
    const [left, right] = [nodeAt(node, "left"), nodeAt(node, "right")];
    const isSame = node.operator === "===";
    if (isBlankCall(left) && isBlankCall(right) && (isSame || node.operator === "!==")) {
      this.#add("together");
      return;
    }
    // `rows.filter(…).length === 0` denies what each is asked.
    const rows = isCount(left) ? nodeAt(left, "object") : undefined;
    if (rows !== undefined)
      this.follow(rows, isNone(node) ? (sense === "asked" ? "denied" : "asked") : sense, scope);
    const [cell] = [left, right].map((side) => this.#names.origins.of(side, scope));
    const isCode =
      right?.type === "Literal" && typeof right.value === "string" && !/^\d{4}-/.test(right.value);
    const isAsked = isSame === (sense === "asked");
    if (isCode && (isSame || node.operator === "!==") && cell?.kind === "cell" && isAsked)
      this.#add("some-codes");
  }

  #followCall(node: TreeNode, sense: Sense, scope: Scope): void {
    const callee = nodeAt(node, "callee");
    const [first] = nodesAt(node, "arguments");
    const word = callee?.type === "Identifier" ? String(callee.name) : "";
    if (word === "isBlank") {
      const cell = this.#names.origins.of(first, scope);
      const isOwn = cell?.kind === "cell" && (sense === "asked" || cell.row.is === "own");
      if (isOwn) this.blank[sense].add(cell.field);
      return;
    }
    if (word === "oneOf") {
      this.#add(sense === "asked" ? "some-codes" : "off-list");
      return;
    }
    if (callee?.type !== "MemberExpression") return;
    if (first !== undefined && /^(Arrow)?Function/.test(first.type))
      this.follow(nodeAt(first, "body"), sense, this.#names.within(first, node, scope));
    this.follow(nodeAt(callee, "object"), sense, scope);
  }
}
