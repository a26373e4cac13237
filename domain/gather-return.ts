// The tables that files held, put together as one return.
import type { CodedReturn, CodedTables } from "./coded";
import { refuse, type Result, succeed } from "./result";
import type { Collection, ReadFile } from "./return";

/** Where a file belongs: this year's, last year's, or a reference list. */
export type Place = "this" | "last" | "reference";
export type CodedFiles = { data: CodedReturn; files: ReadFile[]; notes: string[] };

/** What one file adds to a return. */
export type FilePart = {
  name: string;
  year: Place;
  sha256: string;
  holds: Result<{ tables: CodedTables; notes: string[] }>;
};

const slots = { this: "this year's files", last: "last year's files", reference: "the reference files" };

/**
 * Puts the parts of a return together. Refuses the first file that could not be read, and a table that came twice.
 * @example gatherReturn(parts, collection) // => { ok: true, value: { data, files, notes: [] } }
 */
export function gatherReturn(parts: readonly FilePart[], collection: Collection): Result<CodedFiles> {
  const given: Record<Place, CodedTables> = { this: {}, last: {}, reference: {} };
  const cameFrom = new Map<string, string>();
  const files: ReadFile[] = [];
  const notes: string[] = [];

  for (const { name, year, sha256, holds } of parts) {
    if (!holds.ok) return holds;
    let rows = 0;
    for (const table of Object.values(holds.value.tables)) {
      const place = `${year} ${table.table}`;
      const earlier = cameFrom.get(place);
      if (earlier !== undefined) {
        return refuse(
          `${earlier} and ${name} both hold ${table.table} among ${slots[year]}. Leave one of them out, or put their rows in one file.`,
        );
      }
      cameFrom.set(place, name);
      given[year][table.table] = table;
      rows += table.rows;
    }
    files.push({ name, rows, sha256 });
    notes.push(...holds.value.notes);
  }

  if (Object.keys(given.this).length === 0) {
    return refuse("There is no table of this year to check. Choose this year's CSV files or XML file.");
  }
  const data: CodedReturn = {
    collection,
    thisYear: given.this,
    ...(Object.keys(given.last).length > 0 ? { lastYear: given.last } : {}),
    ...(Object.keys(given.reference).length > 0 ? { reference: given.reference } : {}),
  };
  return succeed({ data, files, notes });
}
