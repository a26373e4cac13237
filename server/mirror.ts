// The mirror of what the code host says of a submission. The truth is there; this is read anew and never argued with.
import { standing } from "#domain/review";
import { mayBecome, type SubmissionState, submissionStateSchema } from "#domain/submission";
import { Prisma } from "../generated/prisma/client";
import * as claims from "./claims";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { removeBranch, standsOn } from "./github/branch";
import { readChecks, type RemoteCheck } from "./github/check";
import { machine } from "./github/connect";
import { readHistory, readTheirs, type RemoteHappening, type Theirs } from "./github/history";
import { type PullRequest, read as readPullRequest } from "./github/pull-request";
import { type RemoteReview, readTalk } from "./github/talk";
import { branchGoneAt, mirrorHappenings } from "./mirror-elsewhere";
import {
  about,
  mirrorReviews,
  mirrorThreads,
  type People,
  type Row,
  type Talk,
  whoAreThey,
} from "./mirror-talk";
import { askReaders, heed, type Readers, thingOf } from "./readers";
import * as shelf from "./shelf";
import { transact } from "./transaction";

/** All that is read of one submission. `theirs` is what stands on its branch when that is not ours. */
export type Reading = {
  startedAt: Date;
  pull: PullRequest;
  talk: Talk;
  history: RemoteHappening[];
  checks: RemoteCheck[];
  theirs: (Theirs & { onTop: boolean }) | null;
  people: People;
  readers: Readers;
};

/** Where approved rules go. */
export const shelfBranch = "main";

/**
 * Reads a submission anew from the code host. Doing it twice, or in any order, ends the same. Throws CodeHostTrouble.
 * @example await submissions.sync("c9") // => "changes wanted"
 */
export async function sync(id: string): Promise<SubmissionState | null> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({
    where: { id },
    include: { rounds: { orderBy: { number: "asc" } } },
  });
  if (row === null) return null;
  if (row.number === null) return submissionStateSchema.parse(row.state);
  const reading = await readAll(row, row.number);
  // The shelf is read first: otherwise the rule would stand on the board as free until it is. The sweep does it again.
  if (isOnShelf(reading.pull) && row.state !== "approved") await shelf.sync().catch(() => undefined);
  const { state, turned } = await transact((tx) => mirror(tx, id, reading));
  if (turned && state === "approved") {
    shelf.forget();
    await removeBranch(await machine(), row.branch).catch(() => undefined);
  }
  return state;
}

async function readAll(row: Row, number: number): Promise<Reading> {
  const { prisma } = await db();
  // By the database's clock, so that of two readings at once, on two machines, the later one stays.
  const [clock] = await prisma.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  const host = await machine();
  const pull = await readPullRequest(host, number);
  const [talk, history, checks] = await Promise.all([
    readTalk(host, number),
    readHistory(host, number),
    readChecks(host, pull.headSha),
  ]);
  const last = row.rounds.at(-1);
  const ours = (last?.updatedSha === pull.headSha ? last.updatedSha : last?.commitSha) ?? null;
  let theirs: Reading["theirs"] = null;
  if (row.step === "open" && ours !== null && pull.headSha !== ours && pull.merged === null) {
    const read = await readTheirs(host, pull.headSha, row.path);
    theirs = { ...read, onTop: await standsOn(host, ours, pull.headSha) };
  }
  const logins = [...history.flatMap(({ login }) => login ?? []), ...(theirs?.login ? [theirs.login] : [])];
  const people = await whoAreThey(talk, pull, number, logins);
  const readers = await askReaders(talk.reviews, people);
  return { startedAt: clock?.now ?? new Date(), pull, talk, history, checks, theirs, people, readers };
}

async function mirror(tx: Transaction, id: string, reading: Reading) {
  const { startedAt, pull, talk, history, checks, people, readers } = reading;
  await tx.$queryRaw`select id from "Submission" where id = ${id} for update`;
  const row = await tx.submission.findUniqueOrThrow({
    where: { id },
    include: { rounds: { orderBy: { number: "asc" } }, coAuthors: true },
  });
  const before = submissionStateSchema.parse(row.state);
  if (row.syncedAt !== null && row.syncedAt > startedAt) return { state: before, turned: false };
  await mirrorThreads(tx, row, talk, people);
  const heeded = heed(talk.reviews, readers, thingOf(row));
  await mirrorReviews(tx, row, heeded, people);
  await mirrorHappenings(tx, row, reading);

  const now = stateOf(row, pull, heeded);
  const possible = mayBecome(before, now) && !(await isOvertaken(tx, row, before, now));
  const state = possible ? now : before;
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
      baseRef: pull.base,
      mergeState: pull.open ? pull.mergeState : null,
      unfinished: pull.unfinished,
      checks,
      ...(row.step === "open" ? { theirs: theirsOf(reading) } : {}),
      branchGoneAt: branchGoneAt(pull, history),
      syncedAt: startedAt,
      remoteAt: pull.updatedAt,
    },
  });
  if (turned) await recordTurn(tx, row, state, pull, merger?.id ?? null);
  return { state, turned };
}

/** Opened again over there after the rule was sent anew from here: one rule has one open submission, and that is the newer. */
async function isOvertaken(tx: Transaction, row: Row, before: SubmissionState, now: SubmissionState) {
  if (before !== "closed" || now === "closed" || now === "approved") return false;
  const { id, dataset, code } = row;
  const over = ["approved", "closed"];
  return (
    (await tx.submission.count({ where: { dataset, code, id: { not: id }, state: { notIn: over } } })) > 0
  );
}

function theirsOf({ theirs, people }: Reading) {
  if (theirs === null) return Prisma.DbNull;
  const { sha, text, at, login, name } = theirs;
  return { sha, text, at, who: (login === null ? undefined : people.get(login)?.name) ?? name };
}

/** Merged into another branch is not approved: only what stands on the shelf is. */
function isOnShelf(pull: PullRequest): boolean {
  return pull.merged !== null && pull.base === shelfBranch;
}

function stateOf(row: Row, pull: PullRequest, reviews: RemoteReview[]): SubmissionState {
  if (isOnShelf(pull)) return "approved";
  // Sent again after its branch was taken away: it is on its way back.
  if (!pull.open && row.step !== "open" && row.branchGoneAt !== null) return "sent";
  if (!pull.open) return "closed";
  if (row.step !== "open") return "sent"; // Sent again: what was said of the text before is answered.
  return standing(
    reviews.map(({ login, decision, commitSha }) => ({
      author: login,
      decision,
      current: isSameText(row, commitSha, pull.headSha),
    })),
  );
}

/** The same round is the same text, also where it was put on a newer main since. */
function isSameText(row: Row, sha: string | null, head: string): boolean {
  const round = row.rounds.find(({ commitSha, updatedSha }) => [commitSha, updatedSha].includes(head));
  return sha === head || (sha !== null && [round?.commitSha, round?.updatedSha].includes(sha));
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
