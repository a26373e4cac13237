// Submissions as pages show them: one, with all that was said and what may be done; and the reviewers' queue.
import { authorize } from "#domain/authority";
import { type Clash, sayClash } from "#domain/clash";
import { repositoryCheckSchema, sayStanding } from "#domain/repository-checks";
import type { Person } from "#domain/person";
import { type Result, refuse } from "#domain/result";
import type { ReviewLine, Thread } from "#domain/review";
import {
  type QueueRow,
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
import * as shelf from "./shelf";
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
  const reader = row.reviews.filter(({ decision }) => decision === "approve").at(-1)?.author ?? row.mergedBy;
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
        ? { author: creditInWords(row.credit, row.coAuthors), reader, at: row.mergedAt.toISOString() }
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

/**
 * What waits for reviewers, or for authors to change: what was sent first comes first.
 * @example (await submissions.listQueue())[0]?.code // => "356"
 */
export async function listQueue(): Promise<QueueRow[]> {
  return queueOf({ state: { in: ["sent", "changes wanted", "ready"] } }, "asc");
}

/**
 * What a person has sent, newest first, whatever became of it.
 * @example (await submissions.mine(sam)).map((row) => row.state) // => ["changes wanted"]
 */
export async function mine(person: Person): Promise<QueueRow[]> {
  return queueOf({ authorId: person.id }, "desc");
}

async function queueOf(where: Prisma.SubmissionWhereInput, order: "asc" | "desc"): Promise<QueueRow[]> {
  const { prisma } = await db();
  const rows = await prisma.submission.findMany({
    where,
    orderBy: { sentAt: order },
    include: {
      author: { select: { name: true } },
      rounds: { orderBy: { number: "desc" }, take: 1, select: { verdict: true } },
      threads: { select: { _count: { select: { comments: true } } } },
    },
  });
  return rows.map((row) => {
    const verdict = passedSchema.safeParse(row.rounds[0]?.verdict);
    return {
      submissionId: row.id,
      dataset: row.dataset,
      code: row.code,
      sentence: row.sentence,
      author: row.author.name,
      authorId: row.authorId,
      sentAt: row.sentAt.toISOString(),
      round: row.round,
      state: submissionStateSchema.parse(row.state),
      step: stepSchema.parse(row.step),
      stuck: stuckOf(row),
      verdict: verdict.success ? (verdict.data.passed ? "passed" : "failed") : "not yet",
      comments: row.threads.reduce((sum, thread) => sum + thread._count.comments, 0),
    };
  });
}

const passedSchema = z.object({ passed: z.boolean() });
const againSchema = z.object({ verdict: passedSchema }).transform(({ verdict }) => verdict);

/** What may be done with a submission by whom: the law, and then whether it can be done just now. */
export function mayOf(
  row: {
    authorId: string;
    credit: string;
    state: string;
    step: string;
    headSha: string | null;
    baseRef: string | null;
    unfinished: boolean;
    coAuthors: { personId: string | null; because: string }[];
    clash: Clash | null;
    rounds: { verdict: unknown; again: unknown; commitSha: string | null; updatedSha: string | null }[];
  },
  person: Person | null,
): Submission["may"] {
  const wroteItToo = row.coAuthors.some(
    ({ personId, because }) => because === "same" && personId === person?.id,
  );
  const thing = { ownerId: wroteItToo && person ? person.id : row.authorId, credit: row.credit };
  const over = row.state === "approved" || row.state === "closed";
  const ended = refuse(
    row.state === "approved" ? "This rule has been approved." : "This submission was closed.",
  );
  const onItsWay = refuse("This is still on its way to the reviewers. Look again in a moment.");
  const act = (law: Result<true>, ...checks: (false | { ok: false; reason: string })[]): Result<true> => {
    if (!law.ok) return law;
    return checks.find((check) => check !== false) ?? law;
  };
  const last = row.rounds.at(-1);
  const again = againSchema.safeParse(last?.again);
  const verdict = again.success ? again : passedSchema.safeParse(last?.verdict);
  const sent = last?.commitSha ?? null;
  const moved = row.headSha !== null && sent !== null && ![sent, last?.updatedSha].includes(row.headSha);
  const clash =
    row.clash !== null &&
    row.clash.kind !== "elsewhere" &&
    refuse(`${sayClash(row.clash)} Its author settles the two first.`);
  const elsewhere =
    moved &&
    refuse("What stands on the code host was changed outside Ruleyard. Its author has to send it again.");
  const arriving = row.step !== "open" && onItsWay;
  return {
    comment: act(authorize(person, "comment"), over && ended, arriving),
    decide: act(authorize(person, "decide", thing), over && ended, arriving, elsewhere),
    merge: act(
      authorize(person, "merge", thing),
      over && ended,
      arriving,
      elsewhere,
      clash,
      row.baseRef !== null &&
        row.baseRef !== "main" &&
        refuse(`On the code host it is turned to go into “${row.baseRef}”, and not into the rule set.`),
      row.unfinished && refuse("On the code host it is marked as not finished."),
      !(verdict.success && verdict.data.passed) &&
        refuse(
          again.success
            ? "Not all of its examples pass on the newest approved rules, so it cannot be approved yet."
            : "Not all of its examples pass, so it cannot be approved yet.",
        ),
      row.state !== "ready" && refuse("A reviewer has to say yes to it first."),
    ),
    send: act(authorize(person, "send a draft", { ownerId: row.authorId }), over && ended),
  };
}

function stuckOf(row: { lastError: string | null; step: string; state: string }): string | null {
  return row.step === "open" || row.state === "closed" || row.state === "approved" ? null : row.lastError;
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
