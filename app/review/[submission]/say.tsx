"use client";
// A box to write a comment or an answer in. What is typed stays there until it has arrived.
import { Textarea } from "@mantine/core";
import { useActionState, useEffect, useRef } from "react";
import { PressButton } from "../../_ui/button";
import { answer, type Said, say } from "./actions";
import styles from "./submission.module.css";
import { useKept } from "./use-kept";

/**
 * A comment on a line (or the whole, without `line`), or an answer when `thread` is given.
 * @example <Say submission="s1" revision={2} line={5} label="Comment on line 5" onDone={close} /> // => a box and a button
 */
export function Say(props: {
  submission: string;
  /** The revision that is on screen: a comment is on that text and no other. */
  revision: number;
  line?: number;
  thread?: string;
  label: string;
  focus?: boolean;
  onDone?: () => void;
  onLeave?: () => void;
}) {
  const { onDone } = props;
  const [body, setBody] = useKept(`${props.submission} ${props.thread ?? `line ${props.line ?? "none"}`}`);
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, send, busy] = useActionState(async (before: Said, form: FormData) => {
    const done = await (props.thread === undefined ? say : answer)(before, form).catch(() => ({
      ok: false,
      words: "This could not be sent. It is still here: check your connection and try again.",
    }));
    if (done?.ok) {
      setBody("");
      onDone?.();
    }
    return done;
  }, null);

  useEffect(() => {
    if (props.focus) box.current?.focus();
  }, [props.focus]);

  return (
    <form action={send} className={styles.say}>
      <input type="hidden" name="submission" value={props.submission} />
      <input type="hidden" name="revision" value={props.revision} />
      {props.thread === undefined ? (
        <input type="hidden" name="line" value={props.line ?? ""} />
      ) : (
        <input type="hidden" name="thread" value={props.thread} />
      )}
      <Textarea
        ref={box}
        name="body"
        label={props.label}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={20_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={said && !said.ok ? said.words : undefined}
      />
      <div className={styles.sayButtons}>
        <PressButton type="submit" kind="main" size="small" busy={busy}>
          {props.thread === undefined ? "Comment" : "Answer"}
        </PressButton>
        {props.onLeave && (
          <PressButton kind="quiet" size="small" onClick={props.onLeave}>
            Leave it
          </PressButton>
        )}
      </div>
      <p role="status" className="unseen">
        {said?.ok ? said.words : ""}
      </p>
    </form>
  );
}
