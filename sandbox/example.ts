// An example of a rule, as its author wrote it: one row of the rule's table, or tables of rows. It becomes a small return.
import { z } from "zod";
import type { Dataset, Field } from "#domain/dataset";
import { type Result, refuse, succeed } from "#domain/result";
import type { Return, TextTable, YearTables } from "#domain/return";
import type { Declaration, ExampleTable } from "#domain/rule";
import { nearest } from "./nearest";

export type Example = Declaration["examples"][number];

const cellSchema = z.union([z.string(), z.number(), z.null()]);
const objectSchema = z.record(z.string(), z.unknown());

/**
 * Reads one example and refuses what the dataset does not know: a test cannot invent the data that makes it pass.
 * @example readExample(dataset, ["Episodes"], "valid", "open", { DECOM: "2026-04-01" }) // => { ok: true, value: { … } }
 */
export function readExample(
  dataset: Dataset,
  tables: string[],
  kind: "valid" | "invalid",
  name: string,
  said: unknown,
): Result<Example> {
  const object = objectSchema.safeParse(said);
  if (!object.success || Array.isArray(said))
    return refuse('it must be a row, such as { DECOM: "2026-04-01" }, or tables of rows.');
  const isRow = Object.values(object.data).every((value) => typeof value !== "object" || value === null);
  const spread = isRow ? spreadRow(dataset, tables, object.data) : succeed(object.data);
  if (!spread.ok) return spread;
  const { lastYear = {}, collection = {}, reference = {}, ...thisYear } = spread.value;
  const read: ExampleTable[] = [];
  for (const [year, part] of [
    ["this", thisYear],
    ["last", lastYear],
  ] as const) {
    const named = objectSchema.safeParse(part);
    if (!named.success) return refuse("`lastYear` must hold tables, such as { Episodes: [{ … }] }.");
    for (const [table, rows] of Object.entries(named.data)) {
      const done = readTable(dataset, table, year, rows);
      if (!done.ok) return done;
      read.push(done.value);
    }
  }
  const facts = readFacts(collection);
  if (!facts.ok) return facts;
  const lists = readLists(dataset, reference);
  if (!lists.ok) return lists;
  const marked = markRows(read, tables, kind);
  if (!marked.ok) return marked;
  return succeed({
    kind,
    name,
    tables: marked.value,
    ...(Object.keys(facts.value).length > 0 && { collection: facts.value }),
    ...(lists.value.length > 0 && { reference: lists.value }),
  });
}

function spreadRow(
  dataset: Dataset,
  tables: string[],
  row: Record<string, unknown>,
): Result<Record<string, unknown>> {
  const names = Object.keys(row).filter((name) => name !== "fails");
  const fitting = tables.filter((table) =>
    names.every((name) => dataset.tables[table]?.fields[name] !== undefined),
  );
  const table = fitting[0] ?? tables[0];
  if (table === undefined || (tables.length > 1 && fitting.length > 1)) {
    return refuse(`say which table it is a row of, such as { ${tables[0]}: { … } }.`);
  }
  return succeed({ [table]: row });
}

function readTable(
  dataset: Dataset,
  table: string,
  year: "this" | "last",
  said: unknown,
): Result<ExampleTable> {
  const known = dataset.tables[table];
  if (known === undefined)
    return refuse(`there is no table ${table}.${nearest(table, Object.keys(dataset.tables))}`);
  const list = Array.isArray(said) ? said : [said];
  const rows: ExampleTable["rows"] = [];
  for (const one of list) {
    const row = objectSchema.safeParse(one);
    if (!row.success) return refuse(`${table} must be a row or a list of rows.`);
    const { fails = false, ...cells } = row.data;
    if (typeof fails !== "boolean") return refuse("`fails` of a row is true or false.");
    const read = readCells(table, known.fields, cells);
    if (!read.ok) return read;
    rows.push({ cells: read.value, fails });
  }
  return succeed({ table, year, rows });
}

function readCells(
  table: string,
  fields: Record<string, Field>,
  said: Record<string, unknown>,
): Result<Record<string, string | number>> {
  const cells: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(said)) {
    if (fields[name] === undefined)
      return refuse(`${table} has no field ${name}.${nearest(name, Object.keys(fields))}`);
    const cell = cellSchema.safeParse(value);
    if (!cell.success) return refuse(`${name} must be a text in quotes or a number.`);
    if (cell.data !== null) cells[name] = cell.data;
  }
  return succeed(cells);
}

