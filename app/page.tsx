// The front door is a broken check on five made-up rows: mend it, and see what this is. Without script, it is mended already.
import { IconBook2, IconChecklist, IconEye, IconFileCheck } from "@tabler/icons-react";
import Link from "next/link";
import { choices, readMinutes } from "#domain/minutes";
import { nextSteps } from "#domain/next-step";
import type { Person } from "#domain/person";
import { listLessons } from "#lessons";
import { listDatasets } from "#rules";
import { outlineOf } from "#domain/course";
import { person, practicePeople } from "#server/session";
import * as welcome from "#server/welcome";
import { readCourse, readFree } from "./_course/read-course";
import { readOwn } from "./_course/read-own";
import { Steps } from "./_course/steps";
import { FirstTry } from "./_first/first-try";
import { WorkedCheck } from "./_first/worked-check";
import { LinkButton, PressButton } from "./_ui/button";
import { WelcomeLater } from "./_welcome/welcome-later";
import styles from "./landing.module.css";

const rooms = [
  {
    href: "/lessons",
    Icon: IconBook2,
    name: "Learn",
    words: "Short lessons you do in the page. Each ends with a check that you wrote and that runs.",
  },
  {
    href: "/rules",
    Icon: IconChecklist,
    name: "Write",
    words:
      "Pick a rule from the board, claim it, and write it beside its examples. Your work cannot get lost.",
  },
  {
    href: "/review",
    Icon: IconEye,
    name: "Read",
    words:
      "A reviewer reads each rule, comments beside the line, and adds it to the rule set with your name on it.",
  },
  {
    href: "/check",
    Icon: IconFileCheck,
    name: "Check a return",
    words: "Run every approved rule on your own files, in your browser. The files stay on your computer.",
  },
];

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * The landing page.
 * @example GET / // => what Ruleyard is, and a way in
 */
export default async function Landing({ searchParams }: Asked) {
  const [who, datasets, lessons] = await Promise.all([person(), listDatasets(), listLessons()]);
  const board = datasets.length === 1 ? `/rules/${datasets[0]}` : "/rules";
  const analyst = practicePeople().find(({ role }) => role === "analyst");
  const now = Date.now();
  const back = who && (await welcome.back(who, lessons.map(outlineOf), now));
  const lesson = lessons[0] ? `/lessons/${lessons[0].slug}` : "/lessons";
  return (
    <div className={styles.landing}>
      {back ? (
        <div className={styles.back}>
          <WelcomeLater welcome={back} now={now} />
          <p className={styles.small}>
            Or see what else fits into{" "}
            {choices.map((minutes, at) => (
              <span key={minutes}>
                {at > 0 && (at === choices.length - 1 ? " or " : ", ")}
                <Link prefetch={false} href={`/lessons?minutes=${minutes}`}>
                  {minutes}
                </Link>
              </span>
            ))}{" "}
            minutes.
          </p>
        </div>
      ) : (
        who && <Next who={who} asked={(await searchParams)["minutes"]} />
      )}
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1>Write the checks your data must pass</h1>
          <p className={styles.lead}>
            Analysts learn to write data checks here, write them together, and run them on their own returns.
          </p>
        </div>
        <div className={styles.check}>
          <div className={styles.broken}>
            <FirstTry
              lesson={lesson}
              approved={lessons[0] ? `/rules/${lessons[0].dataset}?state=approved` : board}
            />
          </div>
          <noscript>
            <style>{`.${styles.broken} { display: none; }`}</style>
            <WorkedCheck />
          </noscript>
        </div>
        <div className={styles.ways}>
          {!who && (
            <p className={styles.small}>
              It is free, and the data never leaves their computer. You need no account to learn, or to check
              a return.
            </p>
          )}
          <div className={styles.doors}>
            {who ? (
              <LinkButton prefetch={false} href={board}>
                Go to the rules
              </LinkButton>
            ) : analyst ? (
              <form method="post" action="/api/sign-in">
                <input type="hidden" name="login" value={analyst.login} />
                <input type="hidden" name="next" value="/rules" />
                <PressButton type="submit">Start as the practice analyst</PressButton>
              </form>
            ) : (
              <LinkButton prefetch={false} href={`/sign-in?next=${board}`}>
                Sign in
              </LinkButton>
            )}
            {!who && (
              <LinkButton prefetch={false} href={lesson} kind="quiet">
                Take the first lesson
              </LinkButton>
            )}
          </div>
          {!who && (
            <p className={styles.small}>
              Or{" "}
              <Link prefetch={false} href={board}>
                look around without signing in
              </Link>
              .{" "}
              {analyst && (
                <>
                  This is a practice yard: all data and people in it are made up.{" "}
                  <Link prefetch={false} href="/sign-in">
                    See all three practice people
                  </Link>
                  .
                </>
              )}
            </p>
          )}
        </div>
      </section>

      <section aria-labelledby="what" className={styles.rooms}>
        <h2 id="what">What you can do here</h2>
        <ul>
          {rooms.map(({ href, Icon, name, words }) => (
            <li key={href}>
              <Icon size={24} stroke={1.6} aria-hidden />
              <h3>
                <Link prefetch={false} href={href}>
                  {name}
                </Link>
              </h3>
              <p>{words}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What somebody who is known could do next. */
async function Next({ who, asked }: { who: Person; asked: unknown }) {
  const [{ outlines, known }, { free }, own] = await Promise.all([
    readCourse(who),
    readFree(who),
    readOwn(who),
  ]);
  const { minutes, isAsked } = readMinutes(asked);
  const steps = nextSteps({ outlines, works: known ?? [], free, own }, minutes);
  return <Steps page="/" minutes={minutes} isAsked={isAsked} steps={steps} />;
}
