"use client";
// An exercise: a rule or a cell with a hole, or some words; its checks by name, hints in steps, and an answer for whoever wants it.
import { IconCircle, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useState } from "react";
import Markdown from "react-markdown";
import type { Exercise } from "#domain/lesson";
import { InCode } from "../../_cells/in-code";
import { ShownThings } from "../../_cells/shown";
import { CodeField } from "../../_editor/code-field";
import type { Mark } from "../../_editor/field";
import { PressButton } from "../../_ui/button";
import { CodeView } from "../../_ui/code-view";
import { troubleInWords } from "../../_ui/examples";
import cells from "../../_cells/cells.module.css";
import styles from "./exercise.module.css";
import page from "./lesson.module.css";
import { textNow } from "../progress";
import { BringBack, Changed } from "./changed";
import { Choice } from "./choice";
import { AskHere } from "./ask-here";
import { HereAgain } from "./here-again";
import { useNotebook } from "./notebook";
import { Others } from "./others";
import { type Judged, useJudge } from "./use-judge";

const looks = {
  "not started": { Icon: IconCircle, word: "Not started" },
  "not run": { Icon: IconCircle, word: "Not run" },
  nearly: { Icon: IconCircleDashed, word: "Nearly" },
  works: { Icon: IconCircleCheck, word: "Works" },
};

const labels = { rule: "Your rule", cell: "Your cell", words: "Your words" };

/**
 * One exercise of a notebook, of any kind.
 * @example <ExerciseBlock exercise={exercise} /> // => a question and its choices, or an editor with checks and hints
 */
export function ExerciseBlock({ exercise }: { exercise: Exercise }) {
  return exercise.asks === "choice" ? (
    <Choice exercise={exercise} />
  ) : (
    <Written exercise={exercise} label={labels[exercise.asks]} />
  );
}

/**
 * An exercise whose answer is written. It is judged as you type; before the first change nothing is said of it.
 * @example <Written exercise={exercise} label="Your rule" /> // => code, checks, hints
 */
function Written({ exercise, label }: { exercise: Exercise; label: string }) {
  const { lesson, types, standing, progress, fields, resumed, move } = useNotebook();
  const { name, start } = exercise;
  const text = textNow(standing?.entries[name], start);
  const judged = useJudge(exercise, text);
  const [opened, setOpened] = useState<number | null>(null);
  const hints = opened ?? (resumed?.part === name ? resumed.hints : 0);
  const place = judged.trouble?.place;
  const marks: Mark[] = place
    ? [{ ...place, message: judged.trouble?.message ?? "", severity: "warning" }]
    : [];
  const write = (next: string) => progress?.write(name, next, start);
  const replace = (next: string) => progress?.replace(name, next, start);
  return (
    <section
      id={exercise.name}
      className={styles.exercise}
      aria-label={`Exercise: ${exercise.name.replaceAll("-", " ")}`}
      data-standing={judged.standing}
      tabIndex={-1}
    >
      <HereAgain part={name} />
      <Changed part={name} start={start} />
      {progress && exercise.asks === "words" ? (
        <textarea
          className={styles.words}
          aria-label={label}
          rows={4}
          value={text}
          onFocus={() => move(name, { hints, stands: standsOf(judged) })}
          onChange={(event) => write(event.target.value)}
        />
      ) : progress ? (
        <CodeField
          grow
          label={label}
          path={`${lesson.slug}-${exercise.name}.ts`}
          text={text}
          types={types}
          marks={marks}
          onText={write}
          onRun={judged.again}
          onRunOn={() => {
            judged.again();
            fields.go(exercise.name, 1);
          }}
          onLeave={(way) => fields.go(exercise.name, way === "up" ? -1 : 1)}
          onSpot={(spot) => move(name, { ...spot, hints, stands: standsOf(judged) })}
          handle={fields.handle(exercise.name)}
        />
      ) : (
        <pre className={cells.waiting}>{exercise.start}</pre>
      )}
      <div className={page.ways}>
        {text !== exercise.start && (
          <PressButton size="small" kind="quiet" onClick={() => replace(exercise.start)}>
            Start again
          </PressButton>
        )}
        <BringBack part={name} start={start} />
      </div>
      {judged.shown.length > 0 && (
        <div className={styles.value}>
          <ShownThings shown={judged.shown} of="your cell" />
        </div>
      )}
      <Checks judged={judged} />
      <Hints
        exercise={exercise}
        shown={hints}
        onShow={(shown) => {
          setOpened(shown);
          move(name, { hints: shown });
        }}
        onTake={() => replace(exercise.solution)}
      />
      <Others exercise={exercise} />
      <AskHere exercise={exercise} text={text} judged={judged} />
    </section>
  );
}

/** How many checks work, once something was tried. */
function standsOf({ standing, checks }: Judged): { works: number; of: number } | null {
  if (standing === "not started") return null;
  return { works: checks.filter((check) => check.standing === "works").length, of: checks.length };
}

function Checks({ judged }: { judged: Judged }) {
  const { Icon: Whole, word: whole } = looks[judged.standing];
  const { works, of } = standsOf(judged) ?? { works: 0, of: 0 };
  return (
    <div className={styles.checks}>
      <h3>
        Checks{" "}
        <span className={styles.whole} data-standing={judged.standing}>
          <Whole size={18} aria-hidden /> {whole}
          {judged.standing === "nearly" && `: ${works} of ${of} work`}
        </span>
      </h3>
      <ul>
        {judged.checks.map(({ key, says, standing, shows }) => {
          const { Icon, word } = looks[standing];
          return (
            <li key={key} data-standing={standing}>
              <Icon size={18} aria-hidden />
              <span>
                <span className={styles.standing}>{word}</span> {says}
                {shows && <span className={styles.shows}>{shows}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <div role="status" className={judged.standing === "works" ? styles.good : styles.wait}>
        <InCode text={judged.trouble ? troubleInWords(judged.trouble) : judged.message} />
      </div>
    </div>
  );
}

function Hints(props: {
  exercise: Exercise;
  shown: number;
  onShow: (shown: number) => void;
  onTake: () => void;
}) {
  const { exercise, shown, onShow, onTake } = props;
  const count = exercise.hints.length;
  return (
    <div className={styles.hints}>
      {exercise.hints.slice(0, shown).map((hint, index) => (
        <div key={hint} className={styles.hint}>
          <b>Hint {index + 1}</b>
          <Markdown>{hint}</Markdown>
        </div>
      ))}
      {shown > count && (
        <div className={styles.hint}>
          <b>An answer</b>
          {exercise.asks === "words" ? (
            <blockquote>{exercise.solution}</blockquote>
          ) : (
            <CodeView text={exercise.solution} label="An answer" />
          )}
          <PressButton size="small" onClick={onTake}>
            Put this answer in my editor
          </PressButton>
        </div>
      )}
      {shown <= count && (
        <PressButton size="small" onClick={() => onShow(shown + 1)}>
          {shown < count ? `Show hint ${shown + 1} of ${count}` : "Show an answer"}
        </PressButton>
      )}
    </div>
  );
}
