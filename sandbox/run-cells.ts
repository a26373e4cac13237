// The cells of a notebook, run from the top: each sees what the ones before it made.
import type { Return } from "#domain/return";
import type { Host } from "./desk";
import type { CellOutcome, DatasetSource } from "./sandbox";

export async function runCells(
  _host: Host,
  _input: { dataset?: DatasetSource; data?: Return; cells: { id: string; source: string }[] },
  _onCell?: (outcome: CellOutcome) => void,
  _begun?: (at: number, seconds: number) => void,
): Promise<CellOutcome[]> {
  throw new Error("Cells cannot be run yet.");
}
