"use client";
// A question and what was said of it: words, texts to try, and the way on for whoever reads it.
import { useEffect, useRef, useState } from "react";
import { type Question, type Saying, textOf } from "#domain/question";
import { PressButton } from "../_ui/button";
import { DiffView } from "../_ui/diff-view";
import { Ago } from "../_ui/when";
import { Words } from "../_ui/words";
import styles from "./ask.module.css";

/** The asker's own text as it is now, and how another is put in its place. */
export type OwnText = { text: string; onTake: (text: string) => void };

/**
 * What was said, oldest first. Its asker can take a text that a tutor tried, and have their own back.
 * @example <Thread question={question} you="u1" own={{ text, onTake }} /> // => words, a difference, "Take this text"
 */
export function Thread({ question, you, own }: { question: Question; you: string; own: OwnText | null }) {
  return (
    <ol className={styles.thread}>
      {question.said.map((saying) => (
        <li key={saying.id}>
          <p className={styles.who}>
            <b>{saying.byId === you ? "You" : saying.who}</b>
            {question.state.kind !== "specification" &&
              saying.byId !== question.asker.id &&
              saying.byId !== you &&
              " (tutor)"}{" "}
            · <Ago at={saying.at} />
          </p>
          <Words text={saying.words} />
          {saying.instead !== null && (
            <Try saying={saying} instead={saying.instead} older={textOf(question.state)} own={own} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** A text to try, as a difference to what stands there, and one press to take it. */
function Try(props: { saying: Saying; instead: string; older: string; own: OwnText | null }) {
  const { saying, instead, older, own } = props;
  const [before, keepBefore] = useBefore(saying.id);
  const now = own?.text ?? older;
  const isTaken = own !== null && own.text === instead;
  const ways = useRef<HTMLDivElement>(null);
  const awaited = useRef<boolean | null>(null);
  // The button that was pressed is gone: the focus goes to the one in its place.
  useEffect(() => {
    if (awaited.current !== isTaken) return;
    awaited.current = null;
    ways.current?.querySelector("button")?.focus();
  }, [isTaken]);
  const put = (text: string) => {
    awaited.current = !isTaken;
    own?.onTake(text);
  };
  return (
    <figure className={styles.try}>
      <figcaption>Try this</figcaption>
      {isTaken ? (
        <p className={styles.good}>This is your text now.</p>
      ) : (
        <DiffView before={line(now)} after={line(instead)} label={`What ${saying.who} would try`} />
      )}
      {own && (
        <div className={styles.ways} ref={ways}>
          {!isTaken && (
            <PressButton
              kind="main"
              size="small"
              onClick={() => {
                keepBefore(own.text);
                put(instead);
              }}
            >
              Take this text
            </PressButton>
          )}
          {isTaken && before !== null && (
            <PressButton size="small" onClick={() => put(before)}>
              Undo: bring back what I had
            </PressButton>
          )}
          <span role="status" className={styles.quiet}>
            {isTaken && before !== null ? "Taken. What you had is kept." : ""}
          </span>
        </div>
      )}
    </figure>
  );
}

const line = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);

/** What stood there before a text was taken, kept in this browser. */
function useBefore(id: string): [before: string | null, keep: (text: string) => void] {
  const key = `ruleyard.before ${id}`;
  const [before, setBefore] = useState<string | null>(null);
  useEffect(() => {
    try {
      setBefore(localStorage.getItem(key));
    } catch {
      // Storage is closed to us: what was there is known for as long as the page is open.
    }
  }, [key]);
  return [
    before,
    (text) => {
      setBefore(text);
      try {
        localStorage.setItem(key, text);
      } catch {
        // As above.
      }
    },
  ];
}
