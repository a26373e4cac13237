// A review is what was said of a submission: comments beside lines, and decisions.
import { z } from "zod";

/** Times are ISO 8601. Bodies are Markdown as their author typed it. */
export type Comment = {
  id: string;
  author: string;
  authorId: string | null;
  body: string;
  at: string;
  /** Its words were changed after it was first read. */
  edited: boolean;
  /** Its suggestion went into the draft. */
  taken: boolean;
  /** Learners see it; and whether the one who looks may say so: their own, of a rule that was approved. */
  shown: boolean;
  mayShow: boolean;
};

/** Comments that belong together. Lines count from 1 in the text that was sent; null is about the whole. */
export type Thread = {
  id: string;
  line: number | null;
  /** The text under it has changed since: `line` may be null, `originalLine` says where it stood. */
  outdated: boolean;
  originalLine: number | null;
  /** The first line when it is about several, now and as it was. */
  startLine: number | null;
  originalStartLine: number | null;
  /** The round whose text it was said of; null when that was none of ours. */
  round: number | null;
  resolved: boolean;
  comments: Comment[];
};

/** What settles a thread when it is its last word: it can be said here with a button, and by anyone on the code host. */
export const settlingWords = { settled: "Settled.", taken: "Taken." } as const;
export const openingWords = "Opened again.";

/**
 * Does this word settle its thread?
 * @example isSettling("Settled.") // => true
 */
export function isSettling(body: string): boolean {
  return /^(settled|taken)[.!]?$/i.test(body.trim());
}

export const decisionSchema = z.enum(["approve", "changes"]);
export type Decision = z.infer<typeof decisionSchema>;

/** `current` is false when the rule was sent again after it. */
export type ReviewLine = {
  id: string;
  author: string;
  authorId: string | null;
  decision: "approve" | "changes" | "comment" | "withdrawn";
  body: string;
  at: string;
  current: boolean;
};

export const bodySchema = z
  .string()
  .trim()
  .min(1, "Write something first.")
  .max(20_000, "Say it in at most 20,000 characters.");

/** `from` is the first line when the comment is about several; `instead` are lines that are suggested in their place. */
export const commentSchema = z.strictObject({
  line: z.number().int().positive().nullable(),
  from: z.number().int().positive().optional(),
  instead: z.string().max(20_000, "Suggest at most 20,000 characters.").optional(),
  body: z.string().trim().max(20_000, "Say it in at most 20,000 characters."),
  /** What looks like somebody's in these words is made up: whoever says them said so. */
  madeUp: z.boolean().optional(),
});

/**
 * What the reviews add up to: the latest word of each reviewer on what was sent last counts, and one "changes" outweighs.
 * @example standing([{ author: "Priya", decision: "approve", current: true }]) // => "ready"
 */
export function standing(
  reviews: readonly Pick<ReviewLine, "author" | "decision" | "current">[],
): "sent" | "changes wanted" | "ready" {
  const last = new Map<string, "approve" | "changes">();
  for (const review of reviews) {
    if (!review.current) continue;
    if (review.decision === "withdrawn") last.delete(review.author);
    if (review.decision === "approve" || review.decision === "changes") {
      last.set(review.author, review.decision);
    }
  }
  const words = [...last.values()];
  if (words.includes("changes")) return "changes wanted";
  return words.includes("approve") ? "ready" : "sent";
}
