"use client";
// What the board says above and instead of its rows: whose rules these are, and why there is none.
import { Button } from "@mantine/core";
import { IconSearchOff } from "@tabler/icons-react";
import Link from "next/link";
import type { Outline } from "#domain/course";
import { LinkButton } from "../_ui/button";
import { Empty } from "../_ui/notice";
import styles from "./board.module.css";
import type { View } from "./view";

type Learner = { course: Outline[]; passed: string[] | null };

/**
 * Which lesson opens the rules that are shown, and when.
 * @example <OpenedBy slug="two-tables" course={course} passed={[]} count={9} /> // => "The lesson Two tables opens these 9 rules …"
 */
export function OpenedBy({ slug, course, passed, count }: Learner & { slug: string; count: number }) {
  const lesson = course.find((one) => one.slug === slug);
  if (!lesson || !passed) return null;
  const rules = count === 1 ? "this rule" : `these ${count} rules`;
  const name = <Link href={`/lessons/${slug}`}>{lesson.title}</Link>;
  return (
    <p className={styles.opened}>
      {passed.includes(slug) ? (
        <>
          You can write {rules} because you did the lesson {name}.
        </>
      ) : (
        <>
          The lesson {name} opens {rules}, once you have done the lessons before it. Nobody has claimed{" "}
          {count === 1 ? "it" : "them"}.
        </>
      )}
    </p>
  );
}

const noneOf = {
  mine: {
    title: "You have not claimed a rule yet",
    words:
      "Find a rule that is free, and press Write. It is then yours for two weeks, and longer as you work.",
  },
  "can write": {
    title: "There is no free rule here that your lessons have opened yet",
    words:
      "Each lesson that you finish opens some. You may also claim any rule that is free, and learn as you go.",
  },
  usual: { title: "No rule is like that", words: "Try fewer words, or take a filter away." },
};

/**
 * Why there is nothing to show, and what to do next.
 * @example <NothingHere view={view} course={course} passed={[]} all={() => …} /> // => "No rule is like that"
 */
export function NothingHere({ view, course, passed, all }: Learner & { view: View; all: () => void }) {
  if (view.show === "can write" && passed === null) {
    return <p role="status">Looking at what you have learned …</p>;
  }
  const kind = view.show === "mine" || view.show === "can write" ? view.show : "usual";
  const { title, words } = noneOf[kind];
  const next = course.find(({ slug }) => !passed?.includes(slug));
  return (
    <Empty
      icon={<IconSearchOff size={24} aria-hidden />}
      title={title}
      actions={
        <>
          {kind === "can write" && next && (
            <LinkButton kind="main" href={`/lessons/${next.slug}`}>
              Go to the lesson {next.title}
            </LinkButton>
          )}
          <Button variant={kind === "can write" ? "default" : "filled"} onClick={all}>
            Show all rules
          </Button>
        </>
      }
    >
      {words}
    </Empty>
  );
}
