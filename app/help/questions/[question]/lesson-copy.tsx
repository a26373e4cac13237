"use client";
// An exercise or the cells of a lesson as somebody left them, in a notebook that keeps nothing.
import Link from "next/link";
import { useEffect, useState } from "react";
import type { Lesson } from "#domain/lesson";
import { hrefOf, type State, textOf } from "#domain/question";
import type { DatasetSource } from "#sandbox/sandbox";
import { CellBlock } from "../../../lessons/[lesson]/cell";
import { ExerciseBlock } from "../../../lessons/[lesson]/exercise";
import { Notebook, useNotebook } from "../../../lessons/[lesson]/notebook";

type Asked = Extract<State, { kind: "exercise" | "cell" }>;

/**
 * The exercise, or all cells that were sent.
 * @example <LessonCopy lesson={lesson} source={source} state={state} onText={setText} /> // => the exercise, with their text in it
 */
export function LessonCopy(props: {
  lesson: Lesson;
  source: DatasetSource;
  state: Asked;
  onText: (text: string) => void;
}) {
  const { lesson, state } = props;
  const [there] = useState(() => ({
    spot: null,
    known:
      state.kind === "exercise"
        ? [{ exercise: state.at, text: state.text, passedAt: null }]
        : state.cells.map(({ id, source }) => ({ exercise: id, text: source, passedAt: null })),
  }));
  const blocks = lesson.blocks.filter((block) =>
    state.kind === "cell" ? block.kind === "cell" : block.kind === "exercise" && block.name === state.at,
  );
  return (
    <Notebook lesson={lesson} source={props.source} there={there} signedIn={false} isCopy>
      <p>
        <Link href={hrefOf(state)} target="_blank">
          See it in the lesson (opens beside this page)
        </Link>
      </p>
      {blocks.length === 0 && <p>The lesson was changed since, and has this no more.</p>}
      {blocks.map((block) =>
        block.kind === "cell" ? (
          <CellBlock key={block.name} cell={block} />
        ) : block.kind === "exercise" ? (
          <ExerciseBlock key={block.name} exercise={block} />
        ) : null,
      )}
      <Hear at={state.at} first={textOf(state)} onText={props.onText} />
    </Notebook>
  );
}

/** Tells the page outside of the notebook what the copy says now. */
function Hear(props: { at: string; first: string; onText: (text: string) => void }) {
  const { onText } = props;
  const text = useNotebook().standing?.entries[props.at]?.text ?? props.first;
  useEffect(() => onText(text), [text, onText]);
  return null;
}
