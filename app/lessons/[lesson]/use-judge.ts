"use client";
// Judging an answer: the checks by name, and what to say to a typical wrong one.
import { useEffect, useRef, useState } from "react";
import { type Exercise, exerciseFile, signature } from "#domain/lesson";
import type { ExamplesReport, Trouble } from "#domain/rule";
import type { DatasetSource, Sandbox } from "#sandbox/sandbox";
import { engine } from "../../_run/engine";
import { type Latest, latest } from "../../_run/latest";
import { useNotebook } from "./notebook";

export type Standing = "not started" | "not run" | "nearly" | "works";
export type JudgedCheck = {
  kind: "valid" | "invalid";
  name: string;
  standing: Standing;
};
export type Judged = {
  standing: Standing;
  checks: JudgedCheck[];
  trouble: Trouble | null;
  message: string;
  again: () => void;
};

/**
 * What an exercise's text comes to, on every pause in typing.
 * @example useJudge(exercise, text) // => { standing: "nearly", checks: [{ name: "has not ended", standing: "works", … }], … }
 */
export function useJudge(exercise: Exercise, text: string): Judged {
  const { source, progress, data } = useNotebook();
  const [names, setNames] = useState<Pick<JudgedCheck, "kind" | "name">[]>([]);
  const [judged, setJudged] = useState<{ text: string; report: ExamplesReport; message: string } | null>(
    null,
  );
  const runner = useRef<Latest<string>>(undefined);
  const started = text.trim() !== exercise.start.trim();
  const ready = data !== null;

  useEffect(() => {
    if (!ready) return;
    let gone = false;
    // The names of the checks are the solution's: they are shown before anything was tried.
    void engine()
      .then((sandbox) => run(sandbox, source, exercise, exercise.solution))
      .then((report) => !gone && setNames(report.examples.map(({ kind, name }) => ({ kind, name }))))
      .catch(() => undefined);
    let known: Promise<Map<string, string>> | undefined;
    runner.current = latest(60, async (answer, isNewest) => {
      const sandbox = await engine();
      const report = await run(sandbox, source, exercise, answer);
      if (!isNewest()) return;
      known ??= wrongAnswers(sandbox, source, exercise);
      const message = report.passed ? works : ((await known).get(signature(report)) ?? "");
      if (!isNewest()) return;
      setJudged({ text: answer, report, message });
      if (report.passed) progress?.pass(exercise.name, new Date());
    });
    return () => {
      gone = true;
      runner.current?.close();
    };
  }, [source, exercise, progress, ready]);

  useEffect(() => {
    if (started && ready) runner.current?.ask(text);
  }, [text, started, ready]);

  const again = () => runner.current?.ask(text);
  if (!started || !judged) {
    const checks = names.map((name) => ({ ...name, standing: "not started" as const }));
    return { standing: "not started", checks, trouble: null, message: "", again };
  }
  const { report, message } = judged;
  const checks = names.map(({ kind, name }): JudgedCheck => {
    const example = report.examples.find((it) => it.kind === kind && it.name === name);
    if (!example) return { kind, name, standing: "not run" };
    return { kind, name, standing: example.outcome === "passed" ? "works" : "nearly" };
  });
  const trouble = report.trouble ?? report.examples.find((example) => example.trouble)?.trouble ?? null;
  return {
    standing: report.passed ? "works" : "nearly",
    checks,
    trouble: message ? null : trouble,
    message,
    again,
  };
}

const works = "Works. Every check does what it should.";

function run(
  sandbox: Sandbox,
  dataset: DatasetSource,
  exercise: Exercise,
  answer: string,
): Promise<ExamplesReport> {
  return sandbox.runExamples({ dataset, rule: exerciseFile(exercise, answer) });
}

/** What to say, by what an answer does to the checks. */
async function wrongAnswers(
  sandbox: Sandbox,
  dataset: DatasetSource,
  exercise: Exercise,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const wrong of exercise.wrong) {
    known.set(signature(await run(sandbox, dataset, exercise, wrong.source)), wrong.message);
  }
  return known;
}
