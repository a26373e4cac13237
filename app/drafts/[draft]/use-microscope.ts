"use client";
// Which row is looked into, of an example or of the made-up return, and the cells of every row that the rule looks at.
import { useCallback, useMemo, useState } from "react";
import type { Return } from "#domain/return";
import type { Declaration } from "#domain/rule";
import type { RowPlace } from "#domain/trace";
import type { DatasetSource, RowToTrace } from "#sandbox/sandbox";
import { type Look, useTrace } from "../../_run/use-trace";
import type { LookAsked } from "../../_ui/examples";

/** A row that somebody asked for: its name, where it stands, and the button that the focus goes back to. */
type Asked = { row: RowToTrace; name: string; of: string; button: HTMLElement };

export type Microscope = {
  asked: Asked | null;
  look: Look | null;
  lookIntoExample: (asked: LookAsked) => void;
  lookIntoMadeUp: (table: string, row: number, button: HTMLElement) => void;
  close: () => void;
  cellsOf: (place: RowPlace) => [field: string, cell: string][];
};

/**
 * The row microscope of a workspace.
 * @example useMicroscope(source, path, text, declaration, madeUp).lookIntoMadeUp("Episodes", 0, button)
 */
export function useMicroscope(
  dataset: DatasetSource,
  path: string,
  text: string | null,
  declaration: Declaration | undefined,
  madeUp: Return | null,
): Microscope {
  const [asked, setAsked] = useState<Asked | null>(null);
  const look = useTrace(dataset, path, text, asked?.row ?? null);
  const lookIntoExample = useCallback(({ kind, name, table, row, button }: LookAsked) => {
    const of = `Of the example “${name}”.`;
    setAsked({ row: { table, row, example: { kind, name } }, name: `${table}, row ${row + 1}`, of, button });
  }, []);
  const lookIntoMadeUp = useCallback(
    (table: string, row: number, button: HTMLElement) => {
      if (madeUp === null) return;
      const name = `${table}, row ${row + 1}`;
      setAsked({ row: { table, row, data: madeUp }, name, of: "Of the made-up return.", button });
    },
    [madeUp],
  );
  const close = useCallback(() => {
    asked?.button.focus();
    setAsked(null);
  }, [asked]);
  const cellsOf = useMemo(() => {
    const fields = (declaration?.fields ?? []).map((field) => field.split(".").at(-1) ?? field);
    return (place: RowPlace): [string, string][] => {
      const cells = asked ? cellsAt(asked.row, declaration, place) : [];
      const named = cells.filter(([field]) => fields.includes(field));
      return named.length > 0 ? named : cells.filter(([, cell]) => cell !== "").slice(0, 4);
    };
  }, [asked, declaration]);
  return { asked, look, lookIntoExample, lookIntoMadeUp, close, cellsOf };
}

function cellsAt(row: RowToTrace, declaration: Declaration | undefined, place: RowPlace): [string, string][] {
  if ("data" in row) {
    const { thisYear, lastYear, reference } = row.data;
    const tables = { this: thisYear, last: lastYear, reference }[place.year];
    return Object.entries(tables?.[place.table]?.columns ?? {}).map(([field, cells]) => [
      field,
      cells[place.row] ?? "",
    ]);
  }
  const { kind, name } = row.example;
  const example = declaration?.examples.find((one) => one.kind === kind && one.name === name);
  const cells =
    place.year === "reference"
      ? example?.reference?.find(({ list }) => list === place.table)?.rows[place.row]
      : example?.tables.find((one) => one.table === place.table && one.year === place.year)?.rows[place.row]
          ?.cells;
  return Object.entries(cells ?? {}).map(([field, cell]) => [field, String(cell)]);
}
