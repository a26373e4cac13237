// Where each example stands in the text of a rule, so that what is wrong with it can be said beside it.
import { bare, findDeclared, nameOf, readSyntax } from "./syntax";

/** The first and the last line of an example, from 1. */
export type ExampleLines = { kind: "valid" | "invalid"; name: string; from: number; to: number };

/**
 * The lines of every example that is written out in the file; none when the file cannot be read.
 * @example findExampleLines(text) // => [{ kind: "valid", name: "has not ended", from: 9, to: 9 }]
 */
export function findExampleLines(text: string): ExampleLines[] {
  const read = readSyntax(text);
  if (!read.ok) return [];
  const { program, spot } = read.value;
  const lists = findDeclared(program)?.properties ?? [];
  return lists.flatMap((list) => {
    if (list.type !== "Property") return [];
    const kind = nameOf(list.key);
    const object = bare(list.value);
    if ((kind !== "valid" && kind !== "invalid") || object.type !== "ObjectExpression") return [];
    return object.properties.flatMap((one): ExampleLines[] => {
      const name = one.type === "Property" ? nameOf(one.key) : undefined;
      return name === undefined ? [] : [{ kind, name, from: spot(one.start).line, to: spot(one.end).line }];
    });
  });
}
