// The cells of a notebook, run from the top: each sees what the ones before it made, and shows what its last line is.
import { z } from "zod";
import type { SourceFile } from "#domain/dataset";
import type { Return } from "#domain/return";
import type { Trouble } from "#domain/rule";
import { type Desk, evaluateFile, type Host, openDesk } from "./desk";
import { explain } from "./explain";
import { limits, megabytesFor } from "./limits";
import type { Realm } from "./machine";
import type { CellOutcome, DatasetSource, Shown } from "./sandbox";
import { shownSchema } from "./shown";
import { countRows, makeWorld } from "./world";

export type CellsToRun = {
  dataset?: DatasetSource;
  data?: Return;
  cells: { id: string; source: string }[];
};

/**
 * Runs cells in order in one fresh realm. A cell that fails stops none after it, unless it had to be stopped itself.
 * @example await runCells(host, { cells: [{ id: "a", source: "1 + 1" }] }) // => [{ id: "a", shown: { kind: "text", text: "2" }, … }]
 */
export async function runCells(
  host: Host,
  { dataset, data, cells }: CellsToRun,
  onCell?: (outcome: CellOutcome) => void,
  begun?: (at: number, seconds: number) => void,
): Promise<CellOutcome[]> {
  const megabytes = data === undefined ? limits.megabytes : megabytesFor(countRows(data));
  const opened = await openDesk(host, megabytes, dataset);
  if (!opened.ok) return cells.map(({ id }) => stopped(id, { kind: "engine", message: opened.reason }));
  const desk = opened.value;
  if (desk.dataset !== undefined && data !== undefined)
    desk.enter(makeWorld("cells", desk.dataset, data, false));
  const globals = desk.ask("globalsOf", "cells");
  const realm = globals.ok ? desk.freshRealm(globals.value) : globals;
  if (!realm.ok) throw new Error(`The engine could not start: ${realm.thrown.message}`);
  const known = ["collection", "console", ...Object.keys(desk.dataset?.tables ?? {})];
  const outcomes: CellOutcome[] = [];
  let end: Trouble | undefined;
  for (const [at, cell] of cells.entries()) {
    begun?.(at, limits.cellSeconds + limits.graceSeconds);
    const outcome = end === undefined ? runCell(desk, realm.value, cell, known) : stopped(cell.id, end);
    if (outcome.trouble?.kind === "too-long" || desk.machine.isBroken()) {
      end ??= { kind: "too-long", message: "This was not run: the cell before it was stopped." };
    }
    outcomes.push(outcome);
    onCell?.(outcome);
  }
  return outcomes;
}

function runCell(
  desk: Desk,
  realm: Realm,
  cell: { id: string; source: string },
  known: string[],
): CellOutcome {
  const began = performance.now();
  const file: SourceFile = { path: `cell ${cell.id}`, text: cell.source };
  desk.machine.allow(limits.cellSeconds);
  const done = evaluateFile(realm, file);
  const shown = done.ok ? desk.askText("shown", done.value) : done;
  if (done.ok && !desk.machine.isBroken()) done.value.dispose();
  const printed = readPrinted(desk);
  const ms = performance.now() - began;
  if (!shown.ok) {
    const trouble = explain(shown.thrown, file, limits.cellSeconds, known);
    return { id: cell.id, printed, shown: { kind: "nothing" }, trouble, ms };
  }
  return { id: cell.id, printed, shown: readShown(shown.value), ms };
}

function readPrinted(desk: Desk): string[] {
  if (desk.machine.isBroken()) return [];
  desk.machine.allow(limits.cellSeconds);
  const printed = desk.askText("printed");
  return printed.ok ? z.array(z.string()).parse(JSON.parse(printed.value)) : [];
}

function readShown(text: string): Shown {
  return shownSchema.parse(JSON.parse(text));
}

function stopped(id: string, trouble: Trouble): CellOutcome {
  return { id, printed: [], shown: { kind: "nothing" }, trouble, ms: 0 };
}
