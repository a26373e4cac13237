// A place: how far somebody without an account is with their lessons, opened on any computer by six words.
import { type Result, refuse, succeed } from "#domain/result";
import { newestSpot, type Spot } from "#domain/spot";
import { db } from "./db";
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

const unknown = "No place has these six words. Look at each of them again; their order counts too.";

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
 * @example await place.open("appl rive cand moon puzz oran") // => { ok: true, value: { words, answers: [{ lesson: "rows", … }], spots: [] } }
 */
export async function open(
  typed: string,
): Promise<Result<{ words: string; answers: (Answer & { lesson: string })[]; spots: Spot[] }>> {
  const words = readWords(typed);
  if (!words.ok) return words;
  const { prisma } = await db();
  const found = await prisma.place.findUnique({
    where: { wordsHash: hashWords(words.value) },
    include: { answers: true, spots: true },
  });
  if (found === null) return refuse(unknown);
  await prisma.place.update({ where: { id: found.id }, data: { usedAt: new Date() } });
  const answers = found.answers.map((row) => ({ lesson: row.lesson, ...answerOf(row) }));
  const spots = found.spots.flatMap(({ spot }) => readSpot(spot) ?? []);
  return succeed({ words: words.value, answers, spots });
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
  const words = readWords(typed);
  if (!words.ok) return words;
  const answer = readAnswer(lesson, exercise, given);
  if (!answer.ok) return answer;
  const { passed, ...wrote } = answer.value;
  return transact(async (tx) => {
    const found = await tx.place.findUnique({ where: { wordsHash: hashWords(words.value) } });
    if (found === null) return refuse(unknown);
    const placeId = found.id;
    const key = { placeId_lesson_exercise: { placeId, lesson, exercise } };
    const before = await tx.placeAnswer.findUnique({ where: key });
    const passedAt = before?.passedAt ?? (passed ? new Date() : null);
    if (before === null) {
      if ((await tx.placeAnswer.count({ where: { placeId } })) >= mostAnswers) {
        return refuse("This place is full. Sign in to keep more.");
      }
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
  const words = readWords(typed);
  if (!words.ok) return words;
  if (given.of !== "lesson") return refuse("Six words keep lessons alone.");
  const spot = notLater(given, new Date());
  const kept = { spot: JSON.stringify(spot), at: new Date(spot.at) };
  return transact(async (tx) => {
    const found = await tx.place.findUnique({ where: { wordsHash: hashWords(words.value) } });
    if (found === null) return refuse(unknown);
    const key = { placeId_lesson: { placeId: found.id, lesson: spot.name } };
    const before = await tx.placeSpot.findUnique({ where: key });
    if (before && newestSpot([spot, readSpot(before.spot)]) !== spot) return succeed(true);
    if (!before && (await tx.placeSpot.count({ where: { placeId: found.id } })) >= mostAnswers)
      return refuse("This place is full. Sign in to keep more.");
    const create = { placeId: found.id, lesson: spot.name, ...kept };
    await tx.placeSpot.upsert({ where: key, create, update: kept });
    return succeed(true);
  });
}
