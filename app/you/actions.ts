"use server";
// What can be said on one's own page of how one takes part: a level, hours a month, being away.
import { revalidatePath } from "next/cache";
import { wishSchema } from "#domain/involvement";
import * as involvement from "#server/involvement";
import { personOrSignIn } from "#server/session";

/** What came of it. `typed` is what stood in the form when it was not taken. */
export type Said = { trouble: string; typed: string } | { done: string } | null;

/**
 * Says one thing of how somebody takes part, or takes it back.
 * @example takePart(null, form) // => { done: "Kept." }
 */
export async function takePart(_before: Said, form: FormData): Promise<Said> {
  const person = await personOrSignIn("/you");
  const [[name, value] = ["", ""]] = [...form].filter(([key]) => !key.startsWith("$"));
  const typed = typeof value === "string" ? value.slice(0, 100) : "";
  const wish = wishSchema.safeParse({ [name]: typed });
  if (!wish.success) return { trouble: whyNot(wish.error.issues), typed };
  const said = await involvement.say(person, wish.data);
  if (!said.ok) return { trouble: said.reason, typed };
  revalidatePath("/you");
  return { done: typed === "" ? "Taken back." : "Kept." };
}

type Issue = { message: string; path: PropertyKey[]; errors?: readonly (readonly Issue[])[] };

/** Of the shapes that a wish may have, the one that was meant is the one that fails in its value and not in its name. */
function whyNot(issues: readonly Issue[]): string {
  const tried = [issues, ...issues.flatMap(({ errors }) => errors ?? [])];
  const meant = tried.find((one) => one.every(({ path }) => path.length > 0)) ?? [];
  return meant[0]?.message ?? "This cannot be read.";
}
