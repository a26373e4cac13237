"use client";
// "Ask for help", at a cell, an exercise or a rule: what a tutor will see is shown first, and the answer comes back here.
import { IconHelpCircle } from "@tabler/icons-react";
import { useRef, useState, useSyncExternalStore } from "react";
import type { NextDropIn as Next } from "#domain/drop-in";
import { ownRows } from "#domain/notebook";
import { attachedTo, type Question, sayWaits, type State, anchorOf, stateSchema } from "#domain/question";
import { refuse, succeed } from "#domain/result";
import { NextDropIn } from "../_drop-in/next-drop-in";
import { PressButton } from "../_ui/button";
import styles from "./ask.module.css";
import { askedOn, sendHelped, sendQuestion, sendSaying } from "./asked";
import { carry, carryTo } from "./carried";
import { Seen } from "./seen";
import { type OwnText, Thread } from "./thread";
import { Write } from "./write";

const nobody = () => () => {};

/**
 * The button, and what it opens; or what was asked here before. `state` is taken when the button is pressed.
 * @example <AskForHelp page="lesson/rows" at="ends-before" name="ends before" isSignedIn state={() => state} own={{ text, onTake }} />
 */
export function AskForHelp(props: {
  page: string;
  at: string;
  /** What it is about, for whoever hears the page. */
  name: string;
  isSignedIn: boolean;
  /** The page can send nothing: the question goes on to one that can. */
  isSealed?: boolean;
  state: () => State;
  own: OwnText;
}) {
  const { page, at, isSignedIn } = props;
  const isHere = isSignedIn && !props.isSealed;
  const here = askedOn(page);
  const asked = useSyncExternalStore(
    isHere ? here.subscribe : nobody,
    () => (isHere ? here.read() : null),
    () => null,
  );
  const [state, setState] = useState<State | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  const [now, setNow] = useState("");
  const questions = asked?.questions.filter((one) => anchorOf(one.state) === `${page}#${at}`) ?? [];
  const open = questions.filter(({ helpedAt }) => helpedAt === null);
  const helped = questions.filter(({ helpedAt }) => helpedAt !== null);
  const leave = () => {
    setState(null);
    // The button is drawn again first.
    setTimeout(() => button.current?.querySelector("button")?.focus());
  };
  return (
    <>
      {state === null && open.length === 0 && (
        <span ref={button}>
          <PressButton
            size="small"
            kind="quiet"
            icon={<IconHelpCircle size={16} aria-hidden />}
            onClick={() => setState(props.state())}
          >
            Ask for help <span className="unseen">with {props.name}</span>
          </PressButton>
        </span>
      )}
      {state !== null && (
        <section className={styles.panel} aria-label={`Ask for help with ${props.name}`}>
          <Asking
            key={anchorOf(state)}
            state={state}
            isSignedIn={isSignedIn}
            isSealed={props.isSealed === true}
            nextDropIn={asked?.nextDropIn ?? null}
            onLeave={leave}
            onAsked={async () => {
              await here.look();
              setState(null);
              setNow("Your question is with the tutors. The answer comes here.");
            }}
          />
        </section>
      )}
      {open.map((question) => (
        <section
          key={question.id}
          className={styles.panel}
          aria-label={`Your question about ${props.name}`}
          data-asked
        >
          <Open
            question={question}
            you={asked?.you ?? ""}
            waits={asked ? sayWaits(asked.waits) : ""}
            nextDropIn={asked?.nextDropIn ?? null}
            own={props.own}
            onChanged={(words) => {
              setNow(words);
              void here.look();
            }}
          />
        </section>
      ))}
      {helped.length > 0 && (
        <details className={styles.helped}>
          <summary>
            {helped.length === 1
              ? "A question that you asked here"
              : `${helped.length} questions that you asked here`}
          </summary>
          {helped.map((question) => (
            <Thread key={question.id} question={question} you={asked?.you ?? ""} own={props.own} />
          ))}
        </details>
      )}
      <span role="status" className="unseen">
        {now}
      </span>
    </>
  );
}

/** Before it is sent: words, and what goes with them. */
function Asking(props: {
  state: State;
  isSignedIn: boolean;
  isSealed: boolean;
  nextDropIn: Next | null;
  onLeave: () => void;
  onAsked: () => Promise<void>;
}) {
  const { state, isSignedIn, isSealed } = props;
  const isElsewhere = isSealed || !isSignedIn;
  const fits = stateSchema.safeParse(state);
  return (
    <Write
      focus
      name={`question ${anchorOf(state)}`}
      label="What are you stuck on?"
      hint="Say what you expected, and what you see instead."
      send={isElsewhere ? "Go on" : "Send to a tutor"}
      onSend={async (words, madeUp) => {
        if (!fits.success) return refuse(fits.error.issues[0]?.message ?? "This cannot be sent.");
        if (isElsewhere) {
          if (!carry({ state, words })) return refuse("This browser keeps nothing, so it cannot go on.");
          // A whole new page: a sealed one can fetch nothing more.
          location.assign(carryTo);
          return succeed(true);
        }
        const sent = await sendQuestion(state, words, madeUp);
        if (sent.ok) await props.onAsked();
        return sent;
      }}
      along={isElsewhere ? undefined : attachedTo(state)}
      onLeave={props.onLeave}
    >
      <Seen state={state} label="This is what a tutor will see" />
      <NextDropIn next={props.nextDropIn} />
      {isSealed && (
        <p className={styles.quiet}>
          This page can send nothing while a file is open. On the next page you send the code alone, and your
          file is closed here.{" "}
          {state.kind === "notebook" && state.rows === ownRows ? "Your code is kept." : ""}
        </p>
      )}
      {!isSealed && !isSignedIn && (
        <p className={styles.quiet}>
          An answer has to find you. On the next page you sign in with a code by e-mail. Your question is
          kept, and so is what you wrote here.
        </p>
      )}
    </Write>
  );
}

/** While it is open: what was said, who has the next word, and the two ways on. */
function Open(props: {
  question: Question;
  you: string;
  waits: string;
  nextDropIn: Next | null;
  own: OwnText;
  onChanged: (words: string) => void;
}) {
  const { question } = props;
  const [isWriting, setWriting] = useState(false);
  const [trouble, setTrouble] = useState("");
  const isAnswered = question.waitsSince === null;
  return (
    <>
      <p className={styles.label}>{isAnswered ? "Your question was answered" : "You asked for help"}</p>
      <Thread question={question} you={props.you} own={props.own} />
      {!isAnswered && (
        <>
          <p className={styles.quiet}>{props.waits} You can go on meanwhile: the answer comes here.</p>
          <NextDropIn next={props.nextDropIn} />
        </>
      )}
      {isWriting ? (
        <Write
          focus
          name={`reply ${question.id}`}
          label="Your reply"
          send="Send"
          onLeave={() => setWriting(false)}
          onSend={async (words, madeUp) => {
            const sent = await sendSaying(question.id, { words, madeUp });
            if (sent.ok) {
              setWriting(false);
              props.onChanged("Your reply is there.");
            }
            return sent;
          }}
        />
      ) : (
        <div className={styles.ways}>
          <PressButton
            size="small"
            kind={isAnswered ? "second" : "quiet"}
            onClick={async () => {
              const done = await sendHelped(question.id);
              if (done.ok) props.onChanged("The question is closed.");
              else setTrouble(done.reason);
            }}
          >
            {isAnswered ? "That helped" : "I found it myself"}
          </PressButton>
          <PressButton size="small" kind="quiet" onClick={() => setWriting(true)}>
            Reply
          </PressButton>
        </div>
      )}
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </>
  );
}
