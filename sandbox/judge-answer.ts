// An answer to a lesson's exercise, judged: a rule by its examples, a cell and words by questions with a yes or a no.
import { type Exercise, ruleFile } from "#domain/lesson";
import type { Return } from "#domain/return";
import type { ExampleOutcome, ExamplesReport } from "#domain/rule";
import { openNotebook } from "./notebook";
import type { DatasetSource, Sandbox } from "./sandbox";
import type { Shown } from "./shown";

/** What came of an answer; `shown` is what a cell shows. */
export type Judgement = { report: ExamplesReport; shown: Shown[] };

/**
 * Judges an answer. The checks of a cell ask about the names that it makes, those of words ask about `text`.
 * @example (await judgeAnswer(sandbox, { dataset, data }, exercise, "const open = …")).report.passed // => true
 */
export async function judgeAnswer(
  sandbox: Pick<Sandbox, "runExamples" | "runCell" | "showWhole">,
  over: { dataset: DatasetSource; data: Return },
  exercise: Exercise,
  answer: string,
): Promise<Judgement> {
  if (exercise.asks === "choice") return { report: choose(exercise, answer), shown: [] };
  if (exercise.asks === "rule") {
    const rule = ruleFile(exercise, answer);
    return { report: await sandbox.runExamples({ dataset: over.dataset, rule }), shown: [] };
  }
  const notebook = openNotebook(sandbox, over);
  const source = exercise.asks === "words" ? `const text = ${JSON.stringify(answer.trim())};` : answer;
  const own = await notebook.run({ id: "answer", source });
  const { ms, shown } = own;
  if (own.trouble) return { report: { passed: false, trouble: own.trouble, examples: [], ms }, shown };
  const asked = await notebook.run({ id: "checks", source: questionsOf(exercise.checks) });
  const table = asked.shown.flatMap((one) => (one.kind === "table" ? [one.table.rows] : []))[0];
  if (!table)
    throw new Error(`The checks of ${exercise.name} cannot be asked: ${asked.trouble?.message ?? ""}`);
  const examples = table.map(([name = "", holds = ""]) => outcomeOf(name, holds === "true"));
  return { report: { passed: examples.every(hasPassed), examples, ms: ms + asked.ms }, shown };
}

/** A question that cannot be asked, as when a name is missing, is answered with no. */
function questionsOf(checks: string): string {
  return `Object.entries({
${checks}
}).map(([check, holds]) => {
  try { return { check, holds: holds() === true }; } catch { return { check, holds: false }; }
})`;
}

function choose({ choices, solution }: Exercise, answer: string): ExamplesReport {
  const examples = choices.includes(answer) ? [outcomeOf(answer, answer === solution)] : [];
  return { passed: answer === solution, examples, ms: 0 };
}

function outcomeOf(name: string, holds: boolean): ExampleOutcome {
  return { kind: "valid", name, outcome: holds ? "passed" : "failed", rows: [] };
}

const hasPassed = ({ outcome }: ExampleOutcome) => outcome === "passed";
