// Edge rows: for each field that a rule uses, the rows at which a check is most often wrong, each under a name.
//
// They are examples that nobody has judged yet: blank, the same day, the day before and after, 29 February, the first
// and last day of the collection, a code that is not on the list. What the rule says of each, the rule is asked.
import { z } from "zod";
import { readDay } from "./cell";
import { collectionOf } from "./collection";
import type { Dataset, Field } from "./dataset";
import { type Declaration, declarationSchema } from "./rule";

type Cell = string | number;

/** An example without a verdict. `changed` is the one cell that makes it an edge; absent when whole rows are. */
export const edgeRowSchema = declarationSchema.shape.examples.element.omit({ kind: true }).extend({
  changed: z
    .strictObject({
      table: z.string(),
      field: z.string(),
      year: z.enum(["this", "last"]),
      row: z.number().int(),
    })
    .optional(),
});

/** Its name says what is special about it: "DEC is the last day of the collection". */
export type EdgeRow = z.infer<typeof edgeRowSchema>;

type Base = Pick<EdgeRow, "tables" | "collection" | "reference">;
type Place = { at: number; row: number; table: string; year: "this" | "last"; name: string; field: Field };

/**
 * The edge rows of a rule. They start from the rule's own examples, the first valid one first, else from one plain row.
 * `text` is the rule's file: its numbers and codes are edges too (18 years, 3 days). At most `most`, no two alike.
 * @example edgeRows(dataset, declaration, text).map((edge) => edge.name) // => ["DEC is blank", "DEC is the same day as DECOM", …]
 */
export function edgeRows(dataset: Dataset, rule: Declaration, text = "", most = 200): EdgeRow[] {
  const seen = new Set<string>();
  const found: EdgeRow[] = [];
  const limits = numbersIn(text);
  for (const base of basesOf(dataset, rule)) {
    for (const edge of [...cellEdges(dataset, rule, base, text, limits), ...rowEdges(rule, base)]) {
      const key = JSON.stringify([edge.tables, edge.collection]);
      if (seen.has(key)) continue;
      seen.add(key);
      const times = found.filter((each) => each.name === edge.name).length;
      found.push(times === 0 ? edge : { ...edge, name: `${edge.name} (${times + 1})` });
      if (found.length >= most) return found;
    }
  }
  return found;
}

function basesOf(dataset: Dataset, rule: Declaration): Base[] {
  const bases = rule.examples
    .filter((example) => example.tables.length > 0)
    .sort((one, other) => Number(one.kind === "invalid") - Number(other.kind === "invalid"))
    .map(({ tables, collection, reference }) => ({
      tables: tables.map((each) => ({
        ...each,
        rows: each.rows.map(({ cells }) => ({ cells, fails: false })),
      })),
      ...(collection && { collection }),
      ...(reference && { reference }),
    }));
  return bases.length > 0 ? bases : [plainRow(dataset, rule)];
}

function plainRow(dataset: Dataset, rule: Declaration): Base {
  const { end, year } = collectionOf(dataset.collection, dataset.collection.newest);
  const day = `${Number(end.slice(0, 4)) - 1}-06-15`;
  const cells = new Map<string, Record<string, Cell>>();
  for (const { table, name, field } of fieldsOf(dataset, rule)) {
    const row = cells.get(table) ?? {};
    if (field.type === "date") row[name] = isBirth(name, field) ? `${year - 12}-06-15` : day;
    else if (field.type === "choice") row[name] = codesOf(field, year)[0] ?? "";
    else row[name] = field.type === "number" ? (field.minimum ?? 1) : "";
    cells.set(table, row);
  }
  const own = rule.tables[0] ?? "";
  if (!cells.has(own)) cells.set(own, {});
  return {
    tables: [...cells].map(([table, row]) => ({ table, year: "this", rows: [{ cells: row, fails: false }] })),
  };
}

