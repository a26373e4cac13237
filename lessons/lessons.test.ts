// Every lesson on the shelf: its answers judged by the code that judges a learner's.
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Return } from "#domain/return";
import { type Exercise, type Lesson, returnOf, signature } from "#domain/lesson";
import type { ExamplesReport } from "#domain/rule";
import { staleness } from "#domain/stale";
import { listLessons, listWarmUps, readLesson } from "#lessons";
import { readDatasetSource, readSpecification } from "#rules";
import { judgeAnswer } from "#sandbox/judge-answer";
import { openNotebook } from "#sandbox/notebook";
import { openSandbox } from "#sandbox/node";
import type { DatasetSource, Sandbox } from "#sandbox/sandbox";

const lessons = await listLessons();
const exercises = [...lessons, ...(await listWarmUps())].flatMap((lesson) =>
  lesson.blocks
    .filter((block) => block.kind === "exercise")
    .map((exercise) => ({ title: `${lesson.slug}, ${exercise.name}`, lesson, exercise })),
);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

async function over(lesson: Lesson): Promise<{ dataset: DatasetSource; data: Return }> {
  const source = await readDatasetSource(lesson.dataset);
  const dataset = await sandbox.readDataset(source);
  if (!dataset.ok) throw new Error(dataset.reason);
  return { dataset: source, data: returnOf(lesson, dataset.value) };
}

async function judge(lesson: Lesson, exercise: Exercise, answer: string): Promise<ExamplesReport> {
  return (await judgeAnswer(sandbox, await over(lesson), exercise, answer)).report;
}

test("a name that is not a lesson's opens nothing", async () => {
  expect(lessons.length).toBeGreaterThan(0);
  for (const slug of ["nothing", "../rules", "rows/../../package", ""])
    expect(await readLesson(slug)).toEqual({ ok: false, reason: "There is no such lesson." });
});

test("no two lessons share a number or a name", async () => {
  const folders = (await readdir("lessons", { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== "warm-up",
  );
  expect(folders).toHaveLength(lessons.length);
  const numbers = folders.map(({ name }) => name.slice(0, 2)).sort();
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1).padStart(2, "0")));
});

test("no two exercises of a lesson share a name with each other or with a cell", () => {
  for (const { blocks } of lessons) {
    const names = blocks.flatMap((block) => (block.kind === "prose" ? [] : [block.name]));
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a lesson opens rules that are published, and none that an earlier lesson opened", async () => {
  const codes = lessons.flatMap(({ opens, dataset }) => opens.map((code) => `${dataset} ${code}`));
  const published = new Set<string>();
  for (const dataset of new Set(lessons.map((lesson) => lesson.dataset)))
    for (const { code } of await readSpecification(dataset)) published.add(`${dataset} ${code}`);
  expect(codes.filter((code) => !published.has(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

describe.each(exercises)("the exercise $title", ({ lesson, exercise }) => {
  test("is solved by its solution", async () => {
    const report = await judge(lesson, exercise, exercise.solution);
    expect(report.trouble).toBeUndefined();
    expect(report.examples.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(report.passed).toBe(true);
  });

  test("is not solved by what it starts with", async () => {
    const report = await judge(lesson, exercise, exercise.start);
    expect(report.trouble).toBeUndefined();
    expect(report.passed).toBe(false);
  });

  test("has hints that do not give the answer away", () => {
    for (const hint of exercise.hints) expect(exercise.solution).not.toContain(hint);
  });

  test("knows each typical wrong answer from every other, and answers each with its own words", async () => {
    const reports = await Promise.all(exercise.wrong.map(({ source }) => judge(lesson, exercise, source)));
    for (const [at, report] of reports.entries())
      expect(report.passed, exercise.wrong[at]?.message ?? "").toBe(false);
    expect(new Set(reports.map(signature)).size).toBe(exercise.wrong.length);
    expect(new Set(exercise.wrong.map(({ message }) => message)).size).toBe(exercise.wrong.length);
  });
});

const asksForRule = exercises.filter(({ exercise }) => exercise.asks === "rule");

test.each(asksForRule)(
  "the exercise $title cannot be solved by bringing easier checks",
  async ({ lesson, exercise }) => {
    const cheat = exercise.start.replace(/\}\);\s*$/, "  valid: {},\n  invalid: {},\n});");
    expect(cheat).not.toBe(exercise.start);
    expect((await judge(lesson, exercise, cheat)).passed).toBe(false);
  },
);

describe.each(lessons)("the cells of $slug", (lesson) => {
  test("run from the top, and each shows something", async () => {
    const cells = lesson.blocks.flatMap((block) =>
      block.kind === "cell" ? [{ id: block.name, source: block.source }] : [],
    );
    const notebook = openNotebook(sandbox, await over(lesson));
    const outcomes = await Promise.all(cells.map((cell) => notebook.run(cell)));
    expect(outcomes.map((outcome) => outcome.trouble)).toEqual(cells.map(() => undefined));
    for (const outcome of outcomes) expect(outcome.shown.length).toBeGreaterThan(0);
    expect(staleness(notebook.runs(), cells)).toEqual({});
  });
});
