"use client";
// The examples, run again in the reader's own browser, beside what the server found when the rule was sent.
import { IconPlayerPlay } from "@tabler/icons-react";
import type { SourceFile } from "#domain/dataset";
import type { Verdict } from "#domain/submission";
import type { DatasetSource } from "#sandbox/sandbox";
import { isSlow, sayPace } from "#domain/pace";
import type { MadeUpTexts } from "../../_run/made-up";
import { useDataset } from "../../_run/use-dataset";
import { useRuleRun } from "../../_run/use-rule-run";
import { VerdictBadge } from "../../_ui/badge";
import { PressButton } from "../../_ui/button";
import { Examples, inOneSentence, troubleInWords } from "../../_ui/examples";
import { Notice } from "../../_ui/notice";
import { Clock } from "../../_ui/when";
import { MadeUpFindings } from "./made-up-findings";
import styles from "./submission.module.css";

/**
 * Runs the file's examples here, and shows both answers; then runs the rule over the made-up return.
 * @example <RunHere source={source} madeUp={texts} rule={{ path, text }} verdict={verdict} /> // => "All 4 examples pass."
 */
export function RunHere(props: {
  source: DatasetSource;
  madeUp: MadeUpTexts;
  rule: SourceFile;
  verdict: Verdict | null;
}) {
  const { verdict } = props;
  const opened = useDataset(props.source, props.madeUp);
  const run = useRuleRun(props.source, props.rule.path, props.rule.text, opened.madeUp);
  const here = run.report;
  const report = here ?? verdict?.report;
  const differ = here !== null && verdict !== null && here.passed !== verdict.passed;
  return (
    <div className={styles.run}>
      <dl className={styles.verdicts}>
        <div>
          <dt>In your browser, just now</dt>
          <dd>
            {here && <VerdictBadge verdict={here.passed ? "passed" : "failed"} />}
            <span role="status">
              {here ? inOneSentence(here) : run.trouble ? "It could not be run here." : "Running…"}
            </span>
          </dd>
        </div>
        <div>
          <dt>
            On the server
            {verdict && (
              <>
                , at <Clock at={verdict.at} />
              </>
            )}
          </dt>
          <dd>
            <VerdictBadge verdict={verdict ? (verdict.passed ? "passed" : "failed") : "not yet"} />
            {verdict && <span>{inOneSentence(verdict.report)}</span>}
            {verdict?.pace && <span>{sayPace(verdict.pace, opened.dataset?.entity.plural ?? "people")}</span>}
          </dd>
        </div>
      </dl>
      {verdict?.pace && isSlow(verdict.pace) && (
        <Notice tone="wait" title="This rule is slow">
          Everybody who checks a return waits for it. See whether it looks through a whole table for each row.
        </Notice>
      )}
      {differ && (
        <Notice tone="wait" title="Your browser and the server do not agree">
          This should not happen. Run the examples again; if it stays, tell the person who runs your Ruleyard.
        </Notice>
      )}
      {run.trouble && (
        <Notice tone="bad" title="The examples could not be run in your browser">
          {run.trouble}
        </Notice>
      )}
      {report?.trouble && (
        <Notice tone="bad" title="The rule stops before its examples">
          {troubleInWords(report.trouble)}
        </Notice>
      )}
      {report?.declaration && <Examples declared={report.declaration.examples} outcomes={report.examples} />}
      {opened.madeUp && run.outcome && (
        <MadeUpFindings data={opened.madeUp} outcome={run.outcome} findings={run.findings} />
      )}
      <div>
        <PressButton
          size="small"
          busy={run.running}
          onClick={run.again}
          icon={<IconPlayerPlay size={15} aria-hidden />}
        >
          Run again
        </PressButton>
      </div>
    </div>
  );
}
