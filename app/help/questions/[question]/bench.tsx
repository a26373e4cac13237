"use client";
// A copy of what somebody asked about, in the editor that they had: it runs, it can be changed, and nothing of theirs changes.
import type { Lesson } from "#domain/lesson";
import type { State } from "#domain/question";
import type { DatasetSource } from "#sandbox/sandbox";
import { CodeField } from "../../../_editor/code-field";
import type { MadeUpTexts } from "../../../_run/made-up";
import { LessonCopy } from "./lesson-copy";
import { NotebookCopy } from "./notebook-copy";
import { RuleCopy } from "./rule-copy";

/** What a copy runs on. */
export type Bench =
  | { on: "lesson"; lesson: Lesson; source: DatasetSource }
  | { on: "dataset"; source: DatasetSource; madeUp: MadeUpTexts }
  | { on: "text" };

/**
 * The copy. `onText` hears the asked text each time that it changes here.
 * @example <BenchView bench={bench} state={state} text={text} onText={setText} /> // => an editor with its checks
 */
export function BenchView(props: {
  bench: Bench;
  state: State;
  text: string;
  onText: (text: string) => void;
}) {
  const { bench, state, text, onText } = props;
  if (bench.on === "lesson" && (state.kind === "exercise" || state.kind === "cell"))
    return <LessonCopy {...bench} state={state} onText={onText} />;
  if (bench.on === "dataset" && state.kind === "notebook")
    return <NotebookCopy {...bench} state={state} text={text} onText={onText} />;
  if (bench.on === "dataset" && state.kind === "rule")
    return <RuleCopy {...bench} state={state} text={text} onText={onText} />;
  return (
    <>
      <p>
        {state.kind === "notebook"
          ? "Their file is not here, and none of its rows. Read the code, and change it as you would."
          : "What this ran on is not here any more. Read the text, and change it as you would."}
      </p>
      <CodeField grow label="Your copy" path="copy.ts" text={text} types={[]} onText={onText} />
    </>
  );
}