/** The fields that a rule names, with their tables: its own, and those of rows that it looks at beside them. */
function fieldsOf(
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

function cellEdges(dataset: Dataset, rule: Declaration, base: Base, text: string, limits: Limits): EdgeRow[] {
  const used = fieldsOf(dataset, rule);
  const places: Place[] = base.tables.flatMap(({ table, year, rows }, at) =>
    rows.slice(0, 3).flatMap((_, row) =>
      Object.entries(dataset.tables[table]?.fields ?? {})
        .filter(([name]) => used.some((each) => each.name === name && each.table === table))
        .map(([name, field]) => ({ at, row, table, year, name, field })),
    ),
  );
  const cellOf = ({ at, row, name }: Place) => base.tables[at]?.rows[row]?.cells[name];
  const year = Number(base.collection?.year ?? dataset.collection.newest);
  const days = collectionOf(dataset.collection, year);
  const start = typeof base.collection?.start === "string" ? base.collection.start : days.start;
  const end = typeof base.collection?.end === "string" ? base.collection.end : days.end;
  const dates = places.filter((place) => place.field.type === "date");

  return places.flatMap((place) => {
    const edges: [string, Cell][] = [["is blank", ""]];
    if (place.field.type === "date") {
      for (const other of dates) {
        if (other.at === place.at && other.row === place.row && other.name === place.name) continue;
        const day = readDay(String(cellOf(other) ?? ""));
        if (day !== undefined) edges.push(...beside(sayPlace(other, place, rule), day, limits));
      }
      edges.push(
        ["is the first day of the collection", start],
        ["is the day before the collection", plusDays(start, -1)],
        ["is the last day of the collection", end],
        ["is the day after the collection", plusDays(end, 1)],
      );
      for (const years of limits.years)
        for (const [name, day] of [
          ["first", start],
          ["last", end],
        ] as const)
          edges.push(
            [`is ${years} years before the ${name} day of the collection`, plusYears(day, -years)],
            [
              `is a day more than ${years} years before the ${name} day of the collection`,
              plusDays(plusYears(day, -years), -1),
            ],
            [
              `is a day less than ${years} years before the ${name} day of the collection`,
              plusDays(plusYears(day, -years), 1),
            ],
          );
      edges.push(
        ["is 29 February", leapDay(cellOf(place), end)],
        ["is a day that does not exist", `${end.slice(0, 4)}-02-31`],
      );
    } else if (place.field.type === "choice") {
      const codes = codesOf(place.field, year);
      edges.push(["is a code that is not on the list", codes.includes("ZZ9") ? "QQ9" : "ZZ9"]);
      const named = codes.filter((code) => text.includes(`"${code}"`) || text.includes(`'${code}'`));
      const unnamed = codes.filter((code) => !named.includes(code));
      for (const code of [...named.slice(0, 8), ...unnamed.slice(0, 2)]) edges.push([`is ${code}`, code]);
      if (codes[0] && /[A-Z]/.test(codes[0])) edges.push(["is in small letters", codes[0].toLowerCase()]);
    } else if (place.field.type === "number") {
      const { minimum = 0, maximum } = place.field;
      edges.push(
        ["is the smallest there can be", minimum],
        ["is one less than the smallest", minimum - 1],
        ...(maximum === undefined
          ? []
          : ([
              ["is the largest there can be", maximum],
              ["is one more than the largest", maximum + 1],
            ] as [string, Cell][])),
        ["is nought", 0],
        ["is not a number", "many"],
      );
      for (const number of limits.numbers.slice(0, 4))
        for (const by of [-1, 0, 1]) edges.push([`is ${number + by}`, number + by]);
    } else edges.push(["is a text of the wrong shape", "?"]);

    const rows = base.tables[place.at]?.rows.length ?? 1;
    const which = `${place.year === "last" ? "last year's " : ""}${rule.tables.includes(place.table) && place.year === "this" ? "" : `${place.table}.`}${place.name}${rows > 1 ? ` of row ${place.row + 1}` : ""}`;
    return edges
      .filter(([, cell]) => cell !== (cellOf(place) ?? ""))
      .map(([name, cell]) => ({
        ...base,
        name: `${which} ${name}`,
        changed: { table: place.table, field: place.name, year: place.year, row: place.row },
        tables: base.tables.map((each, at) =>
          at === place.at
            ? {
                ...each,
                rows: each.rows.map((row, number) =>
                  number === place.row ? { ...row, cells: { ...row.cells, [place.name]: cell } } : row,
                ),
              }
            : each,
        ),
      }));
  });
}

/** Without last year, in last year only, without another table's rows: edges that are not one cell. */
function rowEdges(rule: Declaration, base: Base): EdgeRow[] {
  const edges: EdgeRow[] = [];
  const others = [
    ...new Set(
      base.tables
        .filter((each) => !rule.tables.includes(each.table) && each.year === "this")
        .map((each) => each.table),
    ),
  ];
  if (base.tables.some((each) => each.year === "last"))
    edges.push({
      ...base,
      name: "not in last year's return",
      tables: base.tables.filter((each) => each.year === "this"),
    });
  for (const table of others) {
    edges.push({
      ...base,
      name: `no row of ${table}`,
      tables: base.tables.filter((each) => each.table !== table || each.year === "last"),
    });
    edges.push({
      ...base,
      name: `${table} only in last year's return`,
      tables: base.tables.flatMap((each) =>
        each.table !== table ? [each] : each.year === "last" ? [] : [{ ...each, year: "last" as const }],
      ),
    });
  }
  for (const own of base.tables.filter((each) => rule.tables.includes(each.table) && each.year === "this")) {
    const first = own.rows[0];
    if (first === undefined) continue;
    edges.push({
      ...base,
      name: `the same row of ${own.table} given twice`,
      tables: base.tables.map((each) => (each === own ? { ...own, rows: [...own.rows, first] } : each)),
    });
    if (!base.tables.some((each) => each.table === own.table && each.year === "last"))
      edges.push({
        ...base,
        name: `the same row of ${own.table} in last year's return too`,
        tables: [...base.tables, { ...own, year: "last" }],
      });
  }
  return edges;
}

type Limits = { years: number[]; days: number[]; numbers: number[] };

/** The whole numbers of a rule's check: years where it counts years, days where it counts days. */
function numbersIn(text: string): Limits {
  const check = text.slice(
    Math.max(0, text.indexOf("fails")),
    text.search(/\n\s*valid\s*:/) === -1 ? undefined : text.search(/\n\s*valid\s*:/),
  );
  const plain = check.replace(/"[^"\n]*"|'[^'\n]*'|\/\/.*$/gm, "");
  const numbers = [
    ...new Set([...plain.matchAll(/(?<![\w.])\d{1,4}(?![\w.])/g)].map((found) => Number(found[0]))),
  ];
  const years = /\b(addYears|ageOn)\b/.test(plain)
    ? numbers.filter((number) => number > 1 && number <= 30)
    : [];
  const days = /\b(addDays|daysBetween|workingDaysBetween)\b/.test(plain)
    ? numbers.filter((number) => number > 1)
    : [];
  return { years: years.slice(0, 3), days: days.slice(0, 3), numbers };
}

function beside(name: string, day: string, limits: Limits): [string, Cell][] {
  const edges: [string, Cell][] = [
    [`is the same day as ${name}`, day],
    [`is the day before ${name}`, plusDays(day, -1)],
    [`is the day after ${name}`, plusDays(day, 1)],
  ];
  for (const days of limits.days)
    for (const by of [-1, 0, 1]) {
      edges.push([`is ${days + by} days after ${name}`, plusDays(day, days + by)]);
      edges.push([`is ${days + by} days before ${name}`, plusDays(day, -days - by)]);
    }
  for (const years of limits.years) {
    for (const [sign, side] of [
      [1, "after"],
      [-1, "before"],
    ] as const) {
      const birthday = plusYears(day, sign * years);
      edges.push([`is ${years} years ${side} ${name}`, birthday]);
      edges.push([`is the day before ${years} years ${side} ${name}`, plusDays(birthday, -1)]);
      edges.push([`is the day after ${years} years ${side} ${name}`, plusDays(birthday, 1)]);
    }
  }
  return edges;
}

function sayPlace(other: Place, from: Place, rule: Declaration): string {
  const table = other.table === from.table || rule.tables.includes(other.table) ? "" : `${other.table}.`;
  const whose = other.year === from.year ? "" : other.year === "last" ? "last year's " : "this year's ";
  const row = other.table === from.table && other.row !== from.row ? ` of row ${other.row + 1}` : "";
  return `${whose}${table}${other.name}${row}`;
}

function codesOf({ choices }: Field, year: number): string[] {
  return Object.entries(choices ?? {})
    .filter(([, { since = year, until = year }]) => since <= year && year <= until)
    .map(([code]) => code);
}

function isBirth(name: string, { title }: Field): boolean {
  return /birth|dob/i.test(`${name} ${title}`);
}

/** 29 February of the leap year nearest before the cell's own date. */
function leapDay(cell: Cell | undefined, end: string): string {
  let year = Number((readDay(String(cell ?? "")) ?? end).slice(0, 4));
  while (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) year--;
  return `${year}-02-29`;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** As the rules' own words count: 29 February is 28 February in a common year. */
function plusYears(day: string, years: number): string {
  const text = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return readDay(text) ?? `${text.slice(0, 8)}28`;
}
