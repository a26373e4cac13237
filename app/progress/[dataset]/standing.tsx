// Every state with its count: a bar, the numbers, and how each is counted.
import Link from "next/link";
import type { BoardState, Progress } from "#domain/progress";
import { stateWords } from "../../_ui/badge";
import styles from "./progress.module.css";

const states: BoardState[] = ["approved", "ready", "sent", "changes wanted", "claimed", "free"];

/**
 * The counts by state; each leads to the rules behind it.
 * @example <Standing dataset="ssda903" progress={progress} /> // => 13 approved, 2 with a reviewer, …
 */
export function Standing({ dataset, progress }: { dataset: string; progress: Progress }) {
  return (
    <div className={styles.standing}>
      <div className={styles.stack} aria-hidden="true">
        {states.map((state) => (
          <span
            key={state}
            className={styles.tone}
            data-state={state}
            style={{ flexGrow: progress.byState[state] }}
          />
        ))}
      </div>
      <ul className={styles.counts}>
        {states.map((state) => (
          <li key={state}>
            <Link href={`/rules/${dataset}?state=${encodeURIComponent(state)}`}>
              <span className={styles.value}>{progress.byState[state]}</span>
              <span className={styles.name}>
                <span className={`${styles.dot} ${styles.tone}`} data-state={state} />
                {stateWords[state].label}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <details className={styles.how}>
        <summary>How each is counted</summary>
        <dl>
          {progress.counts.map(({ name, value, meaning }) => (
            <div key={name}>
              <dt>
                {name}: {value}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
