// What happened to a submission on GitHub itself: a short history with who and when, and what its author can do.
import { type Elsewhere, sayElsewhere, whatNow } from "#domain/elsewhere";
import styles from "./elsewhere.module.css";
import { Ago } from "./when";

/**
 * The history, newest last; the author is told what to do about the last of it.
 * @example <ElsewhereList of={submission.elsewhere} yours /> // => "Jo Whitfield closed it."
 */
export function ElsewhereList({ of, yours }: { of: Elsewhere[]; yours: boolean }) {
  const last = of.at(-1);
  const now = yours && last ? whatNow(last.what) : null;
  return (
    <>
      <ul className={styles.list}>
        {of.map((one) => (
          <li key={`${one.what} ${one.at} ${one.more}`}>
            <span>{sayElsewhere(one)}</span> <Ago at={one.at} />
          </li>
        ))}
      </ul>
      {now && <p className={styles.now}>{now}</p>}
    </>
  );
}
