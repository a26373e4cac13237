// Asking for work to be done soon. Losing an ask costs a minute: what is to be done stands in the tables themselves.
import PgBoss from "pg-boss";
import { db } from "./db";

/** send: take a submission's sending further · sync: read one anew · shelf: read the shelf anew · again: run examples again whose dataset changed · sweep: find what was forgotten · look: what is asked once a day. */
export const queues = ["send", "sync", "shelf", "again", "sweep", "look"] as const;
export type Queue = (typeof queues)[number];

/** One that is being written down, and the one for whoever asked meanwhile. */
type Asking = { now: Promise<void>; next: Promise<void> | null };
type Held = { boss: PgBoss; hands: Map<Queue, string>; asking: Map<string, Asking> };
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
  held.ruleyardQueue = { boss, hands: new Map(), asking: new Map() };
  return held.ruleyardQueue;
}

/**
 * Asks for a job; does nothing where no queue is open, and never throws. However many ask for the same in one moment, it is
 * written down twice at most: once now, and once for all who came while that was under way.
 * @example await queue.ask("send", "c1") // => undefined
 */
export async function ask(name: Queue, key: string): Promise<void> {
  const opened = held.ruleyardQueue;
  if (opened === undefined) return;
  const what = `${name} ${key}`;
  const begin = (): Promise<void> => {
    const asking: Asking = { now: write(opened, name, key), next: null };
    opened.asking.set(what, asking);
    return asking.now.then(() => {
      if (asking.next === null) opened.asking.delete(what);
    });
  };
  const before = opened.asking.get(what);
  if (before === undefined) return begin();
  before.next ??= before.now.then(begin);
  return before.next;
}

async function write({ boss, hands }: Held, name: Queue, key: string): Promise<void> {
  try {
    await boss.send(name, { key }, { singletonKey: key });
    const hand = hands.get(name);
    if (hand !== undefined) boss.notifyWorker(hand);
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
