// At the end of a lesson: the approved rules that do what it taught, gathered by idea.
import Link from "next/link";
import { gather, lessonOf } from "#domain/idea";
import type { Concept } from "#domain/concept";
import type { Lesson } from "#domain/lesson";
import { readIdeas } from "../../rules/ideas";
import styles from "./lesson.module.css";

/**
 * The ideas that this lesson is the one to teach; nothing where no approved rule has any of them.
 * @example <RulesLikeThis lesson={lesson} lessons={outlines} /> // => "Compares with the row before or after: 30 rules"
 */
export async function RulesLikeThis(props: {
  lesson: Lesson;
  lessons: { slug: string; teaches: Concept[] }[];
}) {
  const { lesson, lessons } = props;
  const taught = gather(await readIdeas(lesson.dataset)).filter(
    ({ idea }) => lessonOf(idea, lessons)?.slug === lesson.slug,
  );
  if (taught.length === 0) return null;
  return (
    <section className={styles.prose} aria-labelledby="rules-like-this">
      <h2 id="rules-like-this">Rules that do this</h2>
      <p>These rules are approved. Look at a small one before you write your own.</p>
      <ul>
        {taught.map(({ idea, others }) => (
          <li key={idea.name}>
            <Link href={`/rules/${lesson.dataset}/ideas/${idea.name}`} prefetch={false}>
              {idea.title}
            </Link>
            : {others.length === 0 ? "one rule" : `${others.length + 1} rules`}
          </li>
        ))}
      </ul>
    </section>
  );
}
