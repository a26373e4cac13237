"use client";
// How fast the rule is, in a line under its examples; a slow one hears where to look.
import { isSlow, sayPace } from "#domain/pace";
import type { Paced } from "../../_run/use-pace";
import styles from "./workspace.module.css";

/**
 * Nothing until the pace of this very text is known.
 * @example <PaceLine paced={paced} text={text} plural="children" /> // => "It takes about 8 ms over a return of 2,000 children."
 */
export function PaceLine(props: { paced: Paced | null; text: string; plural: string }) {
  const { paced } = props;
  const isKnown = paced !== null && paced.text === props.text;
  return (
    <p className={isKnown && isSlow(paced.pace) ? styles.slow : styles.quiet} role="status">
      {isKnown && sayPace(paced.pace, props.plural)}
      {isKnown && isSlow(paced.pace) && " See whether it looks through a whole table for each row."}
    </p>
  );
}
