"use client";
// What the check came to: by rule, with the rows that break it, and every rule that did not run with its reason.
import { useMemo, useState } from "react";
import { type CodedReturn, cellAt } from "#domain/coded";
import type { Finding, RuleOutcome } from "#domain/finding";
import { saveText } from "../_run/save-file";
import { PressButton } from "../_ui/button";
import { DataTable } from "../_ui/data-table";
import { troubleInWords } from "../_ui/examples";
import { Empty } from "../_ui/notice";
import { Section } from "../_ui/page";
import styles from "./results.module.css";
import { type Columns, findingsCsv, placeOf } from "#domain/findings-csv";

export type Checked = { rules: RuleOutcome[]; findings: Finding[]; data: CodedReturn };

/**
 * The results of one check.
 * @example <Results checked={checked} keyField="CHILD" sentences={sentences} columns={columns} written={13} wanted={322} /> // => a section for each rule
 */
export function Results(props: {
  checked: Checked;
  keyField: string;
  sentences: Record<string, string>;
  columns: Columns;
  wanted: number;
}) {
  const { rules, findings, data } = props.checked;
  const ran = rules.filter((rule) => rule.outcome === "ran");
  const broken = ran.filter((rule) => rule.findings > 0).sort((one, other) => other.findings - one.findings);
  const byRule = useMemo(() => sortByRule(findings), [findings]);
  const skipped = rules.filter((rule) => rule.outcome === "skipped");
  const crashed = rules.filter((rule) => rule.outcome === "crashed");
  const download = () => {
    const text = findingsCsv({ ...props, findings, data, key: props.keyField });
    saveText(`findings-${data.collection.year}.csv`, text);
  };
  return (
    <div className={styles.results}>
      <dl className={styles.counts}>
        <Count of="rules ran" is={ran.length} />
        <Count of="rules found something" is={broken.length} tone={broken.length > 0 ? "bad" : "good"} />
        <Count of="findings in all" is={findings.length} tone={findings.length > 0 ? "bad" : "good"} />
        <Count of="rules could not run" is={skipped.length + crashed.length} />
        <Count of="published rules not written yet" is={Math.max(0, props.wanted - rules.length)} />
      </dl>
      <Section
        title="What was found"
        actions={
          findings.length > 0 && (
            <PressButton onClick={download} size="small">
              Download the list (CSV)
            </PressButton>
          )
        }
      >
        {broken.length === 0 ? (
          <Empty title="Nothing was found">
            {ran.length === 1 ? "The rule that ran holds" : `All ${ran.length} rules that ran hold`} for these
            files.
          </Empty>
        ) : (
          broken.map((rule, at) => (
            <BrokenRule
              key={rule.code}
              code={rule.code}
              count={rule.findings}
              cut={rule.cut ?? false}
              findings={byRule.get(rule.code) ?? []}
              sentence={props.sentences[rule.code] ?? ""}
              data={data}
              keyField={props.keyField}
              columns={props.columns}
              open={at === 0 || broken.length <= 3}
            />
          ))
        )}
      </Section>
      {crashed.length > 0 && (
        <Section title="Rules that stopped" note="The fault is in the rule, not in your return">
          <ul className={styles.plain}>
            {crashed.map((rule) => (
              <li key={rule.code}>
                <b>{rule.code}</b> {troubleInWords(rule.trouble)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {skipped.length > 0 && (
        <Section title="Rules that could not run" note="They need something that was not given">
          <ul className={styles.plain}>
            {skipped.map((rule) => (
              <li key={rule.code}>
                <b>{rule.code}</b> {rule.reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function sortByRule(findings: Finding[]): Map<string, Finding[]> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const pile = byRule.get(finding.rule);
    if (pile === undefined) byRule.set(finding.rule, [finding]);
    else pile.push(finding);
  }
  return byRule;
}

function Count({ of, is, tone }: { of: string; is: number; tone?: "good" | "bad" }) {
  return (
    <div data-tone={tone}>
      <dd>{is.toLocaleString("en-GB")}</dd>
      <dt>{of}</dt>
    </div>
  );
}

const page = 25;

function BrokenRule(props: {
  code: string;
  count: number;
  cut: boolean;
  findings: Finding[];
  sentence: string;
  data: CodedReturn;
  keyField: string;
  columns: Columns;
  open: boolean;
}) {
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState(props.open);
  return (
    <details className={styles.rule} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{props.code}</b>
        <span className={styles.sentence}>{props.sentence}</span>
        <span className={styles.count}>
          {props.count.toLocaleString("en-GB")} {props.count === 1 ? "finding" : "findings"}
        </span>
      </summary>
      {open && (
        <>
          <DataTable caption={`Rows that break rule ${props.code}`} dense height="28rem">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">{props.keyField}</th>
                <th scope="col">Cells</th>
              </tr>
            </thead>
            <tbody>
              {props.findings.slice(0, shown).flatMap((finding, at) =>
                finding.cells.map(({ table, year, row, fields }, part) => {
                  const held = (year === "this" ? props.data.thisYear : props.data.lastYear)?.[table];
                  const order = props.columns(table, year);
                  return (
                    <tr key={`${at}-${part}`} className={part > 0 ? styles.linked : undefined}>
                      <th scope="row">
                        {part > 0 && <span className={styles.with}>with </span>}
                        {table}
                        {year === "last" && ", last year"}, row {row + 2}
                      </th>
                      <td>{cellAt(held, props.keyField, row) ?? ""}</td>
                      <td className={styles.cells}>
                        {shownFields(order, Object.keys(held?.columns ?? {}), fields).map((field) => (
                          <span key={field} className={fields.includes(field) ? styles.failing : styles.cell}>
                            <span className={styles.field}>
                              {placeOf(order, field, row)} {field}
                            </span>
                            {cellAt(held, field, row) || <i>blank</i>}
                          </span>
                        ))}
                      </td>
                    </tr>
                  );
                }),
              )}
            </tbody>
          </DataTable>
          <p className={styles.more}>
            {Math.min(shown, props.findings.length)} of {props.count.toLocaleString("en-GB")} shown
            {props.cut && "; there are more than are listed"}.
            {shown < props.findings.length && (
              <PressButton size="small" kind="quiet" onClick={() => setShown(shown + page * 4)}>
                Show more
              </PressButton>
            )}
          </p>
        </>
      )}
    </details>
  );
}

/** The failing cells, and the rest of the row in the order of the file. */
function shownFields(order: (string | undefined)[], columns: string[], failing: string[]): string[] {
  const all = order.length > 0 ? order.filter((field) => field !== undefined) : columns;
  const known = all.filter((field) => columns.includes(field) && !failing.includes(field));
  return [...failing, ...known];
}
