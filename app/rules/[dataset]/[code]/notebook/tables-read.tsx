// The tables and lists that a rule reads, and whose rows they are.
import type { TableRead } from "#sandbox/rule-notebook";
import styles from "./notebook.module.css";

/**
 * One line for each table.
 * @example <TablesRead tables={tables} entity="child" /> // => "Episodes: it is asked about each row."
 */
export function TablesRead({ tables, entity }: { tables: TableRead[]; entity: string }) {
  const whose = {
    "asked about": "It is asked about each row.",
    beside: `It looks at the rows that belong with that row, such as those of the same ${entity}.`,
    "last year": "It looks at last year’s rows.",
    list: "It looks things up in this list.",
  };
  return (
    <ul className={styles.tables}>
      {tables.map(({ name, title, from }) => (
        <li key={`${from} ${name}`}>
          <code>{name}</code>
          {title !== name && <span>{title}.</span>}
          <span className={styles.quiet}>{whose[from]}</span>
        </li>
      ))}
    </ul>
  );
}
