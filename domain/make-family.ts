// A family of made-up rows from a dataset's tables alone: for datasets that say nothing more about their made-up data.
import { readDay } from "./cell";
import { type Chance, chanceOf } from "./chance";
import { type Dataset, type Field, groupsOf, type Table } from "./dataset";
import { columnsOf, type Family, type FamilyRows, tablesOf } from "./family";
import { textLike } from "./text-like";
import type { Collection } from "./return";

/**
 * Everything about one entity in both years. Its key, and every other field that stands in several tables, is the
 * same in all of them; dates of a row follow one another; codes are those of the year.
 * @example makeFamily(dataset, 1, 7, collection, {}).thisYear.Pupils // => [["MADEUP000007", "2019-05-04", …]]
 */
export function makeFamily(
  dataset: Dataset,
  seed: number,
  number: number,
  collection: Collection,
  lists: FamilyRows,
): Family {
  const chance = chanceOf(seed, number);
  const shared = new Map<string, string>([[dataset.entity.key, keyOf(number)]]);
  const times = new Map<string, number>();
  for (const table of Object.values(dataset.tables))
    for (const name of columnsOf(table.fields)) times.set(name, (times.get(name) ?? 0) + 1);
  const isNew = chance.is(0.25);
  const before = { ...collection, year: collection.year - 1 };
  [before.start, before.end] = [yearEarlier(collection.start), yearEarlier(collection.end)];

  const year = (of: Collection): FamilyRows => {
    const rows: FamilyRows = {};
    const heads = new Map<string, Head[]>();
    for (const name of headsFirst(dataset, tablesOf(dataset, of.year))) {
      const table = dataset.tables[name];
      if (table === undefined || (table.about === "return" && number > 1)) continue;
      const count = howMany(dataset, name, chance, Object.keys(rows).length === 0);
      rows[name] = [];
      for (let at = 0; at < count; at++) {
        const group = groupOf(dataset, name, chance, heads, at);
        if (group === undefined) continue;
        const known = new Map([...shared, ...Object.entries(group.keys)]);
        const about = { chance, of, at, count, since: group.since, shared: known, times, lists };
        const row = makeRow(dataset, table, about);
        for (const [field, text] of known) if (group.keys[field] === undefined) shared.set(field, text);
        rows[name].push(row);
        // What hangs on a head comes after its first day.
        if (group.isHead)
          heads.set(name, [
            ...(heads.get(name) ?? []),
            { keys: group.keys, since: firstDay(table, row, of) },
          ]);
      }
    }
    return rows;
  };
  const lastYear = isNew ? {} : year(before);
  return { thisYear: year(collection), lastYear };
}

/**
 * Reference lists of fifty rows each, from their fields alone.
 * @example makeLists(dataset, 1).schools?.length // => 50
 */
export function makeLists(dataset: Dataset, seed: number): FamilyRows {
  const of = { year: dataset.collection.newest, start: "2000-01-01", end: "2000-12-31" };
  return Object.fromEntries(
    Object.entries(dataset.reference).map(([name, list]) => {
      const rows = Array.from({ length: 50 }, (_, at) => {
        const about = {
          chance: chanceOf(seed, -at - 1),
          of,
          at,
          count: 50,
          since: 0,
          times: new Map(),
          lists: {},
        };
        const shared = new Map([[list.key, `MADEUP${String(at + 1).padStart(4, "0")}`]]);
        return makeRow(dataset, list, { ...about, shared });
      });
      return [name, rows];
    }),
  );
}

/** Tables in an order in which the head of a group comes before what hangs on it. */
function headsFirst(dataset: Dataset, tables: string[]): string[] {
  const depth = (name: string) => {
    const keys = groupsOf(dataset, name);
    return keys.length === 0 ? 0 : keys.length * 2 - (keys.some(([, { head }]) => head === name) ? 1 : 0);
  };
  return [...tables].sort((one, other) => depth(one) - depth(other));
}

function howMany(dataset: Dataset, name: string, chance: Chance, isFirst: boolean): number {
  const table = dataset.tables[name];
  if (table?.about === "return") return 1;
  if (table?.single) return isFirst || chance.is(0.7) ? 1 : 0;
  const isHead = groupsOf(dataset, name).some(([, { head }]) => head === name);
  return chance.number(isHead || isFirst ? 1 : 0, 3);
}

