"use client";
// A made-up return, with the rows that the rule finds now.
import { useMemo, useState } from "react";
import type { Finding, RuleOutcome } from "#domain/finding";
import type { TextTable } from "#domain/return";
import { DataTable } from "../../_ui/data-table";
import { LookButton, troubleInWords } from "../../_ui/examples";
import styles from "./workspace.module.css";

/**
 * One table of the made-up return. The rule's own fields come first after the key.
 * @example <MadeUpPanel table={episodes} first={["CHILD", "DECOM", "DEC"]} outcome={outcome} findings={findings} onLook={lookInto} /> // => the table
 */
export function MadeUpPanel(props: {
  table: TextTable;
  first: string[];
  outcome: RuleOutcome | null;
  findings: Finding[];
  onLook: (table: string, row: number, button: HTMLElement) => void;
}) {
  const [flaggedOnly, setFlaggedOnly] = useState(false);
  const { table } = props;
  const flagged = useMemo(() => {
    const rows = new Map<number, Set<string>>();
    for (const finding of props.findings)
      for (const cell of finding.cells)
        if (cell.table === table.table && cell.year === "this")
          rows.set(cell.row, new Set([...(rows.get(cell.row) ?? []), ...cell.fields]));
    return rows;
  }, [props.findings, table.table]);
  const columns = useMemo(() => {
    const all = Object.keys(table.columns);
    return [...new Set([...props.first.filter((field) => all.includes(field)), ...all])];
  }, [table, props.first]);
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => !flaggedOnly || flagged.has(row),
  );
  return (
    <section className={styles.panel} aria-labelledby="made-up" data-panel tabIndex={-1}>
      <div className={styles.head}>
        <h2 id="made-up">Made-up {table.table}</h2>
        <span className={styles.note}>
          {props.outcome?.outcome === "ran"
            ? `${flagged.size} of ${table.rows} rows found`
            : props.outcome?.outcome === "skipped"
              ? props.outcome.reason
              : props.outcome?.outcome === "crashed"
                ? troubleInWords(props.outcome.trouble)
                : `${table.rows} rows`}
        </span>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={flaggedOnly}
          onChange={(event) => setFlaggedOnly(event.currentTarget.checked)}
        />
        Only the rows that your rule finds
      </label>
      {rows.length === 0 ? (
        <p className={styles.quiet}>Your rule finds none of these rows.</p>
      ) : (
        <DataTable caption={`Rows of the made-up ${table.table}`} dense height="24rem">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Why?</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const fields = flagged.get(row);
              return (
                <tr key={row} className={fields ? styles.found : undefined}>
                  <th scope="row">
                    {fields && <span aria-hidden="true">▸ </span>}
                    {row + 1}
                    {fields && <span className="unseen"> found</span>}
                  </th>
                  <td>
                    <LookButton
                      table={table.table}
                      row={row}
                      onLook={(at, button) => props.onLook(table.table, at, button)}
                    />
                  </td>
                  {columns.map((column) => (
                    <td key={column} className={fields?.has(column) ? styles.foundCell : undefined}>
                      {table.columns[column]?.[row] || <span className={styles.blank}>blank</span>}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
