"use client";
// The page's working part: files into three places, one button, progress, and the results.
import { NumberInput, TextInput } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Sandbox } from "#sandbox/sandbox";
import { type MadeUpTexts, madeUpFiles } from "../_run/made-up";
import { openEngine } from "../_run/open-engine";
import { AtCommit } from "../_ui/at-commit";
import { PressButton } from "../_ui/button";
import { Notice } from "../_ui/notice";
import styles from "./check.module.css";
import { type Chosen, choose, type Slot } from "./chosen";
import { seal } from "../_files/seal";
import { TrafficLine } from "../_files/traffic-line";
import { FilePlace } from "./file-place";
import type { Columns } from "#domain/findings-csv";
import { type Checked, Results } from "./results";
import { useReady } from "./use-ready";

type Work =
  | { kind: "idle" }
  | { kind: "running"; done: number; found: number; code: string }
  | { kind: "stopped"; done: number }
  | { kind: "trouble"; reason: string };

const places: { slot: Slot; title: string; words: string }[] = [
  { slot: "this", title: "This year", words: "The files of the return to check: CSV, CSV.gz, or the XML." },
  { slot: "last", title: "Last year", words: "For rules that compare two years. May be left empty." },
  { slot: "reference", title: "Reference lists", words: "Postcodes and the like. May be left empty." },
];

/**
 * Everything under the page's title.
 * @example <CheckReturn dataset="ssda903" madeUp={texts} sentences={{ "356": "…" }} /> // => three places and a button
 */
