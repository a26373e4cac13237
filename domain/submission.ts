// A submission is a draft sent for review. Its state is what the code host says of it; its step is how far the sending got.
import { z } from "zod";
import type { Elsewhere } from "./elsewhere";
import type { Clash } from "./clash";
import type { Named } from "./person";
import type { RepositoryCheck } from "./repository-checks";
import type { Result } from "./result";
import type { Pace } from "./pace";
import type { Rerun } from "./rerun";
import type { ExamplesReport } from "./rule";
import type { ReviewLine, Thread } from "./review";

/** sent: a reviewer's turn · changes wanted: the author's turn · ready: said yes to, not yet on the shelf · approved: on the shelf · closed: ended without it. */
export const submissionStateSchema = z.enum(["sent", "changes wanted", "ready", "approved", "closed"]);

/** The steps of sending, in order. Each looks before it acts, so that doing one again changes nothing. */
export const steps = ["accepted", "verified", "branched", "committed", "requested", "open"] as const;
export const stepSchema = z.enum(steps);

export type SubmissionState = z.infer<typeof submissionStateSchema>;
export type Step = z.infer<typeof stepSchema>;

const moves: Record<SubmissionState, readonly SubmissionState[]> = {
  sent: ["changes wanted", "ready", "approved", "closed"],
  "changes wanted": ["sent", "ready", "approved", "closed"],
  ready: ["sent", "changes wanted", "approved", "closed"],
  approved: [],
  closed: ["sent", "approved"],
};

/**
 * May a submission go from one state to the other? What is approved stays approved.
 * @example mayBecome("approved", "sent") // => false
 */
export function mayBecome(from: SubmissionState, to: SubmissionState): boolean {
  return from === to || moves[from].includes(to);
}

/**
 * Whose turn it is.
 * @example ballOf("changes wanted") // => "author"
 */
export function ballOf(state: SubmissionState): "author" | "reviewer" | "nobody" {
  if (state === "changes wanted") return "author";
  return state === "sent" || state === "ready" ? "reviewer" : "nobody";
}

export const sendSchema = z.strictObject({
  revision: z.number().int().nonnegative(),
  explanation: z
    .string()
    .trim()
    .min(1, "Say in a few words what the rule does.")
    .max(4000, "Say it in at most 4,000 characters."),
  credit: z
    .string()
    .trim()
    .min(1, "Give the name that the rule is to be credited to.")
    .max(100, "Give a name of at most 100 characters."),
  /** What looks like somebody's in these words is made up: the sender said so. */
  madeUp: z.boolean().optional(),
});

export type Sending = z.infer<typeof sendSchema>;

/** What the server found when it ran the examples of exactly this text. */
export type Verdict = {
  passed: boolean;
  sha256: string;
  report: ExamplesReport;
  at: string;
  /** How fast it is, where that could be measured. */
  pace?: Pace | undefined;
  /** The commit of main whose dataset it was run on, and a key that stays the same while that dataset does. */
  ground?: { commit: string | null; key: string } | undefined;
};

/** One time that the draft was sent: the first, or again after changes. */
export type Round = {
  round: number;
  revision: number;
  text: string;
  explanation: string;
  sentAt: string;
  commit: string | null;
  verdict: Verdict | null;
};

/** Times are ISO 8601. Texts are whole rule files. */
export type Submission = {
  id: string;
  dataset: string;
  code: string;
  path: string;
  sentence: string;
  draftId: string;
  author: Named;
  credit: string;
  /** The same with everyone who shares it. */
  creditedTo: string;
  explanation: string;
  state: SubmissionState;
  step: Step;
  /** Why the sending is held up, in a sentence; null when it is not. */
  stuck: string | null;
  revision: number;
  /** What was sent last. */
  text: string;
  /** What stands on the shelf now; null when nothing does. */
  approvedText: string | null;
  /** What a reviewer last gave a decision on; null before that, or when it is what was sent last. */
  readText: string | null;
  verdict: Verdict | null;
  /** What its examples showed when their dataset had changed; null when they stand on the one that they were run on. */
  again: Rerun | null;
  /** Whether its newest verdict, or rerun, is of the dataset as it is approved now. */
  isOnNewest: boolean;
  /** The same rule changed twice: to be settled by its author before it can be approved. */
  clash: Clash | null;
  /** The rule was taken out of the approved rules since its author began. */
  isRetired: boolean;
  rounds: Round[];
  threads: Thread[];
  reviews: ReviewLine[];
  /** Its number and address on the code host, once it is there. */
  number: number | null;
  url: string | null;
  sentAt: string;
  syncedAt: string | null;
  /** What happened to it on the code host itself, oldest first. */
  elsewhere: Elsewhere[];
  /** What stands there when it is not what was sent last; `text` is null when the file is gone. */
  theirs: Theirs | null;
  /** What the repository's own checks said, and whether anything holds it back, in a sentence. */
  checks: RepositoryCheck[];
  standing: string | null;
  approval: { author: string; reader: string | null; at: string } | null;
  /** What the person who asked may do with it, or why not. */
  may: { comment: Result<true>; decide: Result<true>; merge: Result<true>; send: Result<true> };
};

/** A text of somebody else in the place of ours. `at` is ISO 8601. */
export const theirsSchema = z.strictObject({
  sha: z.string(),
  text: z.string().nullable(),
  who: z.string(),
  at: z.string(),
});
export type Theirs = z.infer<typeof theirsSchema>;

/** A line of the reviewers' queue. */
export type QueueRow = {
  submissionId: string;
  dataset: string;
  code: string;
  sentence: string;
  author: string;
  authorId: string;
  sentAt: string;
  round: number;
  state: SubmissionState;
  step: Step;
  stuck: string | null;
  verdict: "passed" | "failed" | "not yet";
  comments: number;
};
