// What somebody wrote, with the lines that they suggest shown as what stands there and what would.
import { linesOf, readSuggestions, wordsAround } from "#domain/suggestion";
import { DiffView } from "./diff-view";
import styles from "./said.module.css";
import { Words } from "./words";

/**
 * The words of a comment and its suggestions. `older` is the text that it was said of, when that is known.
 * @example <Said body={comment.body} from={4} to={4} older={text} /> // => words, and a line taken out and one put in
 */
export function Said(props: { body: string; from: number | null; to: number | null; older: string | null }) {
  const { body, to, older } = props;
  const suggestions = to === null ? [] : readSuggestions(body, props.from ?? to, to);
  if (suggestions.length === 0) return <Words text={body} />;
  const words = wordsAround(body);
  return (
    <div className={styles.said}>
      {words && <Words text={words} />}
      {suggestions.map(({ from, to: last, lines }) => {
        const label = from === last ? `Suggested for line ${from}` : `Suggested for lines ${from} to ${last}`;
        const now = older === null ? [] : linesOf(older, from, last);
        return (
          <figure key={lines.join("\n")} className={styles.suggestion}>
            <figcaption>{label}</figcaption>
            <DiffView
              before={now.map((line) => `${line}\n`).join("")}
              after={lines.map((line) => `${line}\n`).join("")}
              label={label}
            />
          </figure>
        );
      })}
    </div>
  );
}
