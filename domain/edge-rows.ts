// Edge rows: for each field that a rule uses, the rows at which a check is most often wrong, each under a name.
//
// They are examples that nobody has judged yet: blank, the same day, the day before and after, 29 February, the first
// and last day of the collection, a code that is not on the list. What the rule says of each, the rule is asked.
import { z } from "zod";
import { collectionOf } from "./collection";
import type { Dataset } from "./dataset";
import { cellEdges, codesOf, fieldsOf } from "./edge-cells";
import { limitsIn } from "./edge-limits";
import { type Declaration, declarationSchema } from "./rule";

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

/** Rows that an edge is made from. */
export type Base = Pick<EdgeRow, "tables" | "collection" | "reference">;

/**
 * The edge rows of a rule. They start from the rule's own examples, the first valid one first, else from one plain row.
 * `text` is the rule's file: its numbers and codes are edges too (18 years, 3 days). At most `most`, no two alike.
 * @example edgeRows(dataset, declaration, text).map((edge) => edge.name) // => ["DEC is blank", "DEC is the same day as DECOM", …]
 */
export function edgeRows(dataset: Dataset, rule: Declaration, text = "", most = 200): EdgeRow[] {
  const seen = new Set<string>();
  const found: EdgeRow[] = [];
  const limits = limitsIn(text);
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
  const cells = new Map<string, Record<string, string | number>>();
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

function isBirth(name: string, { title }: { title: string }): boolean {
  return /birth|dob/i.test(`${name} ${title}`);
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
