"use client";
// What was said in one place, oldest first, and a way to answer.
import { useState, useTransition } from "react";
import { isSettling, type Thread } from "#domain/review";
import { Badge } from "../../_ui/badge";
import { PressButton } from "../../_ui/button";
import { Said } from "../../_ui/said";
import { Ago } from "../../_ui/when";
import { settle } from "./actions";
import { OwnComment } from "./own-comment";
import { Say } from "./say";
import styles from "./submission.module.css";
import { WorthShowing } from "./worth-showing";

/**
 * A thread with its answers.
 * @example <ThreadCard submission="s1" revision={2} thread={thread} mayAnswer me="p1" texts={texts} /> // => "Priya Nair: What if the end date is blank?"
 */
export function ThreadCard(props: {
  submission: string;
  revision: number;
  thread: Thread;
  mayAnswer: boolean;
  /** Who is looking, and the texts that were sent, by round. */
  me: string;
  texts: string[];
}) {
  const { thread } = props;
  const [answering, setAnswering] = useState(false);
  const [settling, start] = useTransition();
  const [trouble, setTrouble] = useState<string | null>(null);
  const toggle = async () => {
    const asked = { submission: props.submission, thread: thread.id, settled: !thread.resolved };
    const done = await settle(asked).catch(() => ({
      ok: false,
      words: "This could not be sent. Try again.",
    }));
    setTrouble(done && !done.ok ? done.words : null);
  };
  const place = thread.line ?? thread.originalLine;
  return (
    <article
      className={styles.thread}
      aria-label={place ? `Comments on line ${place}` : "Comments on the whole rule"}
    >
      {(thread.outdated || thread.resolved) && (
        <p className={styles.threadState}>
          {thread.outdated && <Badge>The line has changed since</Badge>}
          {thread.resolved && <Badge tone="good">Settled</Badge>}
        </p>
      )}
      {thread.comments.map((comment) => (
        <div key={comment.id} className={styles.comment}>
          <p className={styles.by}>
            <strong>{comment.author}</strong> <Ago at={comment.at} />
            {comment.edited && <span className={styles.quiet}>changed since</span>}
          </p>
          <Said
            body={comment.body}
            from={thread.originalStartLine}
            to={thread.originalLine}
            older={thread.round === null ? null : (props.texts[thread.round - 1] ?? null)}
          />
          {comment.taken && (
            <p className={styles.threadState}>
              <Badge tone="good">Taken into the draft</Badge>
            </p>
          )}
          {comment.mayShow && !isSettling(comment.body) && (
            <WorthShowing submission={props.submission} comment={comment.id} isShown={comment.shown} />
          )}
          {props.mayAnswer && comment.authorId === props.me && (
            <OwnComment submission={props.submission} comment={comment.id} body={comment.body} />
          )}
        </div>
      ))}
      {props.mayAnswer &&
        (answering ? (
          <Say
            submission={props.submission}
            revision={props.revision}
            thread={thread.id}
            label="Your answer"
            focus
            onDone={() => setAnswering(false)}
            onLeave={() => setAnswering(false)}
          />
        ) : (
          <div className={styles.sayButtons}>
            <PressButton kind="quiet" size="small" onClick={() => setAnswering(true)}>
              Answer
            </PressButton>
            {place !== null && (
              <PressButton kind="quiet" size="small" busy={settling} onClick={() => start(toggle)}>
                {thread.resolved ? "Open it again" : "Settle it"}
              </PressButton>
            )}
            {trouble && (
              <p role="alert" className={styles.bad}>
                {trouble}
              </p>
            )}
          </div>
        ))}
    </article>
  );
}
