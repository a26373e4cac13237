"use client";
// What the two texts do, asked in this browser: on the examples of both, on edge rows, and on the made-up return.
import { useEffect, useState } from "react";
import type { Comparison, Difference } from "#domain/comparison";
import type { Finding } from "#domain/finding";
import type { Return } from "#domain/return";
import type { Declaration, Trouble } from "#domain/rule";
import type { DatasetSource, Sandbox } from "#sandbox/sandbox";
import { engine } from "../../../_run/engine";
import { type MadeUpTexts, madeUpReturn } from "../../../_run/made-up";

export type Compared = {
  comparison: Comparison;
  /** What each text says of itself, where it can be read. */
  mine: Declaration | null;
  theirs: Declaration | null;
};

/** Rows of the made-up return that are shown. */
const mostMadeUp = 5;

/**
 * Compares two texts of a rule; null until that is done.
 * @example useCompared(source, madeUp, "rules/ssda903/356.ts", mine, theirs)?.comparison.differences.length // => 1
 */
export function useCompared(
  source: DatasetSource,
  madeUp: MadeUpTexts,
  path: string,
  mine: string,
  theirs: string,
): Compared | null {
  const [compared, setCompared] = useState<Compared | null>(null);
  // The page sends them anew with each refresh; what is compared does not change.
  const [given] = useState({ source, madeUp });
  useEffect(() => {
    let gone = false;
    const texts = [mine, theirs].map((text) => ({ path, text }));
    compare(given.source, given.madeUp, texts[0] ?? { path, text: mine }, texts[1] ?? { path, text: theirs })
      .catch((trouble: unknown): Compared => {
        const message = trouble instanceof Error ? trouble.message : String(trouble);
        const engineTrouble: Trouble = { kind: "engine", message };
        return {
          comparison: { asked: 0, differences: [], trouble: { side: "either", ...engineTrouble } },
          mine: null,
          theirs: null,
        };
      })
      .then((done) => !gone && setCompared(done));
    return () => {
      gone = true;
    };
  }, [given, path, mine, theirs]);
  return compared;
}

type File = { path: string; text: string };

async function compare(
  dataset: DatasetSource,
  madeUp: MadeUpTexts,
  mine: File,
  theirs: File,
): Promise<Compared> {
  const sandbox = await engine();
  const comparison = await sandbox.compareRules({ dataset, mine, theirs });
  const own = await sandbox.runExamples({ dataset, rule: mine });
  const other = await sandbox.runExamples({ dataset, rule: theirs });
  const said = { mine: own.declaration ?? null, theirs: other.declaration ?? null };
  if (comparison.trouble) return { comparison, ...said };
  const more = await onMadeUp(sandbox, dataset, madeUp, mine, theirs);
  return {
    comparison: {
      asked: comparison.asked + more.asked,
      differences: [...comparison.differences, ...more.differences],
    },
    ...said,
  };
}

async function onMadeUp(
  sandbox: Sandbox,
  dataset: DatasetSource,
  madeUp: MadeUpTexts,
  mine: File,
  theirs: File,
): Promise<Comparison> {
  const read = await sandbox.readDataset(dataset);
  const data = read.ok ? await madeUpReturn(read.value, madeUp) : read;
  if (!data.ok) return { asked: 0, differences: [] };
  const find = async (rule: File) => {
    const { rules, findings } = await sandbox.checkReturn({ dataset, rules: [rule], data: data.value });
    return {
      ran: rules[0]?.outcome === "ran",
      findings: new Map(findings.map((one) => [placeOf(one), one])),
    };
  };
  const [own, other] = [await find(mine), await find(theirs)];
  if (!own.ran || !other.ran) return { asked: 0, differences: [] };
  const differences = [...new Set([...own.findings.keys(), ...other.findings.keys()])].flatMap((place) => {
    const [flagged, alsoFlagged] = [own.findings.get(place), other.findings.get(place)];
    const finding = flagged ?? alsoFlagged;
    if (finding === undefined || (flagged && alsoFlagged)) return [];
    return rowOf(data.value, finding, flagged !== undefined);
  });
  const tables = Object.values(data.value.thisYear);
  return {
    asked: tables.reduce((sum, { rows }) => sum + rows, 0),
    differences: differences.slice(0, mostMadeUp),
  };
}

function placeOf({ cells }: Finding): string {
  return `${cells[0]?.table} ${cells[0]?.row}`;
}

function rowOf(data: Return, finding: Finding, isMine: boolean): Difference[] {
  const [cells] = finding.cells;
  if (cells === undefined || cells.year === "last") return [];
  const table = data.thisYear[cells.table];
  const named = cells.fields.map((field) => [field, table?.columns[field]?.[cells.row] ?? ""]);
  const rows = [{ cells: Object.fromEntries(named), fails: false }];
  return [
    {
      name: `row ${cells.row + 1} of ${cells.table} in the made-up return`,
      from: "edge",
      tables: [{ table: cells.table, year: "this", rows }],
      table: cells.table,
      row: 0,
      mine: isMine ? "found" : "left alone",
      theirs: isMine ? "left alone" : "found",
    },
  ];
}
