"use client";
// A rule run while it is written: its examples, and then the made-up return, on every pause in typing.
import { useCallback, useEffect, useRef, useState } from "react";
import type { SourceFile } from "#domain/dataset";
import type { Finding, RuleOutcome } from "#domain/finding";
import type { Return } from "#domain/return";
import type { ExamplesReport } from "#domain/rule";
import type { DatasetSource } from "#sandbox/sandbox";
import { engine } from "./engine";
import { type Latest, latest } from "./latest";

export type RuleRun = {
  /** What the newest finished run said; it may be of an older text while `running`. */
  report: ExamplesReport | null;
  outcome: RuleOutcome | null;
  findings: Finding[];
  running: boolean;
  /** The engine itself could not be started. */
  trouble: string | null;
  /** Of the last run, in milliseconds, from the key that was pressed to the answer. */
  ms: number | null;
};

/** Long enough that a word typed quickly is one run, short enough that nobody waits for it. */
const pause = 50;

/**
 * Run a rule's examples, and the rule over some rows, each time that its text changes.
 * @example useRuleRun(source, "rules/ssda903/356.ts", text, madeUp) // => { report: { passed: false, … }, running: false, … }
 */
export function useRuleRun(
  dataset: DatasetSource,
  path: string,
  text: string | null,
  data: Return | null,
): RuleRun & { again: () => void } {
  const [run, setRun] = useState<RuleRun>(nothing);
  const runner = useRef<Latest<{ rule: SourceFile; at: number }>>(undefined);

  useEffect(() => {
    const work = async (input: { rule: SourceFile; at: number }, isNewest: () => boolean) => {
      try {
        const sandbox = await engine();
        const report = await sandbox.runExamples({ dataset, rule: input.rule });
        if (!isNewest()) return;
        const ms = performance.now() - input.at;
        performance.measure("key to verdict", { start: input.at, duration: ms });
        // What never ends over one row is not asked of all of them.
        const endless = report.examples.some((example) => example.trouble?.kind === "too-long");
        const usable = data && !report.trouble && !endless;
        setRun((before) => ({ ...before, report, ms, trouble: null, running: Boolean(usable) }));
        if (!usable) return setRun((before) => ({ ...before, outcome: null, findings: [] }));
        const checked = await sandbox.checkReturn({ dataset, rules: [input.rule], data });
        if (!isNewest()) return;
        const outcome = checked.rules[0] ?? null;
        setRun((before) => ({ ...before, outcome, findings: checked.findings, running: false }));
      } catch (trouble) {
        const reason = trouble instanceof Error ? trouble.message : String(trouble);
        setRun((before) => ({
          ...before,
          running: false,
          trouble: `The checker could not start: ${reason}`,
        }));
      }
    };
    runner.current = latest(pause, work);
    return () => runner.current?.close();
  }, [dataset, data]);

  const ask = useCallback(() => {
    if (text === null) return;
    setRun((before) => ({ ...before, running: true }));
    runner.current?.ask({ rule: { path, text }, at: performance.now() });
  }, [path, text]);

  // `data` and `dataset` make a new runner, which has to be asked again.
  useEffect(ask, [ask, dataset, data]);

  return { ...run, again: ask };
}

const nothing: RuleRun = {
  report: null,
  outcome: null,
  findings: [],
  running: false,
  trouble: null,
  ms: null,
};
