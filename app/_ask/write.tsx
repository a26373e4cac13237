"use client";
// A box for words about a question. What is typed stays until it has arrived.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Result } from "#domain/result";
import { useBoxCheck } from "../_giveaway/box-check";
import { PressButton } from "../_ui/button";
import { useKept } from "../_ui/use-kept";
import styles from "./ask.module.css";

/**
 * A labelled box and its buttons. Answers why not, when what was typed could not be sent.
 * @example <Write name="q1" label="Your answer" send="Send the answer" onSend={say} /> // => a box and a button
 */
export function Write(props: {
  /** What it is kept under. */
  name: string;
  label: string;
  hint?: string;
  /** What stands there when nothing was typed yet. */
  first?: string;
  send: string;
  /** `madeUp`: what looks like somebody’s in these words is made up, they said. */
  onSend: (words: string, madeUp: boolean) => Promise<Result<unknown>>;
  /** A text that goes along with the words. */
  along?: string;
  focus?: boolean;
  /** Between the box and the buttons. */
  children?: ReactNode;
  onLeave?: () => void;
}) {
  const [typed, setWords] = useKept(props.name);
  const [isTouched, setTouched] = useState(false);
  const words = typed === "" && !isTouched ? (props.first ?? "") : typed;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const along = useBoxCheck(props.along ?? "", null);
  const check = useBoxCheck(words, (made) => {
    setTouched(true);
    setWords(made);
  });
  const isMadeUp = (check.madeUp || along.madeUp) && !check.isOpen && !along.isOpen;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.focus) box.current?.focus();
  }, [props.focus]);
  const send = async () => {
    if (words.trim() === "") {
      setTrouble("Write something first.");
      box.current?.focus();
      return;
    }
    setBusy(true);
    setTrouble("");
    const sent = await props.onSend(words, isMadeUp);
    setBusy(false);
    if (sent.ok) setWords("");
    else setTrouble(sent.reason);
  };
  return (
    <div className={styles.write}>
      <label>
        {props.label}
        {props.hint && <span className={styles.quiet}>{props.hint}</span>}
        <textarea
          ref={box}
          rows={3}
          maxLength={5000}
          value={words}
          onChange={(event) => {
            setTouched(true);
            setWords(event.currentTarget.value);
          }}
        />
      </label>
      {check.notice}
      {props.children}
      {props.along !== undefined && along.notice}
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
      <div className={styles.ways}>
        <PressButton kind="main" size="small" busy={busy} onClick={() => void send()}>
          {props.send}
        </PressButton>
        {props.onLeave && (
          <PressButton kind="quiet" size="small" onClick={props.onLeave}>
            Leave it
          </PressButton>
        )}
      </div>
    </div>
  );
}
