// What a rule's text speaks of: only that is varied when rows are looked for that show a mistake.
import type { Dataset } from "#domain/dataset";
import type { Declaration } from "#domain/rule";
import type { Example } from "../example";
import { findDeclared, nameOf, type Syntax } from "../syntax";

/** What a rule's text speaks of: its fields by table, and the constants in it. */
export type Relevant = {
  dataset: Dataset;
  own: readonly string[];
  fields: Record<string, string[]>;
  numbers: number[];
  texts: string[];
  asksCollection: boolean;
};

/** A cell of an example: the row counts from 0. */
export type CellPlace = { table: string; year: "this" | "last"; number: number; field: string };

/**
 * Finds what a rule's text speaks of; what only its examples say does not count.
 * @example findRelevant(dataset, declaration, syntax).fields // => { Episodes: ["DECOM", "DEC"] }
 */
export function findRelevant(
  dataset: Dataset,
  declaration: Declaration,
  { program, text }: Syntax,
): Relevant {
  const declared = findDeclared(program);
  let code = text;
  for (const property of declared?.properties ?? []) {
    const name = property.type === "Property" ? nameOf(property.key) : undefined;
    if (name !== "valid" && name !== "invalid" && name !== "message" && name !== "code") continue;
    code =
      code.slice(0, property.start) + " ".repeat(property.end - property.start) + code.slice(property.end);
  }
  const words = new Set(code.match(/[A-Za-z_]\w*/g));
  const numbers = (code.match(/\b\d+(?:\.\d+)?\b/g) ?? []).map(Number).filter((number) => number <= 100_000);
  const texts = [...code.matchAll(/(["'])((?:(?!\1)[^\\\n])*)\1/g)].map((match) => match[2] ?? "");
  const key = dataset.entity.key;
  const fields = Object.entries(dataset.tables).map(([name, table]): [string, string[]] => [
    name,
    Object.keys(table.fields).filter((field) => field !== key && words.has(field)),
  ]);
  return {
    dataset,
    own: declaration.tables,
    fields: Object.fromEntries(fields),
    numbers: [...new Set(numbers)].slice(0, 8),
    texts: [...new Set(texts)].filter((one) => one !== "" && !words.has(`${one} `)).slice(0, 40),
    asksCollection: /\bcollection\b/.test(code),
  };
}

/**
 * A cell by its field, and by as much of its place as tells it apart from others of that name.
 * @example nameCell(example, { table: "Episodes", year: "this", number: 1, field: "DEC" }) // => "DEC of row 2"
 */
export function nameCell({ tables }: Example, { table, year, number, field }: CellPlace): string {
  const others = tables.filter((one) => one.rows.some(({ cells }) => cells[field] !== undefined));
  const rows = tables.find((one) => one.table === table && one.year === year)?.rows.length ?? 1;
  const row = rows > 1 ? ` row ${number + 1}` : "";
  const isAlone = others.every((one) => one.table === table && one.year === year);
  if (isAlone) return row === "" ? field : `${field} of${row}`;
  return `${field} of ${year === "last" ? "last year’s " : ""}${table}${row}`;
}
