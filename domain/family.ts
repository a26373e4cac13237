// A family of made-up rows: everything about one entity in both years, with cells as they are written in files.
import { z } from "zod";
import type { Dataset, Field } from "./dataset";
import type { TextTable, YearTables } from "./return";

/** Rows by table; the cells of a row stand in the order of the table's columns. */
export const familyRowsSchema = z.record(z.string(), z.array(z.array(z.string())));
export type FamilyRows = z.infer<typeof familyRowsSchema>;
export type Family = { thisYear: FamilyRows; lastYear: FamilyRows };

/** What was done to a made-up row on purpose. Rows count from 0 in the file, as findings do. */
export const plantedSchema = z.strictObject({
  /** "rule", or the kind of fault: blank, unreadable, not-on-list, wrong-shape, given-twice, nobodys, wrong-year. */
  kind: z.string(),
  rule: z.string().optional(),
  example: z.string().optional(),
  entity: z.string(),
  table: z.string(),
  year: z.enum(["this", "last"]),
  row: z.number().int().nonnegative(),
  fields: z.array(z.string()),
});
export type Planted = z.infer<typeof plantedSchema>;

/**
 * The columns that a file of a table or list has: what is worked out is in no file.
 * @example columnsOf(dataset.tables.UASC.fields) // => ["CHILD", "SEX", "DOB", "DUC"]
 */
export function columnsOf(fields: Record<string, Field>): string[] {
  return Object.keys(fields).filter((name) => fields[name]?.derived !== true);
}

/**
 * The tables that a year's return has: those that had been brought in by then.
 * @example tablesOf(ssda903, 2026).includes("DoLo") // => false
 */
export function tablesOf(dataset: Dataset, year: number): string[] {
  return Object.keys(dataset.tables).filter((name) => (dataset.tables[name]?.since ?? year) <= year);
}

/**
 * Families put together into one year's tables, in order. A table without rows is there, and empty.
 * @example yearTables(dataset, 2027, families.map((family) => family.thisYear)).Header?.rows // => 200
 */
export function yearTables(dataset: Dataset, year: number, families: readonly FamilyRows[]): YearTables {
  const tables: YearTables = {};
  for (const name of tablesOf(dataset, year)) {
    const rows = families.flatMap((family) => family[name] ?? []);
    tables[name] = textTable(name, columnsOf(dataset.tables[name]?.fields ?? {}), rows);
  }
  return tables;
}

/**
 * Rows of cells as a table of columns.
 * @example textTable("UASC", ["CHILD"], [["1"]]) // => { table: "UASC", rows: 1, columns: { CHILD: ["1"] } }
 */
export function textTable(table: string, columns: readonly string[], rows: readonly string[][]): TextTable {
  return {
    table,
    rows: rows.length,
    columns: Object.fromEntries(columns.map((name, at) => [name, rows.map((row) => row[at] ?? "")])),
  };
}
