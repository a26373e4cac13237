// The shelf of lessons, and how far this person is with each.
import type { Metadata } from "next";
import Link from "next/link";
import { listLessons } from "#lessons";
import { outlineOf } from "#domain/course";
import { readMinutes } from "#domain/minutes";
import * as dropIns from "#server/drop-ins";
import { person } from "#server/session";
import * as welcome from "#server/welcome";
import { BringAlong } from "../_course/bring-along";
import { CourseProvider } from "../_course/course-provider";
import { LessonOpens, OpenNow } from "../_course/open-now";
import { readCourse, readFree } from "../_course/read-course";
import { readOwn } from "../_course/read-own";
import { StepsHere } from "../_course/steps-here";
import { NextDropIn } from "../_drop-in/next-drop-in";
import { WelcomeBack } from "../_welcome/welcome-back";
import { WelcomeHere } from "../_welcome/welcome-here";
import { Badge } from "../_ui/badge";
import { LinkButton } from "../_ui/button";
import { Page, PageHead } from "../_ui/page";
import { DoneHere } from "./done-here";
import styles from "./lessons.module.css";

export const metadata: Metadata = { title: "Learn" };

type Asked = { searchParams: Promise<Record<string, unknown>> };

/**
 * Every lesson, in order.
 * @example GET /lessons?minutes=10 // => a list with one entry for each lesson, and what to do in ten minutes
 */
export default async function LessonsPage({ searchParams }: Asked) {
  const who = await person();
  const [lessons, course, { free, names }, own, { minutes }, next] = await Promise.all([
    listLessons(),
    readCourse(who),
    readFree(who),
    readOwn(who),
    searchParams,
    dropIns.next(),
  ]);
  const outlines = lessons.map(outlineOf);
  const now = Date.now();
  const back = who && (await welcome.back(who, outlines, now));
  return (
    <Page>
      <PageHead
        title="Learn to write rules"
        lead="Short notebooks with made-up children. You change a line, it runs on this computer, and you see what it does."
        actions={
          <LinkButton href="/notebook" prefetch={false}>
            Notebooks of your own
          </LinkButton>
        }
      />
      {who ? <WelcomeBack welcome={back} now={now} /> : <WelcomeHere lessons={outlines} />}
      {!who && (
        <p className={styles.quiet}>
          <span>
            You need no account to learn. To find your work on another computer, or on one that forgets,{" "}
            <Link href="/sign-in?next=/lessons">sign in</Link> or{" "}
            <Link href="/lessons/place">take six words, or a file</Link>.
          </span>
        </p>
      )}
      <NextDropIn next={next} />
      <CourseProvider course={course} free={free} names={names}>
        {who && <BringAlong />}
        <StepsHere page="/lessons" {...readMinutes(minutes)} isAside={back !== null} own={own} />
        <OpenNow />
        <ol className={styles.lessons}>
          {lessons.map((lesson, at) => {
            const tasks = lesson.blocks.flatMap((block) => (block.kind === "exercise" ? block.name : []));
            const exercises = tasks.length;
            const passed = tasks.filter((name) => course.known?.includes(`${lesson.slug} ${name}`)).length;
            return (
              <li key={lesson.slug} className={styles.lesson}>
                <span className={styles.number} aria-hidden="true">
                  {at + 1}
                </span>
                <div className={styles.words}>
                  <h2>
                    <Link href={`/lessons/${lesson.slug}`}>{lesson.title}</Link>
                  </h2>
                  <p>{lesson.summary}</p>
                  <p className={styles.quiet}>
                    <span>About {lesson.minutes} minutes</span>
                    {!who && <DoneHere lesson={lesson.slug} exercises={tasks} />}
                    {passed > 0 && (
                      <Badge tone="good">
                        {passed >= exercises ? "Done" : `${passed} of ${exercises} exercises done`}
                      </Badge>
                    )}
                    <LessonOpens slug={lesson.slug} />
                  </p>
                </div>
                <LinkButton href={`/lessons/${lesson.slug}`}>
                  {passed > 0 ? "Open again" : "Start"}
                  <span className="unseen"> {lesson.title}</span>
                </LinkButton>
              </li>
            );
          })}
        </ol>
      </CourseProvider>
    </Page>
  );
}
