// An example of a rule, grafted into a made-up family: its rows take the place of the family's, its dates are moved to
// the family's year, and whatever it does not mention stays as it was.
import { readDay } from "./cell";
import type { Dataset } from "./dataset";
import { columnsOf, type Family, type FamilyRows } from "./family";
import type { Collection } from "./return";
import type { Declaration } from "./rule";

type Example = Declaration["examples"][number];

/** How much of the family gives way: only the cells named, the tables named, or all tables that the rule looks at. */
export type GraftWay = "cells" | "tables" | "all";

/** The rows that the rule should now find, counted within the family's rows of their table. */
export type Graft = { family: Family; wanted: { table: string; row: number }[] };

/**
 * A family with an example's rows in it. The family's own number stays; a field that several tables repeat, such as
 * the date of birth, is changed in all of them when `keepsTogether`.
 * @example graft(dataset, collection, rule, example, family, "cells", true).wanted // => [{ table: "Episodes", row: 0 }]
 */
export function graft(
  dataset: Dataset,
  collection: Collection,
  rule: Declaration,
  example: Example,
  family: Family,
  way: GraftWay,
  keepsTogether: boolean,
): Graft {
  const { key } = dataset.entity;
  const columns = (table: string) => columnsOf(dataset.tables[table]?.fields ?? {});
  const own = ownKey(dataset, family);
  const exampleYear = Number(example.collection?.year ?? dataset.collection.newest);
  const names = keysIn(example, key);
  const write = (table: string, name: string, cell: string | number): string => {
    const day = dataset.tables[table]?.fields[name]?.type === "date" ? readDay(String(cell)) : undefined;
    return day === undefined
      ? String(cell)
      : writeDay(dataset, moveYears(day, collection.year - exampleYear));
  };
  const changed = new Map<string, string>();
  const wanted: Graft["wanted"] = [];
  const next: Family = { thisYear: { ...family.thisYear }, lastYear: { ...family.lastYear } };
  const mentioned = new Set(example.tables.map((each) => `${each.year} ${each.table}`));

  if (way === "all") {
    for (const table of lookedAt(dataset, rule))
      for (const year of ["this", "last"] as const)
        if (!mentioned.has(`${year} ${table}`))
          rowsOf(next, year)[table] = (rowsOf(next, year)[table] ?? []).filter(
            (row) => row[columns(table).indexOf(key)] !== own,
          );
  }
  for (const { table, year, rows } of example.tables) {
    const there = rowsOf(family, year)[table] ?? [];
    // Rows about the return as a whole are there once, with whoever comes first.
    if (dataset.tables[table]?.about === "return" && there.length === 0) continue;
    const at = columns(table).indexOf(key);
    const mine = there.filter((row) => row[at] === own || at === -1);
    const others = there.filter((row) => !mine.includes(row));
    const made = rows.map(({ cells }, number) => {
      const whose = cells[key] === undefined ? own : (names.get(String(cells[key])) ?? own);
      const base = mine[number] ?? mine.at(-1) ?? plainRow(dataset, family, table);
      return columns(table).map((name, column) => {
        if (name === key) return whose;
        const cell = cells[name];
        if (cell === undefined) return base[column] ?? "";
        const text = write(table, name, cell);
        if (whose === own && year === "this") changed.set(name, text);
        return text;
      });
    });
    const kept = way === "cells" ? mine.slice(rows.length) : [];
    rowsOf(next, year)[table] = [...made, ...kept, ...others];
    if (year === "this" && rule.tables.includes(table))
      rows.forEach((row, number) => row.fails && wanted.push({ table, row: number }));
  }
  if (keepsTogether) spread(dataset, next, own, changed, mentioned);
  return { family: next, wanted };
}

/**
 * The number of the one whom a family is about.
 * @example ownKey(dataset, family) // => "MU100001"
 */
export function ownKey(dataset: Dataset, family: Family): string {
  for (const [table, rows] of Object.entries(family.thisYear)) {
    const at = columnsOf(dataset.tables[table]?.fields ?? {}).indexOf(dataset.entity.key);
    const key = at === -1 ? undefined : rows[0]?.[at];
    if (key !== undefined && key !== "") return key;
  }
  return "";
}

function rowsOf(family: Family, year: "this" | "last"): FamilyRows {
  return year === "this" ? family.thisYear : family.lastYear;
}

/** The keys that an example gives its rows: the first is the family's own, the others belong to newcomers. */
function keysIn(example: Example, key: string): Map<string, string> {
  const rows = example.tables.flatMap((table) => table.rows);
  const first =
    rows.find((row) => row.fails && row.cells[key] !== undefined) ??
    rows.find((row) => row.cells[key] !== undefined);
  const names = new Map<string, string>();
  for (const { cells } of rows) {
    const name = cells[key];
    if (name !== undefined && name !== first?.cells[key])
      names.set(String(name), `${String(name)}-${names.size + 1}`);
  }
  return names;
}

/** A row of a table that the family has none of: its number, and what all of its tables repeat. */
function plainRow(dataset: Dataset, family: Family, table: string): string[] {
  const known = new Map<string, string>();
  for (const [name, rows] of Object.entries(family.thisYear)) {
    columnsOf(dataset.tables[name]?.fields ?? {}).forEach((field, at) => {
      const cell = rows[0]?.[at];
      if (cell !== undefined && !known.has(field) && timesUsed(dataset, field) > 1) known.set(field, cell);
    });
  }
  return columnsOf(dataset.tables[table]?.fields ?? {}).map((field) => known.get(field) ?? "");
}

function timesUsed(dataset: Dataset, field: string): number {
  return Object.values(dataset.tables).filter(({ fields }) => fields[field] !== undefined).length;
}

function spread(
  dataset: Dataset,
  family: Family,
  own: string,
  changed: Map<string, string>,
  mentioned: Set<string>,
): void {
  const shared = [...changed].filter(([name]) => timesUsed(dataset, name) > 1);
  for (const year of ["this", "last"] as const) {
    for (const [table, rows] of Object.entries(rowsOf(family, year))) {
      const columns = columnsOf(dataset.tables[table]?.fields ?? {});
      if (mentioned.has(`${year} ${table}`)) continue;
      const about = shared.flatMap(([name, text]) =>
        columns.includes(name) ? [{ at: columns.indexOf(name), text }] : [],
      );
      if (about.length === 0) continue;
      const at = columns.indexOf(dataset.entity.key);
      rowsOf(family, year)[table] = rows.map((row) =>
        row[at] === own
          ? row.map((cell, column) => about.find((each) => each.at === column)?.text ?? cell)
          : row,
      );
    }
  }
}

/** Every table that a rule names: its own, those of its fields, and what it needs. */
function lookedAt(dataset: Dataset, rule: Declaration): string[] {
  const said = [...rule.tables, ...rule.needs, ...rule.fields.map((field) => field.split(".").at(-2) ?? "")];
  return [...new Set(said.map((name) => name.replace("lastYear.", "")))].filter(
    (name) => dataset.tables[name] !== undefined,
  );
}

function writeDay({ dates }: Dataset, day: string): string {
  return dates === "yyyy-mm-dd" ? day : day.split("-").reverse().join("/");
}

function moveYears(day: string, years: number): string {
  const text = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return readDay(text) ?? `${text.slice(0, 8)}28`;
}
