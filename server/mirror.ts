// The mirror of what the code host says of a submission. The truth is there; this is read anew and never argued with.
import { standing } from "#domain/review";
import { mayBecome, type SubmissionState, submissionStateSchema } from "#domain/submission";
import type { Prisma } from "../generated/prisma/client";
import * as claims from "./claims";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { removeBranch } from "./github/branch";
import { machine } from "./github/connect";
import {
  type PullRequest,
  type RemoteComment,
  type RemoteReview,
  read as readPullRequest,
  readTalk,
} from "./github/pull-request";
import * as shelf from "./shelf";
import { readSpokenFor } from "./spoken-for";
import { transact } from "./transaction";

type Talk = { beside: RemoteComment[]; whole: RemoteComment[]; reviews: RemoteReview[] };
type Row = Prisma.SubmissionGetPayload<{ include: { rounds: true } }>;
type People = Map<string, { id: string; name: string }>;

/**
 * Reads a submission anew from the code host. Doing it twice, or in any order, ends the same. Throws CodeHostTrouble.
 * @example await submissions.sync("c9") // => "changes wanted"
 */
export async function sync(id: string): Promise<SubmissionState | null> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({ where: { id } });
  if (row === null) return null;
  if (row.number === null) return submissionStateSchema.parse(row.state);
  const host = await machine();
  const pull = await readPullRequest(host, row.number);
  const talk = await readTalk(host, row.number);
  const people = await whoAreThey(talk, pull, row.number);
  // The shelf is read first: otherwise the rule would stand on the board as free until it is. The sweep does it again.
  if (pull.merged !== null && row.state !== "approved") await shelf.sync().catch(() => undefined);
  const { state, turned } = await transact((tx) => mirror(tx, id, pull, talk, people));
  if (turned && state === "approved") {
    shelf.forget();
    await removeBranch(host, row.branch).catch(() => undefined);
  }
  return state;
}

async function mirror(tx: Transaction, id: string, pull: PullRequest, talk: Talk, people: People) {
  await tx.$queryRaw`select id from "Submission" where id = ${id} for update`;
  const row = await tx.submission.findUniqueOrThrow({
    where: { id },
    include: { rounds: { orderBy: { number: "asc" } } },
  });
  await mirrorThreads(tx, row, talk, people);
  await mirrorReviews(tx, row, talk.reviews, people);

  const before = submissionStateSchema.parse(row.state);
  const now = stateOf(row, pull, talk.reviews);
  const state = mayBecome(before, now) ? now : before;
  const turned = state !== before;
  const merger = pull.merged?.byLogin ? people.get(pull.merged.byLogin) : undefined;
  await tx.submission.update({
    where: { id },
    data: {
      state,
      url: pull.url,
      headSha: row.step === "open" ? pull.headSha : row.headSha,
      mergedSha: pull.merged?.sha ?? null,
      mergedAt: pull.merged ? new Date(pull.merged.at) : null,
      mergedById: merger?.id ?? null,
      mergedBy: merger?.name ?? pull.merged?.byLogin ?? null,
      closedAt: state === "closed" ? (row.closedAt ?? new Date()) : null,
      syncedAt: new Date(),
      remoteAt: pull.updatedAt,
    },
  });
  const known = new Set(row.rounds.map((round) => round.commitSha));
  if (row.step === "open" && !known.has(pull.headSha)) {
    const once = `elsewhere:${id}:${pull.headSha}`;
    await events.record(tx, { ...about(row), did: "changed elsewhere", once });
  }
  if (turned) await recordTurn(tx, row, state, pull, merger?.id ?? null);
  return { state, turned };
}

function stateOf(row: Row, pull: PullRequest, reviews: RemoteReview[]): SubmissionState {
  if (pull.merged !== null) return "approved";
  if (!pull.open) return "closed";
  if (row.step !== "open") return "sent"; // Sent again: what was said of the text before is answered.
  return standing(
    reviews.map(({ login, decision, commitSha }) => ({
      author: login,
      decision,
      current: commitSha === pull.headSha,
    })),
  );
}

async function recordTurn(
  tx: Transaction,
  row: Row,
  state: SubmissionState,
  pull: PullRequest,
  mergedById: string | null,
): Promise<void> {
  if (state === "approved") {
    const at = new Date(pull.merged?.at ?? Date.now());
    const once = `approved:${row.id}`;
    await events.record(tx, { ...about(row), personId: mergedById, did: "approved", at, once });
    const claim = await tx.claim.findFirst({
      where: { dataset: row.dataset, code: row.code, endedAt: null, draftId: row.draftId },
    });
    if (claim !== null) await claims.end(tx, claim.id, "approved");
    await tx.draft.update({ where: { id: row.draftId }, data: { closedAt: at } });
  }
  const once = `${state}:${row.id}:${pull.updatedAt}`;
  if (state === "closed") await events.record(tx, { ...about(row), did: "closed", once });
  if (row.state === "closed" && state !== "approved") {
    await events.record(tx, { ...about(row), did: "opened again", once });
  }
}

