"use client";
// A line above the part of a lesson that somebody came back to.
import { Ago } from "../../_ui/when";
import styles from "./lesson.module.css";
import { useNotebook } from "./notebook";

/**
 * "You were here 3 weeks ago", where they were; nothing anywhere else.
 * @example <HereAgain part="ends-before-it-starts" /> // => a line with a way to the top
 */
export function HereAgain({ part }: { part: string }) {
  const { resumed } = useNotebook();
  if (resumed?.part !== part) return null;
  return (
    <p role="status" className={styles.line}>
      <span>
        You were here <Ago at={resumed.at} />.
      </span>
      <a href="#main">To the top of the lesson</a>
    </p>
  );
}
