// A question on its way to the page that sends it: from somebody who has to sign in first, or from a page that can send nothing.
import { z } from "zod";
import { type State, stateSchema } from "#domain/question";

const carriedSchema = z.object({ state: stateSchema, words: z.string().max(5000) });
export type Carried = { state: State; words: string };

const key = "ruleyard.question";

/** The page that sends what was carried to it. */
export const carryTo = "/help/ask";

/**
 * Keeps a question for the page that sends it. False where the browser keeps nothing.
 * @example carry({ state, words: "Why?" }) // => true
 */
export function carry(question: Carried): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(question));
    return true;
  } catch {
    return false;
  }
}

/**
 * What was carried here, or null.
 * @example readCarried() // => { state, words: "Why?" }
 */
export function readCarried(): Carried | null {
  try {
    const carried = carriedSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return carried.success ? carried.data : null;
  } catch {
    return null;
  }
}

/** Forgets it: it was sent, or is not wanted any more. */
export function putDown(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
