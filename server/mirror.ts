// The mirror of what the code host says of a submission. The truth is there; this is read anew and never argued with.
import { standing } from "#domain/review";
import { mayBecome, type SubmissionState, submissionStateSchema } from "#domain/submission";
import * as claims from "./claims";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { removeBranch } from "./github/branch";
import { machine } from "./github/connect";
import { type PullRequest, read as readPullRequest } from "./github/pull-request";
import { type RemoteReview, readTalk } from "./github/talk";
import {
  about,
  mirrorReviews,
  mirrorThreads,
  type People,
  type Row,
  type Talk,
  whoAreThey,
} from "./mirror-talk";
import * as shelf from "./shelf";
import { transact } from "./transaction";

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
