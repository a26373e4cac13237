// Whether it can go into the rule set, and what the repository's own checks say of it.
import { sayChecks } from "#domain/repository-checks";
import type { Submission } from "#domain/submission";
import styles from "./submission.module.css";

const marks = { passed: "✓", failed: "✗", running: "…" } as const;
const words = { passed: "passed", failed: "failed", running: "not ready yet" } as const;

/**
 * A sentence about where it stands, and one about the checks with each by name; nothing when there is nothing to say.
 * @example <Standing sent={submission} /> // => "It needs one more reader."
 */
export function Standing({ sent }: { sent: Submission }) {
  const checks = sayChecks(sent.checks);
  if (sent.standing === null && checks === null) return null;
  return (
    <div className={styles.standing}>
      {sent.standing && <p>{sent.standing}</p>}
      {checks && (
        <details>
          <summary>{checks}</summary>
          <ul>
            {sent.checks.map(({ name, result, url }) => (
              <li key={name}>
                <span aria-hidden>{marks[result]}</span> {url ? <a href={url}>{name}</a> : name}:{" "}
                {words[result]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
