// Which table a file holds is told by its columns, never by its name.
import type { Dataset, Field } from "./dataset";
import { refuse, succeed, type Result } from "./result";

/** The table, and for each column of the file the field it holds, or undefined where no field goes by that name. */
export type Recognised = { table: string; fields: (string | undefined)[]; unknown: string[] };

type Shelf = { [name: string]: { title: string; fields: Record<string, Field> } };
type Likeness = Recognised & { likeness: number; matched: number; missing: string[] };

/**
 * The table of a return that has these columns, in any order, in capitals or not.
 * Derived fields may be left out. Columns that no field knows are named in `unknown`.
 * A near miss is refused with the table it looks like, and the columns that are missing and not known.
 * @example recognise(dataset, ["child", "DOB", "REVIEW", "REVIEW_CODE"], "reviews.csv") // => { ok: true, value: { table: "Reviews", … } }
 */
export function recognise(dataset: Dataset, header: string[], name: string): Result<Recognised> {
  return closest(dataset.tables, header, name, "tables of the return", "table");
}

/**
 * The reference list that has these columns.
 * @example recogniseReference(dataset, ["pcd", "oseast1m", "osnrth1m", "laua"], "p.csv") // => { ok: true, value: { table: "postcodes", … } }
 */
export function recogniseReference(dataset: Dataset, header: string[], name: string): Result<Recognised> {
  return closest(dataset.reference, header, name, "reference lists", "list");
}

function closest(shelf: Shelf, header: string[], name: string, all: string, one: string): Result<Recognised> {
  const best = Object.entries(shelf)
    .map(([table, { fields }]) => likenessTo(table, fields, header))
    .reduce<Likeness | undefined>((a, b) => (a && a.likeness >= b.likeness ? a : b), undefined);

  if (best && best.missing.length === 0) {
    return succeed({ table: best.table, fields: best.fields, unknown: best.unknown });
  }
  if (!best || best.matched < 2 || best.likeness < 0.3) {
    return refuse(
      `${name} is none of the ${all}. Its columns are ${listed(header)}; check that you chose the right file.`,
    );
  }
  const missing = best.missing.length === 1 ? "the column" : "the columns";
  const unknown =
    best.unknown.length > 0
      ? ` It has ${listed(best.unknown)}, which the ${one} ${best.table} does not.`
      : "";
  return refuse(`${name} looks like ${best.table}, but lacks ${missing} ${listed(best.missing)}.${unknown}`);
}

function likenessTo(table: string, fields: Record<string, Field>, header: string[]): Likeness {
  const byName = new Map<string, string>();
  for (const [field, { alias = [] }] of Object.entries(fields)) {
    for (const name of [...alias, field]) byName.set(plain(name), field);
  }
  const found = header.map((column) => byName.get(plain(column)));
  const matched = new Set(found.filter((field) => field !== undefined));
  const missing = Object.keys(fields).filter((field) => !fields[field]?.derived && !matched.has(field));
  const unknown = header.filter((_, index) => found[index] === undefined);
  const likeness = matched.size / (matched.size + missing.length + unknown.length);
  return { table, fields: found, unknown, likeness, matched: matched.size, missing };
}

function plain(column: string): string {
  return column.trim().toUpperCase();
}

function listed(columns: string[]): string {
  const shown = columns.slice(0, 15).map((column) => column.slice(0, 40));
  if (columns.length > shown.length) return `${shown.join(", ")} and ${columns.length - shown.length} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : (shown[0] ?? "none");
}
