// The start of a server: settings checked, database up to date, jobs running, and a clean end when asked to stop.
import { closeDatabase, db } from "./db";
import { env, isConnected } from "./env";
import * as jobs from "./jobs";
import { makeOneUp } from "./practice-drop-in";
import * as queue from "./queue";
import { invitation } from "./setup/visit";
import * as verdict from "./verdict";

const held = globalThis as typeof globalThis & { ruleyardBegun?: Promise<void> };

/**
 * Begins once for the process. A house that cannot stand does not open: the sentence says why.
 * @example await begin() // => undefined
 */
export function begin(): Promise<void> {
  held.ruleyardBegun ??= beginNow();
  return held.ruleyardBegun;
}

async function beginNow(): Promise<void> {
  try {
    if (!isConnected()) {
      // Where the server's own words go, and nowhere else.
      console.error(invitation());
      return;
    }
    const { JOBS } = env();
    await db();
    await makeOneUp();
    if (JOBS === "here") await jobs.start();
    else await queue.open();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());
}

/** Nothing is lost by a harder end; this one leaves the lock and the queues tidy. */
async function end(): Promise<void> {
  const late = setTimeout(() => process.exit(0), 8_000);
  late.unref();
  try {
    await queue.close();
    await verdict.close();
    await closeDatabase();
  } finally {
    process.exit(0);
  }
}
