// A notebook: cells run one by one, in any order, with what the ones before them made.
//
// The engine always gives the same answer to the same cells, so that a notebook whose engine had to be killed is
// made again by running what had run. `docs/decisions/0015-notebooks-run-again.md` has the measurements.
import type { CodedReturn } from "#domain/coded";
import { refuse, type Result } from "#domain/result";
import type { Return } from "#domain/return";
import { afterRun, noRuns, type Runs } from "#domain/stale";
import { limits } from "./limits";
import type { CellOutcome, DatasetSource, Sandbox, ShownTable } from "./sandbox";

type Cell = { id: string; source: string };

export type Notebook = {
  /** Runs a cell, with so many seconds at most. Cells that are asked for while one runs wait for it. */
  run(cell: Cell, seconds?: number): Promise<CellOutcome>;
  /** Every row of the `at`th thing that a cell showed when it ran last, where that is a table. */
  whole(cell: string, at: number): Promise<Result<ShownTable>>;
  /** Stops the cell that runs, if one does. It leaves nothing behind; what other cells made is still there. */
  stop(): void;
  /** Forgets everything that cells made. */
  restart(): void;
  /** All runs so far, for `staleness`. */
  runs(): Runs;
};

let notebooks = 0;

/**
 * Opens a notebook over the rows of a return, or over none.
 * @example await openNotebook(sandbox, { dataset, data }).run({ id: "a", source: "1 + 1" })
 * // => { id: "a", shown: [{ kind: "text", text: "2" }], … }
 */
export function openNotebook(
  sandbox: Pick<Sandbox, "runCell" | "showWhole">,
  over: { dataset?: DatasetSource; data?: Return | CodedReturn } = {},
): Notebook {
  let id = newId();
  let runs = noRuns;
  let before: Cell[] = [];
  let begun = false;
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let running: AbortController | undefined;

  async function run(cell: Cell, seconds: number | undefined): Promise<CellOutcome> {
    const stopper = new AbortController();
    running = stopper;
    const own = id;
    try {
      const ask = { notebook: own, runs: count, cell, seconds };
      const start = { ...over, before };
      let ran = await sandbox.runCell(begun ? ask : { ...ask, start }, stopper.signal);
      if (ran.lost) ran = await sandbox.runCell({ ...ask, start }, stopper.signal);
      if (ran.lost) throw new Error("The engine lost the notebook while it was being begun.");
      const { outcome } = ran;
      if (own !== id) return outcome;
      if (outcome.isKept) {
        remember(cell, outcome);
        begun = true;
      } else begun = false;
      return outcome;
    } finally {
      running = undefined;
    }
  }

  function remember(cell: Cell, { names }: CellOutcome): void {
    const usesOthers = names.uses.some((name) => Object.hasOwn(runs.made, name));
    const isAgain = before.at(-1)?.id === cell.id && !usesOthers;
    // A cell that is run again and again while it is typed counts once.
    before = isAgain ? [...before.slice(0, -1), cell] : [...before, cell];
    if (before.length > limits.cellRuns) {
      const last = new Map(before.map((one, at) => [one.id, at]));
      before = before.filter((one, at) => last.get(one.id) === at);
    }
    count++;
    runs = afterRun(runs, cell, names);
  }

  return {
    run(cell, seconds) {
      const turn = queue.then(() => run(cell, seconds));
      queue = turn.catch(() => undefined);
      return turn;
    },
    whole(cell, at) {
      const turn = queue.then(() =>
        begun
          ? sandbox.showWhole({ notebook: id, runs: count, cell, at })
          : refuse("Run the cell again, then save its table."),
      );
      queue = turn.catch(() => undefined);
      return turn;
    },
    stop: () => running?.abort(),
    restart() {
      running?.abort();
      id = newId();
      runs = noRuns;
      before = [];
      begun = false;
      count = 0;
    },
    runs: () => runs,
  };
}

function newId(): string {
  return `notebook ${++notebooks}`;
}
