// How far somebody is with a lesson: what they wrote and what works, on this computer first, then in their account.
import { z } from "zod";

const entrySchema = z.object({
  text: z.string(),
  passedAt: z.string().nullable(),
  /** The account has this text. */
  saved: z.boolean(),
});
export const keptSchema = z.record(z.string(), entrySchema);
export type Entry = z.infer<typeof entrySchema>;

/** What the account knows of one exercise or cell. */
export type Known = { exercise: string; text: string; passedAt: string | null };
export type Put = (exercise: string, entry: { text: string; passed: boolean }) => Promise<boolean>;

export type Standing = {
  entries: Record<string, Entry>;
  here: { ok: boolean; at: Date | null };
  account: "none" | "saved" | "waiting" | "unreachable";
};

/**
 * Sends one exercise to the account. False when it could not be reached, or does not know the person any more.
 * @example await accountOfLesson("01-rows")("ends-before", { text: "rule({…", passed: true }) // => true
 */
export function accountOfLesson(lesson: string): Put {
  return async (exercise, body) => {
    try {
      const response = await fetch(`/api/lessons/${lesson}/exercises/${exercise}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      });
      return response.ok;
    } catch {
      return false;
    }
  };
}

/**
 * What is kept here joined with what the account knows. What was written here and never reached the account is the
 * newer; anything else the account knows better.
 * @example joinKnown({}, [{ exercise: "ends", text: "rule({…", passedAt: null }]) // => { ends: { text: "rule({…", … } }
 */
export function joinKnown(kept: Record<string, Entry>, known: Known[]): Record<string, Entry> {
  const entries = { ...kept };
  for (const { exercise, text, passedAt } of known) {
    const here = kept[exercise];
    if (!here || here.saved) entries[exercise] = { text, passedAt, saved: true };
    else entries[exercise] = { ...here, passedAt: here.passedAt ?? passedAt };
  }
  return entries;
}

export class LessonProgress {
  #standing: Standing;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #key: string;

  constructor(
    lesson: string,
    known: Known[],
    private shelf: Pick<Storage, "getItem" | "setItem"> | undefined,
    private put: Put | null,
    private pause = 1200,
  ) {
    this.#key = `ruleyard.lesson.${lesson}`;
    const kept = this.#read();
    const entries = joinKnown(kept, known);
    const waiting = put !== null && Object.values(entries).some((entry) => !entry.saved);
    this.#standing = {
      entries,
      here: { ok: true, at: null },
      account: put ? (waiting ? "waiting" : "saved") : "none",
    };
    if (waiting) this.#soon(0);
  }

  read = (): Standing => this.#standing;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keep what was written in one place of the lesson. */
  write(name: string, text: string): void {
    const before = this.#standing.entries[name];
    if (before?.text === text) return;
    this.#keep(name, { text, passedAt: before?.passedAt ?? null, saved: false }, this.pause);
  }

  /** The exercise works: remember when it first did. */
  pass(name: string, at: Date): void {
    const before = this.#standing.entries[name];
    if (!before || before.passedAt) return;
    this.#keep(name, { ...before, passedAt: at.toISOString(), saved: false }, 0);
  }

  /** Try the account now. */
  now(): void {
    if (this.put && Object.values(this.#standing.entries).some((entry) => !entry.saved)) this.#soon(0);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #keep(name: string, entry: Entry, wait: number): void {
    this.#standing = { ...this.#standing, entries: { ...this.#standing.entries, [name]: entry } };
    this.#keepHere();
    if (this.put) this.#soon(wait);
  }

  #keepHere(): void {
    let ok = true;
    try {
      if (!this.shelf) throw new Error("There is no shelf.");
      this.shelf.setItem(this.#key, JSON.stringify(this.#standing.entries));
    } catch {
      ok = false;
    }
    this.#tell({ here: { ok, at: ok ? new Date() : this.#standing.here.at } });
  }

  #read(): Record<string, Entry> {
    try {
      return keptSchema.parse(JSON.parse(this.shelf?.getItem(this.#key) ?? "{}"));
    } catch {
      return {};
    }
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#standing.account !== "unreachable") this.#tell({ account: "waiting" });
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    if (!this.put) return;
    for (const [name, entry] of Object.entries(this.#standing.entries)) {
      if (entry.saved) continue;
      if (!(await this.put(name, { text: entry.text, passed: entry.passedAt !== null }))) {
        this.#tell({ account: "unreachable" });
        this.#timer = setTimeout(() => void this.#send(), 10_000);
        return;
      }
      if (this.#standing.entries[name] === entry) {
        const saved = { ...entry, saved: true };
        this.#standing = { ...this.#standing, entries: { ...this.#standing.entries, [name]: saved } };
      }
    }
    const done = Object.values(this.#standing.entries).every((entry) => entry.saved);
    if (!done) return this.#soon(this.pause);
    this.#keepHere();
    this.#tell({ account: "saved" });
  }

  #tell(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change };
    for (const listener of this.#listeners) listener();
  }
}
