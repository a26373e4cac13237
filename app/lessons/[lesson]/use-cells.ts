"use client";
// The cells of a page as one notebook: what each came to, which runs now, and which are stale.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Return } from "#domain/return";
import { noRuns, staleness } from "#domain/stale";
import { limits } from "#sandbox/limits";
import { type Notebook, openNotebook } from "#sandbox/notebook";
import type { CellOutcome, DatasetSource } from "#sandbox/sandbox";
import { engine } from "../../_run/engine";

type Cell = { id: string; source: string };

export type Cells = {
  outcomes: Record<string, CellOutcome>;
  /** Why a cell is stale, and what to do. */
  stale: Record<string, string>;
  /** The cell that runs, and whether somebody asked for it. */
  running: { id: string; isAsked: boolean } | null;
  run: (id: string) => void;
  runAll: () => void;
  stop: () => void;
  restart: () => void;
  /** The engine itself could not be started. */
  trouble: string | null;
};

/** Long enough that a line can be typed in peace. */
const pause = 350;

/**
 * Runs a page's cells: all of them once at first, each a moment after it was typed in, and whenever it is asked for.
 * @example useCells(source, data, [{ id: "cell-1", source: "Episodes" }]).outcomes // => { "cell-1": { shown: [ … ], … } }
 */
export function useCells(source: DatasetSource, data: Return | null, cells: Cell[]): Cells {
  const [outcomes, setOutcomes] = useState<Record<string, CellOutcome>>({});
  const [running, setRunning] = useState<Cells["running"]>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [runs, setRuns] = useState(noRuns);
  const notebook = useRef<Notebook>(undefined);
  const latest = useRef(cells);
  const typed = useRef(new Map<string, string>());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    latest.current = cells;
  });

  /** True when it came to its end. */
  const runOne = useCallback(async (id: string, isAsked: boolean): Promise<boolean> => {
    clearTimeout(timers.current.get(id));
    const own = notebook.current;
    const cell = latest.current.find((one) => one.id === id);
    if (own === undefined || cell === undefined) return false;
    typed.current.set(id, cell.source);
    setRunning({ id, isAsked });
    try {
      const outcome = await own.run(cell, isAsked ? limits.cellSeconds : limits.typedCellSeconds);
      if (own !== notebook.current) return false;
      setOutcomes((before) => ({ ...before, [id]: outcome }));
      setRuns(own.runs());
      return outcome.isKept;
    } catch (problem) {
      setTrouble(problem instanceof Error ? problem.message : String(problem));
      return false;
    } finally {
      setRunning((now) => (now?.id === id ? null : now));
    }
  }, []);

  const runAll = useCallback(async () => {
    for (const { id } of latest.current) if (!(await runOne(id, true))) return;
  }, [runOne]);

  const begin = useCallback(() => {
    notebook.current?.restart();
    notebook.current = data
      ? openNotebook(
          {
            runCell: async (...asked) => (await engine()).runCell(...asked),
            showWhole: async (asked) => (await engine()).showWhole(asked),
          },
          { dataset: source, data },
        )
      : undefined;
    setOutcomes({});
    setRuns(noRuns);
    setRunning(null);
  }, [source, data]);

  useEffect(() => {
    if (!data) return;
    begin();
    void runAll();
    const waiting = timers.current;
    return () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      notebook.current?.stop();
      notebook.current = undefined;
    };
  }, [data, begin, runAll]);

  useEffect(() => {
    for (const { id, source: text } of cells) {
      const known = typed.current.get(id);
      if (known === undefined || known === text) continue;
      typed.current.set(id, text);
      clearTimeout(timers.current.get(id));
      timers.current.set(
        id,
        setTimeout(() => void runOne(id, false), pause),
      );
    }
  }, [cells, runOne]);

  const stale = useMemo(() => staleness(runs, cells), [runs, cells]);
  return {
    outcomes,
    stale,
    running,
    run: (id) => void runOne(id, true),
    runAll: () => void runAll(),
    stop: () => notebook.current?.stop(),
    restart: begin,
    trouble,
  };
}
