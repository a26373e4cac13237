// What happened to a rule, oldest first.
import type { RulePage } from "#server/rule";
import { Ago } from "../../../_ui/when";
import styles from "./rule.module.css";

/**
 * Events as sentences with their times.
 * @example <History happened={rule.history} /> // => "Sam Okafor claimed 356."
 */
export function History({ happened }: { happened: RulePage["history"] }) {
  if (happened.length === 0) return <p className={styles.quiet}>Nothing yet.</p>;
  return (
    <ol className={styles.history}>
      {happened.map(({ at, words, event }) => (
        <li key={event.id}>
          <span>{words}</span>
          <Ago at={at} />
        </li>
      ))}
    </ol>
  );
}
