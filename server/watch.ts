// Finding which submissions changed on the code host since they were read, with as few questions as will do.
import { db } from "./db";
import { machine } from "./github/connect";
import { readRecent } from "./github/pull-request";
import { readRecentTalk, type RecentTalk } from "./github/recent-talk";

const day = 24 * 60 * 60 * 1000;
/** However quiet it seems, what is open is read anew this often, in milliseconds. */
const atLeastEvery = 30 * 60 * 1000;
/** A text's checks by others move nothing that can be seen from afar, so they are asked about while they are awaited. */
const checksAwaited = 60 * 60 * 1000;

/**
 * The submissions to read anew: those that changed, and those that were not read for half an hour.
 * @example await watch.findChanged(Date.now()) // => ["c9"]
 */
export async function findChanged(now: number): Promise<string[]> {
  const { prisma } = await db();
  const open = await prisma.submission.findMany({
    where: watched(now),
    orderBy: { syncedAt: { sort: "asc", nulls: "first" } },
    select: {
      id: true,
      number: true,
      syncedAt: true,
      remoteAt: true,
      checks: true,
      sentAt: true,
      step: true,
      mergeState: true,
    },
  });
  if (open.length === 0) return [];
  const host = await machine();
  const recent = await readRecent(host).catch(() => new Map<number, string>());
  const spoken = await findSpoken(open.map(({ id }) => id));
  return open
    .filter(({ id, number, syncedAt, remoteAt, checks, sentAt, step, mergeState }) => {
      const remote = number === null ? undefined : recent.get(number);
      if (syncedAt === null || now - syncedAt.getTime() > atLeastEvery) return true;
      if (spoken.has(id)) return true;
      // Asked the first time, GitHub only begins to work it out, and says nothing when it has.
      if (mergeState === "unknown") return true;
      if (step === "open" && isRunning(checks) && now - sentAt.getTime() < checksAwaited) return true;
      if (remote === undefined) return false;
      // Its clock counts in seconds: something may have followed in the very second that was read.
      return remote !== remoteAt || syncedAt.getTime() - Date.parse(remote) < 3_000;
    })
    .map(({ id }) => id)
    .slice(0, 100);
}

/**
 * Everything that may still change, for the look that is taken once a day whatever seemed quiet.
 * @example (await watch.findAll(Date.now())).length // => 50
 */
export async function findAll(now: number): Promise<string[]> {
  const { prisma } = await db();
  const found = await prisma.submission.findMany({ where: watched(now, 60), select: { id: true } });
  return found.map(({ id }) => id);
}

/** What was closed may be opened again for a while. */
function watched(now: number, days = 7) {
  return {
    number: { not: null },
    state: { not: "approved" },
    NOT: { state: "closed", closedAt: { lt: new Date(now - days * day) } },
  };
}

/** Changing or taking back a comment does not always move its pull request: the comments themselves are compared. */
async function findSpoken(ids: string[]): Promise<Set<string>> {
  const { prisma } = await db();
  const recent = await readRecentTalk(await machine()).catch((): RecentTalk[] => []);
  const known = await prisma.comment.findMany({
    where: { thread: { submissionId: { in: ids } } },
    select: { remoteId: true, changedAt: true, thread: { select: { submissionId: true } } },
  });
  const found = new Set<string>();
  for (const { isOfWhole, comments, since } of recent) {
    for (const { remoteId, changedAt, thread } of known) {
      if (remoteId.startsWith("talk-") !== isOfWhole) continue;
      const there = comments.get(remoteId);
      const isGone = there === undefined && changedAt !== null && changedAt.getTime() > since;
      if (isGone || (there !== undefined && there !== changedAt?.getTime())) found.add(thread.submissionId);
    }
  }
  return found;
}

function isRunning(checks: unknown): boolean {
  return JSON.stringify(checks ?? []).includes('"running"');
}
