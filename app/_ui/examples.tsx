// The examples of a rule as small tables, and what came of running them.
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconZoomIn } from "@tabler/icons-react";
import type { Declaration, ExampleOutcome, ExamplesReport, ExampleTable, Trouble } from "#domain/rule";
import { DataTable } from "./data-table";
import styles from "./examples.module.css";

const looks = {
  passed: { Icon: IconCircleCheck, word: "Passes", look: "good" },
  failed: { Icon: IconCircleX, word: "Fails", look: "bad" },
  crashed: { Icon: IconAlertTriangle, word: "Stopped", look: "bad" },
} as const;

/**
 * What stopped a rule file, and where.
 * @example troubleInWords({ kind: "syntax", message: "A bracket is missing.", place: { line: 3, column: 1 } }) // => "Line 3: A bracket is missing."
 */
export function troubleInWords(trouble: Trouble): string {
  return trouble.place ? `Line ${trouble.place.line}: ${trouble.message}` : trouble.message;
}

/**
 * A run in one sentence, as it is announced.
 * @example inOneSentence(report) // => "3 of 4 examples pass. \"Same day\" fails."
 */
export function inOneSentence(report: ExamplesReport): string {
  if (report.trouble) return `The rule could not be run. ${troubleInWords(report.trouble)}`;
  const passed = report.examples.filter(({ outcome }) => outcome === "passed").length;
  const all = report.examples.length;
  if (all === 0) return "There are no examples yet.";
  if (passed === all) {
    const words = `${all === 1 ? "The one example passes" : `All ${all} examples pass`}.`;
    return report.passed ? words : `${words} Add at least one of each kind.`;
  }
  const broken = report.examples.find(({ outcome }) => outcome !== "passed");
  const how = broken?.outcome === "crashed" ? "stopped" : "fails";
  return `${passed} of ${all} examples pass. “${broken?.name ?? ""}” ${how}.`;
}

/** A row of an example, and the button that asked for it. */
export type LookAsked = {
  kind: "valid" | "invalid";
  name: string;
  table: string;
  row: number;
  button: HTMLElement;
};

/**
 * Every example with its rows, its verdict when there is one, and why it failed.
 * @example <Examples declared={declaration.examples} outcomes={report.examples} /> // => one card each
 */
export function Examples(props: {
  declared: Declaration["examples"];
  outcomes?: ExampleOutcome[];
  open?: boolean;
  /** Rows of these tables can be looked into: each gets a button that asks for it. */
  look?: { tables: string[]; ask: (look: LookAsked) => void } | undefined;
}) {
  const outcomeOf = (kind: string, name: string) =>
    props.outcomes?.find((outcome) => outcome.kind === kind && outcome.name === name);
  return (
    <ul className={styles.list}>
      {props.declared.map((example) => {
        const outcome = outcomeOf(example.kind, example.name);
        const look = outcome ? looks[outcome.outcome] : undefined;
        return (
          <li key={`${example.kind} ${example.name}`} className={styles.example}>
            <details open={props.open ?? (outcome !== undefined && outcome.outcome !== "passed")}>
              <summary className={styles.head}>
                <span className={styles.name}>{example.name}</span>
                <span className={styles.kind}>
                  {example.kind === "valid" ? "should be left alone" : "should be found"}
                </span>
                {look && (
                  <span className={`${styles.verdict} ${styles[look.look]}`}>
                    <look.Icon size={16} aria-hidden /> {look.word}
                  </span>
                )}
              </summary>
              <div className={styles.body}>
                {outcome?.reason && <p className={styles.reason}>{outcome.reason}</p>}
                {outcome?.trouble && <p className={styles.reason}>{troubleInWords(outcome.trouble)}</p>}
                {example.tables.map((table) => (
                  <ExampleRows
                    key={`${table.year} ${table.table}`}
                    table={table}
                    alone={
                      example.kind === "invalid" && example.tables.length === 1 && table.rows.length === 1
                    }
                    outcome={outcome}
                    look={
                      props.look && table.year === "this" && props.look.tables.includes(table.table)
                        ? (row, button) => props.look?.ask({ ...example, table: table.table, row, button })
                        : undefined
                    }
                  />
                ))}
                {example.collection && (
                  <p className={styles.collection}>
                    Collection:{" "}
                    {Object.entries(example.collection)
                      .map(([name, value]) => `${name} ${value}`)
                      .join(", ")}
                  </p>
                )}
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function ExampleRows(props: {
  table: ExampleTable;
  alone: boolean;
  outcome: ExampleOutcome | undefined;
  look: ((row: number, button: HTMLElement) => void) | undefined;
}) {
  const { table } = props;
  const fields = [...new Set(table.rows.flatMap((row) => Object.keys(row.cells)))];
  const marks = table.rows.some((row) => row.fails) || props.alone;
  const name = table.year === "last" ? `${table.table}, last year` : table.table;
  return (
    <DataTable caption={name} shown dense>
      <thead>
        <tr>
          {fields.map((field) => (
            <th key={field} scope="col">
              {field}
            </th>
          ))}
          {marks && <th scope="col">Should be found</th>}
          {props.outcome && <th scope="col">Was found</th>}
          {props.look && <th scope="col">Why?</th>}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => {
          const seen = props.outcome?.rows.find(
            (one) => one.row === index && (one.table === table.table || one.table === ""),
          );
          const wrong = seen !== undefined && seen.wanted !== seen.found;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of an example are told apart by place alone
            <tr key={index} className={wrong ? styles.wrong : undefined}>
              {fields.map((field) => (
                <td key={field}>{row.cells[field] ?? <span className={styles.blank}>blank</span>}</td>
              ))}
              {marks && <td>{row.fails || props.alone ? "yes" : "no"}</td>}
              {props.outcome && (
                <td>{seen === undefined ? "–" : `${seen.found ? "yes" : "no"}${wrong ? " ✗" : ""}`}</td>
              )}
              {props.look && (
                <td>
                  <LookButton table={table.table} row={index} onLook={props.look} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

/**
 * Asks to look into one row. Rows count from 0; what is said counts from 1.
 * @example <LookButton table="Episodes" row={0} onLook={(row, button) => look(row, button)} /> // => "Look into row 1 of Episodes"
 */
export function LookButton(props: {
  table: string;
  row: number;
  onLook: (row: number, button: HTMLElement) => void;
}) {
  return (
    <button
      type="button"
      className={styles.look}
      aria-label={`Look into row ${props.row + 1} of ${props.table}`}
      title="See what each part of the rule comes to on this row"
      onClick={(event) => props.onLook(props.row, event.currentTarget)}
    >
      <IconZoomIn size={18} aria-hidden />
    </button>
  );
}
