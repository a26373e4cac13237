// A rule file to read: numbered lines, coloured words, and a place beside each line for what was said of it.
import { Fragment, type ReactNode } from "react";
import styles from "./code-view.module.css";
import { highlight, type Piece } from "./highlight";

/**
 * One line's coloured pieces.
 * @example <Pieces of={[{ kind: "word", text: "return" }]} /> // => return
 */
export function Pieces({ of }: { of: Piece[] }) {
  return of.map((piece, index) =>
    piece.kind === "plain" ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <span key={index} className={piece.kind === "number" ? styles.numeral : styles[piece.kind]}>
        {piece.text}
      </span>
    ),
  );
}

/**
 * The whole text. `renderNumber` draws something in place of a line's number (from 1), `renderBelow` something under the line,
 * `marked` lines are tinted.
 * @example <CodeView text={rule.text} label="The file of rule 356" /> // => its lines, numbered
 */
export function CodeView(props: {
  text: string;
  label: string;
  renderNumber?: (line: number) => ReactNode;
  renderBelow?: (line: number) => ReactNode;
  marked?: ReadonlySet<number>;
}) {
  const lines = highlight(props.text.replace(/\n$/, ""));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable
    <section className={styles.frame} aria-label={props.label} tabIndex={0}>
      <ol className={styles.lines}>
        {lines.map((pieces, index) => {
          const line = index + 1;
          return (
            <li key={line}>
              <div className={props.marked?.has(line) ? `${styles.line} ${styles.marked}` : styles.line}>
                {props.renderNumber ? (
                  <span className={styles.number}>{props.renderNumber(line)}</span>
                ) : (
                  <span className={styles.number} aria-hidden="true">
                    {line}
                  </span>
                )}
                <code className={styles.code}>
                  <Pieces of={pieces} />
                  {pieces.length === 0 && "\u200b"}
                </code>
              </div>
              {props.renderBelow?.(line)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
