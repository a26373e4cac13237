// What a cell came to: a table, a list, or a line of text.
import type { CellOutcome, Shown } from "#sandbox/sandbox";
import { DataTable } from "../../_ui/data-table";
import styles from "./lesson.module.css";

/**
 * The value of a cell.
 * @example <ShownValue outcome={outcome} of="cell-1" /> // => a table with a row for each episode
 */
export function ShownValue({ outcome, of }: { outcome: CellOutcome; of: string }) {
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
      {shown.kind === "table" && <ShownRows table={shown.table} of={of} />}
    </>
  );
}

type ShownTable = Extract<Shown, { kind: "table" }>["table"];

function ShownRows({ table, of }: { table: ShownTable; of: string }) {
  const all = table.columns.map((name, at) => ({ name, at }));
  const filled = all.filter(({ at }) => table.rows.length === 0 || table.rows.some((row) => row[at] !== ""));
  const blank = all.filter((column) => !filled.includes(column)).map(({ name }) => name);
  return (
    <>
      <DataTable caption={`What ${of} came to`} dense height="22rem">
        <thead>
          <tr>
            {filled.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows are told apart by place alone
            <tr key={index}>
              {filled.map(({ name, at }) => (
                <td key={name}>{row[at] === "" ? <span className={styles.blank}>blank</span> : row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More shown={table.rows.length} total={table.total} of="rows" />
      {blank.length > 0 && (
        <p className={styles.quiet}>Blank in every row, and not shown: {blank.join(", ")}.</p>
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
