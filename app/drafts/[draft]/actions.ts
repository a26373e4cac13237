"use server";
// What an author does from the workspace besides writing: answer a reviewer's comment.
import { z } from "zod";
import { bodySchema } from "#domain/review";
import { refuse, type Result } from "#domain/result";
import * as reviews from "#server/reviews";
import { person } from "#server/session";

const replySchema = z.object({ submissionId: z.string(), threadId: z.string(), body: bodySchema });

/**
 * Answer beside a comment.
 * @example await answer({ submissionId: "s1", threadId: "t1", body: "Mended." }) // => { ok: true, value: true }
 */
export async function answer(given: z.input<typeof replySchema>): Promise<Result<true>> {
  const reply = replySchema.safeParse(given);
  if (!reply.success) return refuse(reply.error.issues[0]?.message ?? "This could not be read.");
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then answer.");
  return reviews.reply(who, reply.data.submissionId, reply.data.threadId, reply.data.body);
}
