"use client";
// The rule's examples by name: which pass, which do not and why, and on which row.
import { useEffect, useState } from "react";
import type { RuleRun } from "../../_run/use-rule-run";
import { Examples, inOneSentence, type LookAsked, troubleInWords } from "../../_ui/examples";
import styles from "./workspace.module.css";

/**
 * The verdict of each example, and a summary that is read out once typing rests.
 * @example <ExamplesPanel run={run} onLook={lookInto} /> // => "2 of 3 examples pass." and three entries
 */
export function ExamplesPanel({ run, onLook }: { run: RuleRun; onLook: (look: LookAsked) => void }) {
  const { report } = run;
  const summary = report ? inOneSentence(report) : "Running your examples…";
  const said = useRested(summary, 900);
  const declared = report?.declaration?.examples ?? [];
  return (
    <section className={styles.panel} aria-labelledby="examples" data-panel tabIndex={-1}>
      <h2 id="examples">Examples</h2>
      {run.trouble ? (
        <p className={styles.bad}>{run.trouble}</p>
      ) : report?.trouble ? (
        <p className={styles.bad}>{troubleInWords(report.trouble)}</p>
      ) : (
        <p className={report?.passed ? styles.good : styles.note}>{summary}</p>
      )}
      <span role="status" className="unseen">
        {said}
      </span>
      {declared.length > 0 && (
        <Examples
          declared={declared}
          outcomes={report?.examples ?? []}
          look={{ tables: report?.declaration?.tables ?? [], ask: onLook }}
        />
      )}
    </section>
  );
}

/** The value once it has stayed the same for some time, so that a screen reader is not told of each key. */
function useRested(value: string, ms: number): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
