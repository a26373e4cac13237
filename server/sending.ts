// Carrying a submission to the code host: verdict, commit, branch, pull request, check. Every step looks before it acts,
// so that a crash anywhere, or two workers at once, end with exactly one pull request.
import type { Step, Verdict } from "#domain/submission";
import { annotate } from "./annotations";
import * as codeHost from "./code-host";
import { db } from "./db";
import * as events from "./events";
import { createBranch, head, moveBranch, standsOn, writeCommit } from "./github/branch";
import { ensureCheck } from "./github/check";
import { machine } from "./github/connect";
import { noReplyAddress } from "./github/people";
import { describe, ensure, find, read as readPullRequest } from "./github/pull-request";
import { CodeHostTrouble } from "./github/trouble";
import { sync } from "./mirror";
import { advance, type Job, letGo, load, LostHold, takeHold } from "./sending-hold";
import { commitMessage, pullRequestBody, pullRequestTitle } from "./sending-words";
import * as verdicts from "./verdict";
import { NotYet } from "./writing";

export type Worked =
  | { outcome: "open" }
  | { outcome: "nothing to do" }
  | { outcome: "later"; reason: string; at: Date };

/**
 * Takes a submission as far as it will go now: to `open`, or to the moment at which to try again. Up to `verified`,
 * nothing is asked of the code host.
 * @example await submissions.work("c9") // => { outcome: "open" }
 */
export async function work(id: string, upTo: "verified" | "open" = "open"): Promise<Worked> {
  const hold = await takeHold(id);
  if (hold === null) return { outcome: "nothing to do" };
  try {
    for (;;) {
      const job = await load(id, hold);
      if (job.step === "open") break;
      if (upTo === "verified" && job.step !== "accepted") {
        await letGo(id, hold, { lastError: null });
        return { outcome: "nothing to do" };
      }
      await doNext[job.step](job);
    }
  } catch (thrown) {
    if (thrown instanceof LostHold) return { outcome: "nothing to do" };
    return await putOff(id, hold, thrown);
  }
  await codeHost.noteWell();
  await sync(id).catch(() => undefined); // The sweep reads it anew in any case.
  return { outcome: "open" };
}

/** The process that runs rules did not do so: a matter of ours, and no verdict on the rule. */
class NoVerdict extends Error {}

const doNext: Record<Exclude<Step, "open">, (job: Job) => Promise<void>> = {
  accepted: verify,
  verified: settleParent,
  branched: commit,
  committed: request,
  requested: finish,
};

async function verify(job: Job): Promise<void> {
  const { row, round } = job;
  const verdict = await verdicts.reach(row.dataset, row.code, { path: row.path, text: round.text });
  if (verdict.report.trouble?.kind === "engine") throw new NoVerdict();
  await advance(job, "verified", {
    round: { verdict, verdictAt: new Date(verdict.at) },
    record: (tx) =>
      events.record(tx, {
        ...about(row),
        did: "verified",
        detail: { passed: verdict.passed },
        once: `verified:${row.id}:${round.number}`,
      }),
  });
}

/** Settles which commit it stands on before it is made, so that making it again gives the same one. */
async function settleParent(job: Job): Promise<void> {
  const host = await machine();
  const { row, round } = job;
  // A branch that was taken away is put back where it was; a new one starts on main.
  const before = row.number === null ? null : row.headSha;
  const parentSha = round.parentSha ?? (await head(host, row.branch)) ?? before ?? (await head(host, "main"));
  if (parentSha === null) {
    throw new CodeHostTrouble("missing", "The repository of rules has no main branch.", 404, null, null);
  }
  await advance(job, "branched", { round: { parentSha } });
}

async function commit(job: Job): Promise<void> {
  const { row, round } = job;
  const { parentSha } = round;
  if (parentSha === null) return advance(job, "verified");
  const host = await machine();
  // Known before the branch moves: a commit that we made is never taken for somebody else's.
  if (round.commitSha === null) {
    const commitSha = await makeCommit(job, parentSha);
    return advance(job, "branched", { round: { commitSha } });
  }
  const sha = round.commitSha;
  const here = await head(host, row.branch);
  if (here === null && row.number !== null && row.headSha !== null && row.headSha !== sha) {
    return putBack(job, row.number, row.headSha);
  }
  const isThere =
    here === null
      ? await createBranch(host, row.branch, sha)
      : here === sha ||
        (here !== parentSha && (await standsOn(host, sha, here))) ||
        (await moveBranch(host, row.branch, sha));
  if (isThere) return advance(job, "committed");
  const newest = await head(host, row.branch);
  // What it was to stand on is gone from the code host: it begins anew, on what is there now.
  if (newest === null) return advance(job, "verified", { round: { parentSha: null, commitSha: null } });
  // A commit came first: ours goes on top of it, and both are kept.
  await advance(job, "branched", {
    round: { parentSha: newest, commitSha: null },
    record: async (tx) => {
      if (job.before.includes(newest)) return;
      const once = `elsewhere:${row.id}:${newest}`;
      await events.record(tx, { ...about(row), did: "changed elsewhere", once });
    },
  });
}

