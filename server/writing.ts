// One writer to the repository at a time, over all workers, and never more than the code host allows. Held and counted in
// the database, so that a restart forgets nothing; reading never waits here.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { unlimited, whenFree } from "#domain/budget";
import { budget } from "./code-host";
import { db } from "./db";
import { env } from "./env";
import { CodeHostTrouble } from "./github/trouble";

/** It is nobody's turn before `retryAt`; nothing was asked of the code host. */
export class NotYet extends CodeHostTrouble {}

/** Longer than one request may take, in seconds. A writer that was killed holds the others up for so long. */
const holdSeconds = 30;
/** How long to wait for other writers, and for the budget, in milliseconds. Beyond that the work is put back in line. */
const patience = { others: 20_000, budget: 3_000 };

type Answer = { headers: Record<string, string | number | undefined> };

/**
 * Does one write when it is its turn. Throws NotYet when that is too far off to wait for.
 * @example await writing.inTurn(() => request(options))
 */
export async function inTurn<Value extends Answer>(write: () => Promise<Value>): Promise<Value> {
  const me = randomUUID();
  const repository = env().GITHUB_REPOSITORY;
  await take(me, repository);
  try {
    await waitForBudget(repository);
    const { prisma } = await db();
    await prisma.write.create({ data: { id: me, repository } });
    const answer = await write();
    await sparePrimary(repository, answer);
    return answer;
  } finally {
    await release(me, repository);
  }
}

async function take(me: string, repository: string): Promise<void> {
  const { prisma } = await db();
  const until = Date.now() + patience.others;
  for (let wait = 15; ; wait = Math.min(wait * 1.5, 250)) {
    const rows = await prisma.$queryRaw<{ notBefore: Date | null; late: boolean }[]>`
      insert into "CodeHost" ("repository", "heldBy", "heldUntil")
      values (${repository}, ${me}, now() + make_interval(secs => ${holdSeconds}))
      on conflict ("repository") do update set "heldBy" = excluded."heldBy", "heldUntil" = excluded."heldUntil"
      where "CodeHost"."heldBy" is null or "CodeHost"."heldUntil" < now()
      returning "notBefore", coalesce("notBefore" > now(), false) as late`;
    const [taken] = rows;
    if (taken?.late) {
      await release(me, repository);
      throw new NotYet("limited", "GitHub is left alone until later.", 0, taken.notBefore, null);
    }
    if (taken) return;
    if (Date.now() > until) {
      throw new NotYet("limited", "Others are being sent.", 0, new Date(Date.now() + 2_000), null);
    }
    await pause(wait * (0.5 + Math.random()));
  }
}

async function waitForBudget(repository: string): Promise<void> {
  const limits = budget();
  if (limits === unlimited) return;
  const { now, ended } = await readWrites(repository);
  const free = whenFree(limits, ended, now);
  if (free - now > patience.budget) {
    const notBefore = new Date(Date.now() + free - now);
    const { prisma } = await db();
    await prisma.codeHost.updateMany({ where: { repository }, data: { notBefore } });
    throw new NotYet("limited", "GitHub takes only so much at a time.", 0, notBefore, null);
  }
  await pause(Math.max(0, Math.ceil(free - now)));
}

/**
 * When the writes of the last hour were done, in milliseconds by the database's clock, oldest first. One that was cut
 * off counts as long as it could have taken.
 * @example (await writing.readWrites("ruleyard/rules")).ended.length // => 12
 */
export async function readWrites(
  repository: string,
): Promise<{ now: number; ended: number[]; took: number[] }> {
  const { prisma } = await db();
  const longest = Math.max(3_600_000, ...budget().windows.map(({ milliseconds }) => milliseconds)) / 1000;
  const rows = await prisma.$queryRaw<{ ended: number; took: number; now: number }[]>`
    select extract(epoch from coalesce("endedAt", "at" + interval '15 seconds'))::float8 * 1000 as ended,
           extract(epoch from "endedAt" - "at")::float8 * 1000 as took,
           extract(epoch from clock_timestamp())::float8 * 1000 as now
    from "Write" where "repository" = ${repository} and "at" > now() - make_interval(secs => ${longest + 60})
    order by 1`;
  return {
    now: rows[0]?.now ?? Date.now(),
    ended: rows.map(({ ended }) => ended),
    took: rows.flatMap(({ took }) => (took === null ? [] : [took])),
  };
}

/** A tenth of the hourly allowance is left for reading: what people look at must not stop because much was sent. */
async function sparePrimary(repository: string, { headers }: Answer): Promise<void> {
  const [limit, remaining, reset] = ["limit", "remaining", "reset"].map((name) => {
    const value = headers[`x-ratelimit-${name}`];
    return value === undefined ? Number.NaN : Number(value);
  });
  if (budget() === unlimited || limit === undefined || remaining === undefined || reset === undefined) return;
  if (!(remaining < limit / 10)) return;
  const { prisma } = await db();
  const data = {
    heldUp: "limited",
    cause: null,
    since: new Date(),
    notBefore: new Date(reset * 1000),
  };
  await prisma.codeHost.updateMany({ where: { repository }, data });
}

async function release(me: string, repository: string): Promise<void> {
  const { prisma } = await db();
  await prisma.$executeRaw`
    with done as (update "Write" set "endedAt" = now() where "id" = ${me})
    update "CodeHost" set "heldBy" = null, "heldUntil" = null where "repository" = ${repository} and "heldBy" = ${me}`;
}
