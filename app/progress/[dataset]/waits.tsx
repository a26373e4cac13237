// What waits, oldest first, and on whom.
import { IconChecks } from "@tabler/icons-react";
import Link from "next/link";
import { sayBack } from "#domain/away";
import type { Waiting } from "#domain/progress";
import { DataTable } from "../../_ui/data-table";
import { Empty } from "../../_ui/notice";
import styles from "./progress.module.css";

/**
 * How many wait for whom, in words; empty when nothing waits.
 * @example waitsInWords([{ ball: "author", … }]) // => "0 with reviewers, 1 with authors"
 */
export function waitsInWords(rows: Waiting[]): string {
  const reviewer = rows.filter(({ ball }) => ball === "reviewer").length;
  const away = rows.filter(({ back }) => back !== null).length;
  const authors = `${rows.length - reviewer} with authors${away > 0 ? ` (${away} away)` : ""}`;
  return rows.length === 0 ? "" : `${reviewer} with reviewers, ${authors}`;
}

/**
 * The rules that wait, as a table.
 * @example <Waits rows={progress.waiting} /> // => 356 waits for a reviewer, 2 days
 */
export function Waits({ rows }: { rows: Waiting[] }) {
  if (rows.length === 0) {
    return (
      <Empty icon={<IconChecks size={24} aria-hidden />} title="Nothing waits for anybody">
        When a rule is sent, it stands here until it is approved.
      </Empty>
    );
  }
  return (
    <DataTable caption="Rules that wait, oldest first">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What must hold</th>
          <th scope="col">Waits for</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={styles.code}>
              {row.submissionId ? <Link href={`/review/${row.submissionId}`}>{row.code}</Link> : row.code}
            </th>
            <td className={styles.sentence}>{row.sentence}</td>
            <td className={styles.nowrap}>
              {row.who}
              <span className={styles.quiet}>
                {row.ball === "author" ? ", its author" : ""}
                {row.back && `, ${sayBack(row.back)}`}
              </span>
            </td>
            <td className={styles.nowrap}>
              <strong>{row.days === 0 ? "today" : `${row.days} ${row.days === 1 ? "day" : "days"}`}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