/** The row at the head of a group: its keys, and how many days into the year it begins. */
type Head = { keys: Record<string, string>; since: number };

/** The keys of the groups that a row is part of: a new one for a head, those of one head for what hangs on it. */
function groupOf(
  dataset: Dataset,
  name: string,
  chance: Chance,
  heads: Map<string, Head[]>,
  at: number,
): (Head & { isHead: boolean }) | undefined {
  const groups = groupsOf(dataset, name).map(([, group]) => group);
  const own = groups.find(({ head }) => head === name);
  // The innermost group's head carries the keys of those around it.
  const inner = groups
    .filter(({ head }) => head !== name)
    .sort((one, other) => groupsOf(dataset, other.head).length - groupsOf(dataset, one.head).length)[0];
  const around = inner === undefined ? { keys: {}, since: 0 } : chance.of(heads.get(inner.head) ?? []);
  if (around === undefined) return undefined;
  if (own === undefined) return { ...around, isHead: false };
  return { keys: { ...around.keys, [own.key]: String(at + 1) }, since: around.since, isHead: true };
}

function firstDay(table: Table, row: string[], of: Collection): number {
  const names = columnsOf(table.fields);
  const at = names.findIndex((name) => table.fields[name]?.type === "date");
  const day = readDay(row[at] ?? "");
  return day === undefined ? 0 : Math.max(0, daysFrom(of.start, day));
}

type About = {
  chance: Chance;
  of: Collection;
  at: number;
  count: number;
  /** No date before so many days into the year. */
  since: number;
  shared: Map<string, string>;
  times: Map<string, number>;
  lists: FamilyRows;
};

function makeRow(dataset: Dataset, table: Pick<Table, "fields">, about: About): string[] {
  const { chance, of, at, count, since, shared, times } = about;
  // Rows of an entity share out the year, so that the later row is the later one.
  const span = Math.max(1, Math.floor((daysFrom(of.start, of.end) - since) / Math.max(1, count)));
  let day = since + at * span;
  const last = since + (at + 1) * span - 1;
  return columnsOf(table.fields).map((name) => {
    const field = table.fields[name];
    if (field === undefined) return "";
    const known = shared.get(name);
    if (known !== undefined) return known;
    let text: string;
    if (field.type === "date" && isBirth(name, field)) {
      text = writeDay(dataset, plusDays(of.end, -chance.number(200, 17 * 365)));
    } else if (field.type === "date") {
      const isLast = day >= last - 1;
      day = Math.min(last, day + chance.number(1, Math.max(1, Math.floor(span / 3))));
      text = !field.required && (isLast || chance.is(0.3)) ? "" : writeDay(dataset, plusDays(of.start, day));
    } else text = makeCell(name, field, about);
    if ((times.get(name) ?? 0) > 1) shared.set(name, text);
    return text;
  });
}

function makeCell(name: string, field: Field, { chance, of, at }: About): string {
  const { type, choices, pattern, minimum = 0, maximum = 100 } = field;
  if (!field.required && field.identifies !== "directly" && chance.is(0.2)) return "";
  if (type === "choice") {
    const codes = Object.entries(choices ?? {})
      .filter(([, { since = of.year, until = of.year }]) => since <= of.year && of.year <= until)
      .map(([code]) => code);
    return chance.of(codes) ?? "";
  }
  if (/^year$/i.test(name)) return String(of.year);
  if (type === "number") return String(chance.number(minimum, Math.min(maximum, minimum + 1000)));
  // No authority, school or agency of England has a number that begins with 990.
  if (pattern !== undefined) return textLike(pattern, chance, field.identifies === "directly" ? "990" : "");
  return field.identifies === "directly" ? `MADEUP${chance.number(100_000, 999_999)}` : `${name} ${at + 1}`;
}

/** No dataset's own key looks like this. */
function keyOf(number: number): string {
  return `MADEUP${String(number).padStart(6, "0")}`;
}

function isBirth(name: string, { title }: Field): boolean {
  return /birth|dob/i.test(`${name} ${title}`);
}

function writeDay({ dates }: Dataset, day: string): string {
  return dates === "dd/mm/yyyy" ? day.split("-").reverse().join("/") : day;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function yearEarlier(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
