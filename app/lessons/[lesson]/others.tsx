"use client";
// Once an exercise works: how others did it, the approved rules that do the same, and whether others may see this one.
import { IconUsers } from "@tabler/icons-react";
import Link from "next/link";
import { type Ref, useEffect, useRef, useState, useTransition } from "react";
import type { Exercise } from "#domain/lesson";
import type { Result } from "#domain/result";
import { PressButton } from "../../_ui/button";
import { CodeView } from "../../_ui/code-view";
import { Words } from "../../_ui/words";
import { type Seen, seeOthers, shareAnswer, takeAnswerBack, takeAnswerDown } from "./actions";
import styles from "./exercise.module.css";
import page from "./lesson.module.css";
import { useNotebook } from "./notebook";
import own from "./others.module.css";

const unreachable = { ok: false as const, reason: "Ruleyard could not be reached. Try again." };

/**
 * A button once the exercise works, and what it brings. Words and choices are not shown around.
 * @example <Others exercise={exercise} /> // => "See how others did it"
 */
export function Others({ exercise }: { exercise: Exercise }) {
  const { lesson, standing, isCopy } = useNotebook();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [trouble, setTrouble] = useState("");
  const [busy, start] = useTransition();
  const asked = { lesson: lesson.slug, exercise: exercise.name };
  // The button that was pressed is gone: whoever goes by keyboard stands at what it brought.
  const answers = useRef<HTMLElement>(null);
  const focusNext = useRef(false);
  useEffect(() => {
    if (busy || !focusNext.current) return;
    focusNext.current = false;
    answers.current?.focus();
  }, [busy]);
  const hasPassed = Boolean(standing?.entries[exercise.name]?.passedAt);
  if (isCopy || !hasPassed || exercise.asks === "words" || exercise.asks === "choice") return null;
  const look = async () => {
    const answer = await seeOthers(asked).catch(() => unreachable);
    setTrouble(answer.ok ? "" : answer.reason);
    if (!answer.ok) return;
    setSeen(answer.value);
    focusNext.current = true;
  };
  const run = (work: () => Promise<Result<true>>, isGone: boolean) =>
    start(async () => {
      const done = await work().catch(() => unreachable);
      await look();
      focusNext.current = isGone;
      if (!done.ok) setTrouble(done.reason);
    });
  return (
    <div className={styles.hints}>
      {seen === null ? (
        <PressButton
          size="small"
          busy={busy}
          icon={<IconUsers size={16} aria-hidden />}
          onClick={() => start(look)}
        >
          See how others did it
        </PressButton>
      ) : (
        <>
          <Answers
            ref={answers}
            seen={seen}
            busy={busy}
            onTakeDown={(id) => run(() => takeAnswerDown(id), true)}
          />
          {seen.others?.ok && (
            <Sharing
              mine={seen.others.value.mine}
              busy={busy}
              onShare={() => run(() => shareAnswer(asked), false)}
              onTakeBack={() => run(() => takeAnswerBack(asked), false)}
            />
          )}
          <Like seen={seen} dataset={lesson.dataset} />
        </>
      )}
      <p role="status" className={styles.wait}>
        {trouble}
      </p>
    </div>
  );
}

function Answers(props: {
  ref: Ref<HTMLElement>;
  seen: Seen;
  busy: boolean;
  onTakeDown: (id: string) => void;
}) {
  const { ref, seen, busy, onTakeDown } = props;
  const { others } = seen;
  return (
    <section ref={ref} tabIndex={-1} className={styles.hint} aria-label="How others did it">
      <b>How others did it</b>
      {others === null ? (
        <p>Sign in to see how others did it, and to let them see yours.</p>
      ) : !others.ok ? (
        <p>{others.reason}</p>
      ) : others.value.answers.length === 0 ? (
        <p>Nobody has shared another way yet.</p>
      ) : (
        others.value.answers.map(({ id, text }, at) => (
          <div key={id} className={own.answer}>
            <CodeView text={text} label={`Another way, ${at + 1}`} />
            {others.value.mayTakeDown && (
              <PressButton size="small" kind="quiet" busy={busy} onClick={() => onTakeDown(id)}>
                Take this answer down<span className="unseen">: another way, {at + 1}</span>
              </PressButton>
            )}
          </div>
        ))
      )}
    </section>
  );
}

function Sharing(props: {
  mine: { isShared: boolean; isAsNow: boolean; isTakenDown: boolean };
  busy: boolean;
  onShare: () => void;
  onTakeBack: () => void;
}) {
  const { isShared, isAsNow, isTakenDown } = props.mine;
  // The tick stands as soon as it is pressed; what the server says of it then holds.
  const [ticked, setTicked] = useState(isShared);
  const { busy } = props;
  useEffect(() => {
    if (!busy) setTicked(isShared);
  }, [isShared, busy]);
  const press = (isTicked: boolean) => {
    if (busy) return;
    setTicked(isTicked);
    if (isTicked) props.onShare();
    else props.onTakeBack();
  };
  if (isTakenDown) return <p>A coordinator took your answer down. Nobody sees it.</p>;
  return (
    <div>
      <label className={own.tick}>
        <input type="checkbox" checked={ticked} onChange={(event) => press(event.currentTarget.checked)} />
        Others may see mine, without my name
      </label>
      <p className={page.quiet}>
        {!isShared
          ? "They see the code alone, without your comments. You can take it back at any time."
          : isAsNow
            ? "Whoever has done this exercise can see it. Take the tick away, and nobody does."
            : "They see what you had when you ticked this, and not what you wrote since."}
      </p>
      {isShared && !isAsNow && (
        <PressButton size="small" kind="quiet" busy={props.busy} onClick={props.onShare}>
          Let them see what I have now
        </PressButton>
      )}
    </div>
  );
}

function Like({ seen, dataset }: { seen: Seen; dataset: string }) {
  return (
    <>
      {seen.rules.length > 0 && (
        <section className={styles.hint} aria-label="Approved rules like it">
          <b>Approved rules like it</b>
          <ul>
            {seen.rules.map(({ code, sentence }) => (
              <li key={code}>
                <Link href={`/rules/${dataset}/${code}/notebook`} prefetch={false}>
                  {code}, step by step
                </Link>
                : {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
      {seen.comments.length > 0 && (
        <section className={styles.hint} aria-label="What reviewers said of such rules">
          <b>What reviewers said of such rules</b>
          {seen.comments.map(({ code, body }) => (
            <blockquote key={`${code} ${body}`}>
              <Words text={body} />
              <p className={page.quiet}>
                Of rule{" "}
                <Link href={`/rules/${dataset}/${code}`} prefetch={false}>
                  {code}
                </Link>
              </p>
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
}
