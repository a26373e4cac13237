// Where the approved rules were read: the commit of the repository of rules, by its first letters.
import styles from "./at-commit.module.css";

/**
 * A line that says which approved rules these are.
 * @example <AtCommit commit="3f2c9a0…" /> // => "Approved rules as of commit 3f2c9a0"
 */
export function AtCommit({ commit }: { commit: string | null }) {
  if (commit === null) return <p className={styles.line}>The rules that came with this Ruleyard.</p>;
  return (
    <p className={styles.line}>
      Approved rules as of commit <code>{commit.slice(0, 7)}</code> of the repository of rules.
    </p>
  );
}
