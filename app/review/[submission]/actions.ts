"use server";
// What can be said and decided on a review page. Who may is decided by the server's one law, not here.
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { bodySchema } from "#domain/review";
import type { Result } from "#domain/result";
import type { Person } from "#domain/person";
import * as reviews from "#server/reviews";
import { personOrSignIn } from "#server/session";
import { read } from "#server/submissions";
import { mark } from "#server/worth-showing";

/** What came of it: a sentence to show. */
export type Said = { ok: boolean; words: string } | null;

const submission = z.string().min(1).max(100);
const revision = z.coerce.number().int().nonnegative();
/** Ticked under the box: what looks like somebody’s is made up. */
const madeUp = z
  .literal("yes")
  .optional()
  .transform((said) => said === "yes");
const commentForm = z.object({
  submission,
  madeUp,
  revision,
  line: z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]),
  /** A suggestion is for the lines from `line` to `to`. */
  to: z.coerce.number().int().positive().optional(),
  instead: z.string().max(20_000).optional(),
  body: z.string().trim().max(20_000),
});
const ownSchema = z.object({ submission, comment: z.string().min(1).max(100) });
const settleSchema = z.object({ submission, thread: z.string().min(1).max(100), settled: z.boolean() });
const replyForm = z.object({ submission, madeUp, thread: z.string().min(1).max(100), body: bodySchema });
const decideForm = z.object({
  submission,
  madeUp,
  revision,
  choice: z.enum(["changes", "approve", "approve and add", "add"], { error: "Choose one first." }),
  body: z.string().trim().max(20_000),
});

function show(id: string, done: Result<unknown>, words: string): Said {
  if (!done.ok) return { ok: false, words: done.reason };
  revalidatePath(`/review/${id}`);
  return { ok: true, words };
}

/** What is said or decided is of the text that was on screen, not of one that was sent meanwhile. */
async function stillThat(person: Person, id: string, seen: number): Promise<Said> {
  const now = await read(id, person);
  if (now === null || now.revision === seen) return null;
  return {
    ok: false,
    words:
      "It was changed and sent again since you opened this page. Load the page again and read what changed.",
  };
}

function notUnderstood(error: z.ZodError): Said {
  return { ok: false, words: error.issues[0]?.message ?? "This could not be read. Try again." };
}

/**
 * Comments on a line of what was sent, or on the whole when no line is given.
 * @example say(null, form) // => { ok: true, words: "Your comment is there." }
 */
export async function say(_before: Said, form: FormData): Promise<Said> {
  const asked = commentForm.safeParse(Object.fromEntries(form));
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, line, body, to, instead } = asked.data;
  const person = await personOrSignIn(`/review/${id}`);
  const changed = line === null ? null : await stillThat(person, id, asked.data.revision);
  if (changed) return changed;
  const said =
    line === null || instead === undefined
      ? { line, body, madeUp: asked.data.madeUp }
      : { line: Math.max(line, to ?? line), from: line, instead, body, madeUp: asked.data.madeUp };
  return show(id, await reviews.comment(person, id, said), "Your comment is there.");
}

/**
 * Answers in a thread.
 * @example answer(null, form) // => { ok: true, words: "Your answer is there." }
 */
export async function answer(_before: Said, form: FormData): Promise<Said> {
  const asked = replyForm.safeParse(Object.fromEntries(form));
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, thread, body } = asked.data;
  const person = await personOrSignIn(`/review/${id}`);
  return show(id, await reviews.reply(person, id, thread, body, asked.data.madeUp), "Your answer is there.");
}

/**
 * Changes one's own comment.
 * @example change({ submission: "s1", comment: "c5", body: "Why so?", madeUp: false }) // => { ok: true, words: "Changed." }
 */
export async function change(
  given: z.input<typeof ownSchema> & { body: string; madeUp: boolean },
): Promise<Said> {
  const asked = ownSchema.extend({ body: bodySchema, madeUp: z.boolean() }).safeParse(given);
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, comment, body } = asked.data;
  const person = await personOrSignIn(`/review/${id}`);
  return show(id, await reviews.change(person, id, comment, body, asked.data.madeUp), "Changed.");
}

/**
 * Takes one's own comment away.
 * @example takeAway({ submission: "s1", comment: "c5" }) // => { ok: true, words: "Taken away." }
 */
export async function takeAway(given: z.input<typeof ownSchema>): Promise<Said> {
  const asked = ownSchema.safeParse(given);
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, comment } = asked.data;
  const person = await personOrSignIn(`/review/${id}`);
  return show(id, await reviews.remove(person, id, comment), "Taken away.");
}

/**
 * Settles a thread, or opens it again.
 * @example settle({ submission: "s1", thread: "c4", settled: true }) // => { ok: true, words: "Settled." }
 */
export async function settle(given: z.input<typeof settleSchema>): Promise<Said> {
  const asked = settleSchema.safeParse(given);
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, thread, settled } = asked.data;
  const person = await personOrSignIn(`/review/${id}`);
  const words = settled ? "Settled." : "Opened again.";
  return show(id, await reviews.settle(person, id, thread, settled), words);
}

/**
 * Shows one's own comment to learners, or no longer.
 * @example showLearners({ submission: "s1", comment: "c5", isShown: true }) // => { ok: true, words: "Learners see it." }
 */
export async function showLearners(given: z.input<typeof ownSchema> & { isShown: boolean }): Promise<Said> {
  const asked = ownSchema.extend({ isShown: z.boolean() }).safeParse(given);
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, comment, isShown } = asked.data;
  const person = await personOrSignIn(`/review/${id}`);
  const words = isShown ? "Learners see it." : "Learners no longer see it.";
  return show(id, await mark(person, id, comment, isShown), words);
}

/**
 * Gives a decision: ask for changes, approve, or approve and add to the rule set.
 * @example decide(null, form) // => { ok: true, words: "Approved." }
 */
export async function decide(_before: Said, form: FormData): Promise<Said> {
  const asked = decideForm.safeParse(Object.fromEntries(form));
  if (!asked.success) return notUnderstood(asked.error);
  const { submission: id, choice, body } = asked.data;
  if (choice === "changes" && body === "") {
    return { ok: false, words: "Say what to change, so that the author knows what to do." };
  }
  const person = await personOrSignIn(`/review/${id}`);
  const changed = await stillThat(person, id, asked.data.revision);
  if (changed) return changed;
  if (choice === "changes") {
    return show(
      id,
      await reviews.decide(person, id, "changes", body, asked.data.madeUp),
      "Sent back to the author.",
    );
  }
  if (choice !== "add") {
    const approved = await reviews.decide(person, id, "approve", body, asked.data.madeUp);
    if (!approved.ok || choice === "approve") return show(id, approved, "Approved.");
  }
  const added = await reviews.merge(person, id);
  revalidatePath(`/review/${id}`);
  return show(id, added, "Approved, and added to the rule set.");
}
