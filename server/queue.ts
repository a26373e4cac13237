// Asking for work to be done soon. Losing an ask costs a minute: what is to be done stands in the tables themselves.
import PgBoss from "pg-boss";
import { db } from "./db";

/** send: take a submission's sending further · sync: read one anew · shelf: read the shelf anew · again: run examples again whose dataset changed · sweep: find what was forgotten · look: what is asked once a day. */
export const queues = ["send", "sync", "shelf", "again", "sweep", "look"] as const;
export type Queue = (typeof queues)[number];

type Held = { boss: PgBoss; hands: Map<Queue, string> };
const held = globalThis as typeof globalThis & { ruleyardQueue?: Held };

/**
 * Opens the queues on the database of this process.
 * @example const { boss } = await queue.open()
 */
export async function open(): Promise<Held> {
  if (held.ruleyardQueue !== undefined) return held.ruleyardQueue;
  const { pool } = await db();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 2,
  });
  boss.on("error", (error) => console.error(`The queue of jobs: ${error.message}`));
  await boss.start();
  for (const name of queues) {
    // At most one of a kind waits and one runs, for each key. Trying again is up to the tables, not the queue.
    const options = { name, policy: "stately", retryLimit: 0, expireInSeconds: 60 } as const;
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
    else await boss.updateQueue(name, options);
  }
  held.ruleyardQueue = { boss, hands: new Map() };
  return held.ruleyardQueue;
}

/**
 * Asks for a job; does nothing where no queue is open, and never throws.
 * @example await queue.ask("send", "c1") // => undefined
 */
export async function ask(name: Queue, key: string): Promise<void> {
  const opened = held.ruleyardQueue;
  if (opened === undefined) return;
  try {
    await opened.boss.send(name, { key }, { singletonKey: key });
    const hand = opened.hands.get(name);
    if (hand !== undefined) opened.boss.notifyWorker(hand);
  } catch (thrown) {
    console.error(`A job was not asked for, and will be found by the sweep: ${String(thrown)}`);
  }
}

/**
 * Ends the jobs that a killed process left running, so that they may be asked for again at once. Only for a process that
 * knows that no other does jobs.
 * @example await queue.letGo() // => undefined
 */
export async function letGo(): Promise<void> {
  const { pool } = await db();
  await pool.query("update pgboss.job set state = 'failed', completed_on = now() where state = 'active'");
}

/** Lets running jobs end, and closes the queues. */
export async function close(): Promise<void> {
  const opened = held.ruleyardQueue;
  delete held.ruleyardQueue;
  await opened?.boss.stop({ graceful: true, wait: true, timeout: 10_000, close: false });
}
