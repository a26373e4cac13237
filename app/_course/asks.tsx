"use client";
// What a rule asks its writer to know: the lessons on the way to it, and what no lesson teaches.
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import Link from "next/link";
import { type Concept, conceptWords } from "#domain/concept";
import { type Needing, passedOf, wayTo } from "#domain/course";
import styles from "./course.module.css";
import type { Course } from "./read-course";
import { useWorks } from "./use-works";

/**
 * The lessons of one rule, each with whether it is done. `shown` are approved rules in which an untaught concept can be seen.
 * @example <Asks course={course} rule={rule} shown={{}} /> // => "✓ Comparing dates (done), ○ Two tables (still to do)"
 */
export function Asks(props: { course: Course; rule: Needing; shown: Partial<Record<Concept, string[]>> }) {
  const { course, rule, shown } = props;
  const works = useWorks(course.known);
  const passed = works && passedOf(course.outlines, works);
  const { lessons, untaught } = wayTo(course.outlines, passed ?? [], rule);
  const isReady = lessons.every(({ isPassed }) => isPassed) && untaught.length === 0;
  return (
    <>
      <p>
        {isReady
          ? "You have done the lessons that teach what this rule needs."
          : passed !== null && lessons.some(({ isPassed }) => isPassed)
            ? "Some of what this rule needs you have learned."
            : "These lessons teach what this rule needs. You may also begin without them."}
      </p>
      <ul className={styles.asks}>
        {lessons.map(({ slug, isPassed }) => (
          <li key={slug} data-open={isPassed || undefined}>
            {isPassed ? (
              <IconCircleCheck size={18} aria-hidden />
            ) : (
              <IconCircleDashed size={18} aria-hidden />
            )}
            <span>
              <Link href={`/lessons/${slug}`} prefetch={false}>
                {course.outlines.find((lesson) => lesson.slug === slug)?.title ?? slug}
              </Link>
              {passed !== null && (isPassed ? ", done" : ", still to do")}
            </span>
          </li>
        ))}
      </ul>
      {untaught.map((concept) => (
        <p key={concept}>
          It also needs {conceptWords[concept]}. No lesson teaches that yet.
          {(shown[concept]?.length ?? 0) > 0 && (
            <>
              {" "}
              You can see it in{" "}
              {shown[concept]?.map((code, at) => (
                <span key={code}>
                  {at > 0 && ", "}
                  <Link href={`/rules/${rule.dataset}/${code}`} prefetch={false}>
                    rule {code}
                  </Link>
                </span>
              ))}
              .
            </>
          )}
        </p>
      ))}
    </>
  );
}
