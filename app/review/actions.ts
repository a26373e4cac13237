"use server";
// What a coordinator says of a text that is held back before it was sent.
import type { z } from "zod";
import { decidedSchema } from "#domain/clearance";
import { refuse, type Result } from "#domain/result";
import * as clearances from "#server/clearances";
import { person } from "#server/session";

/**
 * Clears one exact text, or says that it has to be made up.
 * @example await clear({ id: "k1", isCleared: true, reason: "Our own test numbers." }) // => { ok: true, value: true }
 */
export async function clear(given: z.input<typeof decidedSchema>): Promise<Result<true>> {
  const decided = decidedSchema.safeParse(given);
  if (!decided.success) return refuse(decided.error.issues[0]?.message ?? "This could not be read.");
  const who = await person();
  if (!who) return refuse("You are signed out. Sign in again, and then decide.");
  return clearances.decide(who, decided.data);
}
