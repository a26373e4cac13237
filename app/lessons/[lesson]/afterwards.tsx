"use client";
// The end of a lesson: what it has opened, three small rules to begin with, and where to go on.
import Link from "next/link";
import { minutesToWrite, smallestFirst } from "#domain/effort";
import type { Lesson } from "#domain/lesson";
import { CourseProvider, useCourse } from "../../_course/course-provider";
import { Figures } from "../../_course/open-now";
import type { Course, Free } from "../../_course/read-course";
import { Section } from "../../_ui/page";
import { ClaimButton } from "../../rules/claim-button";
import styles from "./lesson.module.css";
import { useNotebook } from "./notebook";

/**
 * What the lesson has opened once its exercises work, and until then what is left to do.
 * @example <Afterwards course={course} free={free} names={names} /> // => "You can now write 38 rules", and three of them
 */
export function Afterwards(props: { course: Course; free: Free[]; names: Record<string, string> }) {
  const { lesson, standing } = useNotebook();
  const exercises = lesson.blocks.flatMap((block) => (block.kind === "exercise" ? [block.name] : []));
  const left = exercises.filter((name) => !standing?.entries[name]?.passedAt);
  const isPassed = exercises.length > 0 && left.length === 0;
  return (
    <CourseProvider {...props} just={isPassed ? lesson.slug : null}>
      {isPassed ? <Opened /> : <StillToDo exercises={exercises} left={left} />}
    </CourseProvider>
  );
}

function StillToDo({ exercises, left }: { exercises: string[]; left: string[] }) {
  const { lesson } = useNotebook();
  const { more, now } = useCourse();
  const count = more[lesson.slug]?.length ?? 0;
  if (left.length === 0) return null;
  return (
    <Section title="Before you go on">
      <p>
        {left.length === 1 ? "One exercise does" : `${left.length} exercises do`} not work yet:{" "}
        {left.map((name, at) => (
          <span key={name}>
            {at > 0 && ", "}
            <a href={`#${name}`}>exercise {exercises.indexOf(name) + 1}</a>
          </span>
        ))}
        .{" "}
        {count > 0 &&
          `Then, with the lessons before it, this lesson opens ${count} ${now.length > 0 ? "more " : ""}${count === 1 ? "rule" : "rules"}.`}
      </p>
    </Section>
  );
}

function Opened() {
  const { lesson } = useNotebook();
  const { now, more, outlines, passed } = useCourse();
  const small = smallOnes(now, more[lesson.slug] ?? [], lesson);
  const next = outlines.find(
    ({ slug }) => !passed?.includes(slug) && slug !== lesson.slug && (more[slug]?.length ?? 0) > 0,
  );
  return (
    <Section
      title={
        now.length === 0
          ? "This lesson is done"
          : `You can now write ${now.length === 1 ? "1 rule" : `${now.length} rules`}`
      }
      boxed
    >
      {now.length > 0 && (
        <>
          <p>
            <Figures rules={now} query="show=can+write" />.{" "}
            {small.length > 1 ? "Here are small ones that nobody has claimed." : "Nobody has claimed it."}
          </p>
          <ul className={styles.small}>
            {small.map((rule) => (
              <li key={`${rule.dataset} ${rule.code}`}>
                <div>
                  <Link href={`/rules/${rule.dataset}/${rule.code}`} prefetch={false}>
                    Rule {rule.code}
                  </Link>{" "}
                  {rule.sentence}
                  <span className={styles.quiet}> About {minutesToWrite(rule)} minutes.</span>
                </div>
                <ClaimButton dataset={rule.dataset} code={rule.code} />
              </li>
            ))}
          </ul>
        </>
      )}
      {next && (
        <p>
          {now.length === 0 ? "The first lesson that opens rules is" : "The next lesson that opens some is"}{" "}
          <Link href={`/lessons/${next.slug}`}>{next.title}</Link>: {more[next.slug]?.length}{" "}
          {now.length > 0 && "more "}
          {more[next.slug]?.length === 1 ? "rule" : "rules"}.
        </p>
      )}
    </Section>
  );
}

/** Three rules to begin with: what this lesson leads up to, then what it opened of its dataset, the smallest of them in front. */
function smallOnes(now: Free[], opened: Free[], lesson: Pick<Lesson, "dataset" | "opens">): Free[] {
  const rank = (rule: Free) =>
    (rule.dataset === lesson.dataset ? (lesson.opens.includes(rule.code) ? 0 : 2) : 4) +
    (opened.includes(rule) ? 0 : 1);
  return smallestFirst(now)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, 3);
}
