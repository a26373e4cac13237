"use client";
// The examples, run again in the reader's own browser, beside what the server found when the rule was sent.
import { IconPlayerPlay } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import type { SourceFile } from "#domain/dataset";
import type { ExamplesReport } from "#domain/rule";
import type { Verdict } from "#domain/submission";
import type { DatasetSource } from "#sandbox/sandbox";
import { engine } from "../../_run/engine";
import { VerdictBadge } from "../../_ui/badge";
import { PressButton } from "../../_ui/button";
import { Examples, inOneSentence, troubleInWords } from "../../_ui/examples";
import { Notice } from "../../_ui/notice";
import { Clock } from "../../_ui/when";
import styles from "./submission.module.css";

type Run =
  | { state: "running" }
  | { state: "done"; report: ExamplesReport; at: string }
  | { state: "stopped"; why: string };

/**
 * Runs the file's examples here, and shows both answers.
 * @example <RunHere source={source} rule={{ path, text }} verdict={verdict} /> // => "All 4 examples pass."
 */
export function RunHere(props: { source: DatasetSource; rule: SourceFile; verdict: Verdict | null }) {
  const { source, rule } = props;
  const [run, setRun] = useState<Run>({ state: "running" });

  const go = useCallback(async () => {
    setRun({ state: "running" });
    try {
      const report = await (await engine()).runExamples({ dataset: source, rule });
      setRun({ state: "done", report, at: new Date().toISOString() });
    } catch (trouble) {
      setRun({ state: "stopped", why: trouble instanceof Error ? trouble.message : String(trouble) });
    }
  }, [source, rule]);

  useEffect(() => {
    void go();
  }, [go]);

  const report = run.state === "done" ? run.report : props.verdict?.report;
  const differ = run.state === "done" && props.verdict !== null && run.report.passed !== props.verdict.passed;
  return (
    <div className={styles.run}>
      <dl className={styles.verdicts}>
        <div>
          <dt>In your browser</dt>
          <dd>
            {run.state === "done" && <VerdictBadge verdict={run.report.passed ? "passed" : "failed"} />}
            <span role="status">
              {run.state === "running" && "Running…"}
              {run.state === "stopped" && "It could not be run here."}
              {run.state === "done" && inOneSentence(run.report)}
            </span>
            {run.state === "done" && (
              <span className={styles.quiet}>just now, in {Math.max(1, Math.round(run.report.ms))} ms</span>
            )}
          </dd>
        </div>
        <div>
          <dt>On the server</dt>
          <dd>
            {props.verdict ? (
              <>
                <VerdictBadge verdict={props.verdict.passed ? "passed" : "failed"} />
                <span>{inOneSentence(props.verdict.report)}</span>
                <span className={styles.quiet}>
                  at <Clock at={props.verdict.at} />
                </span>
              </>
            ) : (
              <VerdictBadge verdict="not yet" />
            )}
          </dd>
        </div>
      </dl>
      {differ && (
        <Notice tone="wait" title="Your browser and the server do not agree">
          This should not happen. Run the examples again; if it stays, tell the person who runs your Ruleyard.
        </Notice>
      )}
      {run.state === "stopped" && (
        <Notice tone="bad" title="The examples could not be run in your browser">
          {run.why}
        </Notice>
      )}
      {report?.trouble && (
        <Notice tone="bad" title="The rule stops before its examples">
          {troubleInWords(report.trouble)}
        </Notice>
      )}
      {report?.declaration && <Examples declared={report.declaration.examples} outcomes={report.examples} />}
      <div>
        <PressButton
          size="small"
          busy={run.state === "running"}
          onClick={() => void go()}
          icon={<IconPlayerPlay size={15} aria-hidden />}
        >
          Run again
        </PressButton>
      </div>
    </div>
  );
}
