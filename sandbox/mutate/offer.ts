// An example on offer: how it would be written in the rule's file, and where it would be put.
import type { AnyNode, ObjectExpression } from "acorn";
import type { OfferedExample } from "#domain/mutant";
import type { Declaration } from "#domain/rule";
import type { Example } from "../example";
import { bare, findDeclared, type Syntax } from "../syntax";
import { nameOf } from "./mistake";

const widest = 100;

/**
 * The text of an example and its place: after the last of its kind. Its name is made one that the file does not have.
 * @example offerExample(syntax, declaration, example).written // => '"DEC is blank": { DECOM: "2026-04-01" }'
 */
export function offerExample(syntax: Syntax, declaration: Declaration, example: Example): OfferedExample {
  const taken = declaration.examples.map(({ name }) => name);
  let name = example.name;
  for (let number = 2; taken.includes(name); number++) name = `${example.name} (${number})`;
  const named = { ...example, name };
  const said = sayExample(named, declaration.tables);
  const entry = (indent: string) =>
    `${JSON.stringify(name)}: ${write(said, indent, JSON.stringify(name).length + 2)}`;
  const insert = findPlace(syntax, example.kind, entry);
  return { example: named, written: entry(""), ...(insert && { insert }) };
}

/** The example as its author would write it: one row where that says all, else tables of rows. */
function sayExample(example: Example, own: readonly string[]): unknown {
  const [first] = example.tables;
  const { collection, reference = [] } = example;
  const isRow = example.tables.length === 1 && first?.year === "this" && first.rows.length === 1;
  if (isRow && own.length === 1 && !collection && reference.length === 0) return first.rows[0]?.cells;
  const ownRows = example.tables.filter(({ table, year }) => year === "this" && own.includes(table));
  const isMarked = ownRows.reduce((count, { rows }) => count + rows.length, 0) > 1;
  const tables = (year: "this" | "last") =>
    Object.fromEntries(
      example.tables
        .filter((table) => table.year === year)
        .map(({ table, rows }) => [
          table,
          rows.map(({ cells, fails }) => ({ ...cells, ...(fails && isMarked && { fails }) })),
        ]),
    );
  const lastYear = tables("last");
  return {
    ...(Object.keys(lastYear).length > 0 && { lastYear }),
    ...tables("this"),
    ...(collection && { collection }),
    ...(reference.length > 0 && {
      reference: Object.fromEntries(reference.map(({ list, rows }) => [list, rows])),
    }),
  };
}

/** Writes plain data on one line where it fits, else on one line for each part. */
function write(value: unknown, indent: string, before: number): string {
  const flat = writeFlat(value);
  if (indent.length + before + flat.length < widest || typeof value !== "object" || value === null)
    return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => write(one, inner, 1))
    : Object.entries(value).map(([key, one]) => `${key}: ${write(one, inner, key.length + 3)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

function writeFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, one]) => `${key}: ${writeFlat(one)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function findPlace(
  { program, text }: Syntax,
  kind: string,
  entry: (indent: string) => string,
): { at: number; text: string } | undefined {
  const declared = findDeclared(program);
  if (declared === undefined) return undefined;
  const property = declared.properties.find((one) => one.type === "Property" && nameOf(one.key) === kind);
  const named = property?.type === "Property" ? bare(property.value) : undefined;
  if (property !== undefined && named?.type !== "ObjectExpression") return undefined;
  if (named?.type === "ObjectExpression") return putLast(text, named, entry);
  return putLast(text, declared, (indent) => `${kind}: {\n${indent}  ${entry(`${indent}  `)},\n${indent}}`);
}

/** After the last entry of an object. The comma that may stand there comes to stand after the new one. */
function putLast(
  text: string,
  object: ObjectExpression,
  entry: (indent: string) => string,
): { at: number; text: string } {
  const last = object.properties.at(-1);
  if (last !== undefined) {
    const indent = indentAt(text, last);
    return { at: last.end, text: `,\n${indent}${entry(indent)}` };
  }
  const indent = indentAt(text, object);
  return { at: object.start + 1, text: `\n${indent}  ${entry(`${indent}  `)},\n${indent}` };
}

function indentAt(text: string, node: AnyNode): string {
  const line = text.lastIndexOf("\n", node.start - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
}
