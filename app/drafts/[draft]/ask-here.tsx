"use client";
// Asking for help with the rule that is being written: its text, the example that fails, and the line of the cursor.
import type { RefObject } from "react";
import { AskForHelp } from "../../_ask/ask-for-help";
import type { FieldHandle } from "../../_editor/field";
import type { RuleRun } from "../../_run/use-rule-run";
import { inOneSentence, troubleInWords } from "../../_ui/examples";
import styles from "./workspace.module.css";

/**
 * The button under the editor, and what was asked of this rule.
 * @example <AskHere draft={draft} text={text} run={run} field={field} onTake={take} /> // => "Ask for help"
 */
export function AskHere(props: {
  draft: { id: string; dataset: string; code: string };
  text: string;
  run: RuleRun;
  field: RefObject<FieldHandle | null>;
  onTake: (text: string) => void;
}) {
  const { draft, text, run, field } = props;
  return (
    <div className={styles.ask} id="asked">
      <AskForHelp
        page={`draft/${draft.id}`}
        at="rule"
        name={`rule ${draft.code}`}
        isSignedIn
        state={() => ({
          kind: "rule",
          draft: draft.id,
          dataset: draft.dataset,
          code: draft.code,
          line: field.current?.line() ?? null,
          text,
          outcome: sayRun(run),
        })}
        own={{ text, onTake: props.onTake }}
      />
    </div>
  );
}

/** What the examples said, and of the first that does not pass, why. */
function sayRun({ report }: RuleRun): string {
  if (report === null) return "";
  const broken = report.examples.find(({ outcome }) => outcome !== "passed");
  const trouble = broken?.trouble ? troubleInWords(broken.trouble) : "";
  const kind = broken
    ? `“${broken.name}” is ${broken.kind === "valid" ? "a valid" : "an invalid"} example.`
    : "";
  return [inOneSentence(report), kind, trouble].filter(Boolean).join("\n").slice(0, 3000);
}
