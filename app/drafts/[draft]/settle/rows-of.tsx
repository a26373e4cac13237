// A few rows as small tables, with one of them marked where one is meant.
import type { ExampleTable } from "#domain/rule";
import { DataTable } from "../../../_ui/data-table";
import styles from "./settle.module.css";

/**
 * The tables of an example. `marked` is the row that is spoken of; rows count from 0.
 * @example <RowsOf tables={example.tables} marked={{ table: "Episodes", row: 0 }} /> // => one table each
 */
export function RowsOf(props: { tables: ExampleTable[]; marked?: { table: string; row: number } }) {
  return props.tables.map(({ table, year, rows }) => {
    const fields = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
    const name = year === "last" ? `${table}, last year` : table;
    const isMarked = (row: number) =>
      rows.length > 1 && year === "this" && props.marked?.table === table && props.marked.row === row;
    if (fields.length === 0) return <p key={`${year} ${table}`}>{name}: a row with nothing in it.</p>;
    return (
      <DataTable key={`${year} ${table}`} caption={name} shown dense>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of an example are told apart by place alone
            <tr key={row} className={isMarked(row) ? styles.marked : undefined}>
              {fields.map((field) => (
                <td key={field}>
                  {cells[field] === undefined || cells[field] === "" ? (
                    <span className={styles.quiet}>blank</span>
                  ) : (
                    cells[field]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    );
  });
}
