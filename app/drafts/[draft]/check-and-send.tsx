"use client";
// The way from the workspace to sending: it waits until the account has the text.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { PressButton } from "../../_ui/button";
import type { Keeping } from "../keeper";
import type { useKeeper } from "../use-keeper";
import styles from "./workspace.module.css";

/**
 * The button, and a sentence where it cannot go on.
 * @example <CheckAndSend draftId="c1" keeper={keeper} keeping={keeping} /> // => to /drafts/c1/send
 */
export function CheckAndSend(props: {
  draftId: string;
  keeper: ReturnType<typeof useKeeper>["keeper"];
  keeping: Keeping | null;
}) {
  const router = useRouter();
  const [going, setGoing] = useState(false);
  const state = props.keeping?.state.kind;
  useEffect(() => {
    if (!going || !state) return;
    if (state === "saved") router.push(`/drafts/${props.draftId}/send`);
    else if (state !== "saving" && state !== "waiting") setGoing(false);
  }, [going, state, router, props.draftId]);
  const held = state === "unreachable" || state === "signed-out" || state === "refused" || state === "choice";
  return (
    <div className={styles.title}>
      <PressButton
        kind="main"
        busy={going}
        onClick={() => {
          props.keeper?.now();
          setGoing(true);
        }}
      >
        Check and send
      </PressButton>
      {held && <p className={styles.quiet}>Sending has to wait until your account has this text.</p>}
    </div>
  );
}
