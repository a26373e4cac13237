// Small shapes that the text of a check is made of.
import { nodeAt, nodesAt, type TreeNode } from "../tree";
import { nameOf } from "./origins";

/**
 * A call of `isBlank`.
 * @example isBlankCall(node) // => true
 */
export function isBlankCall(node: TreeNode | undefined): boolean {
  return node?.type === "CallExpression" && nameOf(nodeAt(node, "callee")) === "isBlank";
}

/**
 * `rows.length` and `groups.size`.
 * @example isCount(node) // => true
 */
export function isCount(node: TreeNode | undefined): boolean {
  return (
    node?.type === "MemberExpression" &&
    node.computed !== true &&
    ["length", "size"].includes(nameOf(nodeAt(node, "property")))
  );
}

/**
 * A regular expression.
 * @example isPattern(node) // => true
 */
export function isPattern(node: TreeNode | undefined): boolean {
  return node?.type === "Literal" && typeof node.regex === "object";
}

/**
 * `… === 0`, and its mirror image `… > 0`, which asks for any row and counts none.
 * @example isNone(node) // => true
 */
export function isNone(node: TreeNode): boolean {
  const right = nodeAt(node, "right");
  return right?.type === "Literal" && right.value === 0;
}

/**
 * `return false` and `return`.
 * @example leavesAlone(node) // => true
 */
export function leavesAlone(node: TreeNode | undefined): boolean {
  const [only, ...more] = node?.type === "BlockStatement" ? nodesAt(node, "body") : node ? [node] : [];
  if (only?.type !== "ReturnStatement" || more.length > 0) return false;
  const answer = nodeAt(only, "argument");
  return answer === undefined || (answer.type === "Literal" && answer.value === false);
}
