// A place: how far somebody without an account is with their lessons, opened on any computer by six words.
import { newer, type Notebook, notebookSchema } from "#domain/notebook";
import { type Result, refuse, succeed } from "#domain/result";
import { newestSpot, type Spot } from "#domain/spot";
import { db, type Transaction } from "./db";
import { type Answer, answerOf, type Given, readAnswer } from "./lesson-progress";
import { notLater, readSpot } from "./spots";
import { hashWords, makeWords, readWords } from "./six-words";
import { transact } from "./transaction";

const day = 24 * 60 * 60 * 1000;
/** Nobody came back to it for so long that it is let go of, in milliseconds. */
const letGoAfter = 2 * 365 * day;
/** Of all people together, so that nobody fills the database with them. */
const mostADay = 2000;
const mostAnswers = 500;
const mostNotebooks = 100;

const unknown = "No place has these six words. Look at each of them again; their order counts too.";
const full = "This place is full. Sign in to keep more.";

type Opened = {
  words: string;
  answers: (Answer & { lesson: string })[];
  spots: Spot[];
  notebooks: Notebook[];
};

/**
 * Makes a place and answers its six words, which are told this once and kept nowhere.
 * @example await place.make() // => { ok: true, value: "apple river candy moon puzzle orange" }
 */
export async function make(): Promise<Result<string>> {
  const { prisma } = await db();
  const now = Date.now();
  await prisma.place.deleteMany({ where: { usedAt: { lt: new Date(now - letGoAfter) } } });
  if ((await prisma.place.count({ where: { madeAt: { gt: new Date(now - day) } } })) >= mostADay) {
    return refuse("No more codes can be given out today. Save your work as a file instead, or sign in.");
  }
  const words = makeWords();
  await prisma.place.create({ data: { wordsHash: hashWords(words) } });
  return succeed(words);
}

/**
 * What is kept in a place, lesson by lesson, and its six words in full.
 * @example await place.open("appl rive cand moon puzz oran") // => { ok: true, value: { words, answers: [{ lesson: "rows", … }], … } }
 */
export async function open(typed: string): Promise<Result<Opened>> {
  const words = readWords(typed);
  if (!words.ok) return words;
  const { prisma } = await db();
  const found = await prisma.place.findUnique({
    where: { wordsHash: hashWords(words.value) },
    include: { answers: true, spots: true, notebooks: true },
  });
  if (found === null) return refuse(unknown);
  await prisma.place.update({ where: { id: found.id }, data: { usedAt: new Date() } });
  const answers = found.answers.map((row) => ({ lesson: row.lesson, ...answerOf(row) }));
  const spots = found.spots.flatMap(({ spot }) => readSpot(spot) ?? []);
  const notebooks = found.notebooks.map(({ notebook }) => notebookSchema.parse(JSON.parse(notebook)));
  return succeed({ words: words.value, answers, spots, notebooks });
}

/** Does something in the place that these words open, in one transaction. */
async function within(
  typed: string,
  work: (tx: Transaction, placeId: string) => Promise<Result<true>>,
): Promise<Result<true>> {
  const words = readWords(typed);
  if (!words.ok) return words;
  return transact(async (tx) => {
    const found = await tx.place.findUnique({ where: { wordsHash: hashWords(words.value) } });
    return found === null ? refuse(unknown) : work(tx, found.id);
  });
}

/**
 * Keeps what somebody wrote in an exercise. What worked once stays so.
 * @example await place.save(words, "rows", "ends", { text: "rule({…", passed: true }) // => { ok: true, value: true }
 */
export async function save(
  typed: string,
  lesson: string,
  exercise: string,
  given: Given,
): Promise<Result<true>> {
  const answer = readAnswer(lesson, exercise, given);
  if (!answer.ok) return answer;
  const { passed, ...wrote } = answer.value;
  return within(typed, async (tx, placeId) => {
    const key = { placeId_lesson_exercise: { placeId, lesson, exercise } };
    const before = await tx.placeAnswer.findUnique({ where: key });
    const passedAt = before?.passedAt ?? (passed ? new Date() : null);
    if (before === null) {
      if ((await tx.placeAnswer.count({ where: { placeId } })) >= mostAnswers) return refuse(full);
      await tx.placeAnswer.create({ data: { placeId, lesson, exercise, ...wrote, passedAt } });
    } else await tx.placeAnswer.update({ where: key, data: { ...wrote, passedAt } });
    await tx.place.update({ where: { id: placeId }, data: { usedAt: new Date() } });
    return succeed(true);
  });
}

/**
 * Keeps where somebody was in a lesson, unless the place knows it newer.
 * @example await place.saveSpot(words, spot) // => { ok: true, value: true }
 */
export async function saveSpot(typed: string, given: Spot): Promise<Result<true>> {
  if (given.of !== "lesson") return refuse("Six words keep lessons alone.");
  const spot = notLater(given, new Date());
  const kept = { spot: JSON.stringify(spot), at: new Date(spot.at) };
  return within(typed, async (tx, placeId) => {
    const key = { placeId_lesson: { placeId, lesson: spot.name } };
    const before = await tx.placeSpot.findUnique({ where: key });
    if (before && newestSpot([spot, readSpot(before.spot)]) !== spot) return succeed(true);
    if (!before && (await tx.placeSpot.count({ where: { placeId } })) >= mostAnswers) return refuse(full);
    const create = { placeId, lesson: spot.name, ...kept };
    await tx.placeSpot.upsert({ where: key, create, update: kept });
    return succeed(true);
  });
}

/**
 * Keeps a notebook's code, unless the place has it newer.
 * @example await place.saveNotebook(words, notebook) // => { ok: true, value: true }
 */
export async function saveNotebook(typed: string, given: Notebook): Promise<Result<true>> {
  const kept = { notebook: JSON.stringify(given), changedAt: new Date(given.changedAt) };
  return within(typed, async (tx, placeId) => {
    const key = { placeId_id: { placeId, id: given.id } };
    const before = await tx.placeNotebook.findUnique({ where: key });
    const known = before && notebookSchema.parse(JSON.parse(before.notebook));
    if (known && newer(known, given) === known) return succeed(true);
    if (!known && (await tx.placeNotebook.count({ where: { placeId } })) >= mostNotebooks)
      return refuse(full);
    await tx.placeNotebook.upsert({ where: key, create: { placeId, id: given.id, ...kept }, update: kept });
    return succeed(true);
  });
}
