"use server";
// Sending a draft to be read.
import { refuse, type Result } from "#domain/result";
import { type Sending, sendSchema } from "#domain/submission";
import * as clearances from "#server/clearances";
import { person } from "#server/session";
import * as submissions from "#server/submissions";

/**
 * Send a draft as it stands at a revision. Pressing twice sends once.
 * @example await send("d1", { revision: 7, explanation: "…", credit: "Sam Okafor" }) // => { ok: true, value: { submissionId: "s1" } }
 */
export async function send(draftId: string, given: Sending): Promise<Result<submissions.Sent>> {
  const sending = sendSchema.safeParse(given);
  if (!sending.success) return refuse(sending.error.issues[0]?.message ?? "This could not be read.");
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then send.");
  return submissions.send(who, String(draftId), sending.data);
}

/**
 * Ask a coordinator to clear a draft's text as it stands.
 * @example await askClearance("d1") // => { ok: true, value: true }
 */
export async function askClearance(draftId: string): Promise<Result<true>> {
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then ask.");
  return clearances.ask(who, String(draftId));
}
