"use client";
// Asking for help with an exercise: the text as it stands, and which checks work, go with the question.
import type { Exercise } from "#domain/lesson";
import { AskForHelp } from "../../_ask/ask-for-help";
import { troubleInWords } from "../../_ui/examples";
import styles from "./lesson.module.css";
import { useNotebook } from "./notebook";
import type { Judged } from "./use-judge";

/**
 * The button under an exercise, and what was asked there.
 * @example <AskHere exercise={exercise} text={text} judged={judged} /> // => "Ask for help"
 */
export function AskHere({ exercise, text, judged }: { exercise: Exercise; text: string; judged: Judged }) {
  const { lesson, progress, signedIn, isCopy } = useNotebook();
  if (!progress || isCopy) return null;
  return (
    <div className={styles.ways}>
      <AskForHelp
        page={`lesson/${lesson.slug}`}
        at={exercise.name}
        name={exercise.name.replaceAll("-", " ")}
        isSignedIn={signedIn}
        state={() => ({
          kind: "exercise",
          lesson: lesson.slug,
          at: exercise.name,
          text,
          outcome: sayJudged(judged),
        })}
        own={{
          text,
          onTake: (taken) => progress.replace(exercise.name, taken, exercise.start),
        }}
      />
    </div>
  );
}

/** What the checks said, a line each. "" before the first try. */
function sayJudged({ standing, checks, trouble, message }: Judged): string {
  if (standing === "not started") return "";
  const lines = checks.map((check) =>
    check.standing === "works"
      ? `Works: ${check.says}`
      : `${check.standing === "nearly" ? "Not yet" : "Not run"}: ${check.says}. ${check.shows ?? ""}`.trim(),
  );
  return [...lines, trouble ? troubleInWords(trouble) : message].filter(Boolean).join("\n").slice(0, 3000);
}
