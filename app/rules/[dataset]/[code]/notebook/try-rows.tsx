"use client";
// The two steps that run: made-up rows that can be changed, and why the rule finds one of them or leaves it alone.
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import type { SourceFile } from "#domain/dataset";
import type { RowPlace } from "#domain/trace";
import type { Sample } from "#sandbox/rule-notebook";
import type { DatasetSource } from "#sandbox/sandbox";
import { Inside } from "../../../../_inside/inside-view";
import { PressButton } from "../../../../_ui/button";
import { Notice } from "../../../../_ui/notice";
import { Section } from "../../../../_ui/page";
import { RowGrid } from "./row-grid";
import styles from "./notebook.module.css";
import { useAsked } from "./use-asked";

/**
 * Steps 4 and 5 of a rule's notebook.
 * @example <TryRows source={source} file={file} tables={["Episodes"]} fields={["DECOM"]} samples={samples} />
 */
export function TryRows(props: {
  source: DatasetSource;
  file: SourceFile;
  tables: string[];
  fields: string[];
  samples: Sample[];
}) {
  const [{ source, file, tables, fields, samples }] = useState(props);
  const [chosen, setChosen] = useState(0);
  const [changed, setChanged] = useState<Sample | null>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const sample = changed ?? samples[chosen];
  const asked = useAsked(source, file, tables, sample);
  const cellsOf = useMemo(() => (place: RowPlace) => cellsAt(sample, place), [sample]);
  if (sample === undefined) return null;
  const { example, at } = sample;

  const write = (table: number, row: number, field: string, cell: string) =>
    setChanged({
      at,
      example: {
        ...example,
        tables: example.tables.map((one, index) =>
          index === table
            ? {
                ...one,
                rows: one.rows.map((each, place) =>
                  place === row ? { ...each, cells: { ...each.cells, [field]: cell } } : each,
                ),
              }
            : one,
        ),
      },
    });
  const isFound = asked?.ok
    ? asked.value.found.some(({ table, row }) => table === at.table && row === at.row)
    : null;
  return (
    <>
      <Section title="4. Made-up rows: change a value and see" note="Press Look to see why.">
        <label className={styles.choose}>
          Rows to ask it about
          <select
            ref={choice}
            value={chosen}
            onChange={(event) => {
              setChosen(Number(event.currentTarget.value));
              setChanged(null);
            }}
          >
            {samples.map(({ example: each }, index) => (
              <option key={`${each.kind} ${each.name}`} value={index}>
                {each.kind === "invalid" ? "Found: " : "Left alone: "}
                {each.name}
              </option>
            ))}
          </select>
        </label>
        {example.tables.map((table, index) => (
          <RowGrid
            key={`${table.year} ${table.table}`}
            table={table}
            fields={fields}
            isAsked={table.year === "this" && tables.includes(table.table)}
            found={asked?.ok ? asked.value.found : null}
            at={at}
            onWrite={(row, field, cell) => write(index, row, field, cell)}
            onLook={(row) => setChanged({ example, at: { table: table.table, row } })}
          />
        ))}
        {example.reference?.map(({ list, rows }) => (
          <p key={list} className={styles.quiet}>
            {list}: {rows.map((row) => Object.values(row).join(", ")).join("; ")}
          </p>
        ))}
        {example.collection && (
          <p className={styles.quiet}>
            The return:{" "}
            {Object.entries(example.collection)
              .map(([name, value]) => `${name} ${value}`)
              .join(", ")}
          </p>
        )}
        <div className={styles.ways}>
          <p className={styles.verdict}>
            {isFound === null
              ? "…"
              : `Row ${at.row + 1} of ${at.table} is ${isFound ? "found" : "left alone"}.`}
          </p>
          {changed && (
            <PressButton
              size="small"
              kind="quiet"
              icon={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => {
                setChanged(null);
                choice.current?.focus();
              }}
            >
              Put the rows back as they were
            </PressButton>
          )}
        </div>
      </Section>
      <Section title={`5. Why, part by part: row ${at.row + 1} of ${at.table}`}>
        {asked === null ? (
          <p className={styles.quiet}>Asking …</p>
        ) : asked.ok ? (
          <Inside trace={asked.value.trace} text={asked.value.text} cellsOf={cellsOf} />
        ) : (
          <Notice tone="bad" title="The rule could not be asked" announce="now">
            {asked.reason}
          </Notice>
        )}
      </Section>
    </>
  );
}

/** The cells of any row that the rule looked at, filled in or not as the sample has them. */
function cellsAt(sample: Sample | undefined, place: RowPlace): [string, string][] {
  const { tables = [], reference = [] } = sample?.example ?? {};
  const cells =
    place.year === "reference"
      ? reference.find(({ list }) => list === place.table)?.rows[place.row]
      : tables.find(({ table, year }) => table === place.table && year === place.year)?.rows[place.row]
          ?.cells;
  return Object.entries(cells ?? {}).map(([field, cell]) => [field, String(cell)]);
}
