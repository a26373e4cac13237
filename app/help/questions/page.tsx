// Questions: a person's own, and for tutors those that wait to be answered, longest first.
import { IconMessageCircleQuestion } from "@tabler/icons-react";
import type { Metadata } from "next";
import Link from "next/link";
import { authorize } from "#domain/authority";
import { type Question, sayState, sayWaits } from "#domain/question";
import * as dropIns from "#server/drop-ins";
import * as questions from "#server/questions";
import { personOrSignIn } from "#server/session";
import { NextDropIn } from "../../_drop-in/next-drop-in";
import { Badge } from "../../_ui/badge";
import { LinkButton } from "../../_ui/button";
import { Empty } from "../../_ui/notice";
import { Page, PageHead, Section } from "../../_ui/page";
import { Ago } from "../../_ui/when";
import styles from "./questions.module.css";

export const metadata: Metadata = { title: "Questions" };

/**
 * The lists of questions.
 * @example GET /help/questions // => what waits for a tutor, and what this person asked
 */
export default async function Questions() {
  const who = await personOrSignIn("/help/questions");
  const isTutor = authorize(who, "answer questions").ok;
  const [mine, queue, next] = await Promise.all([
    questions.mine(who),
    isTutor ? questions.queue(who) : null,
    dropIns.next(),
  ]);
  const [first] = mine.flatMap(({ waitsSince }) => waitsSince ?? []).sort();
  const waits = first === undefined ? null : await questions.waits(first);
  return (
    <Page>
      <PageHead
        crumbs={[{ href: "/help", name: "Help" }]}
        title="Questions"
        lead={
          isTutor
            ? "Take the one that has waited longest. It opens as they left it: run it, and say the next step."
            : "What you asked, and what was answered. Reviewers and coordinators answer; nobody else reads it. What you ask about a published rule stands on its page for everybody."
        }
      />
      <NextDropIn next={next} />
      {queue?.ok && (
        <>
          <Section title="Waiting for a tutor" note={count(queue.value.waiting.length)}>
            {queue.value.waiting.length === 0 ? (
              <Empty title="Nobody waits" icon={<IconMessageCircleQuestion size={24} aria-hidden />}>
                When somebody asks for help, it appears here at once.
              </Empty>
            ) : (
              <Lines of={queue.value.waiting} you={who.id} />
            )}
          </Section>
          {queue.value.answered.length > 0 && (
            <Section title="Answered, and still open" note={count(queue.value.answered.length)}>
              <Lines of={queue.value.answered} you={who.id} />
            </Section>
          )}
        </>
      )}
      {(mine.length > 0 || !isTutor) && (
        <Section title="Your questions" note={mine.length > 0 ? count(mine.length) : undefined}>
          {waits && <p className={styles.quiet}>{sayWaits(waits)}</p>}
          {mine.length === 0 ? (
            <Empty
              title="You have not asked anything yet"
              icon={<IconMessageCircleQuestion size={24} aria-hidden />}
              actions={<LinkButton href="/lessons">Go to the lessons</LinkButton>}
            >
              “Ask for help” stands at every exercise, every cell and every rule that you write. A tutor opens
              it as you left it.
            </Empty>
          ) : (
            <Lines of={mine} you={who.id} />
          )}
        </Section>
      )}
    </Page>
  );
}

const count = (many: number) => (many === 1 ? "1 question" : `${many} questions`);

function Lines({ of, you }: { of: Question[]; you: string }) {
  return (
    <ul className={styles.questions}>
      {of.map(({ id, state, asker, askedAt, waitsSince, helpedAt, said }) => (
        <li key={id}>
          <p className={styles.head}>
            <Link href={`/help/questions/${id}`}>{sayState(state)}</Link>
            <Badge tone={helpedAt ? "plain" : waitsSince ? "wait" : "good"}>
              {helpedAt
                ? "Helped"
                : !waitsSince
                  ? "Answered"
                  : state.kind === "specification"
                    ? "Waiting for an answer"
                    : "Waiting for a tutor"}
            </Badge>
          </p>
          <p className={styles.words}>{said[0]?.words.slice(0, 240)}</p>
          <p className={styles.quiet}>
            {asker.id === you ? "You asked" : `${asker.name} asked`} <Ago at={askedAt} />
            {waitsSince !== null && waitsSince !== askedAt && (
              <>
                , and has waited since the last word, <Ago at={waitsSince} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
