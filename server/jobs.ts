// The work that nobody waits for: sendings carried on, submissions and the shelf read anew, and the forgotten found.
import PgBoss from "pg-boss";
import { z } from "zod";
import { db } from "./db";
import { askAgain } from "./github/deliveries";
import * as line from "./line";
import * as parts from "./parts";
import * as queue from "./queue";
import { tellRenamed } from "./renamed";
import * as reruns from "./reruns";
import * as shelf from "./shelf";
import * as submissions from "./submissions";
import { findAll, findChanged } from "./watch";

const keySchema = z.object({ key: z.string() });

const doing: Record<queue.Queue, (key: string) => Promise<unknown>> = {
  send: () => carryOn(),
  sync: (key) => submissions.sync(key),
  shelf: () => readShelf(),
  again: () => reruns.runAgain(),
  sweep: () => sweep(),
  look: (key) => look(key),
};

/** How often each queue is looked at when nothing nudges it, in seconds. */
const pauses: Record<queue.Queue, number> = { send: 2, sync: 2, shelf: 10, again: 10, sweep: 15, look: 60 };

/** However many webhooks are lost, what was approved is on the board this soon, in seconds. */
const shelfEvery = 20;

/**
 * Starts to do jobs in this process: beside the pages, or alone as `npm run worker` does.
 * Answers a function that lets running jobs end and stops.
 * @example const stop = await jobs.start()
 */
export async function start(): Promise<() => Promise<void>> {
  const { boss, hands } = await queue.open();
  await takeOver();
  for (const name of queue.queues) {
    hands.set(
      name,
      await boss.work(name, { pollingIntervalSeconds: pauses[name] }, (jobs: PgBoss.Job<object>[]) =>
        doAll(name, jobs),
      ),
    );
  }
  await boss.schedule("sweep", "* * * * *", { key: "all" }, { singletonKey: "all" });
  await boss.schedule("look", "23 3 * * *", { key: "everything" }, { singletonKey: "everything" });
  await queue.ask("sweep", "all");
  await queue.ask("look", "deliveries");
  const timer = setInterval(() => void queue.ask("shelf", "all"), shelfEvery * 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
    clearTimeout(again);
    return queue.close();
  };
}

/**
 * Lets go of what a killed process was working on, where no other can be working: in the embedded database. In
 * PostgreSQL, where others may be, it is let go of when its time is over.
 */
async function takeOver(): Promise<void> {
  const { prisma, alone } = await db();
  if (!alone) return;
  await prisma.submission.updateMany({ where: { heldUntil: { not: null } }, data: { heldUntil: null } });
  await prisma.codeHost.updateMany({ data: { heldBy: null, heldUntil: null } });
  await queue.letGo();
}

/**
 * Reads the shelf, tells those whose rule was moved there, and finds out who wrote what did not come through here.
 * @example await jobs.readShelf() // => undefined
 */
export async function readShelf(): Promise<void> {
  await shelf.sync();
  await queue.ask("again", "all");
  await tellRenamed();
  await shelf.findCredits();
}

/** Shorter than the queue lets a job run, in seconds. */
const stint = 40;
let again: ReturnType<typeof setTimeout> | undefined;

/** Whoever asked: what is first in the line goes first. Asks for itself when there will be more to do. */
async function carryOn(): Promise<void> {
  const next = await line.carry(stint);
  clearTimeout(again);
  if (next.again === null) return;
  const wait = Math.max(200, next.again.getTime() - Date.now());
  // The sweep finds it as well, within a minute.
  if (wait < 90_000) again = setTimeout(() => void queue.ask("send", "line"), wait).unref();
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
 * Finds what was forgotten, whatever became of asks and webhooks: sendings that are due, submissions that changed on
 * the code host since they were read, and the shelf.
 * @example await jobs.sweep() // => { due: 0, changed: 3 }
 */
export async function sweep(): Promise<{ due: number; changed: number }> {
  const { prisma } = await db();
  const now = Date.now();
  const due = await prisma.submission.findMany({
    where: { step: { not: "open" }, state: { notIn: ["approved", "closed"] }, dueAt: { lte: new Date(now) } },
    orderBy: { dueAt: "asc" },
    take: 200,
    select: { id: true },
  });
  if (due.length > 0) await queue.ask("send", "line");
  const changed = await findChanged(now);
  for (const id of changed) await queue.ask("sync", id);
  await queue.ask("shelf", "all");
  await prisma.write.deleteMany({ where: { at: { lt: new Date(now - day) } } });
  await parts.rereadDue();
  await prisma.delivery.deleteMany({ where: { at: { lt: new Date(now - 30 * day) } } });
  return { due: due.length, changed: changed.length };
}

/**
 * The look that is taken whatever seemed quiet: what could not be delivered is asked for again, and each day everything
 * that may still change is read anew.
 * @example await jobs.look("everything") // => { asked: 2, read: 50 }
 */
export async function look(key: string): Promise<{ asked: number; read: number }> {
  const now = Date.now();
  const asked = await askAgain(now);
  const all = key === "everything" ? await findAll(now) : [];
  for (const id of all) await queue.ask("sync", id);
  return { asked, read: all.length };
}

const day = 24 * 60 * 60 * 1000;
