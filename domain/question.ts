// A question is help that somebody asked for, with the exact state that they asked it in: what a tutor opens, runs and answers.
import { z } from "zod";
import { sayWait } from "./line";
import { ownRows } from "./notebook";

/** What is attached to one question, in bytes of JSON. */
export const longestState = 20_000;

const name = z
  .string()
  .regex(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/)
  .max(80);
const text = z.string().max(longestState);
/** What it came to, in words. "" when nothing was tried, and always for a file of somebody's own. */
const outcome = z.string().max(3000);
const cells = z.array(z.strictObject({ id: z.string().max(80), source: text })).max(100);

export const stateSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("exercise"), lesson: name, at: name, text, outcome }),
    /** A cell of a lesson; the others come along, for it may use what they made. */
    z.strictObject({ kind: z.literal("cell"), lesson: name, at: name, cells, outcome }),
    z.strictObject({
      kind: z.literal("notebook"),
      notebook: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
      rows: name,
      at: z.string().max(80),
      cells,
      outcome,
    }),
    z.strictObject({
      kind: z.literal("rule"),
      draft: z.string().min(1).max(100),
      dataset: name,
      code: z.string().min(1).max(40),
      /** Where the cursor stood, from 1; null when it stood nowhere. */
      line: z.number().int().positive().max(100_000).nullable(),
      text,
      outcome,
    }),
    /** What a published rule means. It is asked on the rule's page, where whoever is signed in reads it and may answer. */
    z.strictObject({ kind: z.literal("specification"), dataset: name, code: name }),
  ])
  .refine((state) => new TextEncoder().encode(JSON.stringify(state)).length <= longestState, {
    message: "This is longer than a question can carry (20 kB). Make the text shorter, or ask about a part.",
  })
  .refine((state) => state.kind !== "notebook" || state.rows !== ownRows || state.outcome === "", {
    message: "Of a notebook over your own file, only the code can be attached.",
  });
export type State = z.infer<typeof stateSchema>;

export const wordsSchema = z
  .string()
  .trim()
  .min(1, "Write something first.")
  .max(5000, "Write at most 5,000 letters.");

/** What looks like somebody's in a question or an answer is made up: its writer said so. */
const madeUp = z.boolean().optional();

export const askSchema = z.strictObject({ state: stateSchema, words: wordsSchema, madeUp });

export const saySchema = z.strictObject({
  words: wordsSchema,
  /** The whole text that is tried instead. */
  instead: text.optional(),
  madeUp,
});

/** Something that was said of a question. Times are ISO 8601. */
const sayingSchema = z.object({
  id: z.string(),
  who: z.string(),
  byId: z.string(),
  words: z.string(),
  instead: z.string().nullable(),
  at: z.string(),
});
export type Saying = z.infer<typeof sayingSchema>;

export const questionSchema = z.object({
  id: z.string(),
  state: stateSchema,
  asker: z.object({ id: z.string(), name: z.string() }),
  askedAt: z.string(),
  /** Since when it waits for a tutor; null while it waits for its asker. */
  waitsSince: z.string().nullable(),
  helpedAt: z.string().nullable(),
  said: z.array(sayingSchema),
});
export type Question = z.infer<typeof questionSchema>;

/** How long questions have waited lately: `seconds` is the middle one of `of` answers, null before the first. */
export const waitsSchema = z.object({ ahead: z.number(), seconds: z.number().nullable(), of: z.number() });
export type Waits = z.infer<typeof waitsSchema>;

/**
 * The page that a question was asked on.
 * @example pageOf(state) // => "lesson/rows-dates-and-blanks"
 */
export function pageOf(state: State): string {
  if (state.kind === "rule") return `draft/${state.draft}`;
  if (state.kind === "specification") return `rule/${state.dataset}/${state.code}`;
  return state.kind === "notebook" ? `notebook/${state.notebook}` : `lesson/${state.lesson}`;
}

