// A lesson is a notebook kept as one text: prose, cells to try things in, and exercises that check themselves.
//
// Everything is said in the text itself by the line that opens a fence: ```js cell, ```js exercise=name, and so on.
import { z } from "zod";
import type { SourceFile } from "./dataset";
import { parseCsv } from "./read-csv";
import { refuse, type Result, succeed } from "./result";
import type { YearTables } from "./return";
import type { ExamplesReport } from "./rule";

const headSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  minutes: z.coerce.number().int().positive(),
  dataset: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The codes of rules that a learner can write after this lesson. */
  opens: z
    .string()
    .default("")
    .transform((codes) => codes.split(/\s+/).filter(Boolean)),
});

/** A typical wrong answer, known by what it finds, and what to say to whoever gives it. */
export type WrongAnswer = { message: string; source: string };

/** A rule with a hole. `checks` holds the `valid` and `invalid` examples that the learner's rule is held against. */
export type Exercise = {
  kind: "exercise";
  name: string;
  start: string;
  checks: string;
  solution: string;
  hints: string[];
  wrong: WrongAnswer[];
};
export type Prose = { kind: "prose"; text: string };
export type Cell = { kind: "cell"; name: string; source: string };
export type Block = Prose | Cell | Exercise;

export type Lesson = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  dataset: string;
  opens: string[];
  /** The lesson's own made-up rows. */
  data: YearTables;
  blocks: Block[];
};

type Fence = { line: number; info: string; body: string };

/**
 * Read the text of a lesson. Trouble names the line that it is on.
 * @example readLessonText("01-rows", "---\ntitle: Rows\n…") // => { ok: true, value: { slug: "01-rows", title: "Rows", … } }
 */
export function readLessonText(slug: string, text: string): Result<Lesson> {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0)
    return refuse("A lesson begins with its title and the rest between two lines of three dashes.");
  const head = headSchema.safeParse(readHead(lines.slice(1, end)));
  if (!head.success)
    return refuse(`The top of the lesson is not right: ${head.error.issues.map(issueSentence).join("; ")}.`);

  const lesson: Lesson = { slug, ...head.data, data: {}, blocks: [] };
  const prose: string[] = [];
  const settleProse = () => {
    const said = prose.splice(0).join("\n").trim();
    if (said) lesson.blocks.push({ kind: "prose", text: said });
  };
  for (let at = end + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const info = /^```(?:js|md|csv) +(\S.*)$/.exec(line)?.[1];
    if (!info) {
      prose.push(line);
      continue;
    }
    const close = lines.indexOf("```", at + 1);
    if (close < 0) return refuse(`Line ${at + 1} opens a block that is never closed.`);
    const fence = { line: at + 1, info: info.trim(), body: lines.slice(at + 1, close).join("\n") };
    if (/^(cell|exercise)\b/.test(fence.info)) settleProse();
    const placed = place(lesson, fence);
    if (!placed.ok) return placed;
    at = close;
  }
  settleProse();
  return whole(lesson);
}

function readHead(lines: string[]): Record<string, string> {
  const pairs = lines.filter((line) => line.trim()).map((line) => line.split(/:(.*)/s));
  return Object.fromEntries(pairs.map(([key, value]) => [(key ?? "").trim(), (value ?? "").trim()]));
}

function issueSentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "it"}: ${issue.message}`;
}

/** Put one fence where it belongs: `what`, or `what=name words`. */
function place(lesson: Lesson, fence: Fence): Result<Lesson> {
  const [, what = "", name = "", words = ""] = /^(\w+)(?:=(\S+))?\s*(.*)$/s.exec(fence.info) ?? [];
  if (what === "cell") {
    const count = lesson.blocks.filter((block) => block.kind === "cell").length;
    lesson.blocks.push({ kind: "cell", name: name || `cell-${count + 1}`, source: fence.body });
    return succeed(lesson);
  }
  if (what === "data") {
    if (!name)
      return refuse(`Line ${fence.line} gives rows and does not say of which table: write data=Episodes.`);
    const read = parseCsv(fence.body, `The rows of ${name}`);
    if (!read.ok) return read;
    const { header, columns, rows } = read.value;
    const named = header.map((field, at) => [field, columns[at] ?? []] as const);
    lesson.data[name] = { table: name, rows, columns: Object.fromEntries(named) };
    return succeed(lesson);
  }
  if (what === "exercise") {
    if (!name) return refuse(`Line ${fence.line} opens an exercise without a name: write exercise=name.`);
    const blank = { start: fence.body, checks: "", solution: "", hints: [], wrong: [] };
    lesson.blocks.push({ kind: "exercise", name, ...blank });
    return succeed(lesson);
  }
  const exercise = lesson.blocks.find(
    (block): block is Exercise => block.kind === "exercise" && block.name === name,
  );
  if (!["checks", "solution", "hint", "wrong"].includes(what))
    return refuse(`Line ${fence.line} opens a block that a lesson does not know: "${what}".`);
  if (!exercise)
    return refuse(`Line ${fence.line} belongs to the exercise "${name}", which is not above it.`);
  if (what === "checks") exercise.checks = fence.body;
  if (what === "solution") exercise.solution = fence.body;
  if (what === "hint") exercise.hints.push(fence.body.trim());
  if (what === "wrong") exercise.wrong.push({ message: words.trim(), source: fence.body });
  return succeed(lesson);
}

function whole(lesson: Lesson): Result<Lesson> {
  for (const block of lesson.blocks) {
    if (block.kind !== "exercise") continue;
    if (!block.checks.trim()) return refuse(`The exercise "${block.name}" has no checks.`);
    if (!block.solution.trim()) return refuse(`The exercise "${block.name}" has no solution.`);
    if (block.hints.length === 0) return refuse(`The exercise "${block.name}" has no hints.`);
    if (block.wrong.some((wrong) => !wrong.message))
      return refuse(
        `A wrong answer of the exercise "${block.name}" has nothing to say: put it after the name.`,
      );
  }
  return succeed(lesson);
}

/**
 * The rule file that judges an answer: the learner's text, held against the exercise's checks and not its own.
 * Lines keep their numbers, so trouble points at what the learner sees.
 * @example exerciseFile(exercise, "rule({ … })") // => { path: "lesson/ends-before-it-starts.ts", text: "…" }
 */
export function exerciseFile(exercise: Exercise, source: string): SourceFile {
  const checks = exercise.checks.replaceAll(/\/\/.*$/gm, "").replaceAll("\n", " ");
  const before = `{ const declare = rule; const checks = {${checks}}; { const rule = (it) => declare({ ...it, ...checks }); `;
  return { path: `lesson/${exercise.name}.ts`, text: `${before}${source}\n}}` };
}

/**
 * What an answer did, as one text: two answers that do the same to every check are the same answer.
 * @example signature(report) // => "valid:has not ended:passed:|invalid:ends before:failed:"
 */
export function signature(report: ExamplesReport): string {
  if (report.trouble) return `trouble:${report.trouble.kind}`;
  const outcomes = report.examples.map(({ kind, name, outcome, rows, trouble }) =>
    [kind, name, outcome, trouble?.kind ?? "", rows.map((row) => Number(row.found)).join("")].join(":"),
  );
  return outcomes.join("|");
}
