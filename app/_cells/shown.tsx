"use client";
// What a cell came to: texts, lists, tables and charts, in the order in which they came.
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { csvText } from "#domain/csv-text";
import type { Result } from "#domain/result";
import type { Shown, ShownTable } from "#sandbox/sandbox";
import { saveText } from "../_run/save-file";
import { PressButton } from "../_ui/button";
import { DataTable } from "../_ui/data-table";
import { ChartView } from "./chart-view";
import styles from "./cells.module.css";

/**
 * Everything that a cell shows. `whole` gets every row of a table, to be saved.
 * @example <ShownThings shown={outcome.shown} of="cell 1" whole={whole} /> // => a table with a row for each episode
 */
export function ShownThings({ shown, of, whole }: { shown: Shown[]; of: string; whole?: Whole }) {
  return shown.map((one, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- what a cell shows is told apart by place alone
    <ShownThing key={at} shown={one} of={of} whole={whole && (() => whole(at))} />
  ));
}

type Whole = (at: number) => Promise<Result<ShownTable>>;

/**
 * What a cell shows, in a few words, for whoever hears the page.
 * @example sayShown([{ kind: "text", text: "12" }]) // => "12"
 */
export function sayShown(shown: readonly Shown[]): string {
  if (shown.length === 0) return "It ran, and shows nothing.";
  return shown
    .map((one) => {
      if (one.kind === "text") return one.text.slice(0, 200);
      if (one.kind === "printed") return one.lines.slice(0, 3).join(". ").slice(0, 200);
      if (one.kind === "list") return `A list of ${one.total}.`;
      if (one.kind === "chart") return `A chart: ${one.chart.title}.`;
      return `A table of ${one.table.total === 1 ? "1 row" : `${one.table.total} rows`}.`;
    })
    .join(" ");
}

function ShownThing({
  shown,
  of,
  whole,
}: {
  shown: Shown;
  of: string;
  whole: (() => ReturnType<Whole>) | undefined;
}) {
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
      return <ShownRows table={shown.table} of={of} whole={whole} />;
    case "chart":
      return <ChartView chart={shown.chart} />;
  }
}

type Sorting = { at: number; isDown: boolean } | null;

function ShownRows(props: { table: ShownTable; of: string; whole: (() => ReturnType<Whole>) | undefined }) {
  const { table, of, whole } = props;
  const [trouble, setTrouble] = useState("");
  const save = async () => {
    if (!whole) return;
    const all = await whole();
    setTrouble(all.ok ? "" : all.reason);
    if (!all.ok) return;
    const lines = [all.value.columns.map(({ name }) => name), ...all.value.rows];
    saveText(`${fileName(table.title || of)}.csv`, csvText(lines));
  };
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
      <div className={styles.quiet}>
        <span>
          {table.total === 1 ? "1 row" : `${table.total} rows`}
          {table.rows.length < table.total &&
            `: the first ${table.rows.length} and ${table.total - table.rows.length} more`}
          .{blank.length > 0 && ` Blank in every row, and not shown: ${blank.join(", ")}.`}
        </span>
        {whole && table.total > 0 && (
          <PressButton
            size="small"
            kind="quiet"
            icon={<IconDownload size={16} aria-hidden />}
            onClick={() => void save()}
          >
            Save {table.total === 1 ? "the row" : `all ${table.total} rows`} as CSV
          </PressButton>
        )}
        <span role="status">{trouble}</span>
      </div>
    </>
  );
}

const fileName = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "") || "rows";

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
