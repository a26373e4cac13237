// The syntax tree of a rule file: read from the JavaScript that the engine runs, with places in the text that its author sees.
import { type AnyNode, type ObjectExpression, type Program, parse } from "acorn";
import type { Trouble } from "#domain/rule";
import { limits } from "./limits";
import { stripTypes } from "./strip-types";

/** A place in the author's text: from 0 as an offset, line and column from 1. */
export type Spot = { from: number; line: number; column: number };

export type Syntax = {
  program: Program;
  /** The JavaScript: the author's text, or the same with its types blanked out. */
  text: string;
  /** Where an offset of the JavaScript stands in the author's text. */
  spot(offset: number): Spot;
};

/**
 * Reads the tree of a rule file; brackets stay in it. A file that is not JavaScript is first rid of its types.
 * @example readSyntax("const a: number = 1") // => { ok: true, value: { program, text: "const a         = 1", spot } }
 */
export function readSyntax(source: string): { ok: true; value: Syntax } | { ok: false; trouble: Trouble } {
  if (source.length > limits.fileCharacters) return refuse("This file is too long to be one rule.");
  const plain = tryParse(source);
  if (plain.ok) return { ok: true, value: { ...plain, spot: spotIn(source) } };
  const stripped = stripTypes(source);
  const second = stripped.ok ? tryParse(stripped.text) : plain;
  if (second.ok) return { ok: true, value: { ...second, spot: spotIn(source) } };
  return refuse(second.reason);
}

function refuse(message: string): { ok: false; trouble: Trouble } {
  return { ok: false, trouble: { kind: "syntax", message } };
}

function tryParse(
  text: string,
): { ok: true; program: Program; text: string } | { ok: false; reason: string } {
  try {
    return { ok: true, text, program: parse(text, { ecmaVersion: "latest", preserveParens: true }) };
  } catch (error) {
    // The parser calls itself for each bracket, and so runs out of stack where a text has thousands of them.
    if (error instanceof RangeError)
      return { ok: false, reason: "This file has too many brackets in brackets." };
    if (error instanceof SyntaxError) return { ok: false, reason: "This file cannot be read as JavaScript." };
    throw error;
  }
}

/** Types are blanked out where they stand, so an offset is the same in both texts. */
function spotIn(text: string): (offset: number) => Spot {
  const starts = lineStarts(text);
  return (from) => {
    let line = 0;
    for (let step = 2 ** 17; step >= 1; step /= 2) {
      if ((starts[line + step] ?? Number.POSITIVE_INFINITY) <= from) line += step;
    }
    return { from, line: line + 1, column: from - (starts[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The nodes that hang directly on a node, each with the name that it goes by there, in the order of the text.
 * @example childrenOf(binary).map(([name]) => name) // => ["left", "right"]
 */
export function childrenOf(node: AnyNode): [name: string, child: AnyNode][] {
  const found: [string, AnyNode][] = [];
  for (const [name, value] of Object.entries(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) found.push([name, one]);
  }
  return found.sort(([, one], [, other]) => one.start - other.start || one.end - other.end);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/**
 * The expression inside any brackets.
 * @example bare(parse("((a))")).type // => "Identifier"
 */
export function bare(node: AnyNode): Exclude<AnyNode, { type: "ParenthesizedExpression" }> {
  let inner = node;
  while (inner.type === "ParenthesizedExpression") inner = inner.expression;
  return inner;
}

/**
 * A name that stands in the text as one: of a property, a variable or a key.
 * @example nameOf(identifier) // => "fails"
 */
export function nameOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === "Identifier") return node.name;
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/**
 * What a file says of its rule: the object in `rule({ … })`.
 * @example findDeclared(program)?.properties.length // => 7
 */
export function findDeclared(program: Program): ObjectExpression | undefined {
  for (const statement of program.body) {
    if (statement.type !== "ExpressionStatement") continue;
    const call = bare(statement.expression);
    if (call.type !== "CallExpression") continue;
    const callee = bare(call.callee);
    const declared = call.arguments[0] && bare(call.arguments[0]);
    const isRule = callee.type === "Identifier" && callee.name === "rule";
    if (isRule && declared?.type === "ObjectExpression") return declared;
  }
  return undefined;
}
