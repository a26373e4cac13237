"use client";
// Somebody's rule as it stood when they asked: the editor, with the cursor where theirs was, and its examples.
import { useMemo, useRef } from "react";
import type { State } from "#domain/question";
import { rowTypes } from "#sandbox/row-types";
import type { DatasetSource } from "#sandbox/sandbox";
import { wordsTypes } from "#sandbox/words-types";
import { CodeField } from "../../../_editor/code-field";
import type { FieldHandle } from "../../../_editor/field";
import type { MadeUpTexts } from "../../../_run/made-up";
import { useDataset } from "../../../_run/use-dataset";
import { useRuleRun } from "../../../_run/use-rule-run";
import { PressButton } from "../../../_ui/button";
import { ExamplesPanel } from "../../../drafts/[draft]/examples-panel";
import { Microscope } from "../../../drafts/[draft]/microscope";
import { useMicroscope } from "../../../drafts/[draft]/use-microscope";

/**
 * The rule, its examples, and a look into any of their rows.
 * @example <RuleCopy source={source} madeUp={texts} state={state} text={text} onText={setText} /> // => an editor and verdicts
 */
export function RuleCopy(props: {
  source: DatasetSource;
  madeUp: MadeUpTexts;
  state: Extract<State, { kind: "rule" }>;
  text: string;
  onText: (text: string) => void;
}) {
  const { source, state, text, onText } = props;
  const { dataset, madeUp } = useDataset(source, props.madeUp);
  const path = `rules/${state.dataset}/copy.ts`;
  const run = useRuleRun(source, path, text, madeUp);
  const microscope = useMicroscope(source, path, text, run.report?.declaration, madeUp);
  const field = useRef<FieldHandle>(null);
  const types = useMemo(
    () =>
      dataset
        ? [
            { path: "rows.d.ts", text: rowTypes(dataset) },
            { path: "words.d.ts", text: wordsTypes },
          ]
        : [],
    [dataset],
  );
  const { line } = state;
  return (
    <>
      <CodeField
        grow
        handle={field}
        label={`Your copy of rule ${state.code}`}
        path="copy.ts"
        text={text}
        types={types}
        onText={onText}
        onRun={run.again}
      />
      {line !== null && (
        <div>
          <PressButton size="small" kind="quiet" onClick={() => field.current?.goTo(line)}>
            Go to line {line}, where they were
          </PressButton>
        </div>
      )}
      {microscope.asked && (
        <Microscope
          key={`${microscope.asked.name} ${microscope.asked.of}`}
          look={microscope.look}
          name={microscope.asked.name}
          of={microscope.asked.of}
          cellsOf={microscope.cellsOf}
          onClose={microscope.close}
        />
      )}
      <ExamplesPanel run={run} onLook={microscope.lookIntoExample} />
    </>
  );
}
