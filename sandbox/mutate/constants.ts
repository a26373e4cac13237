// Mistakes in what stands in the text itself: a number or a day that is one off, another code, a code left out of a list.
import type { AnyNode } from "acorn";
import type { Dataset } from "#domain/dataset";
import { bare, nameOf } from "../syntax";
import { moveDay } from "./days";
import { type Inside, type Mistake, quote } from "./mistake";

/**
 * The mistakes that can be made at one constant.
 * @example constantMistakes({ node: seventyFive, above: [], text: "75", dataset }).map(({ mutated }) => mutated) // => ["76", "74"]
 */
export function constantMistakes(inside: Inside): Mistake[] {
  const { node } = inside;
  if (node.type === "ArrayExpression") return leaveOutCodes(node, inside.text);
  if (node.type === "Literal") return changeLiteral(node, inside);
  if (node.type === "BinaryExpression" && /^[+-]$/.test(node.operator)) return addWrongly(node, inside.text);
  return [];
}

function changeLiteral(node: AnyNode & { type: "Literal" }, inside: Inside): Mistake[] {
  const whole = { from: node.start, to: node.end };
  const instead = (mutated: string, kind: Mistake["kind"] = "constant"): Mistake => ({
    kind,
    ...whole,
    mutated,
    mistake: `${quote(mutated)} instead of ${quote(inside.text.slice(node.start, node.end))}${where(inside)}`,
  });
  if (isKey(node, inside.above[0])) return [];
  if (typeof node.value === "number") {
    const { value } = node;
    if (!Number.isFinite(value)) return [];
    return [value + 1, ...(value >= 1 ? [value - 1] : [])].map((one) => instead(String(one)));
  }
  if (node.regex) return loosen(node.regex).map((mutated) => instead(mutated));
  if (typeof node.value !== "string") return [];
  const moved = [moveDay(node.value, 1), moveDay(node.value, -1)];
  if (moved[0] !== undefined) return moved.flatMap((day) => (day ? [instead(JSON.stringify(day))] : []));
  const other = otherCode(node.value, inside);
  return other === undefined ? [] : [instead(JSON.stringify(other), "code")];
}

/** In which comparison a constant stands. */
function where({ above, text }: Inside): string {
  const near = above.slice(0, 2).find((one) => /^(?:Binary|Call)Expression$/.test(one.type));
  return near === undefined ? "" : ` in ${quote(text.slice(near.start, near.end))}`;
}

function isKey(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === "Property") return parent.key === node;
  return parent?.type === "ExpressionStatement" || parent?.type === "MemberExpression";
}

/** A shape that also fits where more stands before or after it. */
function loosen({ pattern, flags }: { pattern: string; flags: string }): string[] {
  const shapes = [
    ...(pattern.startsWith("^") ? [pattern.slice(1)] : []),
    ...(/(?<!\\)\$$/.test(pattern) ? [pattern.slice(0, -1)] : []),
  ];
  return shapes.flatMap((shape) => (shape === "" ? [] : [`/${shape}/${flags}`]));
}

/** Another code for a text that is compared with a field: one that the field allows and that the rule does not name. */
function otherCode(value: string, { node, above, text, dataset }: Inside): string | undefined {
  const parent = above[0];
  if (parent?.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator)) {
    const compared = bare(parent.left) === node ? parent.right : parent.left;
    return findOther(dataset, fieldOf(compared), value, text);
  }
  if (parent?.type === "SwitchCase") return findOther(dataset, undefined, value, text);
  if (parent?.type === "Property" && above[2]?.type === "CallExpression") {
    const callee = bare(above[2].callee);
    const isWhere = callee.type === "MemberExpression" && nameOf(callee.property) === "where";
    return isWhere ? findOther(dataset, nameOf(parent.key), value, text) : undefined;
  }
  return undefined;
}

function fieldOf(node: AnyNode): string | undefined {
  const inner = bare(node);
  if (inner.type === "ChainExpression") return fieldOf(inner.expression);
  return inner.type === "MemberExpression" ? nameOf(inner.property) : undefined;
}

function findOther(
  dataset: Dataset,
  field: string | undefined,
  value: string,
  text: string,
): string | undefined {
  const choices = Object.values(dataset.tables).flatMap((table) =>
    Object.keys(table.fields[field ?? ""]?.choices ?? {}),
  );
  if (choices.length === 0) return value === "" ? undefined : `${value}0`;
  return choices.find((code) => code !== value && !text.includes(JSON.stringify(code)));
}

/** Of a long list one code stands for all, one that is nowhere else: nobody writes an example for each. */
function leaveOutCodes(node: AnyNode & { type: "ArrayExpression" }, text: string): Mistake[] {
  const codes = node.elements.flatMap((one) => (one?.type === "Literal" && !one.regex ? [one] : []));
  if (codes.length < 2 || codes.length < node.elements.length) return [];
  const isAlone = ({ raw = "" }: { raw?: string | undefined }) => text.split(raw).length === 2;
  const chosen = codes.length <= 3 ? codes : [codes.find(isAlone) ?? codes.at(-1)];
  return chosen.map((gone) => {
    const left = codes.filter((one) => one !== gone).map((one) => text.slice(one.start, one.end));
    const mistake = `Leaving \`${gone?.raw}\` out of the list ${quote(text.slice(node.start, node.end))}`;
    return { kind: "code", from: node.start, to: node.end, mutated: `[${left.join(", ")}]`, mistake };
  });
}

function addWrongly(node: AnyNode & { type: "BinaryExpression" }, text: string): Mistake[] {
  const isText = [node.left, node.right].some((side) => {
    const inner = bare(side);
    return inner.type === "TemplateLiteral" || (inner.type === "Literal" && typeof inner.value === "string");
  });
  if (isText) return [];
  const from = text.indexOf(node.operator, node.left.end);
  const mutated = node.operator === "+" ? "-" : "+";
  const mistake = `\`${mutated}\` instead of \`${node.operator}\` in ${quote(text.slice(node.start, node.end))}`;
  // With spaces, so that \`a - -b\` does not become \`a --b\`.
  return [{ kind: "constant", from, to: from + 1, mutated: ` ${mutated} `, mistake }];
}
