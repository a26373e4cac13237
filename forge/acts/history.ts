// The history of a pull request: what was done to it besides speaking, by whom and when.
import type { Changes } from "../rows/store";
import type { Happening } from "../rows/rows";
import type { Yard } from "../yard";

/**
 * Puts one more line into a pull request's history, kept with the change that it is about.
 * @example note(yard, changes, { pull: 1, event: "closed", actorId: 7 })
 */
export function note(
  yard: Yard,
  changes: Changes,
  done: Pick<Happening, "pull" | "event" | "actorId"> & Partial<Pick<Happening, "commitId" | "extra">>,
): void {
  const id = yard.store.nextId();
  changes.put("happenings", id, { id, at: yard.now(), commitId: null, extra: {}, ...done });
}
