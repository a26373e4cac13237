// Which rows are asked for together, so that nobody looks through all of them: the reviews of one pull request, say.
import type { RowOf, Table } from "./rows";

const fields = {
  pulls: "state",
  reviews: "pull",
  lineComments: "pull",
  talkComments: "pull",
  happenings: "pull",
  checkRuns: "headSha",
  statuses: "sha",
} as const satisfies Partial<Record<Table, string>>;
export type Grouped = keyof typeof fields;

const isGrouped = (table: Table): table is Grouped => table in fields;

/**
 * Keeps, for each group of rows, their keys in the order in which they came.
 * @example keepGroups().keys("reviews", 1) // => []
 */
export function keepGroups() {
  const kept = new Map<string, Set<string>>();
  const nameOf = (table: Grouped, row: object) => `${table} ${String(Reflect.get(row, fields[table]))}`;
  return {
    /** Notes that a row is other than before; undefined for one that was not there, or is no more. */
    note(table: Table, key: string, before: RowOf[Table] | undefined, after: RowOf[Table] | undefined): void {
      if (!isGrouped(table)) return;
      const from = before && nameOf(table, before);
      const to = after && nameOf(table, after);
      if (from === to) return;
      if (from !== undefined) kept.get(from)?.delete(key);
      if (to === undefined) return;
      const group = kept.get(to) ?? new Set();
      kept.set(to, group.add(key));
    },
    keys: (table: Grouped, group: string | number): string[] => [...(kept.get(`${table} ${group}`) ?? [])],
    count: (table: Grouped, group: string | number): number => kept.get(`${table} ${group}`)?.size ?? 0,
  };
}