/** A request is opened again only where its branch is as it was: that comes first, and the new commit on top of it. */
async function putBack(job: Job, number: number, headSha: string): Promise<void> {
  const { row, round } = job;
  const host = await machine();
  if (!(await createBranch(host, row.branch, headSha))) {
    const main = await head(host, "main");
    return advance(job, "branched", {
      round: { parentSha: main, commitSha: null },
      submission: { headSha: null },
    });
  }
  await describe(host, number, pullRequestTitle(row), pullRequestBody(row, round, verdictOf(job)));
  await advance(job, "branched");
}

async function makeCommit({ row, round }: Job, parent: string): Promise<string> {
  const date = round.sentAt.toISOString();
  const account = row.author.accounts[0];
  return writeCommit(await machine(), {
    parent,
    onto: round.ontoSha,
    path: row.path,
    text: round.text,
    message: commitMessage(row, round),
    author: {
      name: round.credit,
      email:
        round.creditAddress ??
        noReplyAddress(account?.accountId ?? row.authorId, row.author.login ?? "ruleyard"),
      date,
    },
    committer: { name: "Ruleyard", email: noReplyAddress("0", "ruleyard"), date },
  });
}

async function request(job: Job): Promise<void> {
  const { row, round } = job;
  const host = await machine();
  const title = pullRequestTitle(row);
  const body = pullRequestBody(row, round, verdictOf(job));
  const before = row.number ?? (await find(host, row.branch));
  const number = before ?? (await ensure(host, { branch: row.branch, title, body }));
  if (before !== null) await describe(host, number, title, body);
  const { url } = await readPullRequest(host, number);
  await advance(job, "requested", { submission: { number, url } });
}

async function finish(job: Job): Promise<void> {
  const { row, round } = job;
  const verdict = verdictOf(job);
  const sha = round.commitSha;
  if (sha === null || verdict === null) return advance(job, "accepted");
  const host = await machine();
  const key = `${row.id}/${round.number}`;
  const { title, summary } = verdicts.inWords(verdict);
  const notes = annotate(verdict, { path: row.path, text: round.text });
  const checkRunId = await ensureCheck(host, { sha, key, passed: verdict.passed, title, summary, notes });
  await advance(job, "open", {
    round: { checkRunId },
    submission: { headSha: sha },
    record: (tx) =>
      events.record(tx, { ...about(row), did: "opened", once: `opened:${row.id}:${round.number}` }),
  });
}

/** Waiting for one's turn is no trouble; what the code host does to everyone is known to every worker from here on. */
async function putOff(id: string, hold: number, thrown: unknown): Promise<Worked> {
  if (thrown instanceof NotYet) {
    const at = thrown.retryAt ?? new Date();
    await letGo(id, hold, { lastError: null, dueAt: new Date() });
    return { outcome: "later", reason: thrown.message, at };
  }
  const trouble = thrown instanceof CodeHostTrouble ? thrown : null;
  const reason =
    trouble?.message ??
    (thrown instanceof NoVerdict
      ? "The examples could not be run just now."
      : "Something went wrong in Ruleyard. It will be tried again.");
  const everyone = trouble === null ? null : await codeHost.note(trouble);
  // A quarter of the time that it has been under way: soon at first, then ever more rarely.
  const wait = Math.max(5, (await secondsUnderWay(id)) / 4) * (0.75 + Math.random() / 2);
  const own = new Date(Date.now() + Math.min(wait, everyone === null ? 600 : 75) * 1000);
  const at = trouble?.retryAt ?? (everyone !== null && everyone > own ? everyone : own);
  await letGo(id, hold, { lastError: reason, putOffBy: everyone === null ? null : "code host", dueAt: at });
  if (trouble === null && !(thrown instanceof NoVerdict)) throw thrown;
  // The request may have been closed or merged over there meanwhile: then there is nothing left to send.
  if (everyone === null && trouble !== null) await sync(id).catch(() => undefined);
  return { outcome: "later", reason, at };
}

async function secondsUnderWay(id: string): Promise<number> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({ where: { id }, select: { sentAt: true } });
  return row === null ? 0 : (Date.now() - row.sentAt.getTime()) / 1000;
}

function verdictOf({ round }: Job): Verdict | null {
  return round.verdict === null ? null : verdicts.verdictSchema.parse(round.verdict);
}

function about(row: Job["row"]) {
  const { dataset, code, draftId, id } = row;
  return { personId: null, dataset, code, draftId, submissionId: id };
}
