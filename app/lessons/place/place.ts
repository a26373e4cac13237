// The six words that this computer knows, and what is kept for them on the server.
import { z } from "zod";
import { type Result, refuse, succeed } from "#domain/result";
import type { Known, Put } from "../progress";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;
const key = "ruleyard.place";

const openedSchema = z.object({
  words: z.string(),
  answers: z.array(
    z.object({
      lesson: z.string(),
      exercise: z.string(),
      text: z.string(),
      passedAt: z.string().nullable(),
    }),
  ),
});
export type Opened = z.infer<typeof openedSchema>;
const madeSchema = z.object({ words: z.string() });
const refusedSchema = z.object({ reason: z.string() });
const away =
  "Ruleyard cannot be reached just now. Your work is kept on this computer. Try again in a minute.";

/**
 * The six words that were used on this computer last, or null.
 * @example wordsHere(localStorage) // => "apple river candy moon puzzle orange"
 */
export function wordsHere(shelf: Shelf | undefined): string | null {
  try {
    return shelf?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Remembers the six words on this computer, or forgets them. */
export function rememberWords(shelf: Shelf, words: string | null): void {
  if (words === null) shelf.removeItem(key);
  else shelf.setItem(key, words);
}

/**
 * Asks for a place and its six words.
 * @example await makePlace() // => { ok: true, value: "apple river candy moon puzzle orange" }
 */
export async function makePlace(): Promise<Result<string>> {
  const made = await ask("/api/place", {}, madeSchema);
  return made.ok ? succeed(made.value.words) : made;
}

/**
 * What is kept for six words, however they were typed.
 * @example await openPlace("appl rive cand moon puzz oran") // => { ok: true, value: { words, answers } }
 */
export function openPlace(words: string, patience = 15_000): Promise<Result<Opened>> {
  return ask("/api/place/open", { words }, openedSchema, patience);
}

/**
 * Sends answers of a lesson to the place that six words open.
 * @example await accountOfPlace(words)("rows")("ends-before", { text: "rule({…", passed: true }) // => true
 */
export function accountOfPlace(words: string): (lesson: string) => Put {
  return (lesson) => async (exercise, body) => {
    try {
      const response = await fetch(`/api/place/lessons/${lesson}/exercises/${exercise}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...body, words }),
        signal: AbortSignal.timeout(15_000),
      });
      return response.ok;
    } catch {
      return false;
    }
  };
}

/**
 * What the place knows of one lesson; nothing when it cannot be reached, for then this computer's own copy will do.
 * @example await knownInPlace(words, "rows") // => [{ exercise: "ends", text: "rule({…", passedAt: null }]
 */
export async function knownInPlace(words: string, lesson: string): Promise<Known[]> {
  const opened = await openPlace(words, 4_000);
  return opened.ok ? opened.value.answers.filter((answer) => answer.lesson === lesson) : [];
}

async function ask<Value>(
  path: string,
  body: object,
  schema: z.ZodType<Value>,
  patience = 15_000,
): Promise<Result<Value>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const said: unknown = await response.json();
    if (response.ok) return succeed(schema.parse(said));
    const refused = refusedSchema.safeParse(said);
    return refuse(refused.success ? refused.data.reason : away);
  } catch {
    return refuse(away);
  }
}
