// The six words that this computer knows, and what is kept for them on the server.
import { z } from "zod";
import { notebookSchema } from "#domain/notebook";
import { type Result, refuse, succeed } from "#domain/result";
import { type Spot, spotSchema } from "#domain/spot";
import { type PutSpot, spotsAt } from "../../_spot/spot-keeper";
import { type Known, type Put, sendAnswer } from "../progress";

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
      beganFrom: z.string().optional(),
      before: z.string().optional(),
    }),
  ),
  spots: z.array(spotSchema),
  notebooks: z.array(notebookSchema),
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
 * @example await openPlace("appl rive cand moon puzz oran") // => { ok: true, value: { words, answers, spots, notebooks } }
 */
export function openPlace(words: string, patience = 15_000): Promise<Result<Opened>> {
  return ask("/api/place/open", { words }, openedSchema, patience);
}

/**
 * Sends answers of a lesson to the place that six words open.
 * @example await accountOfPlace(words)("rows")("ends-before", { text: "rule({…", passed: true }) // => "saved"
 */
export function accountOfPlace(words: string): (lesson: string) => Put {
  return (lesson) => (exercise, body) =>
    sendAnswer(`/api/place/lessons/${lesson}/exercises/${exercise}`, { ...body, words });
}

/** Where six words keep spots. */
export function spotsOfPlace(words: string): PutSpot {
  return spotsAt("/api/place/spots", (spot) => ({ words, spot }));
}

/**
 * What the place knows of one lesson; nothing when it cannot be reached, for then this computer's own copy will do.
 * @example await knownInPlace(words, "rows") // => { known: [{ exercise: "ends", text: "rule({…", … }], spot: null }
 */
export async function knownInPlace(
  words: string,
  lesson: string,
): Promise<{ known: Known[]; spot: Spot | null }> {
  const opened = await openPlace(words, 4_000);
  if (!opened.ok) return { known: [], spot: null };
  const { answers, spots } = opened.value;
  return {
    known: answers.flatMap(({ lesson: of, ...answer }) => (of === lesson ? [answer] : [])),
    spot: spots.find(({ name }) => name === lesson) ?? null,
  };
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
