"use server";
// Settling two texts of one rule.
import { refuse, type Result } from "#domain/result";
import { person } from "#server/session";
import * as settling from "#server/settling";

/**
 * Settles a draft with what was put there meanwhile. Who may, and whether it can be, the server decides.
 * @example await settle("d1", { text, revision: 7, key }) // => { ok: true, value: { submissionId: "s1" } }
 */
export async function settle(
  draftId: string,
  given: settling.ToSettle,
): Promise<Result<{ submissionId: string | null }>> {
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again in another tab, and then settle.");
  return settling.settle(who, String(draftId), given);
}
