"use client";
// How somebody takes part, by their own choice: one press for a level, hours a month, and until when they are away.
import { IconCheck } from "@tabler/icons-react";
import Link from "next/link";
import { useActionState, useEffect, useRef } from "react";
import { sayBack } from "#domain/away";
import { type Involvement, levels, levelWords } from "#domain/involvement";
import { PressButton } from "../_ui/button";
import { takePart } from "./actions";
import form from "../_ui/form.module.css";
import styles from "./you.module.css";

/**
 * The three forms.
 * @example <TakingPart said={{ level: "learner", hours: 4, back: null }} /> // => five levels, "Learner" chosen
 */
export function TakingPart({ said }: { said: Involvement }) {
  return (
    <>
      <LevelChoice level={said.level} />
      <Hours hours={said.hours} />
      <Away back={said.back} />
    </>
  );
}

function LevelChoice({ level }: Pick<Involvement, "level">) {
  const [outcome, say, busy] = useActionState(takePart, null);
  const next = level && levelWords[level].next;
  return (
    <form action={say} className={styles.levels} aria-label="Your level">
      <ul>
        {levels.map((one) => {
          const isChosen = one === level;
          const { name, means } = levelWords[one];
          return (
            <li key={one} data-chosen={isChosen || undefined}>
              <PressButton
                type="submit"
                name="level"
                value={isChosen ? "" : one}
                aria-pressed={isChosen}
                aria-describedby={`means-${one.replace(" ", "-")}`}
                kind={isChosen ? "main" : "second"}
                busy={busy}
                icon={isChosen && <IconCheck size={16} aria-hidden />}
              >
                {name}
              </PressButton>
              <span id={`means-${one.replace(" ", "-")}`}>{means}</span>
            </li>
          );
        })}
      </ul>
      <p role="status" className={form.hint}>
        {level ? `You chose ${levelWords[level].name.toLowerCase()}. Press it again to take it back.` : ""}
      </p>
      {next && (
        <p>
          A next step: <Link href={next.href}>{next.words}</Link>
        </p>
      )}
      <Trouble of={outcome} />
    </form>
  );
}

function Hours({ hours }: Pick<Involvement, "hours">) {
  const [outcome, say, busy] = useActionState(takePart, null);
  const typed = outcome && "typed" in outcome ? outcome.typed : String(hours ?? "");
  return (
    <form action={say} className={styles.line}>
      <label htmlFor="hours">Hours a month that you can give, if you like to say</label>
      <input
        className={form.field}
        id="hours"
        key={typed}
        type="text"
        inputMode="numeric"
        name="hours"
        maxLength={3}
        defaultValue={typed}
      />
      <PressButton type="submit" busy={busy}>
        Keep<span className="unseen"> the hours</span>
      </PressButton>
      <span role="status" className={form.hint}>
        {outcome && "done" in outcome ? outcome.done : ""}
      </span>
      <Trouble of={outcome} />
    </form>
  );
}

function Away({ back }: Pick<Involvement, "back">) {
  const [outcome, say, busy] = useActionState(takePart, null);
  const typed = outcome && "typed" in outcome ? outcome.typed : (back ?? "");
  const day = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The button that was pressed is gone once somebody is back.
    if (outcome && "done" in outcome && back === null) day.current?.focus();
  }, [outcome, back]);
  return (
    <div className={styles.away}>
      <form action={say} className={styles.line}>
        <label htmlFor="back">Away until the day that you are back</label>
        <input
          className={form.field}
          id="back"
          ref={day}
          key={typed}
          type="date"
          name="back"
          required
          defaultValue={typed}
        />
        <PressButton type="submit" busy={busy}>
          I am away until then
        </PressButton>
        <Trouble of={outcome} />
      </form>
      <p role="status">{back ? `You are away, ${sayBack(back)}. Your claims wait for you.` : ""}</p>
      {back && (
        <form action={say}>
          <input type="hidden" name="back" value="" />
          <PressButton type="submit" kind="quiet" busy={busy}>
            I am back now
          </PressButton>
        </form>
      )}
    </div>
  );
}

function Trouble({ of }: { of: Awaited<ReturnType<typeof takePart>> }) {
  return (
    <p role="alert" className={styles.trouble}>
      {of && "trouble" in of ? of.trouble : ""}
    </p>
  );
}
