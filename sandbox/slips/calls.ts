// Slips in calling: cells called as functions, functions read as cells, and the habits of other languages.
import { nearest } from "../nearest";
import { nodeAt, nodesAt } from "../tree";
import { words } from "../words";
import { type About, fieldOf, type Look, sourceOf } from "./about";
import { isRead, nameOf, propertyOf } from "./names";
import { asks } from "./questions";

/** Cells called as functions, functions read as cells, `includes` the wrong way round. */
export const callsOddly: Look = (node, [parent], about, say) => {
  if (node.type === "MemberExpression") {
    const name = propertyOf(node);
    if (
      name !== "length" &&
      /^[A-Za-z]{5,7}$/.test(name) &&
      nearest(name, ["length"]) !== "" &&
      !isFieldName(about, name)
    )
      say(node, `There is no \`${name}\`. Did you mean length?`);
    const asked = nodeAt(parent, "callee") === node;
    if (
      !asked &&
      asks.has(name) &&
      parent !== undefined &&
      /^(?:Logical|Binary|Unary)Expression$/.test(parent.type)
    )
      say(node, `\`${name}\` is a question that needs its brackets: \`.${name}((one) => …)\`.`);
  }
  if (node.type !== "CallExpression") return;
  const callee = nodeAt(node, "callee");
  const name = propertyOf(callee);
  const given = nodesAt(node, "arguments");
  if (name === "length") say(node, "`length` is not a function: take away the `()`.");
  if (callee !== undefined && fieldOf(about, callee) !== undefined)
    say(node, `\`${name}\` is a cell, not a function: take away the \`( )\`.`);
  if (name === "includes" && given[0]?.type === "ArrayExpression")
    say(
      node,
      `The list comes first. Write \`oneOf(${sourceOf(about, nodeAt(callee, "object"))}, ${sourceOf(about, given[0])})\`.`,
    );
  else if (name === "includes" && fieldOf(about, nodeAt(callee, "object"))?.type === "date")
    say(node, "A date is no list. Compare it: `===`, `<` or `>`.");
  const word = words.find((one) => one.name.toLowerCase() === nameOf(callee).toLowerCase());
  if (word !== undefined && word.name !== nameOf(callee) && !about.own.has(nameOf(callee)))
    say(node, `The word is written \`${word.name}\`.`);
};

function isFieldName({ dataset }: About, name: string): boolean {
  return (
    Object.values(dataset.tables).some((table) => table.fields[name] !== undefined) ||
    dataset.tables[name] !== undefined
  );
}

const habits: Record<string, string> = {
  AND: "Excel’s `AND(a, b)` is written `a && b`.",
  OR: "Excel’s `OR(a, b)` is written `a || b`.",
  NOT: "Excel’s `NOT(a)` is written `!a`.",
  IF: "Excel’s `IF(a, b, c)` is written `a ? b : c`. Often `a && b` is enough.",
  ISBLANK: "The word is written `isBlank`.",
  TODAY: "There is no today here: use `collection.end`.",
  DATEDIF: "Write `daysBetween(…)` or `ageOn(…)`.",
  COUNTIF: "Write `.filter((row) => …).length`.",
  VLOOKUP: "Write `lookup(…)`, or `.find((row) => …)` in a table.",
  LEN: "Write `.length`.",
  len: "Write `.length`.",
  print: "Nothing can be printed from a rule. In a lesson’s cell, write `console.log(…)`.",
  None: "Write `undefined`, or ask `isBlank(…)`.",
  NULL: "Write `undefined`, or ask `isBlank(…)`.",
  True: "Write `true`, in small letters.",
  TRUE: "Write `true`, in small letters.",
  False: "Write `false`, in small letters.",
  FALSE: "Write `false`, in small letters.",
  self: "The row is the first thing that `fails` takes: `(row) => …`.",
};

/** Words of Excel, Python and SQL, and what they are here. */
export const knowsOtherLanguages: Look = (node, [parent], about, say) => {
  const name = nameOf(node);
  const habit = Object.hasOwn(habits, name) ? habits[name] : undefined;
  if (habit !== undefined && !about.own.has(name) && isRead(node, parent)) say(node, habit);
};
