// A view of the board: what is looked for, which rules are shown, in which order. Its address is the view.
import { z } from "zod";
import type { Concept } from "#domain/concept";
import type { BoardState } from "#domain/progress";

/** What the board shows of one rule. The server's rows have these and more. */
export type BoardLine = {
  code: string;
  sentence: string;
  tables: string[];
  fields: string[];
  difficulty: string;
  /** What its writer has to know. */
  needs: Concept[];
  state: BoardState;
  claim: { by: string; yours: boolean; until: string; back: string | null } | null;
  submissionId: string | null;
  draftId: string | null;
  ball: "author" | "reviewer" | "nobody";
  approval: { author: string; reader: string | null; at: string } | null;
};

export const states = ["free", "claimed", "sent", "changes wanted", "ready", "approved"] as const;

export const viewSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  state: z.enum(["", ...states]).catch(""),
  table: z.string().max(80).catch(""),
  difficulty: z.string().max(40).catch(""),
  show: z.enum(["", "mine", "ready to start", "can write"]).catch(""),
  /** A lesson: the rules that it opens. */
  opens: z.string().max(80).catch(""),
  sort: z.enum(["", "easiest", "state"]).catch(""),
  page: z.coerce.number().int().positive().catch(1),
});

export type View = z.infer<typeof viewSchema>;

/** Rules on one page of the board. */
export const pageSize = 50;

const ranks = ["single-field", "single-row", "cross-row", "cross-table", "reference-data", "two-year"];

/**
 * The view that an address asks for; anything that is not understood is left out.
 * @example readView({ q: "356", state: "nonsense" }).state // => ""
 */
export function readView(asked: Record<string, unknown>): View {
  return viewSchema.parse({
    ...asked,
    q: asked.q ?? "",
    table: asked.table ?? "",
    difficulty: asked.difficulty ?? "",
    opens: asked.opens ?? "",
  });
}

/**
 * The address of a view, without what is as usual.
 * @example addressOf({ ...readView({}), state: "free" }) // => "?state=free"
 */
export function addressOf(view: View): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    if (value !== "" && !(name === "page" && value === 1)) asked.set(name, String(value));
  }
  return asked.size === 0 ? "" : `?${asked.toString()}`;
}

/**
 * Is this a rule that someone new can begin with now? Free, and all that it needs is one row of one table.
 * @example readyToStart({ state: "free", difficulty: "single-row", … }) // => true
 */
export function readyToStart(line: Pick<BoardLine, "state" | "difficulty">): boolean {
  return line.state === "free" && (line.difficulty === "single-field" || line.difficulty === "single-row");
}

/**
 * Is this rule this person's to go on with?
 * @example isMine({ claim: { by: "Sam", yours: true, until: "…" }, draftId: null }) // => true
 */
export function isMine(line: Pick<BoardLine, "claim" | "draftId">): boolean {
  return line.claim?.yours === true || line.draftId !== null;
}

/** The codes of the rules that somebody can write now, and of those that each lesson opens. */
export type Open = { now: ReadonlySet<string>; by: Record<string, ReadonlySet<string>> };
const nothing: Open = { now: new Set(), by: {} };

/**
 * The rules of a view, in its order: every word of `q` has to be in the code, the sentence, a table or a field.
 * @example select(lines, readView({ q: "episode end" })).length // => 12
 */
export function select<Line extends BoardLine>(lines: readonly Line[], view: View, open = nothing): Line[] {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = lines.filter((line) => {
    if (view.state && line.state !== view.state) return false;
    if (view.table && !line.tables.includes(view.table)) return false;
    if (view.difficulty && line.difficulty !== view.difficulty) return false;
    if (view.show === "mine" && !isMine(line)) return false;
    if (view.show === "ready to start" && !readyToStart(line)) return false;
    if (view.show === "can write" && !open.now.has(line.code)) return false;
    if (view.opens && !open.by[view.opens]?.has(line.code)) return false;
    if (words.length === 0) return true;
    const text = [line.code, line.sentence, ...line.tables, ...line.fields].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const [only] = words;
  if (words.length === 1 && only) {
    kept.sort((a, b) => Number(b.code.toLowerCase() === only) - Number(a.code.toLowerCase() === only));
  }
  if (view.sort === "easiest") kept.sort((a, b) => ranks.indexOf(a.difficulty) - ranks.indexOf(b.difficulty));
  if (view.sort === "state") kept.sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
  return kept;
}
