// What a cell came to, in words alone: for a question that is asked about it.
import { troubleInWords } from "../_ui/examples";
import { sayShown } from "./shown";
import type { Cells } from "./use-cells";

/**
 * The outcome of a cell as a sentence or two; "" where it did not run.
 * @example outcomeOf(cells, "cell-1") // => "A table of 8 rows."
 */
export function outcomeOf(cells: Cells, id: string): string {
  const outcome = cells.outcomes[id];
  if (outcome === undefined) return "";
  const shown = outcome.trouble ? troubleInWords(outcome.trouble) : sayShown(outcome.shown);
  return shown.slice(0, 2000);
}
