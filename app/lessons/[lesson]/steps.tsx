"use client";
// How far somebody is along a lesson: each exercise by its number, and how it stands.
import { IconCircle, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import styles from "./exercise.module.css";
import { useNotebook } from "./notebook";

const looks = {
  "not started": { Icon: IconCircle, word: "not started" },
  begun: { Icon: IconCircleDashed, word: "begun" },
  works: { Icon: IconCircleCheck, word: "works" },
};

/**
 * A line with a link to each exercise of the lesson.
 * @example <Steps /> // => 1 works · 2 begun · 3 not started
 */
export function Steps() {
  const { lesson, standing } = useNotebook();
  const exercises = lesson.blocks.filter((block) => block.kind === "exercise");
  if (exercises.length === 0) return null;
  return (
    <nav className={styles.steps} aria-label="Exercises of this lesson">
      <span>Exercises</span>
      <ol>
        {exercises.map(({ name }, at) => {
          const entry = standing?.entries[name];
          const is = entry?.passedAt ? "works" : entry ? "begun" : "not started";
          const { Icon, word } = looks[is];
          return (
            <li key={name} data-standing={is}>
              <a href={`#${name}`}>
                <Icon size={18} aria-hidden /> {at + 1} <span className={styles.step}>{word}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
