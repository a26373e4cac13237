// Whether what the house stands on is there.
import { db } from "./db";
import { isConnected } from "./env";
import { head } from "./github/branch";
import { machine } from "./github/connect";

export type Health = { ok: boolean; database: "well" | "away"; codeHost: "well" | "away" | "not set up" };

const lastLook: { at: number; codeHost: Health["codeHost"] } = { at: 0, codeHost: "away" };

/**
 * Examines the database now, and the code host at most every ten seconds. Without its code host the house still
 * stands: people go on writing.
 * @example await examine() // => { ok: true, database: "well", codeHost: "well" }
 */
export async function examine(): Promise<Health> {
  // A server that waits for its App is up, and has opened nothing yet.
  if (!isConnected()) return { ok: true, database: "away", codeHost: "not set up" };
  const database = await isWell(async () => (await db()).prisma.$queryRaw`select 1`);
  if (Date.now() - lastLook.at > 10_000) {
    lastLook.at = Date.now();
    lastLook.codeHost = await isWell(async () => head(await machine(), "main"));
  }
  return { ok: database === "well", database, codeHost: lastLook.codeHost };
}

async function isWell(look: () => Promise<unknown>): Promise<"well" | "away"> {
  try {
    await look();
    return "well";
  } catch {
    return "away";
  }
}
