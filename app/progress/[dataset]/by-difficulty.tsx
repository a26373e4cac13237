// How many rules of each difficulty are approved.
import Link from "next/link";
import type { Progress } from "#domain/progress";
import { difficultyWords } from "../../_ui/badge";
import { DataTable } from "../../_ui/data-table";
import styles from "./progress.module.css";

/**
 * One row for each difficulty, easiest first; each leads to the rules behind it.
 * @example <ByDifficulty dataset="ssda903" rows={progress.byDifficulty} /> // => One field: 2 of 53
 */
export function ByDifficulty({ dataset, rows }: { dataset: string; rows: Progress["byDifficulty"] }) {
  return (
    <DataTable caption="Rules by what they look at">
      <thead>
        <tr>
          <th scope="col">Looks at</th>
          <th scope="col">Approved</th>
        </tr>
      </thead>
      <tbody>
        {easiestFirst(rows).map((row) => (
          <tr key={row.difficulty}>
            <th scope="row">
              <Link href={`/rules/${dataset}?difficulty=${encodeURIComponent(row.difficulty)}`}>
                {difficultyWords[row.difficulty]?.label ?? row.difficulty}
              </Link>
            </th>
            <td className={`${styles.nowrap} ${styles.barCell}`}>
              {row.approved} of {row.published}
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(100 * row.approved) / Math.max(1, row.published)}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function easiestFirst(rows: Progress["byDifficulty"]): Progress["byDifficulty"] {
  const order = Object.keys(difficultyWords);
  return [...rows].sort((a, b) => order.indexOf(a.difficulty) - order.indexOf(b.difficulty));
}