async function mirrorThreads(tx: Transaction, row: Row, talk: Talk, people: People): Promise<void> {
  const happened: events.Happened[] = [];
  const comments = [...talk.beside, ...talk.whole];
  const roots = new Map<string, RemoteComment>();
  for (const comment of comments) if (!roots.has(comment.threadId)) roots.set(comment.threadId, comment);
  await tx.thread.deleteMany({ where: { submissionId: row.id, remoteId: { notIn: [...roots.keys()] } } });
  for (const [remoteId, root] of roots) {
    const place = {
      line: root.line,
      originalLine: root.originalLine,
      commitSha: root.commitSha || null,
      outdated: remoteId !== "talk" && root.line === null,
    };
    const thread = await tx.thread.upsert({
      where: { submissionId_remoteId: { submissionId: row.id, remoteId } },
      create: { submissionId: row.id, remoteId, ...place },
      update: place,
    });
    const mine = comments.filter((comment) => comment.threadId === remoteId);
    await tx.comment.deleteMany({
      where: { threadId: thread.id, remoteId: { notIn: mine.map((comment) => comment.id) } },
    });
    for (const comment of mine) {
      const spoken = spokenIn(comment, row.number);
      const who = people.get(spoken === null ? comment.login : spokenKey(spoken.id));
      const said = {
        threadId: thread.id,
        authorId: who?.id ?? null,
        author: who?.name ?? comment.login,
        body: spoken?.body ?? comment.body,
        at: new Date(comment.at),
      };
      await tx.comment.upsert({
        where: { remoteId: comment.id },
        create: { remoteId: comment.id, ...said },
        update: said,
      });
      happened.push({
        ...about(row),
        personId: who?.id ?? null,
        did: "commented",
        at: said.at,
        once: `comment:${comment.id}`,
      });
    }
  }
  await events.record(tx, ...happened);
}

async function mirrorReviews(
  tx: Transaction,
  row: Row,
  reviews: RemoteReview[],
  people: People,
): Promise<void> {
  await tx.review.deleteMany({
    where: { submissionId: row.id, remoteId: { notIn: reviews.map((review) => review.id) } },
  });
  for (const review of reviews) {
    const who = people.get(review.login);
    const { decision, body, commitSha } = review;
    const said = {
      authorId: who?.id ?? null,
      author: who?.name ?? review.login,
      decision,
      body,
      commitSha,
      at: new Date(review.at),
    };
    await tx.review.upsert({
      where: { remoteId: review.id },
      create: { remoteId: review.id, submissionId: row.id, ...said },
      update: said,
    });
    if (decision !== "approve" && decision !== "changes") continue;
    await events.record(tx, {
      ...about(row),
      personId: who?.id ?? null,
      did: decision === "approve" ? "said yes" : "wanted changes",
      at: said.at,
      once: `review:${review.id}`,
    });
  }
}

/** Logins have no spaces, so that nobody on the code host can be taken for somebody who is spoken for. */
const spokenKey = (id: string) => `spoken for ${id}`;

/** Only our App's robot speaks for others. */
function spokenIn(
  { login, body }: RemoteComment,
  number: number | null,
): { id: string; body: string } | null {
  return number !== null && login.endsWith("[bot]") ? readSpokenFor(body, number) : null;
}

async function whoAreThey(talk: Talk, pull: PullRequest, number: number): Promise<People> {
  const { prisma } = await db();
  const logins = [...talk.beside, ...talk.whole, ...talk.reviews].map(({ login }) => login);
  if (pull.merged?.byLogin) logins.push(pull.merged.byLogin);
  const spoken = [...talk.beside, ...talk.whole].flatMap((comment) => spokenIn(comment, number)?.id ?? []);
  const users = await prisma.user.findMany({
    where: { OR: [{ login: { in: logins } }, { id: { in: spoken } }] },
  });
  return new Map(
    users.flatMap(({ id, name, login }) => [
      ...(login === null ? [] : [[login, { id, name }] as const]),
      [spokenKey(id), { id, name }] as const,
    ]),
  );
}

function about(row: Row) {
  const { dataset, code, draftId, id } = row;
  return { personId: null as string | null, dataset, code, draftId, submissionId: id };
}
