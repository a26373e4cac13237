// Carrying a submission to the code host: verdict, branch, commit, pull request, check. Every step looks before it acts,
// so that a crash anywhere, or two workers at once, end with exactly one pull request.
import { type Step, stepSchema, type Verdict } from "#domain/submission";
import type { Prisma } from "../generated/prisma/client";
import { annotate } from "./annotations";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { ensureBranch, head, moveBranch, standsOn, writeCommit } from "./github/branch";
import { machine } from "./github/connect";
import { noReplyAddress } from "./github/people";
import { ensureCheck } from "./github/check";
import { describe, ensure, find, read as readPullRequest } from "./github/pull-request";
import { CodeHostTrouble } from "./github/trouble";
import { sync } from "./mirror";
import { commitMessage, pullRequestBody, pullRequestTitle } from "./sending-words";
import { transact } from "./transaction";
import * as verdicts from "./verdict";

export type Worked =
  | { outcome: "open" }
  | { outcome: "nothing to do" }
  | { outcome: "later"; reason: string; at: Date };

const holdSeconds = 60;

/**
 * Takes a submission as far as it will go now: to `open`, or to the moment at which to try again.
 * @example await submissions.work("c9") // => { outcome: "open" }
 */
export async function work(id: string): Promise<Worked> {
  const hold = await takeHold(id);
  if (hold === null) return { outcome: "nothing to do" };
  try {
    for (;;) {
      const job = await load(id, hold);
      if (job.step === "open") break;
      await doNext[job.step](job);
    }
    await letGo(id, hold, { lastError: null });
  } catch (thrown) {
    if (thrown instanceof LostHold) return { outcome: "nothing to do" };
    return await putOff(id, hold, thrown);
  }
  await sync(id).catch(() => undefined); // The sweep reads it anew in any case.
  return { outcome: "open" };
}

/** Someone else works on it now, or it was sent again: what was begun is theirs to finish. */
class LostHold extends Error {}

type Row = Prisma.SubmissionGetPayload<{ include: { author: { include: { accounts: true } } } }>;
type RoundRow = Prisma.RoundGetPayload<object>;
type Job = { row: Row; round: RoundRow; step: Step; hold: number };

const doNext: Record<Exclude<Step, "open">, (job: Job) => Promise<void>> = {
  accepted: verify,
  verified: branch,
  branched: commit,
  committed: request,
  requested: finish,
};

async function verify(job: Job): Promise<void> {
  const { row, round } = job;
  const verdict = await verdicts.reach(row.dataset, row.code, { path: row.path, text: round.text });
  if (verdict.report.trouble?.kind === "engine") {
    throw new CodeHostTrouble("away", "The examples could not be run just now.", 0, null, null);
  }
  await advance(job, "verified", async (tx) => {
    await tx.round.update({
      where: { submissionId_number: { submissionId: row.id, number: round.number } },
      data: { verdict, verdictAt: new Date(verdict.at) },
    });
    await events.record(tx, {
      ...about(row),
      did: "verified",
      detail: { passed: verdict.passed },
      once: `verified:${row.id}:${round.number}`,
    });
  });
}

async function branch(job: Job): Promise<void> {
  const host = await machine();
  const there = await head(host, job.row.branch);
  if (there === null) {
    // A branch that was taken away is put back where it was; a new one starts on main.
    const before = job.row.number === null ? null : job.row.headSha;
    const parent = job.round.parentSha ?? before ?? (await head(host, "main"));
    if (parent === null) {
      throw new CodeHostTrouble("missing", "The repository of rules has no main branch.", 404, null, null);
    }
    await fixParent(job, parent);
    await ensureBranch(host, job.row.branch, parent);
    if (job.row.number !== null) {
      const body = pullRequestBody(job.row, job.round, verdictOf(job.round));
      await describe(host, job.row.number, pullRequestTitle(job.row), body);
    }
  } else if (job.round.parentSha === null) {
    await fixParent(job, there);
  }
  await advance(job, "branched");
}

async function commit(job: Job): Promise<void> {
  const { row, round } = job;
  const host = await machine();
  const here = await head(host, row.branch);
  if (here === null) return retreat(job, "verified");
  const parent = round.parentSha ?? here;
  const date = round.sentAt.toISOString();
  const account = row.author.accounts[0];
  const sha = await writeCommit(host, {
    parent,
    path: row.path,
    text: round.text,
    message: commitMessage(row, round),
    author: {
      name: round.credit,
      email: noReplyAddress(account?.accountId ?? row.authorId, row.author.login ?? "ruleyard"),
      date,
    },
    committer: { name: "Ruleyard", email: noReplyAddress("0", "ruleyard"), date },
  });
  const done = here !== parent && (await standsOn(host, sha, here));
  const moved = done || (await moveBranch(host, row.branch, sha));
  if (!moved) {
    // Somebody put a commit of their own there: ours goes on top of it, and both are kept.
    const newest = await head(host, row.branch);
    if (newest === null) return retreat(job, "verified");
    await fixParent(job, newest);
    await transact((tx) =>
      events.record(tx, { ...about(row), did: "changed elsewhere", once: `elsewhere:${row.id}:${newest}` }),
    );
    return;
  }
  await advance(job, "committed", async (tx) => {
    await tx.round.update({
      where: { submissionId_number: { submissionId: row.id, number: round.number } },
      data: { commitSha: sha },
    });
  });
}

