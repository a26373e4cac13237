// The work that nobody waits for: sendings carried on, submissions and the shelf read anew, and the forgotten found.
import PgBoss from "pg-boss";
import { z } from "zod";
import { db } from "./db";
import * as queue from "./queue";
import * as shelf from "./shelf";
import * as submissions from "./submissions";

const keySchema = z.object({ key: z.string() });

const doing: Record<queue.Queue, (key: string) => Promise<unknown>> = {
  send: (key) => submissions.work(key),
  sync: (key) => submissions.sync(key),
  shelf: () => shelf.sync(),
  sweep: () => sweep(),
};

/** How often each queue is looked at when nothing nudges it, in seconds. */
const look: Record<queue.Queue, number> = { send: 2, sync: 2, shelf: 10, sweep: 15 };

/**
 * Starts to do jobs in this process: beside the pages, or alone as `npm run worker` does.
 * Answers a function that lets running jobs end and stops.
 * @example const stop = await jobs.start()
 */
export async function start(): Promise<() => Promise<void>> {
  const { boss, hands } = await queue.open();
  for (const name of queue.queues) {
    hands.set(
      name,
      await boss.work(name, { pollingIntervalSeconds: look[name] }, (jobs: PgBoss.Job<object>[]) =>
        doAll(name, jobs),
      ),
    );
  }
  await boss.schedule("sweep", "* * * * *", { key: "all" }, { singletonKey: "all" });
  await queue.ask("sweep", "all");
  return () => queue.close();
}

async function doAll(name: queue.Queue, jobs: PgBoss.Job<object>[]): Promise<void> {
  for (const job of jobs) {
    const { key } = keySchema.parse(job.data);
    try {
      await doing[name](key);
    } catch (thrown) {
      // The tables know what is still to be done, and the sweep asks again; the log says why it has to.
      console.error(
        `A job of ${name} did not end well: ${thrown instanceof Error ? thrown.message : "unknown"}`,
      );
    }
  }
}

/**
 * Finds what was forgotten, whatever became of asks and webhooks: sendings that are due, submissions that were not
 * read for a minute, and the shelf.
 * @example await jobs.sweep() // => { due: 0, open: 3 }
 */
export async function sweep(): Promise<{ due: number; open: number }> {
  const { prisma } = await db();
  const now = new Date();
  const due = await prisma.submission.findMany({
    where: { step: { not: "open" }, state: { notIn: ["approved", "closed"] }, dueAt: { lte: now } },
    orderBy: { dueAt: "asc" },
    take: 200,
    select: { id: true },
  });
  for (const { id } of due) await queue.ask("send", id);
  const open = await prisma.submission.findMany({
    where: {
      number: { not: null },
      state: { notIn: ["approved"] },
      OR: [{ syncedAt: null }, { syncedAt: { lt: new Date(now.getTime() - 55_000) } }],
      // What was closed may be opened again for a while.
      NOT: { state: "closed", closedAt: { lt: new Date(now.getTime() - 7 * 24 * 60 * 60 * 1000) } },
    },
    orderBy: { syncedAt: { sort: "asc", nulls: "first" } },
    take: 100,
    select: { id: true },
  });
  for (const { id } of open) await queue.ask("sync", id);
  await queue.ask("shelf", "all");
  return { due: due.length, open: open.length };
}
