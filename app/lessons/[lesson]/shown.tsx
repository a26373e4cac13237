"use client";
// What a cell came to: texts, lists, tables and charts, in the order in which they came.
import { useState } from "react";
import type { Shown } from "#sandbox/sandbox";
import { DataTable } from "../../_ui/data-table";
import { ChartView } from "./chart-view";
import styles from "./lesson.module.css";

/**
 * Everything that a cell shows.
 * @example <ShownThings shown={outcome.shown} of="cell 1" /> // => a table with a row for each episode
 */
export function ShownThings({ shown, of }: { shown: Shown[]; of: string }) {
  // oxlint-disable-next-line react/no-array-index-key -- what a cell shows is told apart by place alone
  return shown.map((one, at) => <ShownThing key={at} shown={one} of={of} />);
}

function ShownThing({ shown, of }: { shown: Shown; of: string }) {
  switch (shown.kind) {
    case "printed":
      return <pre className={styles.printed}>{shown.lines.join("\n")}</pre>;
    case "text":
      return <p className={styles.text}>{shown.text}</p>;
    case "list":
      return (
        <>
          <ol className={styles.list}>
            {shown.items.map((item, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the items of a list are told apart by place alone
              <li key={index}>{item}</li>
            ))}
          </ol>
          <More shown={shown.items.length} total={shown.total} of="items" />
        </>
      );
    case "table":
      return <ShownRows table={shown.table} of={of} />;
    case "chart":
      return <ChartView chart={shown.chart} />;
  }
}

type ShownTable = Extract<Shown, { kind: "table" }>["table"];
type Sorting = { at: number; isDown: boolean } | null;

function ShownRows({ table, of }: { table: ShownTable; of: string }) {
  const [sorting, setSorting] = useState<Sorting>(null);
  const all = table.columns.map((column, at) => ({ ...column, at }));
  const filled = all.filter(({ at }) => table.rows.length === 0 || table.rows.some((row) => row[at] !== ""));
  const blank = all.filter((column) => !filled.includes(column)).map(({ name }) => name);
  const press = (at: number) =>
    setSorting((now) => (now?.at !== at ? { at, isDown: false } : now.isDown ? null : { at, isDown: true }));
  return (
    <>
      <DataTable
        caption={table.title || `What ${of} came to`}
        shown={table.title !== ""}
        dense
        height="22rem"
      >
        <thead>
          <tr>
            {filled.map(({ name, at, isNumber }) => (
              <th
                key={name}
                scope="col"
                data-number={isNumber ? "" : undefined}
                aria-sort={sorting?.at !== at ? "none" : sorting.isDown ? "descending" : "ascending"}
              >
                <button type="button" className={styles.sort} onClick={() => press(at)}>
                  {name}
                  <span aria-hidden>{sorting?.at !== at ? "" : sorting.isDown ? " ▼" : " ▲"}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(table, sorting).map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows are told apart by place alone
            <tr key={index}>
              {filled.map(({ name, at, isNumber }) => (
                <td key={name} data-number={isNumber ? "" : undefined}>
                  {row[at] === "" ? <span className={styles.blank}>blank</span> : row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className={styles.quiet}>
        {table.total === 1 ? "1 row" : `${table.total} rows`}
        {table.rows.length < table.total &&
          `: the first ${table.rows.length} and ${table.total - table.rows.length} more`}
        .{blank.length > 0 && ` Blank in every row, and not shown: ${blank.join(", ")}.`}
      </p>
    </>
  );
}

/** The rows that are shown, in order of one column; blanks come last either way. */
function sorted(table: ShownTable, sorting: Sorting): string[][] {
  if (sorting === null) return table.rows;
  const isNumber = table.columns[sorting.at]?.isNumber === true;
  const turn = sorting.isDown ? -1 : 1;
  return table.rows.toSorted((one, other) => {
    const [a = "", b = ""] = [one[sorting.at], other[sorting.at]];
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    return turn * (isNumber ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0);
  });
}

function More({ shown, total, of }: { shown: number; total: number; of: string }) {
  return shown < total ? (
    <p className={styles.quiet}>
      The first {shown} of {total} {of}, and {total - shown} more.
    </p>
  ) : null;
}