export function CheckReturn(props: {
  dataset: string;
  madeUp: MadeUpTexts;
  sentences: Record<string, string>;
}) {
  const { ready, trouble } = useReady(props.dataset);
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [year, setYear] = useState<number | null>(null);
  const [authority, setAuthority] = useState("");
  const [work, setWork] = useState<Work>({ kind: "idle" });
  const [checked, setChecked] = useState<Checked | null>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const run = useRef(0);
  const live = useRef<Sandbox | null>(null);
  const outcome = useRef<HTMLElement>(null);
  const newest = ready?.dataset.collection.newest ?? null;
  const collectionYear = year ?? newest;

  const add = useCallback(
    async (files: { name: string; file: Blob; slot: Slot }[]) => {
      if (!ready) return;
      seal();
      const looked = await Promise.all(
        files.map(({ name, file, slot }) => choose(ready.dataset, file, name, slot)),
      );
      // What is being checked was chosen before: its answer would be about other files.
      run.current += 1;
      setChecked(null);
      setWork({ kind: "idle" });
      setChosen((before) => [
        ...before.filter((old) => !looked.some((it) => it.name === old.name && it.slot === old.slot)),
        ...looked,
      ]);
    },
    [ready],
  );

  const tryMadeUp = async () => {
    setChosen([]);
    setYear(null);
    await add(
      madeUpFiles(props.madeUp).map(({ name, bytes, year: slot }) => ({
        name,
        file: new Blob([new Uint8Array(bytes)]),
        slot,
      })),
    );
  };

  const usable = chosen.filter((it) => it.holds.ok);
  const hasThisYear = usable.some((it) => it.slot === "this");
  const yearSays =
    collectionYear === null || collectionYear < 2000 || collectionYear > 2100
      ? "Give the year in which the collection ends, such as 2027."
      : null;

  const start = async () => {
    if (!ready || !hasThisYear || yearSays || collectionYear === null) return;
    const mine = ++run.current;
    const isMine = () => mine === run.current;
    const sandbox = live.current ?? ready.sandbox;
    setChecked(null);
    setNotes([]);
    setWork({ kind: "running", done: 0, found: 0, code: "" });
    try {
      const files = await Promise.all(
        usable.map(async ({ name, file, slot }) => ({
          name,
          bytes: new Uint8Array(await file.arrayBuffer()),
          year: slot,
        })),
      );
      const collection = {
        year: collectionYear,
        ...(authority.trim() ? { authority: authority.trim() } : {}),
      };
      const { dataset, rules } = ready.catalogue;
      const done = await sandbox.checkFiles(
        { dataset, rules, files, collection, withRows: true },
        (rule, found) => {
          if (isMine())
            setWork((before) =>
              before.kind === "running"
                ? {
                    kind: "running",
                    done: before.done + 1,
                    found: before.found + found.length,
                    code: rule.code,
                  }
                : before,
            );
        },
        (read) => isMine() && setNotes(read.notes),
      );
      if (!isMine()) return;
      if (!done.ok) return setWork({ kind: "trouble", reason: done.reason });
      const { data, rules: outcomes, findings } = done.value;
      if (!data) return setWork({ kind: "trouble", reason: "The engine gave no rows back. Check again." });
      setChecked({ rules: outcomes, findings, data });
      void sandbox.prepare({ dataset, rules }).catch(() => undefined);
      setWork({ kind: "idle" });
      requestAnimationFrame(() => outcome.current?.focus());
    } catch (problem) {
      if (isMine())
        setWork({ kind: "trouble", reason: problem instanceof Error ? problem.message : String(problem) });
    }
  };

  const stop = () => {
    run.current += 1;
    setWork((before) => ({ kind: "stopped", done: before.kind === "running" ? before.done : 0 }));
    void (live.current ?? ready?.sandbox)?.close();
    live.current = ready?.reserve.shift() ?? openEngine();
  };

  const columns = useMemo<Columns>(
    () => (table, which) => {
      const from = usable.find((it) => it.slot === which && it.holds.ok && it.holds.table === table);
      return from?.holds.ok ? from.holds.fields : [];
    },
    [usable],
  );
  const count = ready?.catalogue.rules.length ?? 0;

  return (
    <>
      <TrafficLine what="files" opened="Switch your network off and check again, if you like: it works." />
      {trouble && (
        <Notice tone="bad" title="Nothing can be checked yet" announce="now">
          {trouble}
        </Notice>
      )}
      <div className={styles.places}>
        {places.map(({ slot, title, words }) => (
          <FilePlace
            key={slot}
            title={title}
            words={words}
            files={chosen.filter((it) => it.slot === slot)}
            disabled={!ready}
            onFiles={(files) => void add(files.map((file) => ({ name: file.name, file, slot })))}
            onRemove={(file) => {
              setChecked(null);
              setChosen((before) => before.filter((it) => it !== file));
            }}
          />
        ))}
      </div>
      <div className={styles.settings}>
        <NumberInput
          label="Collection year"
          description="The year in which it ends"
          value={collectionYear ?? ""}
          error={ready && yearSays}
          onChange={(value) => setYear(typeof value === "number" ? value : 0)}
          allowDecimal={false}
          hideControls
        />
        <TextInput
          label="Authority code (if you know it)"
          description="Some rules compare with it"
          placeholder="E10000099"
          value={authority}
          onChange={(event) => setAuthority(event.currentTarget.value)}
        />
      </div>
      <div className={styles.ways}>
        {work.kind === "running" ? (
          <PressButton key="stop" kind="danger" onClick={stop}>
            Stop
          </PressButton>
        ) : (
          <PressButton
            key="check"
            kind="main"
            size="large"
            disabled={!ready || !hasThisYear || yearSays !== null}
            onClick={() => void start()}
          >
            {count > 0 ? `Check with ${count} rules` : "Check"}
          </PressButton>
        )}
        <PressButton
          size="large"
          kind="quiet"
          disabled={!ready || work.kind === "running"}
          onClick={() => void tryMadeUp()}
        >
          Try with made-up files
        </PressButton>
      </div>
      <section ref={outcome} tabIndex={-1} className={styles.outcome} aria-label="Results">
        <div role="status">
          {!ready && !trouble && <p className={styles.quiet}>Fetching the approved rules…</p>}
          {work.kind === "idle" && ready && !hasThisYear && chosen.length > 0 && (
            <p className={styles.quiet}>Put at least one usable file in the place for this year.</p>
          )}
          {work.kind === "stopped" && <p>Stopped after {work.done} rules. Nothing was kept.</p>}
          {checked && (
            <span className="unseen">
              Checked: {checked.findings.length} findings from {checked.rules.length} rules.
            </span>
          )}
        </div>
        {work.kind === "running" && (
          <div className={styles.progress}>
            <progress max={Math.max(1, count)} value={work.done} aria-label="Rules done" />
            <span>
              {work.done === 0
                ? "Reading the files…"
                : `${work.done} of ${count} rules, ${work.found.toLocaleString("en-GB")} findings so far. Last: ${work.code}`}
            </span>
          </div>
        )}
        {work.kind === "trouble" && (
          <Notice tone="bad" title="These files could not be checked" announce="now">
            {work.reason}
          </Notice>
        )}
        {notes.length > 0 && (
          <Notice tone="info" title="About your files">
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        )}
        {checked && ready && (
          <Results
            checked={checked}
            keyField={ready.dataset.entity.key}
            sentences={props.sentences}
            columns={columns}
            wanted={ready.catalogue.specificationCount}
          />
        )}
        {ready && <AtCommit commit={ready.catalogue.commit} />}
      </section>
    </>
  );
}
