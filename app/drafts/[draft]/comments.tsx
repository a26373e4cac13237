"use client";
// What reviewers said of the text that was sent: beside its lines, and about the whole, with a way to answer.
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { ReviewLine, Thread } from "#domain/review";
import { useBoxCheck } from "../../_giveaway/box-check";
import { PressButton } from "../../_ui/button";
import { Said } from "../../_ui/said";
import { Words } from "../../_ui/words";
import { Ago } from "../../_ui/when";
import { answer } from "./actions";
import { offeredIn, TakeIt } from "./take-it";
import styles from "./workspace.module.css";

/** A thread, and the line of the text on screen that it belongs to now. */
export type Placed = Thread & { now: number | null };

/**
 * Threads and decisions, newest word last, each with the line it is about.
 * @example <Comments submissionId="s1" threads={placed} reviews={reviews} texts={texts} text={text} onGo={(line) => …} onTake={take} /> // => a list
 */
export function Comments(props: {
  submissionId: string;
  threads: Placed[];
  reviews: ReviewLine[];
  /** The texts that were sent, by round, and the one on the screen. */
  texts: string[];
  text: string;
  onGo: (line: number) => void;
  /** Takes the suggestions in these comments into the draft; answers why not, when it could not. */
  onTake: (commentIds: string[]) => Promise<string | null>;
}) {
  const said = props.reviews.filter((review) => review.current && review.body.trim());
  if (said.length === 0 && props.threads.length === 0) return null;
  const offered = offeredIn(props.threads, props.texts, props.text);
  const takeable = offered.filter(({ trouble }) => trouble === null);
  return (
    <section className={styles.panel} aria-labelledby="said" id="comments">
      <h2 id="said">What the reviewer said</h2>
      {takeable.length > 1 && <TakeIt offered={takeable} onTake={props.onTake} />}
      <ul className={styles.comments}>
        {said.map((review) => (
          <li key={review.id} className={styles.comment}>
            <p className={styles.who}>
              <b>{review.author}</b> {decisions[review.decision]} · <Ago at={review.at} />
            </p>
            <Words text={review.body} />
          </li>
        ))}
        {props.threads.map((thread) => (
          <li key={thread.id} className={styles.comment} id={`comment-${thread.id}`}>
            {thread.now !== null && (
              <PressButton size="small" onClick={() => props.onGo(thread.now ?? 1)}>
                Go to line {thread.now}
              </PressButton>
            )}
            {thread.comments.map((comment) => (
              <div key={comment.id}>
                <p className={styles.who}>
                  <b>{comment.author}</b> · <Ago at={comment.at} />
                </p>
                <Said
                  body={comment.body}
                  from={thread.originalStartLine}
                  to={thread.originalLine}
                  older={thread.round === null ? null : (props.texts[thread.round - 1] ?? null)}
                />
                {comment.edited && <p className={styles.quiet}>Changed since it was written.</p>}
                <TakeIt offered={offered.filter(({ id }) => id === comment.id)} onTake={props.onTake} />
              </div>
            ))}
            <Answer submissionId={props.submissionId} threadId={thread.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const decisions = {
  approve: "said yes",
  changes: "asks for changes",
  comment: "said",
  withdrawn: "took a decision back",
};

function Answer({ submissionId, threadId }: { submissionId: string; threadId: string }) {
  const [body, setBody] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const router = useRouter();
  const id = useId();
  const check = useBoxCheck(body, setBody);
  return (
    <form
      className={styles.answer}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        setBusy(true);
        const done = await answer({ submissionId, threadId, body, madeUp: check.madeUp }).catch(() => null);
        setBusy(false);
        setTrouble(
          done === null
            ? "Your answer could not be sent. It is still here; try again in a moment."
            : done.ok
              ? undefined
              : done.reason,
        );
        if (done?.ok) {
          setBody("");
          router.refresh();
        }
      }}
    >
      <label htmlFor={id}>Your answer</label>
      <textarea id={id} rows={2} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      {check.notice}
      {trouble && (
        <p role="alert" className={styles.bad}>
          {trouble}
        </p>
      )}
      <PressButton type="submit" size="small" busy={busy}>
        Answer
      </PressButton>
    </form>
  );
}
