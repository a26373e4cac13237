// The rows that the two texts answer differently: a person chooses by what a rule does, not by how it is written.
import type { Difference } from "#domain/comparison";
import { sayDifference } from "#domain/comparison";
import { troubleInWords } from "../../../_ui/examples";
import { Notice } from "../../../_ui/notice";
import { RowsOf } from "./rows-of";
import styles from "./settle.module.css";
import type { Compared } from "./use-compared";

/** Rows that are shown; the number of all is always said. */
const most = 6;

/**
 * What differs, row by row, or that nothing does.
 * @example <RowDifferences compared={compared} other="the approved one" /> // => "On 1 of 84 rows they do not answer the same."
 */
export function RowDifferences({ compared, other }: { compared: Compared | null; other: string }) {
  if (compared === null) return <p role="status">Both are asked about the same rows, on this computer…</p>;
  const { asked, differences, trouble } = compared.comparison;
  const whose = {
    mine: "Yours",
    theirs: other.slice(0, 1).toUpperCase() + other.slice(1),
    either: "One of the two",
  };
  if (trouble) {
    return (
      <Notice tone="wait" announce="soon" title={`${whose[trouble.side]} cannot be asked`}>
        {troubleInWords(trouble)}
      </Notice>
    );
  }
  if (differences.length === 0) {
    return (
      <Notice tone="good" announce="soon">
        They answer the same on all {asked} rows that both were asked about: their examples, rows at the
        edges, and the made-up return.
      </Notice>
    );
  }
  return (
    <>
      <p role="status">
        On {differences.length} of {asked} rows they do not answer the same.
        {differences.length > most && ` These are the first ${most}.`}
      </p>
      <ul className={styles.rows}>
        {differences.slice(0, most).map((difference) => (
          <li key={`${difference.name} ${difference.table} ${difference.row}`} className={styles.card}>
            <p className={styles.say}>{sayDifference(difference, other)}</p>
            <p className={styles.quiet}>{sayFrom(difference)}</p>
            <RowsOf tables={difference.tables} marked={difference} />
          </li>
        ))}
      </ul>
    </>
  );
}

function sayFrom({ from, name, row, tables }: Difference): string {
  const which = tables.some(({ rows }) => rows.length > 1) ? `, row ${row + 1}` : "";
  if (from === "mine") return `In your example “${name}”${which}`;
  if (from === "theirs") return `In their example “${name}”${which}`;
  return `A made-up row: ${name}${which}`;
}
