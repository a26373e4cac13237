// Answers to exercises that learners let others see, without a name: judged here again, shown to who has passed, taken back
// at any time.
import { authorize } from "#domain/authority";
import type { Dataset } from "#domain/dataset";
import { refuseGiveaways } from "#domain/giveaway-refusal";
import { type Exercise, type Lesson, returnOf } from "#domain/lesson";
import type { Person } from "#domain/person";
import { refuse, type Result, succeed } from "#domain/result";
import { readLesson } from "#lessons";
import { judgeAnswer } from "#sandbox/judge-answer";
import { showAnswer, textsIn } from "#sandbox/shown-answer";
import { db } from "./db";
import * as shelf from "./shelf";
import { sandboxOfServer, sha256Of } from "./verdict";

/** More than three ways to do one thing teach nobody more. */
const most = 3;
/** Of how many that were shared first the different ones are looked for. */
const considered = 200;

/** What a person may see of an exercise that they passed. `mine`: whether others see theirs, and whether it is what they have now. */
export type Others = {
  answers: { id: string; text: string }[];
  mine: { isShared: boolean; isAsNow: boolean; isTakenDown: boolean };
  mayTakeDown: boolean;
};

type Found = { lesson: Lesson; exercise: Exercise; checks: string };

async function find(slug: string, name: string): Promise<Result<Found>> {
  const lesson = await readLesson(slug);
  if (!lesson.ok) return lesson;
  const exercise = lesson.value.blocks.find((block) => block.kind === "exercise" && block.name === name);
  // Words of one's own could say anything, and a choice shows nothing.
  if (exercise?.kind !== "exercise" || (exercise.asks !== "rule" && exercise.asks !== "cell"))
    return refuse("There is no such exercise.");
  const { data, lastYear } = lesson.value;
  const checks = sha256Of(JSON.stringify([exercise.asks, exercise.checks, data, lastYear]));
  return succeed({ lesson: lesson.value, exercise, checks });
}

async function passedAnswer(person: Person, lesson: string, exercise: string): Promise<string | null> {
  const { prisma } = await db();
  const key = { personId_lesson_exercise: { personId: person.id, lesson, exercise } };
  const row = await prisma.lessonProgress.findUnique({ where: key });
  return row?.passedAt ? row.text : null;
}

/**
 * Lets others see what this person has in an exercise now. It must pass here, in the confined process, and tell of nobody.
 * @example await sharedAnswers.share(sam, "the-row-before", "starts-too-early") // => { ok: true, value: true }
 */
export async function share(person: Person, slug: string, name: string): Promise<Result<true>> {
  const allowed = authorize(person, "learn");
  if (!allowed.ok) return allowed;
  const found = await find(slug, name);
  if (!found.ok) return found;
  const { lesson, exercise, checks } = found.value;
  const written = await passedAnswer(person, slug, name);
  if (written === null) return refuse("Your answer is not in your account yet. Try again in a moment.");
  const source = await shelf.source(lesson.dataset);
  const dataset = await sandboxOfServer().readDataset(source);
  if (!dataset.ok) return dataset;
  const shown = showAnswer(written, textsOf(exercise, dataset.value));
  if (!shown.ok) return shown;
  const { text, shape } = shown.value;
  const through = refuseGiveaways([{ text }], {});
  if (!through.ok) return through;
  const over = { dataset: source, data: returnOf(lesson, dataset.value) };
  const { report } = await judgeAnswer(sandboxOfServer(), over, exercise, text);
  if (!report.passed) return refuse("What you have now does not work. Share it once it does.");
  const { prisma } = await db();
  const key = { personId: person.id, lesson: slug, exercise: name };
  const before = await prisma.sharedAnswer.findUnique({ where: { personId_lesson_exercise: key } });
  if (before?.takenDownAt)
    return refuse("A coordinator took your answer to this exercise down. Ask them before you share another.");
  const data = { text, shape: sha256Of(shape), checks, sharedAt: new Date() };
  await prisma.sharedAnswer.upsert({
    where: { personId_lesson_exercise: key },
    create: { ...key, ...data },
    update: data,
  });
  return succeed(true);
}

