// What was asked on a page, as its browser knows it: fetched once for all its parts, and looked at again while it waits.
import { z } from "zod";
import { type Question, questionSchema, type State, waitsSchema } from "#domain/question";
import { refuse, type Result, succeed } from "#domain/result";

const nextSchema = z.object({
  id: z.string(),
  title: z.string(),
  startsAt: z.string(),
  minutes: z.number(),
  zone: z.string(),
});
const askedSchema = z.object({
  you: z.string(),
  questions: z.array(questionSchema),
  waits: waitsSchema,
  nextDropIn: nextSchema.nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

/** How often an open question is looked at again, in milliseconds. */
const pause = 20_000;
const unreachable = "This could not be sent. It is still here: check your connection and try again.";
const reasonSchema = z.object({ reason: z.string() });

async function call<Value>(path: string, shape: z.ZodType<Value>, body?: object): Promise<Result<Value>> {
  try {
    const response = await fetch(path, {
      ...(body && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
      signal: AbortSignal.timeout(15_000),
    });
    if (response.ok) return succeed(shape.parse(await response.json()));
    if (response.status === 401) return refuse("You are signed out. Sign in again, and then send it.");
    const told = reasonSchema.safeParse(await response.json());
    return refuse(told.success ? told.data.reason : unreachable);
  } catch {
    return refuse(unreachable);
  }
}

/**
 * Sends a question.
 * @example await sendQuestion(state, "Why is the last one found?", false) // => { ok: true, value: question }
 */
export function sendQuestion(state: State, words: string, madeUp: boolean): Promise<Result<Question>> {
  return call("/api/questions", questionSchema, { state, words, madeUp });
}

/**
 * Says something of a question, with a text to try when there is one.
 * @example await sendSaying("q1", { words: "Try < here.", madeUp: false }) // => { ok: true, value: question }
 */
export function sendSaying(
  id: string,
  said: { words: string; instead?: string; madeUp: boolean },
): Promise<Result<Question>> {
  return call(`/api/questions/${id}`, questionSchema, said);
}

/**
 * Says that it helped.
 * @example await sendHelped("q1") // => { ok: true, value: question }
 */
export function sendHelped(id: string): Promise<Result<Question>> {
  return call(`/api/questions/${id}`, questionSchema, { helped: true });
}

/** What was asked on one page: one for all of its parts. */
export class AskedHere {
  #asked: Asked | null = null;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private page: string) {}

  read = (): Asked | null => this.#asked;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      void this.look();
      addEventListener("focus", this.look);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      removeEventListener("focus", this.look);
      clearTimeout(this.#timer);
    };
  };

  look = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const asked = await call(`/api/questions?page=${encodeURIComponent(this.page)}`, askedSchema);
    if (asked.ok) this.#asked = asked.value;
    for (const listener of this.#listeners) listener();
    const isOpen = this.#asked?.questions.some(({ helpedAt }) => helpedAt === null);
    if (isOpen && this.#listeners.size > 0) this.#timer = setTimeout(this.look, pause);
  };
}

const pages = new Map<string, AskedHere>();

/**
 * What was asked on a page.
 * @example askedOn("lesson/rows").read() // => null, until it has been fetched
 */
export function askedOn(page: string): AskedHere {
  const known = pages.get(page) ?? new AskedHere(page);
  pages.set(page, known);
  return known;
}
