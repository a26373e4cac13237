// The line of rules on their way to the code host: who is next, carrying one after the other, and where somebody stands.
import { foresee } from "#domain/budget";
import type { PlaceInLine } from "#domain/line";
import { steps } from "#domain/submission";
import { inTurn } from "#domain/turns";
import * as codeHost from "./code-host";
import { db } from "./db";
import { env } from "./env";
import { work } from "./sending";
import { readWrites } from "./writing";

const waiting = { step: { not: "open" }, state: { notIn: ["approved", "closed"] } };
/** What somebody had carried in this time counts as turns that they had, in milliseconds. */
const lately = 60 * 60_000;

/**
 * Carries what waits, one after the other, for at most `seconds`. Answers when there is more to do: at once, at some
 * later moment, or null when nothing waits that the passing of time would move.
 * @example await line.carry(40) // => { again: null }
 */
export async function carry(seconds: number): Promise<{ again: Date | null }> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const { notBefore } = await codeHost.readState();
    const isClosed = notBefore !== null && notBefore.getTime() > Date.now();
    const [next] = await readLine({ due: true, ...(isClosed ? { step: "accepted" } : {}) });
    if (next === undefined) return { again: isClosed ? notBefore : await readNextDue() };
    // One that trips over a fault of ours has been put off, and does not hold up the others.
    await work(next.id, isClosed ? "verified" : "open").catch((thrown: unknown) =>
      console.error(`A rule was not carried: ${thrown instanceof Error ? thrown.message : "unknown"}`),
    );
  }
  return { again: new Date() };
}

/** The line as it stands, first first. `due`: only what may be worked on now, by anyone who asks. */
async function readLine(only: { due?: boolean; step?: string } = {}) {
  const { prisma } = await db();
  const now = new Date();
  const rows = await prisma.submission.findMany({
    where: {
      ...waiting,
      ...(only.step ? { step: only.step } : {}),
      ...(only.due ? { dueAt: { lte: now }, OR: [{ heldUntil: null }, { heldUntil: { lt: now } }] } : {}),
    },
    select: { id: true, authorId: true, sentAt: true, step: true, round: true },
  });
  const had = await prisma.event.findMany({
    where: { did: "opened", at: { gt: new Date(now.getTime() - lately) } },
    select: { submissionId: true },
  });
  const ids = had.flatMap(({ submissionId }) => submissionId ?? []);
  const authors = await prisma.submission.findMany({
    where: { id: { in: ids } },
    select: { id: true, authorId: true },
  });
  const authorOf = new Map(authors.map(({ id, authorId }) => [id, authorId]));
  const turns = new Map<string, number>();
  for (const id of ids) {
    const author = authorOf.get(id) ?? "";
    turns.set(author, (turns.get(author) ?? 0) + 1);
  }
  const asWaiting = rows.map(({ id, authorId, sentAt, step }) => ({
    id,
    personId: authorId,
    sentAt: sentAt.getTime(),
    begun: step !== "accepted" && step !== "verified",
    writes: writesLeft(step),
  }));
  return inTurn(asWaiting, turns, now.getTime());
}

async function readNextDue(): Promise<Date | null> {
  const { prisma } = await db();
  const row = await prisma.submission.findFirst({
    where: waiting,
    orderBy: { dueAt: "asc" },
    select: { dueAt: true },
  });
  return row?.dueAt ?? null;
}

/** Tree, commit, branch, request and check: what is still to be written from this step on. */
function writesLeft(step: string): number {
  const reached = steps.findIndex((one) => one === step);
  return [5, 5, 5, 2, 1, 0][reached] ?? 5;
}

/**
 * Where a submission stands in the line, and how long it will take by the budget that is left and the pace so far.
 * Null when it is not in the line.
 * @example await line.placeOf("c9") // => { ahead: 3, seconds: 110, heldUp: null }
 */
export async function placeOf(id: string): Promise<PlaceInLine | null> {
  const order = await readLine();
  const ahead = order.findIndex((one) => one.id === id);
  if (ahead < 0) return null;
  const { heldUp, notBefore } = await codeHost.readState();
  if (heldUp !== null && heldUp.kind !== "limited") return { ahead, seconds: null, heldUp };
  const { now, ended, took } = await readWrites(env().GITHUB_REPOSITORY);
  const from = Math.max(now, heldUp === null ? 0 : (notBefore?.getTime() ?? 0));
  const writes = order.slice(0, ahead + 1).reduce((sum, { writes: left }) => sum + left, 0);
  const done = foresee(codeHost.budget(), ended, from, writes, paceOf(ended, took));
  return { ahead, seconds: Math.round((done - now) / 1000), heldUp };
}

/**
 * Milliseconds from one write to the next while there is work, with the reading and running that go between: as measured
 * over the last ones, or a second when nothing was written lately.
 */
function paceOf(ended: readonly number[], took: readonly number[]): number {
  const between = ended
    .slice(-60)
    .map((time, index, times) => time - (times[index - 1] ?? Number.NEGATIVE_INFINITY))
    .filter((gap) => gap < 10_000);
  const own = took.slice(-60).reduce((sum, one) => sum + one, 0) / Math.max(1, took.slice(-60).length);
  if (between.length < 5) return 1000;
  const pace = between.reduce((sum, gap) => sum + gap, 0) / between.length;
  return Math.max(own, pace - codeHost.budget().apart);
}
