"use client";
// What a rule came to on one row, part by part: why it finds the row or leaves it alone, in the code's own words.
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import type { RowPlace, Trace, TracedValue } from "#domain/trace";
import { troubleInWords } from "../_ui/examples";
import { type Line, readInside } from "./inside";
import styles from "./inside.module.css";

/**
 * The answer, each part with its value, and the other rows that were looked at. `cellsOf` answers the cells of any of those.
 * @example <Inside trace={trace} text={text} cellsOf={cellsOf} /> // => "The rule finds this row, because:"
 */
export function Inside(props: {
  trace: Trace;
  text: string;
  cellsOf: (place: RowPlace) => [field: string, cell: string][];
}) {
  const { trace } = props;
  const lines = useMemo(() => readInside(trace, props.text), [trace, props.text]);
  const { answer, more } = trace;
  return (
    <>
      <p className={answer.kind === "left" ? styles.left : styles.found} role="status">
        {answer.kind === "found"
          ? "The rule finds this row, because:"
          : answer.kind === "left"
            ? "The rule leaves this row alone, because:"
            : `The rule stopped at this row. ${troubleInWords(answer.trouble)}`}
      </p>
      {lines.length > 0 ? (
        <Lines lines={lines} />
      ) : (
        <p className={styles.quiet}>Its check cannot be followed step by step.</p>
      )}
      {trace.looked.length > 0 && (
        <>
          <h3>Other rows that it looked at</h3>
          <ul className={styles.looked}>
            {trace.looked.map((place) => (
              <li key={`${place.year} ${place.table} ${place.row}`}>
                <b>{sayPlace(place)}</b>
                {props.cellsOf(place).map(([field, cell]) => (
                  <span key={field}>
                    {field} <Value value={cell} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {more.calls + more.looked > 0 && (
        <p className={styles.quiet}>
          {more.calls > 0 && `${more.calls} more steps like these are not shown. `}
          {more.looked > 0 && `It looked at ${more.looked} more rows.`}
        </p>
      )}
    </>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.key}>
          <OneLine line={line} />
        </li>
      ))}
    </ul>
  );
}

const joins = {
  all: "all of these:",
  any: "any one of these:",
  not: "not this:",
} as const;

function OneLine({ line }: { line: Line }) {
  const isStep = /^(?:return|if|throw|switch|case|for each|[\w$]+ =) /.exec(line.code)?.[0];
  return (
    <>
      <div className={line.value === undefined ? styles.unseen : styles.line}>
        <Sign value={line.value} />
        <span className={styles.words}>
          <code className={styles.code}>{line.join ? (isStep ?? "").trim() : line.code}</code>
          {line.join && <span className={styles.join}>{joins[line.join]}</span>}
          {line.times > 1 && <span className={styles.times}>the last of {line.times} times</span>}
        </span>
        <Answer value={line.value} />
      </div>
      {line.from.length > 0 && (
        <ul className={styles.from}>
          {line.from.map(({ code, value }) => (
            <li key={code}>
              <code>{code}</code> <span className={styles.is}>is</span> <Told value={value} />
            </li>
          ))}
        </ul>
      )}
      {line.lines.length > 0 && <Lines lines={line.lines} />}
      {line.calls.length > 0 && (
        <ul className={styles.calls}>
          {line.calls.map((call) => (
            <li key={call.key}>
              <details open={line.calls.length <= 2}>
                <summary>
                  <Sign value={call.value} />
                  <span>{call.given === "" ? "asked" : `for ${call.given}`}</span>
                  <Answer value={call.value} />
                </summary>
                <Lines lines={call.lines} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A tick for what holds, a cross for what does not, a dash for what was not looked at. */
function Sign({ value }: { value: TracedValue | undefined }) {
  if (value === undefined) return <IconMinus size={16} aria-hidden className={styles.dash} />;
  if (value.kind !== "true" && value.kind !== "false")
    return <span className={styles.gap} aria-hidden="true" />;
  return value.truth ? (
    <IconCheck size={16} aria-hidden className={styles.yes} />
  ) : (
    <IconX size={16} aria-hidden className={styles.no} />
  );
}

function Answer({ value }: { value: TracedValue | undefined }) {
  if (value === undefined) return <span className={styles.answer}>not looked at</span>;
  if (value.kind === "true") return <span className={`${styles.answer} ${styles.yes}`}>yes</span>;
  if (value.kind === "false") return <span className={`${styles.answer} ${styles.no}`}>no</span>;
  return (
    <span className={styles.answer}>
      <Told value={value} />
    </span>
  );
}

function Told({ value }: { value: TracedValue }) {
  if (value.kind === "true") return <b>yes</b>;
  if (value.kind === "false") return <b>no</b>;
  return <Value value={value.kind === "blank" ? "" : value.text} />;
}

function Value({ value }: { value: string }) {
  return value === "" ? <span className={styles.blank}>blank</span> : <b className={styles.value}>{value}</b>;
}

function sayPlace({ table, year, row }: RowPlace): string {
  if (year === "reference") return `${table}, row ${row + 1} of the list`;
  return `${table}, row ${row + 1}${year === "last" ? ", last year" : ""}`;
}