function readFacts(said: unknown): Result<Record<string, string | number>> {
  const facts = z.record(z.string(), z.union([z.string(), z.number()])).safeParse(said);
  if (!facts.success) return refuse("`collection` holds facts such as { year: 2027 }.");
  const odd = Object.keys(facts.data).find((name) => !["year", "start", "end", "authority"].includes(name));
  if (odd !== undefined) return refuse(`a collection has year, start, end and authority, and no ${odd}.`);
  const { year } = facts.data;
  if (year !== undefined && (!Number.isInteger(year) || Number(year) < 1990 || Number(year) > 2200))
    return refuse("the collection's year is a number, such as 2027.");
  return succeed(facts.data);
}

function readLists(dataset: Dataset, said: unknown): Result<NonNullable<Example["reference"]>> {
  const lists = objectSchema.safeParse(said);
  if (!lists.success) return refuse("`reference` holds lists by name, such as { postcodes: [{ … }] }.");
  const read: NonNullable<Example["reference"]> = [];
  for (const [list, rows] of Object.entries(lists.data)) {
    const known = dataset.reference[list];
    if (known === undefined)
      return refuse(`there is no reference list ${list}.${nearest(list, Object.keys(dataset.reference))}`);
    const cells: Record<string, string | number>[] = [];
    for (const row of Array.isArray(rows) ? rows : [rows]) {
      const object = objectSchema.safeParse(row);
      if (!object.success) return refuse(`${list} must be a list of rows.`);
      const done = readCells(list, known.fields, object.data);
      if (!done.ok) return done;
      cells.push(done.value);
    }
    read.push({ list, rows: cells });
  }
  return succeed(read);
}

function markRows(read: ExampleTable[], tables: string[], kind: "valid" | "invalid"): Result<ExampleTable[]> {
  const own = read.filter((table) => table.year === "this" && tables.includes(table.table));
  const rows = own.flatMap((table) => table.rows);
  const other = read.filter((table) => !own.includes(table)).flatMap((table) => table.rows);
  if (other.some((row) => row.fails))
    return refuse(`only a row of ${tables.join(" or ")} can carry \`fails: true\`.`);
  if (rows.length === 0) return refuse(`it has no row of ${tables.join(" or ")}, so it proves nothing.`);
  const marked = rows.filter((row) => row.fails).length;
  if (kind === "valid") {
    return marked === 0 ? succeed(read) : refuse("no row of a valid example fails: take away `fails: true`.");
  }
  if (marked > 0) return succeed(read);
  if (rows.length > 1)
    return refuse(
      `it has ${rows.length} rows of ${tables.join(" or ")}: put \`fails: true\` into those that break the rule.`,
    );
  for (const row of rows) row.fails = true;
  return succeed(read);
}

/**
 * The small return that an example is. Its collection is the dataset's newest unless the example says another.
 * @example exampleReturn(dataset, example).thisYear.Episodes?.rows // => 1
 */
export function exampleReturn(dataset: Dataset, example: Example): Return {
  const year = Number(example.collection?.year ?? dataset.collection.newest);
  const { authority, start, end } = example.collection ?? {};
  const of = (which: "this" | "last"): YearTables => {
    const tables: YearTables = {};
    for (const { table, year: own, rows } of example.tables) {
      if (own === which)
        tables[table] = textTable(
          table,
          rows.map((row) => row.cells),
        );
    }
    return tables;
  };
  return {
    collection: {
      ...collectionDays(dataset, year),
      ...(typeof start === "string" && { start }),
      ...(typeof end === "string" && { end }),
      ...(authority !== undefined && { authority: String(authority) }),
    },
    thisYear: of("this"),
    lastYear: of("last"),
    reference: Object.fromEntries(
      (example.reference ?? []).map(({ list, rows }) => [list, textTable(list, rows)]),
    ),
  };
}

/**
 * The first and last day of the collection of a year, which is the year in which it ends.
 * @example collectionDays(ssda903, 2027) // => { year: 2027, start: "2026-04-01", end: "2027-03-31" }
 */
export function collectionDays(dataset: Dataset, year: number): { year: number; start: string; end: string } {
  const { starts, ends } = dataset.collection;
  return { year, start: `${starts > ends ? year - 1 : year}-${starts}`, end: `${year}-${ends}` };
}

function textTable(table: string, rows: Record<string, string | number>[]): TextTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    table,
    rows: rows.length,
    columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => String(row[name] ?? ""))])),
  };
}
