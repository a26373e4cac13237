// A check at work on four made-up rows: what the front page shows before anyone has pressed anything.
import { CodeView } from "../_ui/code-view";
import styles from "./worked-check.module.css";

const rows = [
  { CHILD: "A101", DECOM: "2026-04-01", DEC: "2026-06-30" },
  { CHILD: "A102", DECOM: "2026-05-12", DEC: "2026-05-12" },
  { CHILD: "A103", DECOM: "2026-07-02", DEC: "2026-07-01" },
  { CHILD: "A104", DECOM: "2026-08-19", DEC: "" },
];

/**
 * One rule, four rows, one finding.
 * @example <WorkedCheck /> // => row A103 is found
 */
export function WorkedCheck() {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.code}>356</span>
        <span>An episode must not end before it starts.</span>
      </figcaption>
      <CodeView label="The check of rule 356" text={"fails: (episode) =>\n  episode.DEC < episode.DECOM"} />
      <table className={styles.table}>
        <caption className="unseen">Four made-up episodes, and which of them the check finds</caption>
        <thead>
          <tr>
            <th scope="col">Child</th>
            <th scope="col">Started</th>
            <th scope="col">Ended</th>
            <th scope="col">Check</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ CHILD, DECOM, DEC }) => {
            const found = DEC !== "" && DEC < DECOM;
            return (
              <tr key={CHILD} className={found ? styles.found : undefined}>
                <th scope="row">{CHILD}</th>
                <td>{DECOM}</td>
                <td>{DEC || <span className={styles.blank}>blank</span>}</td>
                <td className={found ? styles.no : styles.yes}>{found ? "✗ found" : "✓ fine"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.note}>
        A103 ends the day before it starts. A blank end date is never found by mistake.
      </p>
    </figure>
  );
}
