// A plain table with a caption, that scrolls inside its own frame when the page is narrow.
import type { ReactNode } from "react";
import styles from "./data-table.module.css";

/**
 * A frame for a `<table>`: give `<thead>` and `<tbody>` as children. The caption is read out, and shown when `shown`.
 * `dense` is for rows of data. The frame can be reached and scrolled with the keyboard.
 * @example <DataTable caption="Rows of Episodes"><thead>…</thead><tbody>…</tbody></DataTable> // => a table
 */
export function DataTable(props: {
  caption: string;
  shown?: boolean;
  dense?: boolean;
  /** Hold the head in place while the rows scroll; the frame is then at most this high, as a CSS length. */
  height?: string;
  children: ReactNode;
}) {
  return (
    // A frame that scrolls has to be in the tab order, or the keyboard cannot scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      className={styles.frame}
      aria-label={props.caption}
      tabIndex={0}
      style={props.height ? { maxHeight: props.height } : undefined}
    >
      <table className={props.dense ? `${styles.table} ${styles.dense}` : styles.table}>
        <caption className={props.shown ? styles.caption : "unseen"}>{props.caption}</caption>
        {props.children}
      </table>
    </section>
  );
}

/**
 * Names and what they are, as a list in two columns.
 * @example <Facts of={[["Written by", "Sam"]]} /> // => Written by  Sam
 */
export function Facts({ of }: { of: [name: ReactNode, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {of.map(([name, value], index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a fact is told apart by its place
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
