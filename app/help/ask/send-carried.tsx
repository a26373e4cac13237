"use client";
// The question that was carried here, to look through and send.
import { useEffect, useState } from "react";
import { attachedTo, hrefOf, type Question } from "#domain/question";
import { sendQuestion } from "../../_ask/asked";
import { type Carried, putDown, readCarried } from "../../_ask/carried";
import { Seen } from "../../_ask/seen";
import { Write } from "../../_ask/write";
import { LinkButton } from "../../_ui/button";
import { Empty, Notice } from "../../_ui/notice";
import { Words } from "../../_ui/words";

/**
 * The question and its state; once it is sent, the way back.
 * @example <SendCarried isSignedIn /> // => a box with the words, the text, "Send to a tutor"
 */
export function SendCarried({ isSignedIn }: { isSignedIn: boolean }) {
  const [carried, setCarried] = useState<Carried | null | undefined>(undefined);
  const [sent, setSent] = useState<Question | null>(null);
  useEffect(() => setCarried(readCarried()), []);
  if (carried === undefined) return null;
  if (sent) {
    return (
      <Notice
        tone="good"
        title="Your question is with the tutors"
        announce="soon"
        actions={
          <>
            <LinkButton href={hrefOf(sent.state)} kind="main">
              Go back to where you asked
            </LinkButton>
            <LinkButton href="/help/questions">Your questions</LinkButton>
          </>
        }
      >
        The answer comes to where you asked, and to your questions.
      </Notice>
    );
  }
  if (carried === null) {
    return (
      <Empty
        title="There is no question here to send"
        actions={<LinkButton href="/lessons">Go to the lessons</LinkButton>}
      >
        “Ask for help” stands at every exercise, every cell and every rule that you write.
      </Empty>
    );
  }
  const seen = <Seen state={carried.state} label="This is what a tutor will see" />;
  if (!isSignedIn) {
    return (
      <>
        <Words text={carried.words} />
        {seen}
      </>
    );
  }
  return (
    <Write
      name="question carried"
      first={carried.words}
      label="What are you stuck on?"
      send="Send to a tutor"
      along={attachedTo(carried.state)}
      onSend={async (words, madeUp) => {
        const done = await sendQuestion(carried.state, words, madeUp);
        if (done.ok) {
          putDown();
          setSent(done.value);
        }
        return done;
      }}
    >
      {seen}
    </Write>
  );
}
