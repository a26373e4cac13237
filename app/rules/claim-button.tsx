"use client";
// The button that claims a rule and opens its draft, and says so when someone else was quicker.
import { IconPencil } from "@tabler/icons-react";
import { useActionState } from "react";
import { PressButton } from "../_ui/button";
import { claimRule, releaseRule } from "./actions";
import styles from "./board.module.css";

/**
 * Claims a rule. `kind` "main" is the page's one big button.
 * @example <ClaimButton dataset="ssda903" code="356" /> // => "Write this", then the draft
 */
export function ClaimButton(props: {
  dataset: string;
  code: string;
  kind?: "main" | "second";
  /** What the big button says, where it is not a rule that nobody has written. */
  words?: string;
}) {
  const [outcome, claim, busy] = useActionState(claimRule, null);
  return (
    <form action={claim} className={styles.claim}>
      <input type="hidden" name="dataset" value={props.dataset} />
      <input type="hidden" name="code" value={props.code} />
      <PressButton
        type="submit"
        kind={props.kind ?? "second"}
        size={props.kind === "main" ? "normal" : "small"}
        busy={busy}
        icon={<IconPencil size={16} aria-hidden />}
      >
        {props.kind === "main" ? (
          (props.words ?? "Write this rule")
        ) : (
          <span>
            Write<span className="unseen"> rule {props.code}</span>
          </span>
        )}
      </PressButton>
      {outcome && "trouble" in outcome && <p role="alert">{outcome.trouble}</p>}
    </form>
  );
}

/**
 * Gives a claim back, so that someone else may write the rule.
 * @example <ReleaseButton dataset="ssda903" code="356" /> // => "Give it back"
 */
export function ReleaseButton(props: { dataset: string; code: string }) {
  const [outcome, release, busy] = useActionState(releaseRule, null);
  return (
    <form action={release} className={styles.claim}>
      <input type="hidden" name="dataset" value={props.dataset} />
      <input type="hidden" name="code" value={props.code} />
      <PressButton type="submit" kind="quiet" busy={busy}>
        Give it back
      </PressButton>
      {outcome && (
        <p role={"trouble" in outcome ? "alert" : "status"}>
          {"trouble" in outcome ? outcome.trouble : outcome.done}
        </p>
      )}
    </form>
  );
}
