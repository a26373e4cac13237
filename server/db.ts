// The database of what is in progress: embedded in the data folder, or PostgreSQL where DATABASE_URL names one.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "../generated/prisma/client";
import { lockFolder } from "./lock";
import { migrate } from "./migrate";
import { openEmbedded } from "./pglite-pool.mjs";

export type Database = {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** Nobody else can be in this database, so what is held in it was held by a process that has ended. */
  alone: boolean;
  close(): Promise<void>;
};
export type Transaction = Prisma.TransactionClient;

// One for the process, also when the pages are reloaded under it.
const held = globalThis as typeof globalThis & { ruleyardDatabase?: Promise<Database> };

/**
 * Opens the database of this process at the first call, brings it up to date, and answers the same one ever after.
 * @example const { prisma } = await db() // => the tables
 */
export function db(): Promise<Database> {
  if (process.env.NEXT_PHASE === "phase-production-build") {
    throw new Error("The database is not opened while the pages are built: await connection() first.");
  }
  held.ruleyardDatabase ??= open().catch((thrown: unknown) => {
    delete held.ruleyardDatabase;
    throw thrown;
  });
  return held.ruleyardDatabase;
}

/**
 * Closes the database of this process, if it was opened; the next call of db() opens it anew.
 * @example await closeDatabase() // => undefined
 */
export async function closeDatabase(): Promise<void> {
  const opened = held.ruleyardDatabase;
  delete held.ruleyardDatabase;
  if (opened !== undefined) await (await opened).close();
}

async function open(): Promise<Database> {
  const url = process.env.DATABASE_URL;
  const { pool, closePool } = url ? openPostgres(url) : await openFolder(process.env.DATA_DIR || ".data");
  try {
    const client = await pool.connect();
    try {
      await migrate(client, resolve("prisma/migrations"));
    } finally {
      client.release();
    }
  } catch (thrown) {
    await closePool();
    throw thrown;
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 30_000, timeout: 20_000 },
  });
  return {
    prisma,
    pool,
    alone: !url,
    async close() {
      await prisma.$disconnect();
      await closePool();
    },
  };
}

function openPostgres(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: "ruleyard" });
  // Without a listener, one lost idle connection would end the process.
  pool.on("error", (error) => console.error(`A connection to the database was lost: ${error.message}`));
  return { pool, closePool: () => pool.end() };
}

/** A new database may begin from a copy of one that was migrated before, which is several times faster. */
async function snapshot(): Promise<{ loadDataDir?: Blob }> {
  const file = process.env.EMBEDDED_SNAPSHOT;
  return file ? { loadDataDir: new Blob([new Uint8Array(await readFile(file))]) } : {};
}

async function openFolder(folder: string) {
  const inMemory = folder.startsWith("memory:");
  const release = inMemory ? () => {} : lockFolder(resolve(folder));
  try {
    const place = inMemory ? "memory://" : join(resolve(folder), "db");
    const { pool, database } = await openEmbedded(
      place,
      existsSync(join(place, "PG_VERSION")) ? {} : await snapshot(),
    );
    return {
      pool,
      async closePool() {
        await pool.end();
        await database.close();
        release();
      },
    };
  } catch (thrown) {
    release();
    throw thrown;
  }
}
