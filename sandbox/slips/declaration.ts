// Slips in what a rule says of itself: its code, its arrow, its colons.
import { codeOfPath } from "../rule-path";
import { nodeAt, nodesAt } from "../tree";
import type { About, Say } from "./about";
import { memberOf, nameOf, textOf } from "./names";

/** Says what is wrong with the declaration. `path` is that of the file, which is named for its code. */
export function sayAboutDeclaration({ rule, fails, text }: About, path: string, say: Say): void {
  const code = nodeAt(memberOf(rule, "code"), "value");
  const named = path.startsWith("rules/") ? codeOfPath(path) : "";
  const given = textOf(code);
  if (
    code !== undefined &&
    given !== undefined &&
    named !== "" &&
    given.toLowerCase() !== named.toLowerCase()
  )
    say(code, `The file is named for ${named}, and the code is ${given}. Make them the same.`);
  if (
    fails?.type === "AssignmentExpression" ||
    (fails?.type === "BinaryExpression" && fails.operator === ">=")
  )
    if (/^\(?\s*\w+\s*\)?\s*(?:=|>=)\s/.test(text.slice(fails.start - 1, fails.end).replace(/^[^(\w]/, "")))
      say(fails, "An arrow is written `=>`: `(row) => …`.");
  for (const property of nodesAt(rule, "properties")) {
    const value = nodeAt(property, "value");
    if (property.shorthand === true && nameOf(nodeAt(property, "key")) !== "")
      say(property, `\`${nameOf(nodeAt(property, "key"))}\` needs a colon and a value after it.`);
    if (value?.type === "AssignmentExpression" && value !== fails)
      say(value, "Write one value after the colon.");
  }
}
