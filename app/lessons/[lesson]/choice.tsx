"use client";
// A question with choices: whichever is taken, it is said why it is right or not.
import { IconCircleCheck } from "@tabler/icons-react";
import Markdown from "react-markdown";
import type { Exercise } from "#domain/lesson";
import { AskHere } from "./ask-here";
import styles from "./exercise.module.css";
import { HereAgain } from "./here-again";
import { useNotebook } from "./notebook";
import { useJudge } from "./use-judge";

/**
 * One question. A wrong choice costs nothing: take another.
 * @example <Choice exercise={exercise} /> // => the question, a button for each choice, and a sentence once one is taken
 */
export function Choice({ exercise }: { exercise: Exercise }) {
  const { standing, progress, move } = useNotebook();
  const taken = standing?.entries[exercise.name]?.text ?? "";
  const judged = useJudge(exercise, taken);
  return (
    <section
      id={exercise.name}
      className={styles.exercise}
      aria-label={`Question: ${exercise.name.replaceAll("-", " ")}`}
      tabIndex={-1}
    >
      <HereAgain part={exercise.name} />
      <fieldset className={styles.choices} disabled={!progress}>
        <legend>
          <Markdown>{exercise.question}</Markdown>
        </legend>
        {exercise.choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={exercise.name}
              checked={choice === taken}
              onChange={() => {
                move(exercise.name, {});
                progress?.write(exercise.name, choice, exercise.start);
              }}
            />
            <Markdown components={{ p: "span" }}>{choice}</Markdown>
          </label>
        ))}
      </fieldset>
      <div role="status" className={judged.standing === "works" ? styles.good : styles.wait}>
        {judged.standing === "works" && (
          <b>
            <IconCircleCheck size={18} aria-hidden /> Right.
          </b>
        )}
        <Markdown>{judged.message}</Markdown>
      </div>
      <AskHere exercise={exercise} text={taken} judged={judged} />
    </section>
  );
}
