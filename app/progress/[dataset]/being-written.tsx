// Rules that somebody has claimed and not sent yet, and for how long nothing was saved.
import Link from "next/link";
import { sayBack } from "#domain/away";
import { daysSince } from "#domain/progress";
import type { BoardRow } from "#server/board";
import { DataTable } from "../../_ui/data-table";
import { Day } from "../../_ui/when";
import styles from "./progress.module.css";

type Written = {
  code: string;
  sentence: string;
  by: string;
  quiet: number;
  savedAt: string;
  until: string;
  back: string | null;
};

/**
 * The claimed rules, longest quiet first. Whoever is away is not late: their rules come last.
 * @example beingWritten(board, new Date()) // => [{ code: "356", by: "Sam Okafor", quiet: 3, … }]
 */
export function beingWritten(
  board: readonly Pick<BoardRow, "code" | "sentence" | "state" | "claim">[],
  now: Date,
): Written[] {
  return board
    .flatMap(({ code, sentence, state, claim }) => {
      if (state !== "claimed" || claim === null) return [];
      const { by, savedAt, until, back } = claim;
      return [{ code, sentence, by, quiet: daysSince(savedAt, now), savedAt, until, back }];
    })
    .sort((a, b) => Number(a.back !== null) - Number(b.back !== null) || (a.savedAt < b.savedAt ? -1 : 1));
}

/**
 * The claimed rules as a table.
 * @example <BeingWritten dataset="ssda903" rows={rows} /> // => 356, Sam Okafor, saved today
 */
export function BeingWritten({ dataset, rows }: { dataset: string; rows: Written[] }) {
  return (
    <DataTable caption="Rules that are being written, longest quiet first">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What must hold</th>
          <th scope="col">By</th>
          <th scope="col">Last saved</th>
          <th scope="col">Claimed until</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={styles.code}>
              <Link href={`/rules/${dataset}/${row.code}`}>{row.code}</Link>
            </th>
            <td className={styles.sentence}>{row.sentence}</td>
            <td className={styles.nowrap}>
              {row.by}
              {row.back && <span className={styles.quiet}>, {sayBack(row.back)}</span>}
            </td>
            <td className={styles.nowrap}>
              {row.quiet === 0 ? "today" : `${row.quiet} ${row.quiet === 1 ? "day" : "days"} ago`}
            </td>
            <td className={styles.nowrap}>
              <Day at={row.until} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
