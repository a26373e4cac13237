// The weeks as small bars, drawn by the server, with the same numbers as a table for whoever prefers to read.
import type { Week } from "#domain/progress";
import styles from "./progress.module.css";

const kinds = [
  { key: "claimed", name: "Claimed" },
  { key: "sent", name: "Sent" },
  { key: "approved", name: "Approved" },
] as const;

/** Weeks that are shown: the last quarter of a year. */
const most = 13;

/**
 * Up to 13 weeks, oldest first, three bars each.
 * @example <Weeks weeks={[{ week: "2026-03-30", claimed: 2, sent: 1, approved: 0 }]} /> // => one group of bars
 */
export function Weeks({ weeks }: { weeks: Week[] }) {
  const shown = weeks.slice(-most);
  if (shown.length === 0) return <p className={styles.quiet}>Nothing has happened yet.</p>;
  const top = Math.max(1, ...shown.flatMap((week) => kinds.map(({ key }) => week[key])));
  return (
    <div className={styles.weeks}>
      <ul className={styles.legend} aria-hidden="true">
        {kinds.map(({ key, name }) => (
          <li key={key}>
            <span className={`${styles.dot} ${styles.tone}`} data-kind={key} /> {name}
          </li>
        ))}
      </ul>
      <table className={styles.chart}>
        <caption className="unseen">Rules claimed, sent and approved in each week</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">Week from</th>
            {kinds.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((week) => (
            <tr key={week.week}>
              <th scope="row">{short(week.week)}</th>
              {kinds.map(({ key }) => (
                <td key={key}>
                  <span
                    className={styles.tone}
                    data-kind={key}
                    style={{ height: `${(100 * week[key]) / top}%` }}
                  />
                  <span className={styles.barNumber}>{week[key]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function short(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
