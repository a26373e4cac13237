// Who took part, in order of name.
import type { Progress } from "#domain/progress";
import { DataTable } from "../../_ui/data-table";
import styles from "./progress.module.css";

/**
 * What each person did. In order of name, because it is not a race.
 * @example <People people={progress.people} /> // => Sam Okafor: 1 claimed, 1 sent
 */
export function People({ people }: { people: Progress["people"] }) {
  if (people.length === 0) return <p className={styles.quiet}>Nobody has claimed or read a rule yet.</p>;
  return (
    <DataTable caption="What each person did">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Claimed</th>
          <th scope="col">Sent</th>
          <th scope="col">Approved</th>
          <th scope="col">Read</th>
        </tr>
      </thead>
      <tbody>
        {[...people]
          .sort((a, b) => a.name.localeCompare(b.name, "en"))
          .map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td>{one.claimed}</td>
              <td>{one.sent}</td>
              <td>{one.approved}</td>
              <td>{one.read}</td>
            </tr>
          ))}
      </tbody>
    </DataTable>
  );
}
