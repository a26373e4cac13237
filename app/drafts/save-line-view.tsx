"use client";
// The save line on the screen. It is read out only when something goes wrong or comes right again, not at each key.
import { IconAlertTriangle, IconCircleCheck, IconPointFilled } from "@tabler/icons-react";
import type { SaveWord } from "./save-line";
import styles from "./save-line.module.css";

const icons = { good: IconCircleCheck, quiet: IconPointFilled, trouble: IconAlertTriangle };

/**
 * Where the text is kept, in three parts.
 * @example <SaveLineView words={saveLine(keeping, null)} /> // => Saved on this computer 10:42 · saved to your account 10:42 · not sent
 */
export function SaveLineView({ words }: { words: SaveWord[] }) {
  const trouble = words.filter((word) => word.tone === "trouble").map((word) => word.words);
  return (
    <div className={styles.line}>
      {words.map(({ words: said, tone }, index) => {
        const Icon = icons[tone];
        return (
          <span key={index} className={styles[tone]}>
            <Icon size={15} aria-hidden className={styles.icon} />
            <span>
              {said}
              {index < words.length - 1 && <span className="unseen">; </span>}
            </span>
          </span>
        );
      })}
      <span role="status" className="unseen">
        {trouble.join(". ")}
      </span>
    </div>
  );
}
