// The rows of one table of a sample, each cell to be changed, with what the rule says of each row.
import type { ExampleTable } from "#domain/rule";
import { DataTable } from "../../../../_ui/data-table";
import { LookButton } from "../../../../_ui/examples";
import styles from "./notebook.module.css";

/**
 * A grid. `found` is null while nothing is known; rows that the rule is not asked about have no answer.
 * @example <RowGrid table={table} fields={["DECOM"]} isAsked found={[]} at={at} onWrite={write} onLook={look} />
 */
export function RowGrid(props: {
  table: ExampleTable;
  /** The fields that the rule names: they have a column even where they are blank in every row. */
  fields: readonly string[];
  isAsked: boolean;
  found: { table: string; row: number }[] | null;
  at: { table: string; row: number };
  onWrite: (row: number, field: string, cell: string) => void;
  onLook: (row: number) => void;
}) {
  const { table, isAsked, found, at } = props;
  const named = props.fields.flatMap((field) => {
    const [first, second] = field.split(".");
    if (second === undefined) return isAsked ? [field] : [];
    return first === table.table ? [second] : [];
  });
  const written = table.rows.flatMap(({ cells }) => Object.keys(cells));
  const columns = [...new Set([...written, ...(table.year === "this" ? named : [])])];
  const name = table.year === "last" ? `${table.table}, last year` : table.table;
  return (
    <DataTable caption={name} shown dense>
      <thead>
        <tr>
          {columns.map((field) => (
            <th key={field} scope="col">
              {field}
            </th>
          ))}
          {isAsked && <th scope="col">Found?</th>}
          {isAsked && <th scope="col">Look</th>}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells }, row) => {
          const isFound = found?.some((one) => one.table === table.table && one.row === row);
          const isLooked = isAsked && at.table === table.table && at.row === row;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a sample are told apart by place alone
            <tr key={row} className={isLooked ? `${styles.row} ${styles.looked}` : styles.row}>
              {columns.map((field) => (
                <td key={field}>
                  <input
                    className={styles.cell}
                    aria-label={`${field} of row ${row + 1} of ${name}`}
                    value={cells[field] ?? ""}
                    placeholder="blank"
                    size={Math.max(10, String(cells[field] ?? "").length + 1)}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={(event) => props.onWrite(row, field, event.currentTarget.value)}
                  />
                </td>
              ))}
              {isAsked && <td>{isFound === undefined ? "…" : isFound ? <b>yes</b> : "no"}</td>}
              {isAsked && (
                <td>
                  <LookButton table={table.table} row={row} onLook={props.onLook} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
