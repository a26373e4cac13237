// All or nothing, and tried again when two people happened to meet.
import { setTimeout as pause } from "node:timers/promises";
import { db, type Transaction } from "./db";

/** A write that lost against another, and a row that someone else made a moment before: both go away when looked at again. */
const passing = ["P2034", "P2002"];
const attempts = 6;

/**
 * Runs a piece of work in one transaction. It must look before it writes: it is run again, up to six times, when
 * another transaction came between. Inside it use only what it is handed, never db().
 * @example await transact((tx) => tx.draft.count()) // => 3
 */
export async function transact<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  const { prisma } = await db();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work);
    } catch (thrown) {
      if (attempt >= attempts || !isPassing(thrown)) throw thrown;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function isPassing(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    "code" in thrown &&
    typeof thrown.code === "string" &&
    passing.includes(thrown.code)
  );
}
