// The parts of a rule's tree by the names that they go by in its text.
import { nodeAt, nodesAt, type TreeNode, insideOf } from "../tree";

/** The name that an identifier is; nothing where a part is none. */
export function nameOf(node: TreeNode | undefined): string {
  return node?.type === "Identifier" || node?.type === "PrivateIdentifier" ? String(node.name) : "";
}

/** The name behind the dot: `DEC` of `row.DEC`. */
export function propertyOf(node: TreeNode | undefined): string {
  return node?.type === "MemberExpression" && node.computed !== true ? nameOf(nodeAt(node, "property")) : "";
}

/** What stands between quotes. */
export function textOf(node: TreeNode | undefined): string | undefined {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** Is this a function, in either way of writing one? */
export function isFunction(node: TreeNode | undefined): boolean {
  return node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";
}

/** The expression inside any brackets and types. */
export function bare(node: TreeNode | undefined): TreeNode | undefined {
  return node?.type === "ParenthesizedExpression" || node?.type.startsWith("TS")
    ? bare(nodeAt(node, "expression"))
    : node;
}

/** A property of an object by its name. */
export function memberOf(object: TreeNode, name: string): TreeNode | undefined {
  return nodesAt(object, "properties").find((one) => {
    const key = nodeAt(one, "key");
    return nameOf(key) === name || textOf(key) === name;
  });
}

/** The names that a pattern makes: `a` and `b` of `{ a, b }`. */
export function namesIn(pattern: TreeNode): string[] {
  if (pattern.type === "Identifier") return [nameOf(pattern)];
  return /Pattern|Property|RestElement/.test(pattern.type) ? insideOf(pattern).flatMap(namesIn) : [];
}

/** Is this identifier a value that is read, and not the name of a property, a parameter or a label? */
export function isRead(node: TreeNode, parent: TreeNode | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === "MemberExpression")
    return nodeAt(parent, "object") === node || parent.computed === true;
  if (parent.type === "Property") return nodeAt(parent, "value") === node && parent.shorthand !== true;
  return (
    !/Pattern|Function|Declarator|Declaration|Label|Break|Continue|Catch|Method|Class|RestElement|^TS/.test(
      parent.type,
    ) ||
    (parent.type === "VariableDeclarator" && nodeAt(parent, "init") === node) ||
    (parent.type === "ArrowFunctionExpression" && nodeAt(parent, "body") === node)
  );
}
