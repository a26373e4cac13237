// What was said of the whole, what was decided, and what was said of lines that are no longer there.
import type { ReviewLine, Thread } from "#domain/review";
import type { Submission } from "#domain/submission";
import { Badge } from "../../_ui/badge";
import { Words } from "../../_ui/words";
import { Ago } from "../../_ui/when";
import { Say } from "./say";
import styles from "./submission.module.css";
import { ThreadCard } from "./thread-card";

const words = {
  approve: { tone: "good", label: "Approved" },
  changes: { tone: "wait", label: "Asked for changes" },
  comment: { tone: "plain", label: "Commented" },
  withdrawn: { tone: "plain", label: "Took a decision back" },
} as const;

type Item = { at: string; key: string } & ({ thread: Thread } | { review: ReviewLine });

/**
 * Decisions and threads in order of time, and a box to say more.
 * @example <Conversation sent={submission} me="p1" /> // => "Priya Nair asked for changes: …"
 */
export function Conversation({ sent, me }: { sent: Submission; me: string }) {
  const texts = sent.rounds.map(({ text }) => text);
  const items: Item[] = [
    ...sent.threads
      .filter(({ line }) => line === null)
      .map((thread) => ({ at: thread.comments[0]?.at ?? "", key: `thread ${thread.id}`, thread })),
    ...sent.reviews
      .filter(({ body, decision }) => body !== "" || decision !== "comment")
      .map((review) => ({ at: review.at, key: `review ${review.id}`, review })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <div className={styles.conversation}>
      {items.length === 0 && <p className={styles.quiet}>Nothing has been said of the whole rule yet.</p>}
      {items.map((item) =>
        "thread" in item ? (
          <ThreadCard
            key={item.key}
            submission={sent.id}
            revision={sent.revision}
            thread={item.thread}
            mayAnswer={sent.may.comment.ok}
            me={me}
            texts={texts}
          />
        ) : (
          <article key={item.key} className={styles.thread}>
            <p className={styles.by}>
              <strong>{item.review.author}</strong>
              <Badge tone={words[item.review.decision].tone}>{words[item.review.decision].label}</Badge>
              {!item.review.current && <span className={styles.quiet}>on an earlier round</span>}
              <Ago at={item.review.at} />
            </p>
            {item.review.body && <Words text={item.review.body} />}
          </article>
        ),
      )}
      {sent.may.comment.ok && (
        <Say submission={sent.id} revision={sent.revision} label="Say something about the whole rule" />
      )}
    </div>
  );
}
