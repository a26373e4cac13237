// A submission as its page shows it: what was sent, all that was said, and what may be done.
import { authorize } from "#domain/authority";
import type { Clash } from "#domain/clash";
import { repositoryCheckSchema, sayStanding } from "#domain/repository-checks";
import type { Person } from "#domain/person";
import type { ReviewLine, Thread } from "#domain/review";
import {
  type Round,
  type Submission,
  stepSchema,
  submissionStateSchema,
  theirsSchema,
} from "#domain/submission";
import { z } from "zod";
import type { Prisma } from "../generated/prisma/client";
import * as clashes from "./clashes";
import { creditInWords } from "./co-authors";
import { db } from "./db";
import * as events from "./events";
import { rerunSchema } from "./reruns";
import { readerOf } from "./readers";
import * as shelf from "./shelf";
import { mayOf } from "./submission-may";
import { stuckOf } from "./submission-queue";
import { verdictSchema } from "./verdict";

const withAll = {
  author: { select: { id: true, name: true } },
  draft: true,
  coAuthors: { orderBy: { at: "asc" } },
  rounds: { orderBy: { number: "asc" } },
  threads: { include: { comments: { orderBy: { at: "asc" } } } },
  reviews: { orderBy: { at: "asc" } },
} satisfies Prisma.SubmissionInclude;

type Row = Prisma.SubmissionGetPayload<{ include: typeof withAll }>;

/**
 * One submission, and what the person who asks may do with it; null when there is none, or none for them.
 * @example (await submissions.read("c9", priya))?.may.decide // => { ok: true, value: true }
 */
export async function read(id: string, person: Person | null): Promise<Submission | null> {
  if (!authorize(person, "read a submission").ok) return null;
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({ where: { id }, include: withAll });
  if (row === null) return null;
  const last = row.rounds.at(-1);
  const [{ rules }, told, ground, clash] = await Promise.all([
    shelf.approved(row.dataset),
    events.ofSubmission(id),
    shelf.ground(row.dataset),
    clashOf(row),
  ]);
  const again = last?.again ? rerunSchema.parse(last.again) : null;
  const newest = again?.verdict ?? verdictOf(last?.verdict);
  const reviews = row.reviews.map((review) => asReview(row, review));
  const state = submissionStateSchema.parse(row.state);
  const checks = z.array(repositoryCheckSchema).parse(row.checks ?? []);
  const { mergeState, baseRef, unfinished } = row;
  return {
    id: row.id,
    dataset: row.dataset,
    code: row.code,
    path: row.path,
    sentence: row.sentence,
    draftId: row.draftId,
    author: row.author,
    credit: row.credit,
    creditedTo: creditInWords(row.credit, row.coAuthors),
    explanation: last?.explanation ?? "",
    state,
    step: stepSchema.parse(row.step),
    stuck: stuckOf(row),
    revision: last?.revision ?? 0,
    text: last?.text ?? "",
    approvedText: rules.find(({ path }) => path === row.path)?.text ?? null,
    readText: readTextOf(row),
    verdict: verdictOf(last?.verdict),
    again,
    isOnNewest: newest?.ground?.key === ground.key,
    clash,
    isRetired: isOpen(row) && (await clashes.isRetired(row.draft)),
    rounds: row.rounds.map(asRound),
    threads: row.threads
      .map((thread) => asThread(row, thread, told.taken, person))
      .sort((a, b) => placeOf(a) - placeOf(b)),
    reviews,
    number: row.number,
    url: row.url,
    sentAt: row.sentAt.toISOString(),
    syncedAt: row.syncedAt?.toISOString() ?? null,
    elsewhere: told.elsewhere,
    theirs: row.theirs === null ? null : theirsSchema.parse(row.theirs),
    checks,
    standing: sayStanding({ state, mergeState, baseRef, unfinished, checks }),
    approval:
      state === "approved" && row.mergedAt !== null
        ? {
            author: creditInWords(row.credit, row.coAuthors),
            reader: readerOf(row),
            at: row.mergedAt.toISOString(),
          }
        : null,
    may: mayOf({ ...row, clash }, person),
  };
}

const isOpen = ({ state }: { state: string }) => state !== "approved" && state !== "closed";

/**
 * The clash of what was sent last; null when there is none, and when it is over.
 * @example (await clashOf(row))?.kind // => "approved"
 */
export async function clashOf(row: {
  state: string;
  step: string;
  path: string;
  theirs: unknown;
  draft: clashes.Written;
  rounds: { text: string }[];
}): Promise<Clash | null> {
  const last = row.rounds.at(-1);
  if (!isOpen(row) || last === undefined) return null;
  return clashes.find({ ...row.draft, path: row.path, text: last.text }, row);
}

function verdictOf(value: unknown) {
  return value === null || value === undefined ? null : verdictSchema.parse(value);
}

function asRound(round: Row["rounds"][number]): Round {
  return {
    round: round.number,
    revision: round.revision,
    text: round.text,
    explanation: round.explanation,
    sentAt: round.sentAt.toISOString(),
    commit: round.commitSha,
    verdict: verdictOf(round.verdict),
  };
}

function asThread(
  row: Row,
  thread: Row["threads"][number],
  taken: ReadonlySet<string>,
  person: Person | null,
): Thread {
  const isOver = row.state === "approved";
  const round = row.rounds.find(
    ({ commitSha }) => commitSha !== null && commitSha === thread.originalCommitSha,
  );
  return {
    id: thread.id,
    line: thread.line,
    outdated: thread.outdated,
    originalLine: thread.originalLine,
    startLine: thread.startLine,
    originalStartLine: thread.originalStartLine,
    round: round?.number ?? null,
    resolved: thread.resolved,
    comments: thread.comments.map(({ id, author, authorId, body, at, editedAt, worthShowingAt }) => ({
      id,
      edited: editedAt !== null,
      taken: taken.has(id),
      shown: worthShowingAt !== null,
      mayShow: isOver && authorize(person, "show a comment to learners", { ownerId: authorId ?? "" }).ok,
      author,
      authorId,
      body,
      at: at.toISOString(),
    })),
  };
}

const decisionSchema = z.enum(["approve", "changes", "comment", "withdrawn"]);

function asReview(row: Row, review: Row["reviews"][number]): ReviewLine {
  return {
    id: review.id,
    author: review.author,
    authorId: review.authorId,
    decision: decisionSchema.parse(review.decision),
    body: review.body,
    at: review.at.toISOString(),
    current: shasOf(row.rounds.at(-1)).includes(review.commitSha),
  };
}

/** The text that a decision was last given on, when it is not the newest. */
function readTextOf(row: Row): string | null {
  const decided = row.reviews
    .filter(({ decision }) => decision === "approve" || decision === "changes")
    .at(-1);
  const round = row.rounds.find((one) => decided !== undefined && shasOf(one).includes(decided.commitSha));
  return round === undefined || round.number === row.rounds.at(-1)?.number ? null : round.text;
}

/** The commits that hold a round's text. */
function shasOf(
  round: { commitSha: string | null; updatedSha: string | null } | undefined,
): (string | null)[] {
  return [round?.commitSha, round?.updatedSha].flatMap((sha) => (sha ? [sha] : []));
}

function placeOf(thread: Thread): number {
  return thread.line ?? thread.originalLine ?? 0;
}
