// Mistakes in where a rule looks: the row before or after, some or every, this year or last, the first day or the last.
import type { AnyNode } from "acorn";
import { bare, nameOf } from "../syntax";
import { type Inside, type Mistake, quote } from "./mistake";

const swaps: Record<string, string> = {
  previous: "next",
  next: "previous",
  some: "every",
  every: "some",
  start: "end",
  end: "start",
  find: "findLast",
  findLast: "find",
  startsWith: "endsWith",
  endsWith: "startsWith",
  min: "max",
  max: "min",
};
const words: Record<string, string> = { earliest: "latest", latest: "earliest" };
/** These are words for other things too, unless they are asked of these. */
const owners: Record<string, RegExp> = {
  start: /^collection$/,
  end: /^collection$/,
  min: /^Math$/,
  max: /^Math$/,
};

/**
 * The mistakes that can be made at one name of a row, a list or a year.
 * @example placeMistakes({ node: previous, above: [], text: "row.previous", dataset })[0]?.mutated // => "next"
 */
export function placeMistakes({ node, above, text, dataset }: Inside): Mistake[] {
  if (node.type === "CallExpression") return [...swapWord(node, text), ...keepAll(node, text)];
  if (node.type !== "MemberExpression" || node.computed) return [];
  const name = nameOf(node.property) ?? "";
  const owner = text.slice(node.object.start, node.object.end);
  const whole = { kind: "place" as const, from: node.start, to: node.end };
  if (name === "lastYear") {
    const next = above[0]?.type === "MemberExpression" ? `.${nameOf(above[0].property)}` : "";
    const mistake = `This year’s ${quote(`${owner}${next}`)} instead of last year’s`;
    return [{ ...whole, mutated: owner, mistake }];
  }
  if (dataset.tables[name] !== undefined && /\.lastYear\b/.test(text) && !owner.endsWith(".lastYear")) {
    const mistake = `Last year’s ${quote(`${owner}.lastYear.${name}`)} instead of this year’s`;
    return [{ ...whole, mutated: `${owner}.lastYear.${name}`, mistake }];
  }
  const other = swaps[name];
  if (other === undefined || !(owners[name] ?? /./).test(owner)) return [];
  const { start, end } = node.property;
  return [
    {
      kind: "place",
      from: start,
      to: end,
      mutated: other,
      mistake: `${quote(other)} instead of ${quote(name)} in ${quote(`${owner}.${name}`)}`,
    },
  ];
}

function swapWord(node: AnyNode & { type: "CallExpression" }, text: string): Mistake[] {
  const callee = bare(node.callee);
  const other = words[nameOf(callee) ?? ""];
  if (other === undefined) return [];
  const mistake = `${quote(other)} instead of ${quote(text.slice(callee.start, callee.end))}`;
  return [{ kind: "place", from: callee.start, to: callee.end, mutated: other, mistake }];
}

/** All rows of a list instead of those that were to be kept. */
function keepAll(node: AnyNode & { type: "CallExpression" }, text: string): Mistake[] {
  const callee = bare(node.callee);
  if (callee.type !== "MemberExpression" || !/^(?:filter|where)$/.test(nameOf(callee.property) ?? ""))
    return [];
  const list = text.slice(callee.object.start, callee.object.end);
  const gone = text.slice(callee.object.end, node.end);
  return [
    {
      kind: "condition",
      from: node.start,
      to: node.end,
      mutated: list,
      mistake: `Leaving out ${quote(gone)}`,
    },
  ];
}
