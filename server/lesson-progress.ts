// What each learner wrote in each exercise, and which ones they passed.
import { authorize } from "#domain/authority";
import { longestText } from "#domain/draft";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { z } from "zod";
import { db } from "./db";
import * as events from "./events";
import { transact } from "./transaction";

const nameSchema = z
  .string()
  .regex(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/)
  .max(80);
const textSchema = z.string().max(longestText);
export const answerSchema = z.strictObject({
  text: textSchema,
  passed: z.boolean(),
  beganFrom: textSchema.optional(),
  before: textSchema.nullish(),
});
export type Given = z.infer<typeof answerSchema>;

/**
 * What somebody wrote in an exercise of a lesson, and when it first worked; what the exercise started with then, and what
 * they had there before.
 */
export type Answer = {
  exercise: string;
  text: string;
  passedAt: string | null;
  beganFrom?: string;
  before?: string;
};

/**
 * Reads what is to be kept of an exercise. Refuses names that no lesson can have, and texts that are too long.
 * @example readAnswer("rows", "ends", { text: "rule({…", passed: true }) // => { ok: true, value: { text, passed } }
 */
export function readAnswer(lesson: string, exercise: string, given: unknown): Result<Given> {
  if (!nameSchema.safeParse(lesson).success || !nameSchema.safeParse(exercise).success) {
    return refuse("There is no such exercise.");
  }
  const answer = answerSchema.safeParse(given);
  return answer.success ? succeed(answer.data) : refuse("This answer cannot be saved: it is too long.");
}

/**
 * What a learner has done in one lesson.
 * @example await lessonProgress.read(sam, "01-rows") // => [{ exercise: "ends", text: "…", passedAt: null }]
 */
export async function read(person: Person, lesson: string): Promise<Answer[]> {
  const { prisma } = await db();
  const rows = await prisma.lessonProgress.findMany({ where: { personId: person.id, lesson } });
  return rows.map(answerOf);
}

/** An answer as pages have it, from the row that it is kept as. */
export function answerOf(row: {
  exercise: string;
  text: string;
  passedAt: Date | null;
  beganFrom: string | null;
  before: string | null;
}): Answer {
  const { exercise, text, passedAt, beganFrom, before } = row;
  return {
    exercise,
    text,
    passedAt: passedAt?.toISOString() ?? null,
    ...(beganFrom !== null && { beganFrom }),
    ...(before !== null && { before }),
  };
}

/**
 * Keeps a learner's text. What was passed once stays passed, whatever is tried afterwards.
 * @example await lessonProgress.save(sam, "01-rows", "ends", { text: "rule({…", passed: true }) // => { ok: true, value: true }
 */
export async function save(
  person: Person,
  lesson: string,
  exercise: string,
  given: Given,
): Promise<Result<true>> {
  const allowed = authorize(person, "learn");
  if (!allowed.ok) return allowed;
  const answer = readAnswer(lesson, exercise, given);
  if (!answer.ok) return answer;
  const { passed, ...wrote } = answer.value;
  const personId = person.id;
  return transact(async (tx) => {
    const key = { personId_lesson_exercise: { personId, lesson, exercise } };
    const before = await tx.lessonProgress.findUnique({ where: key });
    const passedAt = before?.passedAt ?? (passed ? new Date() : null);
    if (before === null)
      await tx.lessonProgress.create({ data: { personId, lesson, exercise, ...wrote, passedAt } });
    else await tx.lessonProgress.update({ where: key, data: { ...wrote, passedAt } });
    if (passed) {
      const once = `passed:${personId}:${lesson}:${exercise}`;
      await events.record(tx, { personId, did: "passed an exercise", detail: { lesson, exercise }, once });
    }
    return succeed(true);
  });
}

/**
 * Every exercise that a learner has passed.
 * @example await lessonProgress.works(sam) // => [{ lesson: "reading-a-return", exercise: "how-many-children" }]
 */
export async function works(person: Person): Promise<{ lesson: string; exercise: string }[]> {
  const { prisma } = await db();
  return prisma.lessonProgress.findMany({
    where: { personId: person.id, passedAt: { not: null } },
    select: { lesson: true, exercise: true },
  });
}
