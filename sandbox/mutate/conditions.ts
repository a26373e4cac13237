// Mistakes in what is compared and in how conditions are joined: the boundary, the direction, and, or, not, a forgotten part.
import type { AnyNode } from "acorn";
import { bare, nameOf } from "../syntax";
import { type Inside, type Mistake, quote } from "./mistake";

const nextTo: Record<string, string[]> = {
  "<": ["<=", ">"],
  "<=": ["<", ">="],
  ">": [">=", "<"],
  ">=": [">", "<="],
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
};

/**
 * The mistakes that can be made at one node in a condition.
 * @example conditionMistakes({ node: comparison, above: [], text, dataset })[0]?.mutated // => "<="
 */
export function conditionMistakes({ node, above, text }: Inside): Mistake[] {
  switch (node.type) {
    case "BinaryExpression":
      return compareWrongly(node, text);
    case "LogicalExpression":
      return joinWrongly(node, above[0], text);
    case "UnaryExpression":
      return node.operator === "!" ? forgetNot(node, above, text) : [];
    case "ConditionalExpression":
      return takeOneSide(node, text);
    case "IfStatement":
      return forgetReturn(node, text);
    case "ReturnStatement":
      return answerOtherwise(node);
    default:
      return [];
  }
}

function compareWrongly(node: AnyNode & { type: "BinaryExpression" }, text: string): Mistake[] {
  const from = text.indexOf(node.operator, node.left.end);
  const to = from + node.operator.length;
  const where = quote(text.slice(node.start, node.end));
  return (nextTo[node.operator] ?? []).map((mutated) => ({
    kind: "comparison",
    from,
    to,
    mutated,
    mistake: `\`${mutated}\` instead of \`${node.operator}\` in ${where}`,
  }));
}

function joinWrongly(
  node: AnyNode & { type: "LogicalExpression" },
  parent: AnyNode | undefined,
  text: string,
): Mistake[] {
  const { operator, left, right } = node;
  const whole = { from: node.start, to: node.end };
  if (operator === "??") {
    const mistake = `Leaving out ${quote(`?? ${text.slice(right.start, right.end)}`)}`;
    return [{ kind: "blank", ...whole, mutated: text.slice(left.start, left.end), mistake }];
  }
  const other = operator === "&&" ? "||" : "&&";
  const from = text.indexOf(operator, left.end);
  const words = operator === "&&" ? ["or", "and"] : ["and", "or"];
  const swapped: Mistake = {
    kind: "condition",
    from,
    to: from + 2,
    mutated: other,
    mistake: `“${words[0]}” (\`${other}\`) instead of “${words[1]}” (\`${operator}\`) before ${quote(text.slice(right.start, right.end))}`,
  };
  const leave = (gone: AnyNode, kept: AnyNode): Mistake => {
    const guarded = blankGuard(gone);
    const mistake =
      guarded === undefined
        ? `Leaving out ${quote(text.slice(gone.start, gone.end))}`
        : `Not asking whether ${quote(text.slice(guarded.start, guarded.end))} is blank`;
    const kind = guarded === undefined ? "condition" : "blank";
    return { kind, ...whole, mutated: text.slice(kept.start, kept.end), mistake };
  };
  // Of \`a && b && c\`, each is left out once.
  const isChained = left.type === "LogicalExpression" && left.operator === operator;
  // What a rule answers beside true is no condition: \`… && [start]\`.
  const isAnswer = bare(right).type === "ArrayExpression" && parent?.type !== "LogicalExpression";
  if (isAnswer) return isChained ? [] : [leave(left, right)];
  return [swapped, ...(isChained ? [] : [leave(left, right)]), leave(right, left)];
}

/** What a condition asks to be blank or not: \`isBlank(x)\`, \`!isBlank(x)\`, \`x === undefined\`. */
function blankGuard(node: AnyNode): AnyNode | undefined {
  const inner = bare(node);
  if (inner.type === "UnaryExpression" && inner.operator === "!") {
    const asked = bare(inner.argument);
    return asked.type === "MemberExpression" || asked.type === "Identifier" ? asked : blankGuard(asked);
  }
  if (inner.type === "CallExpression" && nameOf(bare(inner.callee)) === "isBlank") return inner.arguments[0];
  if (inner.type === "BinaryExpression" && nameOf(bare(inner.right)) === "undefined") return inner.left;
  return undefined;
}

function forgetNot(node: AnyNode & { type: "UnaryExpression" }, above: AnyNode[], text: string): Mistake[] {
  const isDouble = [above[0], bare(node.argument)].some(
    (one) => one?.type === "UnaryExpression" && one.operator === "!",
  );
  if (isDouble) return [];
  const argument = text.slice(node.argument.start, node.argument.end);
  const mistake = `${quote(argument)} instead of ${quote(`!${argument}`)}`;
  return [{ kind: "condition", from: node.start, to: node.end, mutated: ` ${argument}`, mistake }];
}

function takeOneSide(node: AnyNode & { type: "ConditionalExpression" }, text: string): Mistake[] {
  const whole = { kind: "condition" as const, from: node.start, to: node.end };
  return [node.consequent, node.alternate].map((side) => {
    const only = text.slice(side.start, side.end);
    return {
      ...whole,
      mutated: `(${only})`,
      mistake: `Always ${quote(only)}, without asking ${quote(text.slice(node.test.start, node.test.end))}`,
    };
  });
}

function forgetReturn(node: AnyNode & { type: "IfStatement" }, text: string): Mistake[] {
  if (node.alternate) return [];
  const last = node.consequent.type === "BlockStatement" ? node.consequent.body.at(-1) : node.consequent;
  if (last === undefined || !/^(?:Return|Continue|Break)Statement$/.test(last.type)) return [];
  const guarded = blankGuard(node.test);
  const mistake =
    guarded === undefined
      ? `Leaving out ${quote(text.slice(node.start, node.end))}`
      : `Not asking whether ${quote(text.slice(guarded.start, guarded.end))} is blank`;
  const kind = guarded === undefined ? "condition" : "blank";
  return [{ kind, from: node.start, to: node.end, mutated: "{}", mistake }];
}

function answerOtherwise({ argument }: AnyNode & { type: "ReturnStatement" }): Mistake[] {
  const answer = argument && bare(argument);
  if (answer?.type !== "Literal" || typeof answer.value !== "boolean") return [];
  const [mutated, original] = [String(!answer.value), String(answer.value)];
  const mistake = `\`return ${mutated}\` instead of \`return ${original}\``;
  return [{ kind: "answer", from: answer.start, to: answer.end, mutated, mistake }];
}
