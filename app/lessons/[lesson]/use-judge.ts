"use client";
// Judging an answer: the checks by name, and what to say to a typical wrong one.
import { useEffect, useRef, useState } from "react";
import { type Exercise, sayCheck, signature } from "#domain/lesson";
import type { ExampleOutcome, ExamplesReport, Trouble } from "#domain/rule";
import { type Judgement, judgeAnswer } from "#sandbox/judge-answer";
import type { Shown } from "#sandbox/sandbox";
import { engine } from "../../_run/engine";
import { type Latest, latest } from "../../_run/latest";
import { useNotebook } from "./notebook";

export type Standing = "not started" | "not run" | "nearly" | "works";
/** One check, in words that name the table that its row is in. */
export type JudgedCheck = { key: string; says: string; standing: Standing; shows?: string };
export type Judged = {
  standing: Standing;
  checks: JudgedCheck[];
  trouble: Trouble | null;
  message: string;
  /** What a cell shows. */
  shown: Shown[];
  again: () => void;
};
type Named = Pick<JudgedCheck, "key" | "says">;

/**
 * What an exercise's text comes to, on every pause in typing.
 * @example useJudge(exercise, text) // => { standing: "nearly", checks: [{ says: "Finds in …", standing: "works" }], … }
 */
export function useJudge(exercise: Exercise, text: string): Judged {
  const { source, progress, spots, data } = useNotebook();
  const [names, setNames] = useState<Named[]>([]);
  const [judged, setJudged] = useState<(Judgement & { text: string; message: string }) | null>(null);
  const runner = useRef<Latest<string>>(undefined);
  const started = text.trim() !== exercise.start.trim();

  useEffect(() => {
    if (!data) return;
    let gone = false;
    const judge = async (answer: string) =>
      judgeAnswer(await engine(), { dataset: source, data }, exercise, answer);
    // The names of the checks are the solution's: they are shown before anything was tried.
    if (exercise.asks !== "choice")
      void judge(exercise.solution)
        .then(({ report }) => !gone && setNames(namesOf(exercise, report)))
        .catch(() => undefined);
    let known: Promise<Map<string, string>> | undefined;
    runner.current = latest(60, async (answer, isNewest) => {
      const judgement = await judge(answer);
      if (!isNewest()) return;
      known ??= wrongAnswers(exercise, judge);
      const { report } = judgement;
      const message = report.passed ? praise(exercise) : ((await known).get(signature(report)) ?? "");
      if (!isNewest()) return;
      setJudged({ ...judgement, text: answer, message });
      const works = report.examples.filter(({ outcome }) => outcome === "passed").length;
      spots?.stand(exercise.name, { works, of: report.examples.length });
      if (report.passed) progress?.pass(exercise.name, new Date());
    });
    return () => {
      gone = true;
      runner.current?.close();
    };
  }, [source, exercise, progress, spots, data]);

  useEffect(() => {
    if (started && data) runner.current?.ask(text);
  }, [text, started, data]);

  const again = () => runner.current?.ask(text);
  if (!started || !judged) {
    const checks = names.map((name) => ({ ...name, standing: "not started" as const }));
    return { standing: "not started", checks, trouble: null, message: "", shown: [], again };
  }
  const { report, message, shown } = judged;
  const checks = names.map((name): JudgedCheck => {
    const example = report.examples.find((it) => `${it.kind} ${it.name}` === name.key);
    if (!example) return { ...name, standing: "not run" };
    if (example.outcome === "passed") return { ...name, standing: "works" };
    return { ...name, standing: "nearly", shows: sayRow(report, example) };
  });
  const trouble = report.trouble ?? report.examples.find((example) => example.trouble)?.trouble ?? null;
  return {
    standing: report.passed ? "works" : "nearly",
    checks,
    trouble: message ? null : trouble,
    message,
    shown,
    again,
  };
}

/** The row that shows it: its cells, and what the rule makes of it. "" when no row does. */
function sayRow(report: ExamplesReport, { kind, name, rows }: ExampleOutcome): string {
  const wrong = rows.find(({ wanted, found }) => wanted !== found);
  const example = report.declaration?.examples.find((one) => one.kind === kind && one.name === name);
  const table = example?.tables.find((one) => one.year === "this" && one.table === wrong?.table);
  const cells = Object.entries(table?.rows[wrong?.row ?? -1]?.cells ?? {});
  if (wrong === undefined || cells.length === 0) return "";
  const place = rows.length > 1 ? `Row ${wrong.row + 1} of ${wrong.table}` : "The row";
  const said = cells.map(([field, value]) => `${field} ${value === "" ? "blank" : value}`).join(", ");
  return `${place} with ${said}: ${wrong.found ? "yours finds it, and should not" : "yours does not find it, and should"}.`;
}

function praise({ asks, praise: said }: Exercise): string {
  return asks === "choice" ? said : "Works. Every check does what it should.";
}

function namesOf({ asks }: Exercise, report: ExamplesReport): Named[] {
  return report.examples.map(({ kind, name, rows }) => ({
    key: `${kind} ${name}`,
    says: sayCheck(asks, kind, rows[0]?.table ?? report.declaration?.tables[0] ?? "", name),
  }));
}

/** What to say, by what an answer does to the checks. */
async function wrongAnswers(
  exercise: Exercise,
  judge: (answer: string) => Promise<Judgement>,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const { source, message } of exercise.wrong)
    known.set(signature((await judge(source)).report), message);
  return known;
}
