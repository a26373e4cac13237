"use client";
// A suggestion can be taken into the draft with one press, or says why it cannot.
import { useState } from "react";
import type { Thread } from "#domain/review";
import { readSuggestions, takeSuggestions } from "#domain/suggestion";
import { PressButton } from "../../_ui/button";
import styles from "./workspace.module.css";

/** A comment with a suggestion that was not taken yet; `trouble` says why it cannot be. */
export type Offered = { id: string; trouble: string | null };

/**
 * The suggestions in these threads, held against the text on the screen.
 * @example offeredIn(threads, texts, text) // => [{ id: "c5", trouble: null }]
 */
export function offeredIn(threads: Thread[], texts: string[], text: string): Offered[] {
  return threads.flatMap((thread) => {
    const to = thread.originalLine;
    if (to === null) return [];
    const older = thread.round === null ? undefined : texts[thread.round - 1];
    return thread.comments.flatMap(({ id, body, taken }) => {
      const [suggestion] = readSuggestions(body, thread.originalStartLine ?? to, to);
      if (suggestion === undefined || taken) return [];
      if (older === undefined) return [{ id, trouble: "It is for a text that was not sent from here." }];
      const put = takeSuggestions(older, text, [suggestion]);
      return [{ id, trouble: put.ok ? null : put.reason }];
    });
  });
}

/**
 * A button for one suggestion or for several at once; nothing when there is none.
 * @example <TakeIt offered={[{ id: "c5", trouble: null }]} onTake={take} /> // => "Take it"
 */
export function TakeIt(props: { offered: Offered[]; onTake: (ids: string[]) => Promise<string | null> }) {
  const { offered } = props;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [first] = offered;
  if (first === undefined) return null;
  if (offered.length === 1 && first.trouble !== null) return <p className={styles.quiet}>{first.trouble}</p>;
  const take = async () => {
    setBusy(true);
    const why = await props.onTake(offered.map(({ id }) => id));
    setBusy(false);
    setTrouble(why);
  };
  return (
    <div>
      <PressButton size="small" kind="main" busy={busy} onClick={() => void take()}>
        {offered.length === 1 ? "Take it" : `Take all ${offered.length} suggestions`}
      </PressButton>
      {trouble && (
        <p role="alert" className={styles.bad}>
          {trouble}
        </p>
      )}
    </div>
  );
}
