// How people wish to take part, by level, for coordinators: who is there, who is away, and the hours of each level added.
import Link from "next/link";
import { sayBack } from "#domain/away";
import { type AtLevel, levelWords } from "#domain/involvement";
import { DataTable } from "../../_ui/data-table";
import styles from "./progress.module.css";

/**
 * One row for each level that somebody chose.
 * @example <Levels rows={rows} /> // => Rule writer: 2 people, 14 hours a month, Ana Lima, Sam Okafor (back on 3 May)
 */
export function Levels({ rows }: { rows: AtLevel[] }) {
  if (rows.length === 0) {
    return (
      <p className={styles.quiet}>
        Nobody has said yet how they take part. Everybody can, on <Link href="/you">their own page</Link>.
      </p>
    );
  }
  return (
    <DataTable caption="How people wish to take part, by level">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">People</th>
          <th scope="col">Hours a month</th>
          <th scope="col">Who, in order of name</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ level, people, hours }) => (
          <tr key={level ?? ""}>
            <th scope="row" className={styles.nowrap}>
              {level === null ? "No level chosen" : levelWords[level].name}
            </th>
            <td>{people.length}</td>
            <td>{hours ?? "Not said"}</td>
            <td>{people.map(({ name, back }) => (back ? `${name} (${sayBack(back)})` : name)).join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
