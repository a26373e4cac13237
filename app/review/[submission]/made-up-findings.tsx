"use client";
// What the rule finds in the made-up return: real rows say more about a rule than its text does.
import type { Cells, Finding, RuleOutcome } from "#domain/finding";
import type { Return } from "#domain/return";
import { DataTable } from "../../_ui/data-table";
import { troubleInWords } from "../../_ui/examples";
import styles from "./submission.module.css";

/** Findings that are listed; the number of all is always said. */
const most = 10;

/**
 * The outcome in a sentence, and the first findings with what stands in their cells.
 * @example <MadeUpFindings data={data} outcome={outcome} findings={findings} /> // => "It finds 3 faults."
 */
export function MadeUpFindings(props: { data: Return; outcome: RuleOutcome; findings: Finding[] }) {
  const { findings, outcome } = props;
  return (
    <div className={styles.madeUp}>
      <h3>On the made-up return</h3>
      <p>{inWords(outcome)}</p>
      {findings.length > 0 && (
        <DataTable caption="What it finds in the made-up return" dense>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Row</th>
              <th scope="col">What stands there</th>
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, most).flatMap((finding) =>
              finding.cells.map((cells, index) => (
                <tr key={placeOf(finding, cells)}>
                  <td>{cells.year === "last" ? `${cells.table}, last year` : cells.table}</td>
                  <td>{cells.row + 1}</td>
                  <td>
                    {index > 0 && "with "}
                    {stands(props.data, cells)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </DataTable>
      )}
      {findings.length > most && <p className={styles.quiet}>And {findings.length - most} more.</p>}
    </div>
  );
}

function inWords(outcome: RuleOutcome): string {
  if (outcome.outcome === "skipped") return `It could not be asked: ${outcome.reason}`;
  if (outcome.outcome === "crashed") return `It stopped. ${troubleInWords(outcome.trouble)}`;
  if (outcome.findings === 0) return "It finds nothing there.";
  return `It finds ${outcome.findings} ${outcome.findings === 1 ? "fault" : "faults"} there.`;
}

function placeOf(finding: Finding, cells: Cells): string {
  const [first] = finding.cells;
  return [first?.table, first?.row, cells.year, cells.table, cells.row].join(" ");
}

function stands(data: Return, { table, year, row, fields }: Cells): string {
  const tables = year === "last" ? (data.lastYear ?? {}) : data.thisYear;
  const said = fields.map((field) => {
    const text = tables[table]?.columns[field]?.[row];
    return `${field} ${text === undefined ? "is worked out" : text === "" ? "is blank" : text}`;
  });
  return said.join(", ");
}
