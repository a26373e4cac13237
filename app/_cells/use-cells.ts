"use client";
// The cells of a page as one notebook: what each came to, which runs now, and which are stale.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CodedReturn } from "#domain/coded";
import type { Result } from "#domain/result";
import type { Return } from "#domain/return";
import { noRuns, staleness } from "#domain/stale";
import { limits, secondsForTypedCell } from "#sandbox/limits";
import { type Notebook, openNotebook } from "#sandbox/notebook";
import type { CellOutcome, DatasetSource, ShownTable } from "#sandbox/sandbox";
import { engine } from "../_run/engine";

type Cell = { id: string; source: string };

export type Cells = {
  outcomes: Record<string, CellOutcome>;
  /** Why a cell is stale, and what to do. */
  stale: Record<string, string>;
  /** The cell that runs, and whether somebody asked for it. */
  running: { id: string; isAsked: boolean } | null;
  /** The cell that somebody asked to run last, once it has come to its end: what it came to is said aloud. */
  asked: { id: string; count: number } | null;
  run: (id: string) => void;
  runAll: () => void;
  stop: () => void;
  restart: () => void;
  /** Forgets what one cell made: it is no longer on the page. */
  forget: (id: string) => void;
  /** Every row of the `at`th thing that a cell showed, where that is a table. */
  whole: (id: string, at: number) => Promise<Result<ShownTable>>;
  /** The engine itself could not be started. */
  trouble: string | null;
};

/** Long enough that a line can be typed in peace. */
const pause = 350;

/**
 * Runs a page's cells: all of them once at first, each a moment after it was typed in, and whenever it is asked for.
 * @example useCells(source, data, [{ id: "cell-1", source: "Episodes" }]).outcomes // => { "cell-1": { shown: [ … ], … } }
 */
export function useCells(source: DatasetSource, data: Return | CodedReturn | null, cells: Cell[]): Cells {
  const [outcomes, setOutcomes] = useState<Record<string, CellOutcome>>({});
  const [asked, setAsked] = useState<Cells["asked"]>(null);
  const [running, setRunning] = useState<Cells["running"]>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [runs, setRuns] = useState(noRuns);
  const notebook = useRef<Notebook>(undefined);
  const latest = useRef(cells);
  const rows = useMemo(() => countRows(data), [data]);
  const typed = useRef(new Map<string, string>());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    latest.current = cells;
  });

  /** True when it came to its end. */
  const runOne = useCallback(
    async (id: string, isAsked: boolean, isAlone = false): Promise<boolean> => {
      clearTimeout(timers.current.get(id));
      const own = notebook.current;
      const cell = latest.current.find((one) => one.id === id);
      if (own === undefined || cell === undefined) return false;
      typed.current.set(id, cell.source);
      setRunning({ id, isAsked });
      try {
        const outcome = await own.run(cell, isAsked ? limits.cellSeconds : secondsForTypedCell(rows));
        if (own !== notebook.current) return false;
        setOutcomes((before) => ({ ...before, [id]: outcome }));
        setRuns(own.runs());
        if (isAlone) setAsked((before) => ({ id, count: (before?.count ?? 0) + 1 }));
        return outcome.isKept;
      } catch (problem) {
        setTrouble(problem instanceof Error ? problem.message : String(problem));
        return false;
      } finally {
        setRunning((now) => (now?.id === id ? null : now));
      }
    },
    [rows],
  );

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
      // A cell that was added just now runs when something is typed in it.
      if (known === undefined && notebook.current) typed.current.set(id, text);
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
    asked,
    run: (id) => void runOne(id, true, true),
    whole: (id, at) => notebook.current?.whole(id, at) ?? nothing,
    runAll: () => void runAll(),
    stop: () => notebook.current?.stop(),
    restart: begin,
    forget(id) {
      const own = notebook.current;
      void own?.run({ id, source: "" }).then(() => setRuns(own.runs()));
    },
    trouble,
  };
}

const nothing = Promise.resolve({ ok: false as const, reason: "Run the cell again, then save its table." });

function countRows(data: Return | CodedReturn | null): number {
  const tables: { rows: number }[] = Object.values(data?.thisYear ?? {});
  return tables.reduce((sum, table) => sum + table.rows, 0);
}
