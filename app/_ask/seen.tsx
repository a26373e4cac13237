// What a tutor sees of a question before anything else: where it was asked, the text as it stood, and what it came to.
import { ownRows } from "#domain/notebook";
import { type State, sayState, textOf } from "#domain/question";
import { CodeView } from "../_ui/code-view";
import styles from "./ask.module.css";

/**
 * The state of a question, to read.
 * @example <Seen state={state} label="This is what a tutor will see" /> // => the text and its outcome
 */
export function Seen({ state, label }: { state: State; label: string }) {
  const text = textOf(state);
  const outcome = state.kind === "specification" ? "" : state.outcome;
  const others =
    state.kind === "cell" || state.kind === "notebook"
      ? state.cells.filter(({ id, source }) => id !== state.at && source.trim() !== "")
      : [];
  const isOwn = state.kind === "notebook" && state.rows === ownRows;
  return (
    <div className={styles.seen}>
      <p className={styles.label}>{label}</p>
      <p>
        {sayState(state)}
        {state.kind === "rule" && state.line !== null && `, cursor on line ${state.line}`}
      </p>
      {text.trim() === "" ? (
        <p className={styles.quiet}>Nothing is written there yet.</p>
      ) : (
        <div className={styles.frame}>
          <CodeView text={text} label={`${label}: the text`} />
        </div>
      )}
      {outcome !== "" && <p className={styles.outcome}>{outcome}</p>}
      {others.length > 0 && (
        <details>
          <summary>
            And the code of {others.length === 1 ? "1 other cell" : `${others.length} other cells`}
          </summary>
          {others.map(({ id, source }) => (
            <div key={id} className={styles.frame}>
              <CodeView text={source} label={`Another cell: ${id}`} />
            </div>
          ))}
        </details>
      )}
      {isOwn && <p className={styles.quiet}>Only code. No row of your file, and nothing that came of one.</p>}
    </div>
  );
}
