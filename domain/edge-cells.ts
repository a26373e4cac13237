// Edges of one cell: blank, and what its field's type makes the edges: days, codes, numbers.
import { readDay } from "./cell";
import { collectionOf } from "./collection";
import type { Dataset, Field } from "./dataset";
import { dayEdges, type Edge } from "./edge-days";
import type { Limits } from "./edge-limits";
import type { Base, EdgeRow } from "./edge-rows";
import type { Declaration } from "./rule";

type Place = { at: number; row: number; table: string; year: "this" | "last"; name: string; field: Field };

/**
 * The rows of `base` with one cell changed, for each cell that the rule uses and each edge that its field has.
 * @example cellEdges(dataset, rule, base, text, limits)[0]?.name // => "DEC is blank"
 */
export function cellEdges(
  dataset: Dataset,
  rule: Declaration,
  base: Base,
  text: string,
  limits: Limits,
): EdgeRow[] {
  const places = placesOf(dataset, rule, base);
  const cellOf = ({ at, row, name }: Place) => base.tables[at]?.rows[row]?.cells[name] ?? "";
  const year = Number(base.collection?.year ?? dataset.collection.newest);
  const days = collectionOf(dataset.collection, year);
  const start = typeof base.collection?.start === "string" ? base.collection.start : days.start;
  const end = typeof base.collection?.end === "string" ? base.collection.end : days.end;
  const datesBeside = (place: Place): [string, string][] =>
    places.flatMap((other) => {
      if (other.field.type !== "date" || other === place) return [];
      const day = readDay(String(cellOf(other)));
      return day === undefined ? [] : [[sayPlace(other, place, rule), day]];
    });
  const ofType = (place: Place): Edge[] => {
    const { field } = place;
    if (field.type === "date")
      return dayEdges(String(cellOf(place)), datesBeside(place), { start, end }, limits);
    if (field.type === "choice") return codeEdges(codesOf(field, year), text);
    if (field.type === "number") return numberEdges(field, limits);
    return [["is a text of the wrong shape", "?"]];
  };
  return places.flatMap((place) => {
    const which = sayWhich(place, rule, base.tables[place.at]?.rows.length ?? 1);
    return [["is blank", ""] satisfies Edge, ...ofType(place)]
      .filter(([, cell]) => cell !== cellOf(place))
      .map(([name, cell]) => withCell(base, place, cell, `${which} ${name}`));
  });
}

/** The cells of the first rows of each table that the rule names. */
function placesOf(dataset: Dataset, rule: Declaration, base: Base): Place[] {
  const used = fieldsOf(dataset, rule);
  return base.tables.flatMap(({ table, year, rows }, at) =>
    rows.slice(0, 3).flatMap((_, row) =>
      Object.entries(dataset.tables[table]?.fields ?? {})
        .filter(([name]) => used.some((each) => each.name === name && each.table === table))
        .map(([name, field]) => ({ at, row, table, year, name, field })),
    ),
  );
}

function codeEdges(codes: string[], text: string): Edge[] {
  const named = codes.filter((code) => text.includes(`"${code}"`) || text.includes(`'${code}'`));
  const unnamed = codes.filter((code) => !named.includes(code));
  const [first] = codes;
  return [
    ["is a code that is not on the list", codes.includes("ZZ9") ? "QQ9" : "ZZ9"],
    ...[...named.slice(0, 8), ...unnamed.slice(0, 2)].map((code): Edge => [`is ${code}`, code]),
    ...(first && /[A-Z]/.test(first) ? [["is in small letters", first.toLowerCase()] satisfies Edge] : []),
  ];
}

function numberEdges({ minimum = 0, maximum }: Field, limits: Limits): Edge[] {
  const most: Edge[] =
    maximum === undefined
      ? []
      : [
          ["is the largest there can be", maximum],
          ["is one more than the largest", maximum + 1],
        ];
  return [
    ["is the smallest there can be", minimum],
    ["is one less than the smallest", minimum - 1],
    ...most,
    ["is nought", 0],
    ["is not a number", "many"],
    ...limits.numbers
      .slice(0, 4)
      .flatMap((number) => [-1, 0, 1].map((by): Edge => [`is ${number + by}`, number + by])),
  ];
}

function withCell(base: Base, place: Place, cell: string | number, name: string): EdgeRow {
  const change = (rows: Base["tables"][number]["rows"]) =>
    rows.map((row, at) => (at === place.row ? { ...row, cells: { ...row.cells, [place.name]: cell } } : row));
  return {
    ...base,
    name,
    changed: { table: place.table, field: place.name, year: place.year, row: place.row },
    tables: base.tables.map((each, at) => (at === place.at ? { ...each, rows: change(each.rows) } : each)),
  };
}

/**
 * The fields that a rule names, with their tables: its own, and those of rows that it looks at beside them.
 * @example fieldsOf(dataset, rule)[0]?.name // => "DECOM"
 */
export function fieldsOf(
  dataset: Dataset,
  rule: Declaration,
): { table: string; name: string; field: Field; last: boolean }[] {
  return rule.fields.flatMap((said) => {
    const parts = said.split(".");
    const name = parts.at(-1) ?? "";
    const tables = parts.length === 1 ? rule.tables : [parts.at(-2) ?? ""];
    return tables.flatMap((table) => {
      const field = dataset.tables[table]?.fields[name];
      return field === undefined ? [] : [{ table, name, field, last: parts.length === 3 }];
    });
  });
}

/** The cell in words: "last year's Episodes.DEC of row 2". */
function sayWhich({ table, year, name, row }: Place, rule: Declaration, rows: number): string {
  const isOwn = rule.tables.includes(table) && year === "this";
  const whose = year === "last" ? "last year's " : "";
  return `${whose}${isOwn ? "" : `${table}.`}${name}${rows > 1 ? ` of row ${row + 1}` : ""}`;
}

function sayPlace(other: Place, from: Place, rule: Declaration): string {
  const table = other.table === from.table || rule.tables.includes(other.table) ? "" : `${other.table}.`;
  const whose = other.year === from.year ? "" : other.year === "last" ? "last year's " : "this year's ";
  const row = other.table === from.table && other.row !== from.row ? ` of row ${other.row + 1}` : "";
  return `${whose}${table}${other.name}${row}`;
}

/**
 * The codes that a choice has in a collection year.
 * @example codesOf(field, 2027) // => ["E2", "E3"]
 */
export function codesOf({ choices }: Field, year: number): string[] {
  return Object.entries(choices ?? {})
    .filter(([, { since = year, until = year }]) => since <= year && year <= until)
    .map(([code]) => code);
}
