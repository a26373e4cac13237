// "How long have you got?": a choice of minutes, one thing to do in them, and two others.
import { IconArrowRight } from "@tabler/icons-react";
import Link from "next/link";
import { choices, type Minutes } from "#domain/minutes";
import type { Kind, Step } from "#domain/next-step";
import { LinkButton } from "../_ui/button";
import styles from "./course.module.css";
import { KeepMinutes } from "./keep-minutes";

const doing: Record<Kind, string> = {
  answer: "Answer it",
  draft: "Carry on",
  review: "Read it",
  question: "Answer it",
  rule: "See the rule",
  lesson: "Open the lesson",
};

/**
 * The steps for some minutes. The choice is a link, so it works without script and can be kept as a bookmark.
 * @example <Steps page="/lessons" minutes={30} isAsked steps={steps} /> // => 10 · 30 · 60, and "Lesson 3: Comparing dates"
 */
export function Steps(props: {
  page: string;
  minutes: Minutes;
  isAsked: boolean;
  steps: Step[];
  /** Something else on the page is what comes next. */
  isAside?: boolean;
}) {
  const { page, minutes, isAsked, steps } = props;
  const [first, ...others] = steps;
  if (!first) return null;
  return (
    <section className={styles.steps} aria-labelledby="next-step">
      <div className={styles.choose}>
        <h2 id="next-step">How long have you got?</h2>
        <ul>
          {choices.map((choice) => (
            <li key={choice}>
              <Link
                href={`${page}?minutes=${choice}`}
                scroll={false}
                prefetch={false}
                aria-current={choice === minutes ? "true" : undefined}
              >
                {choice} minutes
              </Link>
            </li>
          ))}
        </ul>
        <KeepMinutes page={page} asked={isAsked ? minutes : null} />
      </div>
      <div className={styles.first}>
        <div>
          <h3>{first.title}</h3>
          <p>{say(first)}</p>
        </div>
        <LinkButton
          kind={props.isAside ? "second" : "main"}
          href={first.href}
          icon={<IconArrowRight size={18} aria-hidden />}
        >
          {doing[first.kind]}
          <span className="unseen">: {first.title}</span>
        </LinkButton>
      </div>
      {others.length > 0 && (
        <ul className={styles.others} aria-label="Or">
          {others.map((step) => (
            <li key={step.href}>
              <Link href={step.href} prefetch={false}>
                {step.title}
              </Link>
              <p>{say(step)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function say({ why, minutes, fits }: Step): string {
  return fits
    ? `About ${minutes} minutes. ${why}`
    : `About ${minutes} minutes in all: begin it, and your place is kept. ${why}`;
}
