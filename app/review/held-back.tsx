"use client";
// Rules that wait for a coordinator before they can be sent, as something in them looks like a real person's.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Waiting } from "#domain/clearance";
import { kinds } from "#domain/giveaway-kinds";
import { PressButton } from "../_ui/button";
import form from "../_ui/form.module.css";
import { Ago } from "../_ui/when";
import { clear } from "./actions";
import styles from "./review.module.css";

/**
 * One rule that is held back: where, the way to read it, and the decision with its reason.
 * @example <HeldBack of={waiting} /> // => "356, Sam Okafor. Line 12 may hold …"
 */
export function HeldBack({ of }: { of: Waiting }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const decide = async (isCleared: boolean) => {
    if (reason.trim() === "") return setTrouble("Give a reason: the author reads it, and it is kept.");
    setBusy(true);
    const done = await clear({ id: of.id, isCleared, reason }).catch(() => null);
    setBusy(false);
    setTrouble(done?.ok ? "" : (done?.reason ?? "Ruleyard could not be reached. Try again in a moment."));
    if (done?.ok) router.refresh();
  };
  return (
    <article className={styles.held} aria-label={`Rule ${of.code} of ${of.author.name}`}>
      <h3>
        <Link href={`/drafts/${of.draftId}`}>
          Rule {of.code}, {of.author.name}
        </Link>
      </h3>
      <p>
        Asked <Ago at={of.askedAt} />. The author says that none of this is real:
      </p>
      <ul>
        {of.found.map(({ line, kind }) => (
          <li key={`${line} ${kind}`}>
            Line {line}: looks like {kinds[kind]}
          </li>
        ))}
      </ul>
      <div className={form.form}>
        <label>
          Your reason. The author reads it, and it is kept.
          <textarea rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </label>
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      <div className={styles.heldWays}>
        <PressButton size="small" busy={busy} onClick={() => void decide(false)}>
          It has to be made up
        </PressButton>
        <PressButton size="small" kind="quiet" busy={busy} onClick={() => void decide(true)}>
          Clear it: nobody is real
        </PressButton>
      </div>
    </article>
  );
}
