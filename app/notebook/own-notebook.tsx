"use client";
// A notebook over a file of somebody's own. From the moment the file is opened, this page can send nothing.
import { useEffect, useMemo, useState } from "react";
import type { CodedReturn } from "#domain/coded";
import { ownRows } from "#domain/notebook";
import { type OwnColumn, ownDataset, type OwnTable, type OwnType } from "#domain/own-table";
import { Drop } from "../_files/drop";
import { seal } from "../_files/seal";
import { TrafficLine } from "../_files/traffic-line";
import { readPlain } from "../_editor/plain-choice";
import { engine } from "../_run/engine";
import { useDataset } from "../_run/use-dataset";
import { Notice } from "../_ui/notice";
import type { Kept } from "./use-kept";
import { NotebookCells } from "./notebook-cells";
import styles from "./notebook.module.css";
import { SheetChoice } from "./sheet-choice";
import { useKept } from "./use-kept";

type Opened = { file: File; own: OwnTable };

const firstCell = "Rows.slice(0, 20)";

/**
 * The whole page of such a notebook: a place for the file, then its columns, then the cells.
 * @example <OwnNotebook id="new" /> // => a place for a file
 */
export function OwnNotebook({ id }: { id: string }) {
  const kept = useKept(id, ownRows, firstCell, null, false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [state, setState] = useState<{ isReady: boolean; reading: string; trouble: string | null }>({
    isReady: false,
    reading: "",
    trouble: null,
  });

  useEffect(() => {
    let gone = false;
    // The engine is here before a file can be chosen: afterwards, nothing can be fetched.
    fetchAll().then(
      () => !gone && setState((before) => ({ ...before, isReady: true })),
      (problem: unknown) => !gone && setState((before) => ({ ...before, trouble: String(problem) })),
    );
    return () => {
      gone = true;
    };
  }, []);

  const open = async (file: File, sheet?: string) => {
    seal();
    setState({ isReady: true, reading: file.name, trouble: null });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await (await engine()).readTable({ name: file.name, bytes, sheet });
      if (read.ok) setOpened({ file, own: read.value });
      setState({ isReady: true, reading: "", trouble: read.ok ? null : read.reason });
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      setState({ isReady: true, reading: "", trouble: `${file.name} could not be opened. ${reason}` });
    }
  };

  const place = (
    <>
      <TrafficLine what="a file" opened="Your code is kept on this computer; your rows are kept nowhere." />
      <Drop
        call={
          <>
            <b>{opened ? "Open another file" : "Choose a file"}</b> or drop it here
          </>
        }
        words={
          state.reading
            ? `Reading ${state.reading} …`
            : opened
              ? `${opened.file.name}: ${opened.own.table.rows.toLocaleString("en-GB")} rows, ${opened.own.columns.length} columns.`
              : "An Excel workbook (.xlsx), CSV, or text with tabs, semicolons or bars between the columns."
        }
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.gz,text/csv,text/plain,text/tab-separated-values,application/gzip"
        disabled={!state.isReady}
        onFiles={([file]) => file && void open(file)}
      />
      {opened?.own.sheet && (
        <SheetChoice sheet={opened.own.sheet} onChoose={(name) => void open(opened.file, name)} />
      )}
      <div role="status">
        {state.trouble && (
          <Notice tone="wait" title={opened ? "This cannot be opened" : "This file cannot be opened"}>
            {state.trouble}
          </Notice>
        )}
      </div>
    </>
  );
  if (opened === null)
    return (
      <NotebookCells
        kept={kept}
        source={null}
        dataset={null}
        data={null}
        trouble={null}
        lead={lead}
        isSignedIn
      >
        {place}
      </NotebookCells>
    );
  return (
    <OpenedNotebook
      key={`${opened.file.name} ${opened.own.sheet?.name} ${opened.own.table.rows}`}
      kept={kept}
      opened={opened}
    >
      {place}
    </OpenedNotebook>
  );
}

/** The engine, the editor and what they start: all that this page fetches, before it may fetch nothing more. */
async function fetchAll(): Promise<void> {
  await (await engine()).runCell({ notebook: "none", runs: 0, cell: { id: "none", source: "" } });
  if (!readPlain()) await import("../_editor/monaco-view").catch(() => undefined);
  const count = () => performance.getEntriesByType("resource").length;
  for (let seen = count(), quiet = 0; quiet < 1000; quiet += 200) {
    await new Promise((done) => setTimeout(done, 200));
    if (count() === seen) continue;
    seen = count();
    quiet = 0;
  }
}

const lead = "Your file is read in this browser and stays in it. In code, its rows are called Rows.";

function OpenedNotebook(props: { kept: Kept; opened: Opened; children: React.ReactNode }) {
  const { own } = props.opened;
  const { name } = props.opened.file;
  const [columns, setColumns] = useState<OwnColumn[]>(own.columns);
  const source = useMemo(() => ownDataset(name, columns), [name, columns]);
  const { dataset, trouble } = useDataset(source, null);
  const data = useMemo<CodedReturn>(
    () => ({
      collection: { year: 2027, start: "2026-04-01", end: "2027-03-31" },
      thisYear: { [own.table.table]: own.table },
    }),
    [own],
  );
  const retype = (at: number, type: OwnType) =>
    setColumns((before) => before.map((column, index) => (index === at ? { ...column, type } : column)));
  return (
    <NotebookCells
      kept={props.kept}
      source={source}
      dataset={dataset}
      data={data}
      trouble={trouble}
      lead={lead}
      isSignedIn
    >
      {props.children}
      <details className={styles.columns} open={columns.length <= 8}>
        <summary>The columns and what they are taken for: {columns.length}</summary>
        <dl>
          {columns.map(({ heading, name: called, type, says }, at) => (
            <div key={called}>
              <dt>
                <code>row.{called}</code>
                {heading !== called && <span className={styles.quiet}>{heading}</span>}
              </dt>
              <dd>
                <select
                  value={type}
                  aria-label={`What ${heading} is taken for`}
                  onChange={(event) => retype(at, typeOf(event.currentTarget.value))}
                >
                  <option value="text">Text</option>
                  <option value="date">Date</option>
                  <option value="number">Number</option>
                </select>
                <span className={styles.quiet}>
                  {type === own.columns[at]?.type
                    ? says
                    : "You chose this. A cell that cannot be read so is blank."}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </NotebookCells>
  );
}

function typeOf(value: string): OwnType {
  return value === "date" || value === "number" ? value : "text";
}
