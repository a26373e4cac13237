// Slips that make a function answer something else than was meant: `=` for `===`, and a `return` that is missing.
import { nodeAt, nodesAt, walkTree } from "../tree";
import { fieldOf, type Look } from "./about";
import { bare, isFunction, propertyOf } from "./names";
import { asks } from "./questions";

/** `=` where something is compared. */
export const setsInstead: Look = (node, [parent, grand], about, say) => {
  if (node.type !== "AssignmentExpression" || node.operator !== "=") return;
  if (node === about.fails) return;
  const left = bare(nodeAt(node, "left"));
  const setsCell = left?.type === "MemberExpression" && fieldOf(about, left) !== undefined;
  const isAsked =
    (parent?.type === "ArrowFunctionExpression" && nodeAt(parent, "body") === node) ||
    parent?.type === "LogicalExpression" ||
    parent?.type === "ReturnStatement" ||
    (parent?.type === "UnaryExpression" && parent.operator === "!") ||
    (/^(?:If|While)Statement$|^ConditionalExpression$/.test(parent?.type ?? "") &&
      nodeAt(parent, "test") === node) ||
    (parent?.type === "ParenthesizedExpression" && grand?.type === "LogicalExpression");
  if (setsCell || isAsked) say(node, "`=` sets a value. To compare, write `===`.");
};

/** A function in braces without `return`, or with one that stands alone. */
export const answersNothing: Look = (node, [parent], about, say) => {
  if (isFunction(node) && nodeAt(node, "body")?.type === "BlockStatement") {
    const isAsked =
      node === about.fails ||
      (parent?.type === "CallExpression" && asks.has(propertyOf(nodeAt(parent, "callee"))));
    const body = nodeAt(node, "body");
    let returns = false;
    if (body !== undefined)
      walkTree(body, (inner) => {
        if (inner.type === "ReturnStatement" || inner.type === "ThrowStatement") returns = true;
        return !(isFunction(inner) || inner.type === "FunctionDeclaration" || inner.type.startsWith("Class"));
      });
    const last = nodesAt(body, "body").at(-1);
    if (isAsked && !returns && last?.type === "ExpressionStatement")
      say(last, "This answers nothing: write `return` before what it works out.");
  }
  if (node.type === "BlockStatement") {
    const statements = nodesAt(node, "body");
    for (const [at, one] of statements.entries()) {
      const after = statements[at + 1];
      if (
        one.type === "ReturnStatement" &&
        nodeAt(one, "argument") === undefined &&
        after?.type === "ExpressionStatement"
      )
        say(one, "A `return` on a line of its own answers nothing. Put what it answers on the same line.");
    }
  }
};
