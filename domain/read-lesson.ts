// How the text of a lesson is read. Everything is said by the line that opens a fence: ```js cell, ```js exercise=name, …
import type { z } from "zod";
import { asksSchema, type Exercise, exerciseSchema, headSchema, type Lesson } from "./lesson";
import { parseCsv } from "./read-csv";
import { refuse, type Result, succeed } from "./result";

type Fence = { line: number; info: string; body: string };
/** The line that each exercise was opened on. */
type Opened = Map<Exercise, number>;

/**
 * Read the text of a lesson. Trouble names the line that it is on.
 * @example readLessonText("rows", "---\ntitle: Rows\n…") // => { ok: true, value: { slug: "rows", title: "Rows", … } }
 */
export function readLessonText(slug: string, text: string): Result<Lesson> {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0)
    return refuse("Line 1: a lesson begins with its title and the rest between two lines of three dashes.");
  const head = headSchema.safeParse(readHead(lines.slice(1, end)));
  if (!head.success) return refuse(sayHeadTrouble(head.error.issues, lines.slice(0, end)));

  const lesson: Lesson = { slug, ...head.data, data: {}, lastYear: {}, blocks: [] };
  const opened: Opened = new Map();
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
    const placed = place(lesson, opened, fence);
    if (!placed.ok) return placed;
    at = close;
  }
  settleProse();
  return whole(lesson, opened);
}

function readHead(lines: string[]): Record<string, string> {
  const pairs = lines.filter((line) => line.trim()).map((line) => line.split(/:(.*)/s));
  return Object.fromEntries(pairs.map(([key, value]) => [(key ?? "").trim(), (value ?? "").trim()]));
}

/** Each trouble of the head with the line that it is on; what is missing is wanted on the first. */
function sayHeadTrouble(issues: z.core.$ZodIssue[], lines: string[]): string {
  const said = issues.map(({ path, message }) => {
    const key = String(path[0] ?? "the top");
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    return `Line ${Math.max(at, 0) + 1}: ${key}: ${message}`;
  });
  return `${said.join("; ")}.`;
}

/** Put one fence where it belongs: `what`, or `what=name words`. */
function place(lesson: Lesson, opened: Opened, fence: Fence): Result<unknown> {
  const [, what = "", name = "", words = ""] = /^(\w+)(?:=(\S+))?\s*(.*)$/s.exec(fence.info) ?? [];
  if (what === "cell") {
    const count = lesson.blocks.filter((block) => block.kind === "cell").length;
    lesson.blocks.push({ kind: "cell", name: name || `cell-${count + 1}`, source: fence.body });
    return succeed(lesson);
  }
  if (what === "data") return placeRows(lesson, fence, name);
  if (what === "exercise") return openExercise(lesson, opened, fence, name, words.trim());
  const exercise = [...opened.keys()].find((one) => one.name === name);
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

function placeRows(lesson: Lesson, fence: Fence, name: string): Result<unknown> {
  const table = name.replace(/^lastYear\./, "");
  if (!table)
    return refuse(
      `Line ${fence.line} gives rows and does not say of which table: write data=Episodes, or data=lastYear.Episodes.`,
    );
  const read = parseCsv(fence.body, `Line ${fence.line}: the rows of ${name}`);
  if (!read.ok) return read;
  const { header, columns, rows } = read.value;
  const named = header.map((field, at) => [field, columns[at] ?? []] as const);
  const year = table === name ? lesson.data : lesson.lastYear;
  year[table] = { table, rows, columns: Object.fromEntries(named) };
  return succeed(lesson);
}

function openExercise(
  lesson: Lesson,
  opened: Opened,
  { line, body }: Fence,
  name: string,
  said: string,
): Result<unknown> {
  if (!name) return refuse(`Line ${line} opens an exercise without a name: write exercise=name.`);
  if ([...opened.keys()].some((other) => other.name === name))
    return refuse(`Line ${line} opens the exercise "${name}" a second time.`);
  const asks = asksSchema.safeParse(said || "rule");
  if (!asks.success)
    return refuse(
      `Line ${line} asks for "${said}": an exercise asks for a rule, or for one of cell, words and choice.`,
    );
  const blank = { question: "", choices: [], checks: "", solution: "", praise: "", hints: [], wrong: [] };
  const own = { kind: "exercise" as const, name, asks: asks.data, start: body, ...blank };
  const exercise: Exercise = asks.data === "choice" ? { ...own, start: "", ...readChoices(body) } : own;
  lesson.blocks.push(exercise);
  opened.set(exercise, line);
  return succeed(lesson);
}

/** A question, then `- [ ]` and `- [x]`, each with the lines under it that say why not, or why. */
function readChoices(
  body: string,
): Pick<Exercise, "question" | "choices" | "solution" | "praise" | "wrong" | "hints"> {
  const [question = "", ...items] = body.split(/^- \[(?=[ x]\])/m);
  const read = items.map((item) => {
    const [choice = "", ...why] = item.slice(2).trim().split("\n");
    const message = why.map((line) => line.trim()).join(" ");
    return { isRight: item.startsWith("x"), source: choice.trim(), message };
  });
  const right = read.find(({ isRight }) => isRight);
  return {
    question: question.trim(),
    choices: read.map(({ source }) => source),
    solution: right?.source ?? "",
    praise: right?.message ?? "",
    wrong: read.filter(({ isRight }) => !isRight).map(({ source, message }) => ({ source, message })),
    hints: [],
  };
}

function whole(lesson: Lesson, opened: Opened): Result<Lesson> {
  for (const [exercise, line] of opened) {
    const read = exerciseSchema.safeParse(exercise);
    const issue = read.error?.issues[0];
    if (issue) return refuse(`Line ${line}: the exercise "${exercise.name}": ${issue.message}.`);
  }
  return succeed(lesson);
}
