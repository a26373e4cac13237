// Rules that somebody has claimed and not sent yet, and for how long nothing was saved.
import Link from "next/link";
import { claimDays } from "#domain/claim";
import { daysSince } from "#domain/progress";
import type { BoardRow } from "#server/board";
import { DataTable } from "../../_ui/data-table";
import { Day } from "../../_ui/when";
import styles from "./progress.module.css";

type Written = { code: string; sentence: string; by: string; quiet: number; until: string };

const day = 24 * 60 * 60 * 1000;

/**
 * The claimed rules, longest quiet first. A claim is renewed by every saving, so its end says when the last one was.
 * @example beingWritten(board, new Date()) // => [{ code: "356", by: "Sam Okafor", quiet: 3, … }]
 */
export function beingWritten(
  board: readonly Pick<BoardRow, "code" | "sentence" | "state" | "claim">[],
  now: Date,
): Written[] {
  return board
    .flatMap(({ code, sentence, state, claim }) => {
      if (state !== "claimed" || claim === null) return [];
      const saved = new Date(new Date(claim.until).getTime() - claimDays * day).toISOString();
      return [{ code, sentence, by: claim.by, quiet: daysSince(saved, now), until: claim.until }];
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
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
            <td className={styles.nowrap}>{row.by}</td>
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
