// Every lesson on the shelf: its answers judged by the engine that judges a learner's.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectionOf } from "#domain/collection";
import { type Exercise, exerciseFile, signature } from "#domain/lesson";
import type { ExamplesReport } from "#domain/rule";
import { staleness } from "#domain/stale";
import { listLessons, readLesson } from "#lessons";
import { readDatasetSource } from "#rules";
import { openNotebook } from "#sandbox/notebook";
import { openSandbox } from "#sandbox/node";
import type { Sandbox } from "#sandbox/sandbox";

const lessons = await listLessons();
const exercises = lessons.flatMap((lesson) =>
  lesson.blocks
    .filter((block) => block.kind === "exercise")
    .map((exercise) => ({ title: `${lesson.slug}, ${exercise.name}`, dataset: lesson.dataset, exercise })),
);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

async function judge(dataset: string, exercise: Exercise, answer: string): Promise<ExamplesReport> {
  const source = await readDatasetSource(dataset);
  return sandbox.runExamples({ dataset: source, rule: exerciseFile(exercise, answer) });
}

test("there is a lesson, and a name that is not a lesson's opens nothing", async () => {
  expect(lessons.length).toBeGreaterThan(0);
  for (const slug of ["99-nothing", "../rules", "01-rows/../../package", ""])
    expect(await readLesson(slug)).toEqual({ ok: false, reason: "There is no such lesson." });
});

describe.each(exercises)("the exercise $title", ({ dataset, exercise }) => {
  test("is solved by its solution", async () => {
    const report = await judge(dataset, exercise, exercise.solution);
    expect(report.trouble).toBeUndefined();
    expect(report.passed).toBe(true);
  });

  test("is not solved by what it starts with", async () => {
    const report = await judge(dataset, exercise, exercise.start);
    expect(report.trouble).toBeUndefined();
    expect(report.passed).toBe(false);
  });

  test("has three hints, and the last does not give the answer away", () => {
    expect(exercise.hints).toHaveLength(3);
    for (const hint of exercise.hints) expect(exercise.solution).not.toContain(hint);
  });

  test("knows each typical wrong answer from every other, and answers each with its own words", async () => {
    const reports = await Promise.all(exercise.wrong.map((wrong) => judge(dataset, exercise, wrong.source)));
    for (const report of reports) expect(report.passed).toBe(false);
    expect(new Set(reports.map(signature)).size).toBe(exercise.wrong.length);
    expect(new Set(exercise.wrong.map((wrong) => wrong.message)).size).toBe(exercise.wrong.length);
  });

  test("cannot be solved by bringing easier checks", async () => {
    const cheat = exercise.start.replace(/\}\);\s*$/, "  valid: {},\n  invalid: {},\n});");
    expect((await judge(dataset, exercise, cheat)).passed).toBe(false);
  });
});

describe.each(lessons)("the cells of $slug", (lesson) => {
  test("run from the top, and each shows something", async () => {
    const source = await readDatasetSource(lesson.dataset);
    const dataset = await sandbox.readDataset(source);
    if (!dataset.ok) throw new Error(dataset.reason);
    const { collection } = dataset.value;
    const cells = lesson.blocks.flatMap((block) =>
      block.kind === "cell" ? [{ id: block.name, source: block.source }] : [],
    );
    const notebook = openNotebook(sandbox, {
      dataset: source,
      data: { collection: collectionOf(collection, collection.newest), thisYear: lesson.data },
    });
    const outcomes = await Promise.all(cells.map((cell) => notebook.run(cell)));
    expect(outcomes.map((outcome) => outcome.trouble)).toEqual(cells.map(() => undefined));
    for (const outcome of outcomes) expect(outcome.shown.length).toBeGreaterThan(0);
    expect(staleness(notebook.runs(), cells)).toEqual({});
  });
});
