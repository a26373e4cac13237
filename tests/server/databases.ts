// The server's tests run twice: on the embedded database, and on a real PostgreSQL where one can be started.
import { afterAll, beforeAll, beforeEach, describe, vi } from "vitest";
import type { Person, Role } from "#domain/person";
import { closeDatabase, db } from "#server/db";
import * as shelf from "#server/shelf";
import * as verdict from "#server/verdict";
import { type Cluster, startCluster } from "../postgres/cluster";
import { embeddedSnapshot } from "./snapshot";

/** Enough for the embedded database to open on a busy machine. */
vi.setConfig({ hookTimeout: 180_000 });

const before = { url: process.env.DATABASE_URL, folder: process.env.DATA_DIR };

/**
 * Runs a file's tests on every database there is, each test on empty tables.
 * @example onEveryDatabase(() => { test("…", async () => { … }) })
 */
export function onEveryDatabase(tests: (database: "embedded" | "PostgreSQL") => void): void {
  // Rules run the same beside either: their processes start once in a file, and end with it.
  afterAll(() => verdict.close());
  onEmbedded(() => tests("embedded"));

  describe("on PostgreSQL", () => {
    let cluster: Cluster | undefined;
    beforeAll(async () => {
      cluster = await startCluster();
      if (cluster === undefined) return;
      process.env.DATABASE_URL = await cluster.database("server");
      await db();
    });
    beforeEach(async ({ skip }) => {
      if (cluster === undefined) return skip("PostgreSQL is not installed here");
      await empty();
    });
    afterAll(async () => {
      await closeAndRestore();
      await cluster?.stop();
    });
    tests("PostgreSQL");
  });
}

/**
 * Runs a file's tests on the embedded database alone, each on empty tables: for what asks nothing special of a database.
 * @example onEmbedded(() => { test("…", async () => { … }) })
 */
export function onEmbedded(tests: () => void): void {
  describe("on the embedded database", () => {
    beforeAll(async () => {
      delete process.env.DATABASE_URL;
      process.env.DATA_DIR = "memory:";
      process.env.EMBEDDED_SNAPSHOT = await embeddedSnapshot();
      await db();
    });
    beforeEach(empty);
    afterAll(closeAndRestore);
    tests();
  });
}

async function closeAndRestore(): Promise<void> {
  await closeDatabase();
  if (before.url === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before.url;
  if (before.folder === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before.folder;
}

async function empty(): Promise<void> {
  const { pool } = await db();
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  );
  shelf.forget();
  await pool.query(`truncate ${rows.map(({ name }) => name).join(", ")} restart identity cascade`);
}

/**
 * Someone who has signed in before.
 * @example const sam = await someone("Sam Okafor")
 */
export async function someone(name: string, role: Role = "analyst"): Promise<Person> {
  const { prisma } = await db();
  const login = (name.split(" ")[0] ?? name).toLowerCase();
  const { id } = await prisma.user.create({
    data: { name, login, role, email: `${login}@users.noreply.localhost`, emailVerified: true },
  });
  return { id, name, login, role };
}
