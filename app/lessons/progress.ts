// How far somebody is with a lesson: what they wrote and what works, on this computer first, then in their account.
import { z } from "zod";

const entrySchema = z.object({
  text: z.string(),
  passedAt: z.string().nullable(),
  /** The account has this text. */
  saved: z.boolean(),
  /** What the exercise started with when this was begun. */
  beganFrom: z.string().optional(),
  /** What stood there before it was put back, or before a newer start was taken. */
  before: z.string().nullish(),
});
export const keptSchema = z.record(z.string(), entrySchema);
export type Entry = z.infer<typeof entrySchema>;

/** What the account knows of one exercise or cell. */
export type Known = { exercise: string } & Omit<Entry, "saved">;
export type Sending = { passed: boolean } & Pick<Entry, "text" | "beganFrom" | "before">;
/** What came of sending it. What is refused stays here, and is not sent again until it is changed. */
export type Arrived = "saved" | "signed out" | "refused" | "unreachable";
export type Put = (exercise: string, entry: Sending) => Promise<Arrived>;

export type Standing = {
  entries: Record<string, Entry>;
  here: { ok: boolean; at: Date | null };
  account: "none" | "waiting" | Arrived;
};

/**
 * Sends one exercise to the account.
 * @example await accountOfLesson("rows")("ends-before", { text: "rule({…", passed: true }) // => "saved"
 */
export function accountOfLesson(lesson: string): Put {
  return (exercise, body) => sendAnswer(`/api/lessons/${lesson}/exercises/${exercise}`, body);
}

/**
 * Sends an answer to a door, and says what came of it.
 * @example await sendAnswer("/api/lessons/rows/exercises/ends-before", { text: "rule({…", passed: true }) // => "signed out"
 */
export async function sendAnswer(address: string, body: object): Promise<Arrived> {
  try {
    const { ok, status } = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    if (ok) return "saved";
    if (status === 401) return "signed out";
    return status === 413 || status === 422 ? "refused" : "unreachable";
  } catch {
    return "unreachable";
  }
}

/** What is sent of an entry. */
export function sendingOf({ text, passedAt, beganFrom, before }: Entry): Sending {
  const began = beganFrom === undefined ? {} : { beganFrom };
  return { text, passed: passedAt !== null, ...began, ...(before !== undefined && { before }) };
}

/**
 * The text of an exercise or cell: what was written, or what it starts with where nothing was.
 * @example textNow(undefined, "rule({…") // => "rule({…"
 */
export function textNow(entry: Entry | undefined, start: string): string {
  return entry === undefined || entry.text === entry.beganFrom ? start : entry.text;
}

/**
 * Did the lesson change after this was begun? Only what was written then is asked about.
 * @example isOutrun({ text: "mine", beganFrom: "old", … }, "new") // => true
 */
export function isOutrun(entry: Entry | undefined, start: string): entry is Entry & { beganFrom: string } {
  if (entry?.beganFrom === undefined || entry.beganFrom === start) return false;
  return entry.text !== entry.beganFrom && entry.text !== start;
}

/**
 * What is kept here joined with what the account knows. What was written here and never reached the account is the
 * newer; anything else the account knows better.
 * @example joinKnown({}, [{ exercise: "ends", text: "rule({…", passedAt: null }]) // => { ends: { text: "rule({…", … } }
 */
export function joinKnown(kept: Record<string, Entry>, known: Known[]): Record<string, Entry> {
  const entries = { ...kept };
  for (const { exercise, ...there } of known) {
    const here = kept[exercise];
    if (!here || here.saved) entries[exercise] = { ...there, saved: true };
    else entries[exercise] = { ...here, passedAt: here.passedAt ?? there.passedAt };
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

  /** Keep what was written in one place of the lesson, which starts with `start`. */
  write(name: string, text: string, start: string): void {
    const known = this.#standing.entries[name];
    if (known?.text === text) return;
    const began = known && known.text !== known.beganFrom ? known.beganFrom : start;
    this.#change(name, { text, beganFrom: began ?? start }, this.pause);
  }

  /** Put another text in its place, such as the start. What stood there can be brought back. */
  replace(name: string, text: string, start: string): void {
    const stood = textNow(this.#standing.entries[name], start);
    if (stood !== text) this.#change(name, { text, beganFrom: start, before: stood }, 0);
  }

  /** Bring back what was replaced. Where something else was written meanwhile, that can be brought back in turn. */
  bringBack(name: string, start: string): void {
    const { before, text } = this.#standing.entries[name] ?? {};
    if (typeof before !== "string") return;
    this.#change(name, { text: before, beganFrom: start, before: text === start ? null : text }, 0);
  }

  /** Go on with what was written, though the lesson's own start is another now. */
  keepMine(name: string, start: string): void {
    this.#change(name, { beganFrom: start }, 0);
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

  #change(name: string, change: Partial<Entry>, wait: number): void {
    const known = this.#standing.entries[name] ?? { text: "", passedAt: null };
    this.#keep(name, { ...known, ...change, saved: false }, wait);
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
    const { account } = this.#standing;
    if (account !== "unreachable" && account !== "signed out") this.#tell({ account: "waiting" });
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    if (!this.put) return;
    const refused = new Set<Entry>();
    for (const [name, entry] of Object.entries(this.#standing.entries)) {
      if (entry.saved) continue;
      const arrived = await this.put(name, sendingOf(entry));
      if (arrived === "refused") {
        refused.add(entry);
        continue;
      }
      if (arrived !== "saved") {
        this.#tell({ account: arrived });
        this.#timer = setTimeout(() => void this.#send(), 10_000);
        return;
      }
      if (this.#standing.entries[name] === entry) {
        const saved = { ...entry, saved: true };
        this.#standing = { ...this.#standing, entries: { ...this.#standing.entries, [name]: saved } };
      }
    }
    const done = Object.values(this.#standing.entries).every((entry) => entry.saved || refused.has(entry));
    if (!done) return this.#soon(this.pause);
    this.#keepHere();
    this.#tell({ account: refused.size > 0 ? "refused" : "saved" });
  }

  #tell(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change };
    for (const listener of this.#listeners) listener();
  }
}