/**
 * The page and what on it, as one text.
 * @example anchorOf(state) // => "lesson/rows-dates-and-blanks#ends-before-it-starts"
 */
export function anchorOf(state: State): string {
  return `${pageOf(state)}#${"at" in state ? state.at : state.kind}`;
}

/**
 * The address of where it was asked, for its asker.
 * @example hrefOf(state) // => "/lessons/rows-dates-and-blanks#ends-before-it-starts"
 */
export function hrefOf(state: State): string {
  if (state.kind === "rule") return `/drafts/${state.draft}#asked`;
  if (state.kind === "specification") return `/rules/${state.dataset}/${state.code}#questions`;
  if (state.kind === "notebook") return `/notebook/${state.notebook}?rows=${state.rows}#${state.at}`;
  return `/lessons/${state.lesson}#${state.at}`;
}

/**
 * The text that was asked about; "" where it was about a published sentence.
 * @example textOf(state) // => "rule({ code: …"
 */
export function textOf(state: State): string {
  if (state.kind === "specification") return "";
  if (state.kind === "exercise" || state.kind === "rule") return state.text;
  return state.cells.find(({ id }) => id === state.at)?.source ?? "";
}

/**
 * What a question is about, as a title.
 * @example sayState(state) // => "Exercise “ends before it starts”, in the lesson “rows dates and blanks”"
 */
export function sayState(state: State): string {
  if (state.kind === "rule") return `Rule ${state.code}`;
  if (state.kind === "specification") return `What rule ${state.code} means`;
  if (state.kind === "notebook") {
    const at = state.cells.findIndex(({ id }) => id === state.at) + 1;
    return state.rows === ownRows
      ? `Cell ${at} of a notebook over a file`
      : `Cell ${at} of a notebook (${state.rows})`;
  }
  const lesson = state.lesson.replaceAll("-", " ");
  const at = state.at.replaceAll("-", " ");
  return state.kind === "cell" ? `Lesson “${lesson}”, ${at}` : `Lesson “${lesson}”, exercise “${at}”`;
}

/**
 * Every text that goes with a question, as one.
 * @example attachedTo(state) // => "rule({ code: …"
 */
export function attachedTo(state: State): string {
  return partsOf(state, "")
    .map(({ text: part }) => part)
    .filter((part) => part !== "")
    .join("\n");
}

/**
 * Everything that a question shows to a tutor, and what each part is called.
 * @example partsOf(state, "Why?")[0] // => { text: "Why?", where: "Your words" }
 */
export function partsOf(state: State, words: string): { text: string; where: string }[] {
  if (state.kind === "specification") return [{ text: words, where: "Your words" }];
  const written =
    state.kind === "exercise" || state.kind === "rule"
      ? [{ text: state.text, where: state.kind === "rule" ? "The rule" : "Your text" }]
      : state.cells.map(({ source }, at) => ({ text: source, where: `Cell ${at + 1}` }));
  return [
    { text: words, where: "Your words" },
    ...written,
    { text: state.outcome, where: "What it came to" },
  ];
}

const day = 86_400;

/**
 * How long an answer may take, no surer than it is.
 * @example sayWaits({ ahead: 2, seconds: 259_200, of: 9 }) // => "2 wait before yours. The last 9 answers took about 3 days."
 */
export function sayWaits({ ahead, seconds, of }: Waits): string {
  const place =
    ahead === 0 ? "You are next" : ahead === 1 ? "1 waits before yours" : `${ahead} wait before yours`;
  if (seconds === null)
    return `${place}. Nothing was answered here yet, so nobody can say how long it takes.`;
  const days = Math.round(seconds / day);
  const long = seconds < 1.5 * day ? sayWait(seconds) : `about ${days} days`;
  return `${place}. ${of === 1 ? "The last answer" : `The last ${of} answers`} took ${long}.`;
}

/**
 * The middle of some numbers; null when there are none.
 * @example middleOf([3, 1, 2]) // => 2
 */
export function middleOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
