"use client";
// What was said of a question, and the next word: a tutor's answer beside a copy that runs, or its asker's reply.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Question, textOf } from "#domain/question";
import { sendHelped, sendSaying } from "../../../_ask/asked";
import { Seen } from "../../../_ask/seen";
import { Thread } from "../../../_ask/thread";
import { Write } from "../../../_ask/write";
import { PressButton } from "../../../_ui/button";
import { DiffView } from "../../../_ui/diff-view";
import { Section } from "../../../_ui/page";
import styles from "../questions.module.css";
import { type Bench, BenchView } from "./bench";

/**
 * The page under its head. `bench` is what a tutor's copy runs on; null for whoever asked.
 * @example <Conversation question={question} you="u2" bench={bench} /> // => the question, a copy, a box for the answer
 */
export function Conversation(props: { question: Question; you: string; bench: Bench | null }) {
  const { question, you, bench } = props;
  const router = useRouter();
  const [sent, setSent] = useState(textOf(question.state));
  const [text, setText] = useState(sent);
  const [withText, setWithText] = useState(true);
  const [now, setNow] = useState("");
  const isChanged = bench !== null && text !== sent;
  const said = (words: string) => {
    setNow(words);
    router.refresh();
  };
  return (
    <>
      <Section title="What was said">
        <div className={styles.column}>
          <Thread question={question} you={you} own={null} />
        </div>
        <p role="status" className="unseen">
          {now}
        </p>
      </Section>
      {bench === null ? (
        <Section title="What you sent">
          <Seen state={question.state} label="As it was when you asked" />
        </Section>
      ) : (
        <Section title="Your copy" note="Run it, change it: nothing of theirs changes.">
          <div className={styles.copy}>
            <BenchView bench={bench} state={question.state} text={text} onText={setText} />
            <details>
              <summary>As it was when they asked</summary>
              <Seen state={question.state} label="The text and what it came to" />
            </details>
          </div>
        </Section>
      )}
      <Section title={bench === null ? "Your reply" : "Your answer"}>
        <div className={styles.column}>
          <Write
            name={`reply ${question.id}`}
            label={bench === null ? "Write more" : "In words"}
            {...(bench !== null && {
              hint: "Say the next step, and why. A question back is a good answer too.",
            })}
            send={bench === null ? "Send" : "Send the answer"}
            onSend={async (words, madeUp) => {
              const done = await sendSaying(question.id, {
                madeUp,
                words,
                ...(isChanged && withText && { instead: text }),
              });
              if (done.ok) {
                setSent(text);
                said(bench === null ? "Your reply is there." : "Your answer is there.");
              }
              return done;
            }}
          >
            {isChanged && (
              <>
                <div>
                  <label className={styles.send}>
                    <input
                      type="checkbox"
                      checked={withText}
                      onChange={(event) => setWithText(event.currentTarget.checked)}
                    />
                    Send my text with it. They see what is different, and can take it with one press.
                  </label>
                </div>
                {withText && (
                  <DiffView before={`${sent}\n`} after={`${text}\n`} label="What your text changes" />
                )}
              </>
            )}
          </Write>
          {bench === null && question.helpedAt === null && (
            <div>
              <PressButton
                onClick={async () => {
                  const done = await sendHelped(question.id);
                  said(done.ok ? "The question is closed." : done.reason);
                }}
              >
                That helped: close the question
              </PressButton>
            </div>
          )}
        </div>
      </Section>
    </>
  );
}
