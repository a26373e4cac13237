"use server";
// What can be done once an exercise works: see how others did it, and let others see one's own. The server's law decides.
import { z } from "zod";
import type { Result } from "#domain/result";
import { readLesson } from "#lessons";
import { person, personOrSignIn } from "#server/session";
import * as sharedAnswers from "#server/shared-answers";
import { type ShapedLike, shapedLike } from "./shaped-like";

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const askedSchema = z.object({ lesson: name, exercise: name });
export type Asked = z.infer<typeof askedSchema>;

/** `others` is null for somebody who has not signed in. */
export type Seen = ShapedLike & { others: Result<sharedAnswers.Others> | null };

const noSuch = { ok: false as const, reason: "There is no such exercise." };

/**
 * How others did an exercise, and the approved rules that do the same.
 * @example await seeOthers({ lesson: "the-row-before", exercise: "starts-again-too-early" }) // => { ok: true, value: { rules: […], … } }
 */
export async function seeOthers(given: Asked): Promise<Result<Seen>> {
  const asked = askedSchema.safeParse(given);
  if (!asked.success) return noSuch;
  const who = await person();
  const lesson = await readLesson(asked.data.lesson);
  if (!lesson.ok) return lesson;
  const exercise = lesson.value.blocks.find(
    (block) => block.kind === "exercise" && block.name === asked.data.exercise,
  );
  if (exercise?.kind !== "exercise") return noSuch;
  const [like, others] = await Promise.all([
    shapedLike(lesson.value, exercise),
    who && sharedAnswers.others(who, asked.data.lesson, asked.data.exercise),
  ]);
  return { ok: true, value: { ...like, others } };
}

/**
 * Lets others see one's own answer, without a name.
 * @example await shareAnswer({ lesson, exercise }) // => { ok: true, value: true }
 */
export async function shareAnswer(given: Asked): Promise<Result<true>> {
  const asked = askedSchema.safeParse(given);
  if (!asked.success) return noSuch;
  const { lesson, exercise } = asked.data;
  return sharedAnswers.share(await personOrSignIn(`/lessons/${lesson}`), lesson, exercise);
}

/**
 * Takes one's own answer back.
 * @example await takeAnswerBack({ lesson, exercise }) // => { ok: true, value: true }
 */
export async function takeAnswerBack(given: Asked): Promise<Result<true>> {
  const asked = askedSchema.safeParse(given);
  if (!asked.success) return noSuch;
  const { lesson, exercise } = asked.data;
  return sharedAnswers.takeBack(await personOrSignIn(`/lessons/${lesson}`), lesson, exercise);
}

/**
 * Takes somebody's answer down, for a coordinator.
 * @example await takeAnswerDown("c4") // => { ok: true, value: true }
 */
export async function takeAnswerDown(given: string): Promise<Result<true>> {
  const id = z.string().min(1).max(100).safeParse(given);
  if (!id.success) return refuseAnswer;
  return sharedAnswers.takeDown(await personOrSignIn("/lessons"), id.data);
}

const refuseAnswer = { ok: false as const, reason: "This answer is not there any more." };
