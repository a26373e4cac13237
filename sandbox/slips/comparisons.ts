// Slips in a comparison: a cell held against what it can never be.
import type { Field } from "#domain/dataset";
import { nodeAt, type TreeNode } from "../tree";
import { type About, fieldOf, type Look, sourceOf } from "./about";
import { bare, propertyOf, textOf } from "./names";

const comparisons = new Set(["<", ">", "<=", ">=", "==", "===", "!=", "!=="]);

/** A cell held against what it can never be. */
export const comparesOddly: Look = (node, [parent], about, say) => {
  const [left, right] = [bare(nodeAt(node, "left")), bare(nodeAt(node, "right"))];
  const operator = String(node.operator);
  if (node.type === "LogicalExpression" && left !== undefined && right !== undefined) {
    if (
      operator === "||" &&
      textOf(right) !== undefined &&
      left.type === "BinaryExpression" &&
      /^===?$/.test(String(left.operator))
    )
      say(
        right,
        `This is always true. Write \`oneOf(${sourceOf(about, nodeAt(left, "left"))}, [${sourceOf(about, nodeAt(left, "right"))}, ${sourceOf(about, right)}])\`.`,
      );
    return;
  }
  if (node.type !== "BinaryExpression" || left === undefined || right === undefined) return;
  if (operator === "&" || operator === "|") {
    say(node, `Write \`${operator}${operator}\` for “${operator === "&" ? "and" : "or"}”: two signs.`);
    return;
  }
  if (!comparisons.has(operator)) return;
  if (
    /^[<>]=?$/.test(operator) &&
    left.type === "BinaryExpression" &&
    /^[<>]=?$/.test(String(left.operator))
  ) {
    const middle = sourceOf(about, nodeAt(left, "right"));
    say(
      node,
      `Compare two at a time: \`${sourceOf(about, left)} && ${middle} ${operator} ${sourceOf(about, right)}\`.`,
    );
    return;
  }
  if (
    left.type === "UnaryExpression" &&
    left.operator === "!" &&
    nodeAt(node, "left") === left &&
    parent !== undefined
  )
    say(
      left,
      "`!` belongs to the first part alone here. Put what it is to turn round in brackets: `!(… < …)`.",
    );
  if (sourceOf(about, left) === sourceOf(about, right) && left.type === "MemberExpression")
    say(node, "Both sides are the same cell.");
  for (const [cell, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const field = fieldOf(about, cell);
    if (field === undefined) continue;
    const message = oddValue(about, field, cell, other, operator);
    if (message !== undefined) say(other, message);
  }
};

function oddValue(
  about: About,
  field: Field,
  cell: TreeNode,
  other: TreeNode,
  operator: string,
): string | undefined {
  const value = textOf(other);
  const name = sourceOf(about, cell);
  const isSame = /^[!=]==?$/.test(operator);
  if (value === "" || (other.type === "Literal" && other.value === null && operator.length === 3))
    return `A blank cell is \`undefined\`, not \`${sourceOf(about, other)}\`. Write \`isBlank(${name})\`.`;
  const isNumber = other.type === "Literal" && typeof other.value === "number";
  if (field.type === "date") {
    if (isNumber || isDivision(other))
      return `\`${propertyOf(cell)}\` is a date. A date goes in quotes, year first: \`"2026-04-01"\`.`;
    const day = value === undefined ? undefined : rewriteDay(value);
    if (day !== undefined) return `Dates are written year first, with two digits each: \`"${day}"\`.`;
  }
  if (field.type === "number" && value !== undefined && isSame)
    return `\`${propertyOf(cell)}\` is a number: write it without quotes.`;
  if ((field.type === "choice" || field.type === "text") && isNumber && isSame)
    return `\`${propertyOf(cell)}\` is text: write \`"${String(other.value)}"\`, in quotes.`;
  if (field.type === "choice" && isSame && value !== undefined && field.choices !== undefined) {
    const codes = Object.keys(field.choices);
    const upper = codes.find((code) => code.toUpperCase() === value.trim().toUpperCase());
    if (!codes.includes(value) && upper !== undefined) return `The code is written \`"${upper}"\`.`;
  }
  return undefined;
}

/** A day as somebody else would write it, the way that the rows have it. */
function rewriteDay(text: string): string | undefined {
  const two = (part = "") => part.padStart(2, "0");
  const day = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (day !== null) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const year = /^\s*(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\s*$/.exec(text);
  const whole = year === null ? undefined : `${year[1]}-${two(year[2])}-${two(year[3])}`;
  return whole === text ? undefined : whole;
}

function isDivision(node: TreeNode): boolean {
  if (node.type !== "BinaryExpression" || !/^[-/]$/.test(String(node.operator))) return false;
  const [left, right] = [nodeAt(node, "left"), nodeAt(node, "right")];
  const isNumber = (one: TreeNode | undefined) => one?.type === "Literal" && typeof one.value === "number";
  return isNumber(right) && (isNumber(left) || (left !== undefined && isDivision(left)));
}
