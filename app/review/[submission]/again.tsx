// Whether what was sent is still right on the newest approved rules; where it is not, the row whose answer changed.
import { changedAnswers, sayRerun } from "#domain/rerun";
import type { Submission } from "#domain/submission";
import { Examples, troubleInWords } from "../../_ui/examples";
import { Notice } from "../../_ui/notice";
import { Ago } from "../../_ui/when";
import styles from "./submission.module.css";

/**
 * A sentence, and the examples that no longer come to what they came to.
 * @example <Again sent={submission} /> // => "Still right on the newest approved rules."
 */
export function Again({ sent }: { sent: Submission }) {
  const { verdict, again } = sent;
  if (verdict === null || sent.state === "approved" || sent.state === "closed") return null;
  if (!sent.isOnNewest) {
    return (
      <p className={styles.quiet}>
        The dataset was changed since its examples were run. They are run again by themselves.
      </p>
    );
  }
  if (again === null) {
    return verdict.passed ? <p className={styles.quiet}>Right on the newest approved rules.</p> : null;
  }
  const words = sayRerun(verdict, again);
  const { report, at } = again.verdict;
  const changed = changedAnswers(verdict.report, report);
  if (changed.length === 0 && (!report.trouble || verdict.report.trouble)) {
    return (
      <p className={styles.quiet}>
        {words} Run again <Ago at={at} />.
      </p>
    );
  }
  const isChanged = ({ kind, name }: { kind: string; name: string }) =>
    changed.some((one) => one.kind === kind && one.name === name);
  return (
    <>
      <Notice tone="wait" title={words}>
        {report.trouble
          ? troubleInWords(report.trouble)
          : "It cannot be approved until its author looks at it."}
      </Notice>
      {report.declaration && (
        <Examples declared={report.declaration.examples.filter(isChanged)} outcomes={report.examples} open />
      )}
    </>
  );
}
