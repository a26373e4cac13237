"use client";
// Under a box whose words others will read: what in them may be a real person's, and a press that makes it up.
import { type ReactNode, useId, useState } from "react";
import { sayGiveaway } from "#domain/giveaway-words";
import { PressButton } from "../_ui/button";
import styles from "./giveaway.module.css";
import { useGiveaways } from "./use-giveaways";

/**
 * What stands under the box, and whether its writer said of all that is unsure that it is made up. `except` are kinds
 * that belong in this box. With `onText` null the text is one that goes along and is changed elsewhere.
 * @example const check = useBoxCheck(words, setWords) // => { notice: <div>…</div>, isOpen: false, madeUp: false }
 */
export function useBoxCheck(
  text: string,
  onText: ((text: string) => void) | null,
  except?: "name",
): { notice: ReactNode; isOpen: boolean; madeUp: boolean } {
  const { found, of } = useGiveaways(text);
  const [said, setSaid] = useState<string[]>([]);
  const [now, setNow] = useState("");
  const id = useId();
  const held = of === text ? found.filter(({ kind }) => kind !== except) : [];
  const unsure = held.filter(({ level }) => level === "unsure");
  const isSaid = unsure.every(({ key }) => said.includes(key));
  const isOpen = held.length > unsure.length || !isSaid;
  const replace = async () => {
    const { replaceAll } = await import("#domain/giveaway-made-up");
    onText?.(replaceAll(text, []));
    setNow("Replaced with made-up values.");
    // What was pressed is gone; the box is where the words are.
    document.getElementById(id)?.parentElement?.querySelector<HTMLElement>("textarea, input")?.focus();
  };
  const notice = (
    <div id={id} className={held.length > 0 ? styles.box : "unseen"} data-open={isOpen || undefined}>
      {held.length > 0 && (
        <>
          <p>
            <b>{onText ? "Others will read this." : "Others will read what goes with it."}</b>
          </p>
          <ul>
            {held.slice(0, 5).map((each) => (
              <li key={each.start}>{sayGiveaway(each)}</li>
            ))}
          </ul>
          <div className={styles.ways}>
            {onText && (
              <PressButton size="small" onClick={() => void replace()}>
                Replace with made-up
              </PressButton>
            )}
            {unsure.length === held.length && (
              <label>
                <input
                  type="checkbox"
                  checked={isSaid}
                  onChange={(event) =>
                    setSaid(event.currentTarget.checked ? unsure.map(({ key }) => key) : [])
                  }
                />
                It is made up
              </label>
            )}
          </div>
        </>
      )}
      <span role="status" className="unseen">
        {isOpen && held[0] ? sayGiveaway(held[0]) : now}
      </span>
    </div>
  );
  return { notice, isOpen: held.length > 0 && isOpen, madeUp: unsure.length > 0 && isSaid };
}
