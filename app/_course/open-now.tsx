"use client";
// How many rules somebody can write now, and how many more each lesson opens; every figure leads to just those rules.
import { IconKey } from "@tabler/icons-react";
import Link from "next/link";
import styles from "./course.module.css";
import { useCourse } from "./course-provider";
import type { Free } from "./read-course";

/**
 * How many rules of each dataset, with a link to the board that shows just them.
 * @example <Figures rules={now} query="show=can+write" /> // => "7 of CIN Census children in need and 4 of SSDA903 …"
 */
export function Figures({ rules, query }: { rules: Free[]; query: string }) {
  const { names } = useCourse();
  const ids = Object.keys(names).filter((id) => rules.some(({ dataset }) => dataset === id));
  return ids
    .toSorted((one, other) => countOf(rules, other) - countOf(rules, one))
    .map((id, at) => (
      <span key={id}>
        {at > 0 && (at === ids.length - 1 ? " and " : ", ")}
        <Link href={`/rules/${id}?${query}`} prefetch={false}>
          {countOf(rules, id)} of {names[id]}
        </Link>
      </span>
    ));
}

const countOf = (rules: Free[], id: string) => rules.filter(({ dataset }) => dataset === id).length;
const rulesOf = (count: number) => (count === 1 ? "1 rule" : `${count} rules`);

/**
 * What somebody can write now, and what the next lesson adds.
 * @example <OpenNow /> // => "You can write 38 rules now: 29 of SSDA903 … The next lesson that opens some is Two tables: 21 more."
 */
export function OpenNow() {
  const { outlines, passed, now, more } = useCourse();
  const ahead = outlines.filter(({ slug }) => !passed?.includes(slug));
  const next = ahead.find(({ slug }) => (more[slug]?.length ?? 0) > 0);
  const count = next ? (more[next.slug]?.length ?? 0) : 0;
  return (
    <section className={styles.now} aria-labelledby="open-now">
      <IconKey size={22} aria-hidden />
      <div aria-live="polite">
        <h2 id="open-now">
          {now.length === 0
            ? `The lessons open ${rulesOf(Object.values(more).flat().length)} that nobody is writing`
            : `You can write ${rulesOf(now.length)} now`}
        </h2>
        {now.length > 0 && (
          <p>
            Nobody has claimed {now.length === 1 ? "it" : "them"}:{" "}
            <Figures rules={now} query="show=can+write" />.
          </p>
        )}
        {next && (
          <p>
            {now.length === 0 ? "The first that opens some is" : "The next that opens some is"}{" "}
            <Link href={`/lessons/${next.slug}`}>{next.title}</Link>: {count} {now.length > 0 && "more "}
            {count === 1 ? "rule" : "rules"}. You may also claim any other rule that is free, and learn as you
            go.
          </p>
        )}
        {!next && now.length > 0 && <p>The lessons have opened all that they can for you.</p>}
      </div>
    </section>
  );
}

/**
 * What one lesson opens that nobody has claimed, and the rules that it leads up to by name. Nothing where there are none.
 * @example <LessonOpens slug="two-tables" /> // => "Opens 25 more rules: 16 of CIN … and 9 of SSDA903 … Leads up to rule 387"
 */
export function LessonOpens({ slug }: { slug: string }) {
  const { outlines, passed, now, more, free } = useCourse();
  const rules = more[slug] ?? [];
  const query = `opens=${encodeURIComponent(slug)}`;
  const lesson = outlines.find((one) => one.slug === slug);
  const isPassed = passed?.includes(slug) === true;
  // Of a lesson that was passed, they are among those that it opened.
  const led = isPassed
    ? []
    : free.filter(({ dataset, code }) => dataset === lesson?.dataset && lesson.opens.includes(code));
  return (
    <>
      {rules.length > 0 && (
        <span>
          {isPassed
            ? "Opened for you: "
            : `Opens ${rules.length} ${now.length > 0 ? "more " : ""}${rules.length === 1 ? "rule" : "rules"}: `}
          <Figures rules={rules} query={query} />
        </span>
      )}
      {led.length > 0 && (
        <span>
          Leads up to{" "}
          {led.map(({ dataset, code }, at) => (
            <span key={code}>
              {at > 0 && (at === led.length - 1 ? " and " : ", ")}
              <Link href={`/rules/${dataset}/${code}`} prefetch={false}>
                rule {code}
              </Link>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
