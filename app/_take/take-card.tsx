// What a folder to take to work is, around the button that saves it.
import type { ReactNode } from "react";
import styles from "./take.module.css";

/**
 * A few words, and the button.
 * @example <TakeCard says="With your answers.">…</TakeCard> // => "Take it to work"
 */
export function TakeCard({ says, children }: { says: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-labelledby="take">
      <h2 id="take">Take it to work</h2>
      <p>
        {says} It runs on your own computer with Node alone, without internet, over your own CSV or Excel
        files. Nothing is sent anywhere.
      </p>
      {children}
    </section>
  );
}
