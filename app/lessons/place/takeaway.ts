// All that this computer keeps of somebody's learning as one file, and the way back from it.
import { z } from "zod";
import { type Result, refuse, succeed } from "#domain/result";
import { type Entry, joinKnown, type Known, keptSchema, type Put, sendingOf } from "../progress";

type Shelf = Pick<Storage, "getItem" | "setItem" | "key" | "length">;
const kinds = { lesson: "ruleyard.lesson.", notebook: "ruleyard.notebook." };

const takeawaySchema = z.object({
  ruleyard: z.literal("my work"),
  takenAt: z.string(),
  lessons: z.record(z.string(), keptSchema),
  notebooks: z.record(z.string(), z.string().max(1_000_000)),
});
export type Takeaway = z.infer<typeof takeawaySchema>;

export type Brought = {
  /** Answers and notebooks that came back. */
  brought: number;
  /** Those that are written differently here: left as they are, with what the file has. */
  different: { lesson: string; exercise: string; text: string }[];
};

/**
 * What is kept on this computer, ready to be written into a file.
 * @example takeAway(localStorage, new Date()).lessons // => { rows: { "ends-before": { text: "rule({…", … } } }
 */
export function takeAway(shelf: Shelf, now: Date): Takeaway {
  const lessons: Takeaway["lessons"] = {};
  for (const [name, text] of itemsOf(shelf, kinds.lesson)) {
    const kept = keptSchema.safeParse(readJson(text));
    if (kept.success) lessons[name] = kept.data;
  }
  const notebooks = Object.fromEntries(itemsOf(shelf, kinds.notebook));
  return { ruleyard: "my work", takenAt: now.toISOString(), lessons, notebooks };
}

/**
 * Puts the work of a file back. What is not here comes back; what is here and different stays, and is told.
 * @example bringBack(localStorage, text) // => { ok: true, value: { brought: 12, different: [] } }
 */
export function bringBack(shelf: Shelf, text: string): Result<Brought> {
  const read = takeawaySchema.safeParse(readJson(text));
  if (!read.success)
    return refuse("This is not a file of work from Ruleyard. Choose the one that you saved.");
  const done: Brought = { brought: 0, different: [] };
  try {
    for (const [lesson, theirs] of Object.entries(read.data.lessons))
      bringLesson(shelf, lesson, theirs, done);
    for (const [name, notebook] of Object.entries(read.data.notebooks)) {
      if (shelf.getItem(kinds.notebook + name) !== null) continue;
      shelf.setItem(kinds.notebook + name, notebook);
      done.brought += 1;
    }
  } catch {
    return refuse(
      "This computer has no room for the work, or keeps nothing for this page. Try another browser.",
    );
  }
  return succeed(done);
}

/**
 * Puts what is kept elsewhere for somebody beside what is kept here, lesson by lesson.
 * @example bringAnswers(localStorage, opened.answers) // => 12
 */
export function bringAnswers(shelf: Shelf, answers: (Known & { lesson: string })[]): number {
  for (const lesson of new Set(answers.map((answer) => answer.lesson))) {
    const known = answers.flatMap(({ lesson: of, ...answer }) => (of === lesson ? [answer] : []));
    shelf.setItem(kinds.lesson + lesson, JSON.stringify(joinKnown(lessonHere(shelf, lesson), known)));
  }
  return answers.length;
}

/**
 * Sends everything that is kept here, or only some of it, to be kept elsewhere too, and answers how many did not arrive.
 * @example await sendAll(localStorage, accountOfPlace(words)) // => 0
 */
export async function sendAll(
  shelf: Shelf,
  putOf: (lesson: string) => Put,
  only: (entry: Entry) => boolean = () => true,
): Promise<number> {
  let missed = 0;
  for (const [lesson, entries] of Object.entries(takeAway(shelf, new Date()).lessons)) {
    for (const [exercise, entry] of Object.entries(entries)) {
      if (!only(entry)) continue;
      entry.saved = (await putOf(lesson)(exercise, sendingOf(entry))) === "saved";
      if (!entry.saved) missed += 1;
    }
    shelf.setItem(kinds.lesson + lesson, JSON.stringify(entries));
  }
  return missed;
}

function lessonHere(shelf: Shelf, lesson: string): Takeaway["lessons"][string] {
  const kept = keptSchema.safeParse(readJson(shelf.getItem(kinds.lesson + lesson) ?? "{}"));
  return kept.success ? kept.data : {};
}

function bringLesson(shelf: Shelf, lesson: string, theirs: Takeaway["lessons"][string], done: Brought): void {
  const here = lessonHere(shelf, lesson);
  for (const [exercise, entry] of Object.entries(theirs)) {
    const mine = here[exercise];
    if (mine === undefined) {
      here[exercise] = { ...entry, saved: false };
      done.brought += 1;
    } else {
      if (mine.text !== entry.text) done.different.push({ lesson, exercise, text: entry.text });
      here[exercise] = { ...mine, passedAt: mine.passedAt ?? entry.passedAt };
    }
  }
  shelf.setItem(kinds.lesson + lesson, JSON.stringify(here));
}

function itemsOf(shelf: Shelf, prefix: string): [name: string, text: string][] {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), shelf.getItem(key) ?? ""]);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
