// A place: how far somebody without an account is with their lessons, opened on any computer by six words.
import { type Result, refuse, succeed } from "#domain/result";
import { db } from "./db";
import { type Answer, readAnswer } from "./lesson-progress";
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
 * @example await place.open("appl rive cand moon puzz oran") // => { ok: true, value: { words, answers: [{ lesson: "rows", … }] } }
 */
export async function open(
  typed: string,
): Promise<Result<{ words: string; answers: (Answer & { lesson: string })[] }>> {
  const words = readWords(typed);
  if (!words.ok) return words;
  const { prisma } = await db();
  const found = await prisma.place.findUnique({
    where: { wordsHash: hashWords(words.value) },
    include: { answers: true },
  });
  if (found === null) return refuse(unknown);
  await prisma.place.update({ where: { id: found.id }, data: { usedAt: new Date() } });
  const answers = found.answers.map(({ lesson, exercise, text, passedAt }) => ({
    lesson,
    exercise,
    text,
    passedAt: passedAt?.toISOString() ?? null,
  }));
  return succeed({ words: words.value, answers });
}

/**
 * Keeps what somebody wrote in an exercise. What worked once stays so.
 * @example await place.save(words, "rows", "ends", { text: "rule({…", passed: true }) // => { ok: true, value: true }
 */
export async function save(
  typed: string,
  lesson: string,
  exercise: string,
  given: { text: string; passed: boolean },
): Promise<Result<true>> {
  const words = readWords(typed);
  if (!words.ok) return words;
  const answer = readAnswer(lesson, exercise, given);
  if (!answer.ok) return answer;
  const { text, passed } = answer.value;
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
      await tx.placeAnswer.create({ data: { placeId, lesson, exercise, text, passedAt } });
    } else await tx.placeAnswer.update({ where: key, data: { text, passedAt } });
    await tx.place.update({ where: { id: placeId }, data: { usedAt: new Date() } });
    return succeed(true);
  });
}
