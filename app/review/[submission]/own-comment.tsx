"use client";
// What the writer of a comment can do with it: change it, or take it away. Both happen on GitHub too.
import { Textarea } from "@mantine/core";
import { useState, useTransition } from "react";
import { useBoxCheck } from "../../_giveaway/box-check";
import { PressButton } from "../../_ui/button";
import { change, type Said, takeAway } from "./actions";
import styles from "./submission.module.css";

/**
 * Two quiet buttons, and a box while it is being changed.
 * @example <OwnComment submission="s1" comment="c5" body="Why?" /> // => "Change", "Take away"
 */
export function OwnComment(props: { submission: string; comment: string; body: string }) {
  const { submission, comment } = props;
  const [text, setText] = useState<string | null>(null);
  const check = useBoxCheck(text ?? "", setText);
  const [said, setSaid] = useState<Said>(null);
  const [busy, start] = useTransition();
  const run = (work: () => Promise<Said>) =>
    start(async () => {
      const done = await work().catch(() => ({
        ok: false,
        words: "This could not be sent. Check your connection and try again.",
      }));
      setSaid(done);
      if (done?.ok) setText(null);
    });
  return (
    <div className={styles.own}>
      {text !== null && (
        <Textarea
          label="Your comment"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {text !== null && check.notice}
      <div className={styles.sayButtons}>
        {text === null ? (
          <>
            <PressButton kind="quiet" size="small" onClick={() => setText(props.body)}>
              Change
            </PressButton>
            <PressButton
              kind="quiet"
              size="small"
              busy={busy}
              onClick={() => run(() => takeAway({ submission, comment }))}
            >
              Take away
            </PressButton>
          </>
        ) : (
          <>
            <PressButton
              kind="main"
              size="small"
              busy={busy}
              onClick={() => run(() => change({ submission, comment, body: text, madeUp: check.madeUp }))}
            >
              Save the change
            </PressButton>
            <PressButton kind="quiet" size="small" onClick={() => setText(null)}>
              Leave it
            </PressButton>
          </>
        )}
      </div>
      {said && !said.ok && (
        <p role="alert" className={styles.bad}>
          {said.words}
        </p>
      )}
    </div>
  );
}
