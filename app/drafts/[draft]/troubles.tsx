// What is wrong in the text, line by line, under the editor: for eyes and screen readers alike.
import type { Mark } from "../../_editor/field";
import type { useRuleRun } from "../../_run/use-rule-run";
import styles from "./workspace.module.css";

/**
 * The first eight troubles, each with a button that goes to its line.
 * @example <Troubles marks={troublesOf(report)} onGo={goTo} /> // => "Line 7: …"
 */
export function Troubles({ marks, onGo }: { marks: Mark[]; onGo: (line: number, column?: number) => void }) {
  if (marks.length === 0) return null;
  return (
    <ul className={styles.troubles} aria-label="What is wrong in the text">
      {marks.slice(0, 8).map((mark) => (
        <li key={`${mark.line}-${mark.column}-${mark.message}`}>
          <button type="button" onClick={() => onGo(mark.line, Math.max(1, mark.column))}>
            Line {mark.line}
          </button>
          <span>{mark.message}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * What running the rule and reading its text found wrong, each sentence once a line.
 * @example troublesOf(report) // => [{ line: 7, column: 3, message: "There is no field DOBB.", severity: "error" }]
 */
export function troublesOf(report: ReturnType<typeof useRuleRun>["report"]): Mark[] {
  const troubles = [report?.trouble, ...(report?.examples ?? []).map((example) => example.trouble)];
  const marks = troubles.flatMap((trouble): Mark[] =>
    trouble?.place
      ? [
          {
            line: trouble.place.line,
            column: trouble.place.column,
            message: trouble.message,
            severity: "error",
          },
        ]
      : [],
  );
  for (const { message, place } of report?.slips ?? [])
    marks.push({ ...place, message, severity: "warning" });
  return marks.filter(
    (mark, at) => marks.findIndex((it) => it.line === mark.line && it.message === mark.message) === at,
  );
}
