"use server";
// What an author does from the workspace besides writing: answer a reviewer's comment, and take what they suggest.
import { z } from "zod";
import { saidSchema } from "#domain/clearance";
import { bodySchema } from "#domain/review";
import { refuse, type Result } from "#domain/result";
import * as clearances from "#server/clearances";
import * as reviews from "#server/reviews";
import * as suggestions from "#server/suggestions";
import { person } from "#server/session";

const takeSchema = z.object({
  submissionId: z.string().min(1).max(100),
  commentIds: z.array(z.string().min(1).max(100)).min(1).max(50),
  basedOn: z.number().int().nonnegative(),
});

const replySchema = z.object({
  submissionId: z.string(),
  threadId: z.string(),
  body: bodySchema,
  madeUp: z.boolean().optional(),
});

/**
 * Answer beside a comment.
 * @example await answer({ submissionId: "s1", threadId: "t1", body: "Mended." }) // => { ok: true, value: true }
 */
export async function answer(given: z.input<typeof replySchema>): Promise<Result<true>> {
  const reply = replySchema.safeParse(given);
  if (!reply.success) return refuse(reply.error.issues[0]?.message ?? "This could not be read.");
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then answer.");
  const { submissionId, threadId, body, madeUp } = reply.data;
  return reviews.reply(who, submissionId, threadId, body, madeUp);
}

/**
 * Take suggestions into the draft, as it stood at revision `basedOn`.
 * @example await take({ submissionId: "s1", commentIds: ["c5"], basedOn: 7 }) // => { ok: true, value: { revision: 8, … } }
 */
export async function take(given: z.input<typeof takeSchema>): Promise<Result<suggestions.Taken>> {
  const asked = takeSchema.safeParse(given);
  if (!asked.success) return refuse("This could not be read. Load the page again, and repeat it.");
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then take it.");
  const { submissionId, commentIds, basedOn } = asked.data;
  return suggestions.take(who, submissionId, commentIds, basedOn);
}

/**
 * Keep with a draft which of its giveaways are made up, as its writer says.
 * @example await sayMadeUp("d1", { keys: [key] }) // => { ok: true, value: true }
 */
export async function sayMadeUp(draftId: string, given: z.input<typeof saidSchema>): Promise<Result<true>> {
  const said = saidSchema.safeParse(given);
  if (!said.success) return refuse("This could not be read. Load the page again, and repeat it.");
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then say it.");
  return clearances.sayMadeUp(who, String(draftId), said.data);
}
