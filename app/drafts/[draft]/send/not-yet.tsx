"use client";
// Instead of the pages of sending, while the rule may hold a real person's details: where, and the two ways on.
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { Clearance } from "#domain/clearance";
import { type Held, sayGiveaway } from "#domain/giveaway-words";
import { LinkButton, PressButton } from "../../../_ui/button";
import { Notice } from "../../../_ui/notice";
import { askClearance } from "./actions";
import styles from "./send.module.css";

/** What holds a text back, and what a coordinator was asked or said of it. */
export type HeldProps = { places: Held[]; clearance: Clearance | null };

/**
 * Why the rule is not sent yet.
 * @example <NotYet draftId="d1" head={head} places={[{ line: 12, kind: "upn", level: "certain" }]} clearance={null} /> // => "Is anybody real in here?"
 */
export function NotYet({
  draftId,
  head,
  places,
  clearance,
}: HeldProps & { draftId: string; head: ReactNode }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const ask = async () => {
    setBusy(true);
    const done = await askClearance(draftId).catch(() => null);
    setBusy(false);
    setTrouble(done?.ok ? "" : (done?.reason ?? "Ruleyard could not be reached. Try again in a moment."));
    if (done?.ok) router.refresh();
  };
  return (
    <>
      {head}
      <Notice tone="bad" title="This cannot be sent yet">
        <ul className={styles.places}>
          {places.slice(0, 8).map((place) => (
            <li key={`${place.line} ${place.kind}`}>{sayGiveaway(place)}</li>
          ))}
        </ul>
        {places.length > 8 && <p>And {places.length - 8} more.</p>}
        <p>
          What is sent is public, and cannot be called back. The rule is kept. Only you and coordinators can
          read it.
        </p>
      </Notice>
      {clearance?.state === "asked" && (
        <Notice title="A coordinator was asked" announce="soon">
          They read the rule, and their answer comes here. It is for the text as it stands now.
        </Notice>
      )}
      {clearance?.state === "not cleared" && (
        <Notice tone="wait" title={`${clearance.by} did not clear it`}>
          {clearance.reason}
        </Notice>
      )}
      {trouble && (
        <Notice tone="bad" announce="now">
          {trouble}
        </Notice>
      )}
      <div className={styles.ways}>
        <LinkButton kind="main" href={`/drafts/${draftId}`}>
          Back to the rule, to put made-up values there
        </LinkButton>
        {clearance === null && (
          <PressButton kind="quiet" busy={busy} onClick={() => void ask()}>
            None of it is real: ask a coordinator
          </PressButton>
        )}
      </div>
    </>
  );
}
