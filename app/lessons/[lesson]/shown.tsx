// What a cell came to: a table, a list, or a line of text.
import type { CellOutcome } from "#sandbox/sandbox";
import { DataTable } from "../../_ui/data-table";
import styles from "./lesson.module.css";

/**
 * The value of a cell.
 * @example <ShownValue outcome={outcome} /> // => a table with a row for each episode
 */
export function ShownValue({ outcome }: { outcome: CellOutcome }) {
  const { printed, shown } = outcome;
  return (
    <>
      {printed.length > 0 && <pre className={styles.printed}>{printed.join("\n")}</pre>}
      {shown.kind === "text" && <p className={styles.text}>{shown.text}</p>}
      {shown.kind === "list" && (
        <>
          <ol className={styles.list}>
            {shown.items.map((item, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the items of a list are told apart by place alone
              <li key={index}>{item}</li>
            ))}
          </ol>
          <More shown={shown.items.length} total={shown.total} of="items" />
        </>
      )}
      {shown.kind === "table" && (
        <>
          <DataTable caption="What the cell came to" dense height="22rem">
            <thead>
              <tr>
                {shown.table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.table.rows.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows are told apart by place alone
                <tr key={index}>
                  {row.map((value, column) => (
                    // oxlint-disable-next-line react/no-array-index-key -- and so are their cells
                    <td key={column}>{value === "" ? <span className={styles.blank}>blank</span> : value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </DataTable>
          <More shown={shown.table.rows.length} total={shown.table.total} of="rows" />
        </>
      )}
    </>
  );
}

function More({ shown, total, of }: { shown: number; total: number; of: string }) {
  return shown < total ? (
    <p className={styles.quiet}>
      The first {shown} of {total} {of}.
    </p>
  ) : null;
}
