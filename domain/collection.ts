// The collection that a year's return is for: its first day and its last.
import type { Dataset } from "./dataset";
import type { Collection } from "./return";

/**
 * The collection named after the year that it ends in.
 * @example collectionOf({ starts: "04-01", ends: "03-31" }, 2027) // => { year: 2027, start: "2026-04-01", end: "2027-03-31" }
 */
export function collectionOf(
  { starts, ends }: Pick<Dataset["collection"], "starts" | "ends">,
  year: number,
  authority?: string,
): Collection {
  const first = starts <= ends ? year : year - 1;
  return { year, start: `${first}-${starts}`, end: `${year}-${ends}`, ...(authority ? { authority } : {}) };
}
