"use client";
// A reviewer's own comment, shown to learners or not: for what others can learn from too.
import { IconSchool } from "@tabler/icons-react";
import { useState, useTransition } from "react";
import { PressButton } from "../../_ui/button";
import { showLearners } from "./actions";
import styles from "./submission.module.css";

/**
 * One quiet button.
 * @example <WorthShowing submission="s1" comment="c5" isShown={false} /> // => "Worth showing to learners"
 */
export function WorthShowing(props: { submission: string; comment: string; isShown: boolean }) {
  const { submission, comment, isShown } = props;
  const [trouble, setTrouble] = useState("");
  const [busy, start] = useTransition();
  const press = async () => {
    const done = await showLearners({ submission, comment, isShown: !isShown }).catch(() => null);
    setTrouble(done?.ok ? "" : (done?.words ?? "This could not be sent. Try again."));
  };
  return (
    <div className={styles.sayButtons}>
      <PressButton
        kind="quiet"
        size="small"
        busy={busy}
        aria-pressed={isShown}
        icon={<IconSchool size={16} aria-hidden />}
        onClick={() => start(press)}
      >
        {isShown ? "Shown to learners: stop" : "Worth showing to learners"}
      </PressButton>
      {isShown && <span className={styles.quiet}>They see the words and the rule’s code, and no name.</span>}
      <span role="alert" className={styles.bad}>
        {trouble}
      </span>
    </div>
  );
}
