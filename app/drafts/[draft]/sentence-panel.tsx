"use client";
// What is wanted: the published sentence, and each field that it speaks of with its meaning and its codes.
import type { Dataset } from "#domain/dataset";
import { Fields } from "../../_ui/fields";
import styles from "./workspace.module.css";

/**
 * The left panel of the workspace.
 * @example <SentencePanel code="356" sentence="…" tables={["Episodes"]} fields={["DEC"]} dataset={dataset} /> // => the panel
 */
export function SentencePanel(props: {
  code: string;
  sentence: string;
  tables: string[];
  fields: string[];
  dataset: Dataset | null;
}) {
  return (
    <section className={styles.panel} aria-labelledby="wanted" data-panel tabIndex={-1}>
      <h2 id="wanted">What the rule says</h2>
      <blockquote className={styles.sentence}>{props.sentence}</blockquote>
      <p className={styles.quiet}>
        Published check {props.code}, about {props.tables.join(" and ")}.
      </p>
      <h3>Its fields</h3>
      {props.dataset ? (
        <Fields
          dataset={props.dataset}
          tables={props.tables}
          names={props.fields}
          open={props.fields.length <= 3}
        />
      ) : (
        <p className={styles.quiet}>{props.fields.join(", ")}</p>
      )}
    </section>
  );
}
