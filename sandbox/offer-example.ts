// An example as it is written in the text of a rule, and where it is put: after the last of its kind.
import type { ObjectExpression } from "acorn";
import type { OfferedExample } from "#domain/mutant";
import { type Result, refuse, succeed } from "#domain/result";
import type { Example } from "./example";
import { bare, findDeclared, nameOf, readSyntax, type Syntax } from "./syntax";

const widest = 100;

/**
 * The text of an example and its place: after the last of its kind. Its name is made one that the file does not have.
 * @example offerExample(syntax, ["Episodes"], example).written // => '"DEC is blank": { DECOM: "2026-04-01" }'
 */
export function offerExample(syntax: Syntax, own: readonly string[], example: Example): OfferedExample {
  const list = findList(syntax, example.kind);
  const taken = (list?.properties ?? []).map((one) =>
    one.type === "Property" ? nameOf(one.key) : undefined,
  );
  let name = example.name;
  for (let number = 2; taken.includes(name); number++) name = `${example.name} (${number})`;
  const named = { ...example, name };
  const said = sayExample(named, own);
  const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
  const entry = (indent: string) => `${key}: ${write(said, indent, key.length + 2)}`;
  const insert = findPlace(syntax, example.kind, entry);
  return { example: named, written: entry(""), ...(insert && { insert }) };
}

/**
 * The text with one more example in it, and nothing else touched. `own` are the tables that the rule names.
 * @example addExample(text, ["Episodes"], { kind: "valid", name: "still open", tables: [{ … }] }) // => { ok: true, value: "rule({…" }
 */
export function addExample(text: string, own: readonly string[], example: Example): Result<string> {
  const read = readSyntax(text);
  if (!read.ok) return refuse("The rule has a mistake in its text. Put that right first.");
  const { insert } = offerExample(read.value, own, example);
  if (insert === undefined) {
    return refuse(
      `The rule has no place for ${example.kind} examples. Write \`${example.kind}: {},\` into it first.`,
    );
  }
  return succeed(text.slice(0, insert.at) + insert.text + text.slice(insert.at));
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
  const value = valueOf(declared, kind);
  if (value === undefined) {
    return putLast(text, declared, (indent) => `${kind}: {\n${indent}  ${entry(`${indent}  `)},\n${indent}}`);
  }
  return value.type === "ObjectExpression" ? putLast(text, value, entry) : undefined;
}

function findList({ program }: Syntax, kind: string): ObjectExpression | undefined {
  const declared = findDeclared(program);
  const value = declared && valueOf(declared, kind);
  return value?.type === "ObjectExpression" ? value : undefined;
}

function valueOf(object: ObjectExpression, name: string) {
  const property = object.properties.find((one) => one.type === "Property" && nameOf(one.key) === name);
  return property?.type === "Property" ? bare(property.value) : undefined;
}

/** After the last entry of an object, and after the comma and the comment that may stand behind it. */
function putLast(
  text: string,
  object: ObjectExpression,
  entry: (indent: string) => string,
): { at: number; text: string } {
  const outer = indentAt(text, object.start);
  const last = object.properties.at(-1);
  if (last === undefined) {
    return { at: object.start + 1, text: `\n${outer}  ${entry(`${outer}  `)},\n${outer}` };
  }
  const isOneLine = !text.slice(object.start, last.start).includes("\n");
  const indent = isOneLine ? `${outer}  ` : indentAt(text, last.start);
  const close = isOneLine ? `,\n${outer}` : "";
  const between = text.slice(last.end, object.end - 1);
  // Without its comma the last entry may have a comment behind it, which a comma must not fall into.
  if (!/^\s*,/.test(between)) return { at: last.end, text: `,\n${indent}${entry(indent)}${close}` };
  return {
    at: last.end + between.trimEnd().length,
    text: `\n${indent}${entry(indent)}${isOneLine ? close : ","}`,
  };
}

function indentAt(text: string, at: number): string {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
}
