"use client";
// What people ask about the meaning of a published rule, on its page: whoever is signed in asks, and answers.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Question } from "#domain/question";
import ask from "../../../_ask/ask.module.css";
import { sendHelped, sendQuestion, sendSaying } from "../../../_ask/asked";
import { Thread } from "../../../_ask/thread";
import { Write } from "../../../_ask/write";
import { PressButton } from "../../../_ui/button";
import styles from "./rule.module.css";

/**
 * The questions of one rule, newest first, and a way to ask another. `you` is null for somebody who has not signed in.
 * @example <Questions dataset="ssda903" code="356" you="u1" asked={[]} /> // => "Nobody has asked yet", and a button
 */
export function Questions(props: { dataset: string; code: string; you: string | null; asked: Question[] }) {
  const { dataset, code, you, asked } = props;
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [now, setNow] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  // What had the focus is gone: it goes to the words that say what came of it.
  useEffect(() => {
    if (now !== "") status.current?.focus();
  }, [now]);
  if (you === null)
    return (
      <p>
        Is the sentence unclear?{" "}
        <Link href={`/sign-in?next=/rules/${dataset}/${code}`} prefetch={false}>
          Sign in
        </Link>{" "}
        to ask what it means, and to read what others asked.
      </p>
    );
  const done = (words: string) => {
    setAsking(false);
    setNow(words);
    router.refresh();
  };
  return (
    <div className={styles.questions}>
      <p role="status" ref={status} tabIndex={-1} className={ask.good}>
        {now}
      </p>
      {asked.map((question) => (
        <One key={question.id} question={question} you={you} onDone={done} />
      ))}
      {isAsking ? (
        <Write
          focus
          name={`question rule/${dataset}/${code}`}
          label="What is unclear?"
          hint="Say which rows you think of. Everybody here can read it, so make the rows up."
          send="Ask"
          onLeave={() => setAsking(false)}
          onSend={async (words, madeUp) => {
            const sent = await sendQuestion({ kind: "specification", dataset, code }, words, madeUp);
            if (sent.ok) done("Your question stands here, for everybody who knows this rule.");
            return sent;
          }}
        />
      ) : (
        <div className={ask.ways}>
          {asked.length === 0 && <span className={styles.quiet}>Nobody has asked yet.</span>}
          <PressButton size="small" onClick={() => setAsking(true)}>
            Ask what it means
          </PressButton>
        </div>
      )}
    </div>
  );
}

function One(props: { question: Question; you: string; onDone: (words: string) => void }) {
  const { question, you, onDone } = props;
  const [isWriting, setWriting] = useState(false);
  const [trouble, setTrouble] = useState("");
  const isMine = question.asker.id === you;
  return (
    <section className={ask.panel} aria-label={`A question of ${isMine ? "yours" : question.asker.name}`}>
      <Thread question={question} you={you} own={null} />
      {isWriting ? (
        <Write
          focus
          name={`reply ${question.id}`}
          label={isMine ? "Your reply" : "Your answer"}
          send="Send"
          onLeave={() => setWriting(false)}
          onSend={async (words, madeUp) => {
            const sent = await sendSaying(question.id, { words, madeUp });
            if (sent.ok) {
              setWriting(false);
              onDone("What you wrote stands here.");
            }
            return sent;
          }}
        />
      ) : (
        <div className={ask.ways}>
          <PressButton size="small" onClick={() => setWriting(true)}>
            {isMine ? "Reply" : "Answer"}
          </PressButton>
          {isMine && question.helpedAt === null && question.waitsSince === null && (
            <PressButton
              size="small"
              kind="quiet"
              onClick={async () => {
                const helped = await sendHelped(question.id);
                if (helped.ok) onDone("It is answered.");
                else setTrouble(helped.reason);
              }}
            >
              That answers it
            </PressButton>
          )}
          {question.helpedAt !== null && <span className={ask.good}>Answered</span>}
        </div>
      )}
      <p role="alert" className={ask.trouble}>
        {trouble}
      </p>
    </section>
  );
}