/** What may stand between quotes: what the exercise itself has, and the names and codes of the dataset. */
function textsOf({ start, solution, checks, wrong }: Exercise, dataset: Dataset): Set<string> {
  const own = [start, solution, `({${checks}})`, ...wrong.map(({ source }) => source)].flatMap(textsIn);
  const fields = Object.values(dataset.tables).flatMap((table) => Object.entries(table.fields));
  const codes = fields.flatMap(([name, { choices }]) => [name, ...Object.keys(choices ?? {})]);
  return new Set([...own, ...codes, ...Object.keys(dataset.tables), ...Object.keys(dataset.reference)]);
}

/**
 * Takes one's own answer back. Nobody sees it from then on.
 * @example await sharedAnswers.takeBack(sam, "the-row-before", "starts-too-early") // => { ok: true, value: true }
 */
export async function takeBack(person: Person, lesson: string, exercise: string): Promise<Result<true>> {
  const allowed = authorize(person, "learn");
  if (!allowed.ok) return allowed;
  const { prisma } = await db();
  await prisma.sharedAnswer.deleteMany({
    where: { personId: person.id, lesson, exercise, takenDownAt: null },
  });
  return succeed(true);
}

/**
 * Takes somebody's answer down, for a coordinator: its text is gone, and its writer cannot share another to that exercise.
 * @example await sharedAnswers.takeDown(jo, "c4") // => { ok: true, value: true }
 */
export async function takeDown(person: Person, id: string): Promise<Result<true>> {
  const allowed = authorize(person, "take an answer down");
  if (!allowed.ok) return allowed;
  const { prisma } = await db();
  const { count } = await prisma.sharedAnswer.updateMany({
    where: { id, takenDownAt: null },
    data: { takenDownAt: new Date(), text: "", shape: "" },
  });
  return count > 0 ? succeed(true) : refuse("This answer is not there any more.");
}

/**
 * Ways in which others did an exercise, each another than this person's own. Only who has passed it sees them.
 * @example (await sharedAnswers.others(sam, "the-row-before", "starts-too-early")).ok // => true
 */
export async function others(person: Person, slug: string, name: string): Promise<Result<Others>> {
  const allowed = authorize(person, "learn");
  if (!allowed.ok) return allowed;
  const found = await find(slug, name);
  if (!found.ok) return found;
  const written = await passedAnswer(person, slug, name);
  if (written === null) return refuse("You see how others did it once yours works and is in your account.");
  const { prisma } = await db();
  const rows = await prisma.sharedAnswer.findMany({
    where: { lesson: slug, exercise: name, checks: found.value.checks },
    orderBy: [{ sharedAt: "asc" }, { id: "asc" }],
    take: considered,
  });
  const key = { personId: person.id, lesson: slug, exercise: name };
  const own = await prisma.sharedAnswer.findUnique({ where: { personId_lesson_exercise: key } });
  const now = showAnswer(written, new Set(textsIn(written)));
  const seen = new Set(now.ok ? [sha256Of(now.value.shape)] : []);
  const answers: Others["answers"] = [];
  for (const { id, text, shape, personId, takenDownAt } of rows) {
    if (takenDownAt !== null || personId === person.id || seen.has(shape) || answers.length === most)
      continue;
    seen.add(shape);
    answers.push({ id, text });
  }
  return succeed({
    answers,
    mine: {
      isShared: own !== null && own.takenDownAt === null,
      isAsNow: own !== null && now.ok && own.text === now.value.text,
      isTakenDown: own !== null && own.takenDownAt !== null,
    },
    mayTakeDown: authorize(person, "take an answer down").ok,
  });
}
