// A lesson is a notebook: prose, cells to try things in, and exercises that check themselves.
import { z } from "zod";
import { concepts } from "./concept";
import { collectionOf } from "./collection";
import type { Dataset, SourceFile } from "./dataset";
import type { Return, YearTables } from "./return";
import type { ExamplesReport } from "./rule";

/** What stands between the dashes at the top of a lesson. */
export const headSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  minutes: z.coerce.number().int().min(1).max(30),
  dataset: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  teaches: z
    .string()
    .transform(words)
    .pipe(z.array(z.enum(concepts)).min(1)),
  /** The codes of rules that a learner can write after this lesson. */
  opens: z.string().default("").transform(words),
});

/**
 * What an exercise asks for: a rule, held against examples; a cell or some words, held against questions with a yes or a no;
 * or a choice.
 */
export const asksSchema = z.enum(["rule", "cell", "words", "choice"]);

/** A typical wrong answer, known by what it does to the checks, and what to say to whoever gives it. */
export const wrongSchema = z.strictObject({
  message: z.string().min(1, "a wrong answer has nothing to say: put it after the name"),
  source: z.string(),
});

const written = (what: string) => z.string().regex(/\S/, `it has no ${what}`);

/** An exercise as a lesson's text gives it. A choice is checked by itself, and what is said of each choice is its hint. */
export const exerciseSchema = z
  .strictObject({
    kind: z.literal("exercise"),
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "its name is small letters, numbers and hyphens"),
    asks: asksSchema,
    /** What a choice asks. */
    question: z.string(),
    choices: z.array(z.string().min(1)),
    start: z.string(),
    checks: z.string(),
    solution: written("solution"),
    /** What is said of the right choice. */
    praise: z.string(),
    hints: z.array(written("text in a hint")),
    wrong: z.array(wrongSchema),
  })
  .superRefine(({ asks, question, choices, checks, hints, wrong, praise }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    if (asks === "choice") {
      if (!question.trim()) refuse("it asks nothing: the question goes above the choices");
      if (choices.length < 2) refuse("it needs two choices or more, each on a line that begins with - [ ]");
      if (wrong.length !== choices.length - 1) refuse("exactly one choice is right: mark it with - [x]");
      if (!praise.trim()) refuse("it does not say why the right choice is right");
    } else {
      if (!checks.trim()) refuse("it has no checks");
      if (hints.length !== 3) refuse(`it has ${hints.length} hints, and three are wanted`);
      if (wrong.length === 0) refuse("it has no typical wrong answer");
    }
  });

export type Asks = z.infer<typeof asksSchema>;
export type WrongAnswer = z.infer<typeof wrongSchema>;
export type Exercise = z.infer<typeof exerciseSchema>;
export type Prose = { kind: "prose"; text: string };
export type Cell = { kind: "cell"; name: string; source: string };
export type Block = Prose | Cell | Exercise;

export type Lesson = z.infer<typeof headSchema> & {
  /** The name of its folder without the number, which may change: what a learner wrote is kept under this. */
  slug: string;
  /** The lesson's own made-up rows. */
  data: YearTables;
  lastYear: YearTables;
  blocks: Block[];
};

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/**
 * A lesson's rows as a return of the dataset's newest collection.
 * @example returnOf(lesson, dataset).thisYear["Episodes"]?.rows // => 8
 */
export function returnOf({ data, lastYear }: Pick<Lesson, "data" | "lastYear">, dataset: Dataset): Return {
  const collection = collectionOf(dataset.collection, dataset.collection.newest);
  const isBrought = Object.keys(lastYear).length > 0;
  return { collection, thisYear: data, ...(isBrought && { lastYear }) };
}

/**
 * The rule file that judges an answer: the learner's text, held against the exercise's checks and not its own.
 * Lines keep their numbers, so trouble points at what the learner sees.
 * @example ruleFile(exercise, "rule({ … })") // => { path: "lesson/ends-before-it-starts.ts", text: "…" }
 */
export function ruleFile(exercise: Exercise, source: string): SourceFile {
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

/**
 * A check in words: an example says which table its row is in, anything else is said as it stands.
 * @example sayCheck("rule", "invalid", "Missing", "says when, and not how") // => "Finds in Missing: says when, and not how"
 */
export function sayCheck(asks: Asks, kind: "valid" | "invalid", table: string, name: string): string {
  if (asks !== "rule") return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `${kind === "invalid" ? "Finds" : "Leaves alone"} in ${table}: ${name}`;
}
