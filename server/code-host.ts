// How the code host is with us: well, away, asking us to wait, or not letting us in. Kept for every worker to see.
import type { Cause, HoldUp } from "#domain/line";
import { type Budget, readBudget, unlimited } from "#domain/budget";
import { z } from "zod";
import { db } from "./db";
import { env, isLoopback } from "./env";
import type { CodeHostTrouble } from "./github/trouble";

export type CodeHostState = { heldUp: HoldUp | null; notBefore: Date | null };

/** How many seconds it is left alone after it did not answer once, twice, and so on; and where somebody must mend it. */
const pauses = [5, 10, 20, 40, 60];
const parkedPause = 60;

/**
 * How the code host is now, as far as any worker has met it.
 * @example (await codeHost.readState()).heldUp?.kind // => "away"
 */
export async function readState(): Promise<CodeHostState> {
  const { prisma } = await db();
  const row = await prisma.codeHost.findUnique({ where: { repository: env().GITHUB_REPOSITORY } });
  if (row === null) return { heldUp: null, notBefore: null };
  const { heldUp, cause, since, notBefore } = row;
  if (heldUp !== "away" && heldUp !== "limited" && heldUp !== "parked") return { heldUp: null, notBefore };
  const until = heldUp === "limited" ? (notBefore?.toISOString() ?? null) : null;
  return {
    heldUp: {
      kind: heldUp,
      since: (since ?? new Date()).toISOString(),
      until,
      cause: causeSchema.parse(cause),
    },
    notBefore,
  };
}

/**
 * Keeps what was just met, so that nobody runs into it again before the moment that this answers; null when it is the
 * matter of one request and not of the code host.
 * @example await codeHost.note(trouble) // => 2026-04-01T14:02:05Z
 */
export async function note(trouble: CodeHostTrouble): Promise<Date | null> {
  const heldUp = kindOf(trouble);
  if (heldUp === null) return null;
  const { prisma } = await db();
  const repository = env().GITHUB_REPOSITORY;
  const before = await prisma.codeHost.findUnique({ where: { repository } });
  const met = before?.heldUp === heldUp ? before.met + 1 : 1;
  const pause = heldUp === "parked" ? parkedPause : (pauses[met - 1] ?? 60) * (0.75 + Math.random() / 2);
  const notBefore = trouble.retryAt ?? new Date(Date.now() + pause * 1000);
  const since = met > 1 ? (before?.since ?? new Date()) : new Date();
  const data = { heldUp, cause: causeOf(trouble), since, met, notBefore };
  await prisma.codeHost.upsert({ where: { repository }, create: { repository, ...data }, update: data });
  return notBefore;
}

/**
 * Keeps that it answered as it should. What was put off because it did not is due again at once.
 * @example await codeHost.noteWell() // => undefined
 */
export async function noteWell(): Promise<void> {
  const { prisma } = await db();
  const repository = env().GITHUB_REPOSITORY;
  const { count } = await prisma.codeHost.updateMany({
    where: { repository, heldUp: { not: null }, notBefore: { lte: new Date() } },
    data: { heldUp: null, cause: null, since: null, met: 0, notBefore: null },
  });
  if (count === 0) return;
  const waiting = { step: { not: "open" }, state: { notIn: ["approved", "closed"] } };
  await prisma.submission.updateMany({
    where: { ...waiting, putOffBy: "code host" },
    data: { dueAt: new Date(), putOffBy: null, lastError: null },
  });
}

/**
 * How much may be written to it, and how fast.
 * @example codeHost.budget().apart // => 1000
 */
export function budget(): Budget {
  const { GITHUB_PACE, GITHUB_API_URL, GITHUB_WRITES } = env();
  const isPaced = (GITHUB_PACE ?? (isLoopback(GITHUB_API_URL) ? "off" : "on")) === "on";
  return isPaced ? (readBudget(GITHUB_WRITES) ?? unlimited) : unlimited;
}

function kindOf(trouble: CodeHostTrouble): HoldUp["kind"] | null {
  if (trouble.kind === "away" || trouble.kind === "limited") return trouble.kind;
  return causeOf(trouble) === null ? null : "parked";
}

/** Not let in at all, or no longer allowed to write; a 422 is about the one thing that was asked. */
function causeOf({ kind, status }: CodeHostTrouble): Cause | null {
  if (kind === "signed-out") return "key";
  if (kind === "missing") return "repository";
  return kind === "refused" && status === 403 ? "permission" : null;
}

const causeSchema = z.enum(["key", "repository", "permission"]).nullable().catch(null);
