"use server";
// What can be done on the pages of drop-ins: plan one, change it, cancel it, and say whether one comes.
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { againSchema, planSchema } from "#domain/drop-in-plan";
import * as dropIns from "#server/drop-ins";
import { personOrSignIn } from "#server/session";

const idSchema = z.string().min(1).max(60);
const page = "/help/drop-ins";

/** What came of a plan that was not taken: why, where to put it right, and what was typed, so that it stays. */
export type Refused = { trouble: string; at: string; typed: Record<string, string> } | null;

/**
 * Plans a drop-in, or changes the one that the form names, and goes to it.
 * @example planDropIn(null, form) // => goes to /help/drop-ins?done=planned#c1 or { trouble: "Choose a day.", at: "day", … }
 */
export async function planDropIn(_before: Refused, form: FormData): Promise<Refused> {
  const person = await personOrSignIn(`${page}/plan`);
  const given = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value.slice(0, 4000)] as const] : [],
  );
  const typed = Object.fromEntries(given);
  const plan = planSchema.safeParse(typed);
  const again = againSchema.safeParse({ rhythm: "once", times: "2", ...typed });
  const wrong = plan.error?.issues[0] ?? again.error?.issues[0];
  if (!plan.success || !again.success)
    return {
      trouble: wrong?.message ?? "This cannot be read.",
      at: String(wrong?.path[0] ?? "title"),
      typed,
    };
  const id = idSchema
    .optional()
    .catch(undefined)
    .parse(form.get("change") ?? undefined);
  const done =
    id === undefined
      ? await dropIns.plan(person, plan.data, again.data)
      : await dropIns.change(person, id, plan.data);
  if (!done.ok) return { trouble: done.reason, at: "day", typed };
  redirect(`${page}?done=${id === undefined ? "planned" : "changed"}#${done.value}`);
}

/**
 * Cancels a drop-in, and the later ones with it where that was ticked.
 * @example cancelDropIn(null, form) // => goes to /help/drop-ins?done=cancelled#c1 or { trouble: "This drop-in is over." }
 */
export async function cancelDropIn(
  _before: { trouble: string } | null,
  form: FormData,
): Promise<{ trouble: string } | null> {
  const person = await personOrSignIn(page);
  const id = idSchema.safeParse(form.get("dropIn"));
  if (!id.success) return { trouble: "There is no such drop-in." };
  const done = await dropIns.cancel(person, id.data, { andLater: form.get("andLater") === "yes" });
  if (!done.ok) return { trouble: done.reason };
  redirect(`${page}?done=cancelled#${done.value}`);
}

/**
 * Says that a person comes, or that they cannot come after all.
 * @example come(null, form) // => { said: "We look forward to you." }
 */
export async function come(
  _before: { trouble: string } | { said: string } | null,
  form: FormData,
): Promise<{ trouble: string } | { said: string } | null> {
  const asked = z
    .object({ dropIn: idSchema, comes: z.enum(["yes", "no"]) })
    .safeParse(Object.fromEntries(form));
  if (!asked.success) return { trouble: "There is no such drop-in." };
  const { dropIn, comes } = asked.data;
  const person = await personOrSignIn(`${page}#${dropIn}`);
  const done = await dropIns.come(person, dropIn, comes === "yes");
  if (!done.ok) return { trouble: done.reason };
  revalidatePath(page);
  return { said: comes === "yes" ? "You said that you come." : "You said that you cannot come." };
}
