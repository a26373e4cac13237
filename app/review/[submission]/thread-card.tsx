"use client";
// What was said in one place, oldest first, and a way to answer.
import { useState } from "react";
import type { Thread } from "#domain/review";
import { Badge } from "../../_ui/badge";
import { PressButton } from "../../_ui/button";
import { Ago } from "../../_ui/when";
import { Say } from "./say";
import styles from "./submission.module.css";

/**
 * A thread with its answers.
 * @example <ThreadCard submission="s1" revision={2} thread={thread} mayAnswer /> // => "Priya Nair: What if the end date is blank?"
 */
export function ThreadCard(props: {
  submission: string;
  revision: number;
  thread: Thread;
  mayAnswer: boolean;
}) {
  const { thread } = props;
  const [answering, setAnswering] = useState(false);
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
          </p>
          <p className={styles.body}>{comment.body}</p>
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
          <div>
            <PressButton kind="quiet" size="small" onClick={() => setAnswering(true)}>
              Answer
            </PressButton>
          </div>
        ))}
    </article>
  );
}
