"use server";
// What can be done from the board and from a rule's page: claim a rule, and give a claim back.
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { datasetIdSchema, ruleCodeSchema } from "#domain/draft";
import { claim, release } from "#server/claims";
import { personOrSignIn } from "#server/session";

const ruleSchema = z.object({ dataset: datasetIdSchema, code: ruleCodeSchema });

/** What came of it, when it did not lead to another page. */
export type Outcome = { trouble: string } | { done: string } | null;

/**
 * Claims a rule and opens its draft.
 * @example claimRule(null, form) // => goes to /drafts/… or { trouble: "Priya is writing this rule." }
 */
export async function claimRule(_before: Outcome, form: FormData): Promise<Outcome> {
  const asked = ruleSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) return { trouble: "This is not a rule that can be claimed." };
  const { dataset, code } = asked.data;
  const person = await personOrSignIn(`/rules/${dataset}/${code}`);
  const claimed = await claim(person, dataset, code);
  if (!claimed.ok) return { trouble: claimed.reason };
  redirect(`/drafts/${claimed.value.draftId}`);
}

/**
 * Gives a claim back; the draft stays with its writer.
 * @example releaseRule(null, form) // => { done: "You gave 356 back. Your draft is kept." }
 */
export async function releaseRule(_before: Outcome, form: FormData): Promise<Outcome> {
  const asked = ruleSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) return { trouble: "This is not a rule that can be given back." };
  const { dataset, code } = asked.data;
  const person = await personOrSignIn(`/rules/${dataset}/${code}`);
  const released = await release(person, dataset, code);
  if (!released.ok) return { trouble: released.reason };
  revalidatePath(`/rules/${dataset}`, "layout");
  return { done: `You gave ${code} back. Your draft is kept.` };
}