async function request(job: Job): Promise<void> {
  const { row, round } = job;
  const host = await machine();
  const title = pullRequestTitle(row);
  const body = pullRequestBody(row, round, verdictOf(round));
  const before = row.number ?? (await find(host, row.branch));
  const number = before ?? (await ensure(host, { branch: row.branch, title, body }));
  if (before !== null) await describe(host, number, title, body);
  const { url } = await readPullRequest(host, number);
  await advance(job, "requested", undefined, { number, url });
}

async function finish(job: Job): Promise<void> {
  const { row, round } = job;
  const verdict = verdictOf(round);
  if (round.commitSha === null || verdict === null) return retreat(job, "accepted");
  const host = await machine();
  const key = `${row.id}/${round.number}`;
  const { title, summary } = verdicts.inWords(verdict);
  const sha = round.commitSha;
  const notes = annotate(verdict, { path: row.path, text: round.text });
  const checkRunId = await ensureCheck(host, { sha, key, passed: verdict.passed, title, summary, notes });
  await advance(
    job,
    "open",
    async (tx) => {
      await tx.round.update({
        where: { submissionId_number: { submissionId: row.id, number: round.number } },
        data: { checkRunId },
      });
      await events.record(tx, { ...about(row), did: "opened", once: `opened:${row.id}:${round.number}` });
    },
    { headSha: sha },
  );
}

async function takeHold(id: string): Promise<number | null> {
  const { prisma } = await db();
  // By the database's clock, so that workers on several machines agree.
  const rows = await prisma.$queryRaw<{ attempts: number }[]>`
    update "Submission" set "heldUntil" = now() + make_interval(secs => ${holdSeconds}), "attempts" = "attempts" + 1
    where "id" = ${id} and "step" <> 'open' and "state" not in ('approved', 'closed')
      and ("heldUntil" is null or "heldUntil" < now())
    returning "attempts"`;
  return rows[0]?.attempts ?? null;
}

async function load(id: string, hold: number): Promise<Job> {
  const { prisma } = await db();
  const row = await prisma.submission.findUniqueOrThrow({
    where: { id },
    include: { author: { include: { accounts: true } } },
  });
  if (row.attempts !== hold) throw new LostHold();
  const round = await prisma.round.findUniqueOrThrow({
    where: { submissionId_number: { submissionId: id, number: row.round } },
  });
  return { row, round, step: stepSchema.parse(row.step), hold };
}

async function advance(
  job: Job,
  step: Step,
  also?: (tx: Transaction) => Promise<void>,
  data: { number?: number; url?: string; headSha?: string } = {},
): Promise<void> {
  const { row, hold } = job;
  await transact(async (tx) => {
    const heldUntil = new Date(Date.now() + holdSeconds * 1000);
    const where = { id: row.id, attempts: hold, round: row.round };
    const { count } = await tx.submission.updateMany({
      where,
      data: { ...data, step, heldUntil, lastError: null },
    });
    if (count === 0) throw new LostHold();
    await also?.(tx);
  });
}

async function retreat(job: Job, step: Step): Promise<void> {
  await advance(job, step);
}

async function fixParent(job: Job, parentSha: string): Promise<void> {
  const { row, round } = job;
  await advance(job, job.step, async (tx) => {
    await tx.round.update({
      where: { submissionId_number: { submissionId: row.id, number: round.number } },
      data: { parentSha },
    });
  });
  round.parentSha = parentSha;
}

async function letGo(
  id: string,
  hold: number,
  data: { lastError: string | null; dueAt?: Date },
): Promise<void> {
  const { prisma } = await db();
  await prisma.submission.updateMany({ where: { id, attempts: hold }, data: { ...data, heldUntil: null } });
}

async function putOff(id: string, hold: number, thrown: unknown): Promise<Worked> {
  const trouble = thrown instanceof CodeHostTrouble ? thrown : null;
  const reason = trouble?.message ?? "Something went wrong in Ruleyard. It will be tried again.";
  const patient = trouble !== null && trouble.kind !== "away" && trouble.kind !== "limited";
  // A quarter of the time that it has been under way: soon at first, then ever more rarely.
  const wait = patient ? 600 : Math.min(600, Math.max(5, (await secondsUnderWay(id)) / 4));
  const at = trouble?.retryAt ?? new Date(Date.now() + wait * 1000 * (0.75 + Math.random() / 2));
  await letGo(id, hold, { lastError: reason, dueAt: at });
  if (trouble === null) throw thrown;
  return { outcome: "later", reason, at };
}

async function secondsUnderWay(id: string): Promise<number> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({ where: { id }, select: { sentAt: true } });
  return row === null ? 0 : (Date.now() - row.sentAt.getTime()) / 1000;
}

function verdictOf(round: RoundRow): Verdict | null {
  return round.verdict === null ? null : verdicts.verdictSchema.parse(round.verdict);
}

function about(row: Row) {
  const { dataset, code, draftId, id } = row;
  return { personId: null, dataset, code, draftId, submissionId: id };
}
