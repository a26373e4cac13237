"use client";
// A box to write a comment or an answer in. What is typed stays there until it has arrived.
import { NumberInput, Textarea } from "@mantine/core";
import { useActionState, useEffect, useRef, useState } from "react";
import { useBoxCheck } from "../../_giveaway/box-check";
import { PressButton } from "../../_ui/button";
import { answer, type Said, say } from "./actions";
import styles from "./submission.module.css";
import { useKept } from "../../_ui/use-kept";

/**
 * A comment on a line (or the whole, without `line`), or an answer when `thread` is given.
 * @example <Say submission="s1" revision={2} line={5} label="Comment on line 5" onDone={close} /> // => a box and a button
 */
export function Say(props: {
  submission: string;
  /** The revision that is on screen: a comment is on that text and no other. */
  revision: number;
  line?: number;
  /** The text that the line is in: other lines can then be suggested in its place. */
  text?: string;
  thread?: string;
  label: string;
  focus?: boolean;
  onDone?: () => void;
  onLeave?: () => void;
}) {
  const { onDone } = props;
  const [body, setBody] = useKept(`${props.submission} ${props.thread ?? `line ${props.line ?? "none"}`}`);
  const lines = props.text?.split("\n") ?? [];
  const [instead, setInstead] = useState<{ to: number; text: string } | null>(null);
  /** The lines as they are, to be changed; what was typed so far stays when only more lines are chosen. */
  const suggest = (to: number) => {
    const from = props.line ?? 1;
    const as = (last: number) => lines.slice(from - 1, last).join("\n");
    const untouched = instead === null || instead.text === as(instead.to);
    const last = Math.max(from, Math.min(to, lines.length));
    setInstead({ to: last, text: untouched ? as(last) : instead.text });
  };
  const box = useRef<HTMLTextAreaElement>(null);
  const check = useBoxCheck(body, setBody);
  const suggested = useBoxCheck(instead?.text ?? "", (text) => instead && setInstead({ ...instead, text }));
  const [said, send, busy] = useActionState(async (before: Said, form: FormData) => {
    const done = await (props.thread === undefined ? say : answer)(before, form).catch(() => ({
      ok: false,
      words: "This could not be sent. It is still here: check your connection and try again.",
    }));
    if (done?.ok) {
      setBody("");
      setInstead(null);
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
      {(check.madeUp || suggested.madeUp) && !check.isOpen && !suggested.isOpen && (
        <input type="hidden" name="madeUp" value="yes" />
      )}
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
      {check.notice}
      {instead !== null && props.line !== undefined && (
        <div className={styles.instead}>
          {instead.to > props.line || lines.length > props.line ? (
            <NumberInput
              name="to"
              label="Up to line"
              min={props.line}
              max={Math.min(lines.length, props.line + 30)}
              value={instead.to}
              onChange={(to) => suggest(Number(to))}
            />
          ) : null}
          <Textarea
            name="instead"
            label="What should stand there"
            description="Its author can take it with one press. Leave it empty to suggest that the lines go."
            autosize
            minRows={1}
            maxRows={20}
            maxLength={20_000}
            spellCheck={false}
            value={instead.text}
            onChange={(event) => setInstead({ ...instead, text: event.currentTarget.value })}
          />
          {suggested.notice}
        </div>
      )}
      <div className={styles.sayButtons}>
        <PressButton type="submit" kind="main" size="small" busy={busy}>
          {instead !== null ? "Suggest it" : props.thread === undefined ? "Comment" : "Answer"}
        </PressButton>
        {props.text !== undefined && instead === null && (
          <PressButton kind="second" size="small" onClick={() => suggest(props.line ?? 1)}>
            Suggest another text
          </PressButton>
        )}
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
