// Findings on their way from an engine to its host: numbers, and the few names that they share.
//
// A rule may find thousands of rows. As objects each would be held against a shape on arrival; as numbers they need
// only be counted, and the page goes on answering.
import { z } from "zod";
import { type Cells, cellsSchema, type Finding } from "#domain/finding";

/** For each finding how many cells it has, then of each the number of its place and its row. */
export type PackedFindings = { rule: string; places: Omit<Cells, "row">[]; numbers: Int32Array<ArrayBuffer> };

const int32Schema = z.custom<Int32Array<ArrayBuffer>>(
  (value) => value instanceof Int32Array,
  "These are numbers in a row.",
);
export const packedFindingsSchema: z.ZodType<PackedFindings> = z.object({
  rule: z.string(),
  places: z.array(cellsSchema.omit({ row: true })),
  numbers: int32Schema,
});

/**
 * Packs the findings of one rule.
 * @example packFindings("356", findings).numbers // => Int32Array [1, 0, 17]
 */
export function packFindings(rule: string, findings: readonly Finding[]): PackedFindings {
  const places: PackedFindings["places"] = [];
  const known = new Map<string, number>();
  const numbers: number[] = [];
  for (const { cells } of findings) {
    numbers.push(cells.length);
    for (const { row, ...place } of cells) {
      const key = `${place.table} ${place.year} ${place.fields.join(" ")}`;
      let number = known.get(key);
      if (number === undefined) {
        number = places.length;
        known.set(key, number);
        places.push(place);
      }
      numbers.push(number, row);
    }
  }
  return { rule, places, numbers: Int32Array.from(numbers) };
}

/**
 * Unpacks them again. Findings of one place share the list of its fields.
 * @throws when a number names no place, or the numbers end in the middle of a finding
 * @example unpackFindings(packFindings("356", findings)) // => findings
 */
export function unpackFindings({ rule, places, numbers }: PackedFindings): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  while (at < numbers.length) {
    const count = numbers[at++] ?? 0;
    const cells: Cells[] = [];
    for (let left = count; left > 0; left--) {
      const place = places[numbers[at++] ?? -1];
      const row = numbers[at++];
      if (place === undefined || row === undefined || row < 0) throw new Error("These findings are damaged.");
      cells.push({ table: place.table, year: place.year, row, fields: place.fields });
    }
    if (cells.length === 0) throw new Error("These findings are damaged.");
    findings.push({ rule, cells });
  }
  return findings;
}
