// The lessons on the way to a rule: which of them somebody has passed, and which are still missing.
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import Link from "next/link";
import { conceptWords } from "#domain/concept";
import type { Outline, Way as WayTo } from "#domain/course";
import styles from "./course.module.css";

/**
 * In one line, for a row of the board. Who has not begun to learn is told where it is taught, and not what is missing.
 * @example <Way way={wayTo(course, passed, rule)} course={course} begun /> // => "Still to learn: Two tables"
 */
export function Way({ way, course, begun }: { way: WayTo; course: Outline[]; begun: boolean }) {
  const missing = way.lessons.filter(({ isPassed }) => !isPassed);
  if (missing.length === 0 && way.untaught.length === 0) {
    return (
      <span className={styles.way} data-open>
        <IconCircleCheck size={15} aria-hidden /> You have learned all that it needs
      </span>
    );
  }
  return (
    <span className={styles.way}>
      <IconCircleDashed size={15} aria-hidden />
      <span>
        {missing.length > 0 && (begun ? "Still to learn: " : "Taught in: ")}
        {missing.map(({ slug }, at) => (
          <span key={slug}>
            {at > 0 && ", "}
            <Link href={`/lessons/${slug}`} prefetch={false}>
              {course.find((lesson) => lesson.slug === slug)?.title ?? slug}
            </Link>
          </span>
        ))}
        {way.untaught.length > 0 && (
          <>
            {missing.length > 0 && ". "}
            No lesson teaches {way.untaught.map((concept) => conceptWords[concept]).join(", or ")} yet
          </>
        )}
      </span>
    </span>
  );
}
