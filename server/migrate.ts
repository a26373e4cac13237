// Brings the database up to date at start-up, recorded as Prisma's own command records it, so either can follow the other.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PoolClient } from "pg";

/** The lock that Prisma's command takes, so that two starts, or a start and a command, never meet. */
const lock = 72707369;

const ledger = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null, "checksum" varchar(64) not null, "finished_at" timestamptz,
  "migration_name" varchar(255) not null, "logs" text, "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`;

type Applied = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

/**
 * Applies the migrations in a folder that were not yet applied, in order, and answers their names.
 * A migration that fails leaves nothing behind but its record, and later starts refuse with its name.
 * @example await migrate(client, "prisma/migrations") // => ["20261121000000_the_house_stands"]
 */
export async function migrate(client: PoolClient, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  await client.query("select pg_advisory_lock($1)", [lock]);
  try {
    await client.query(ledger);
    const { rows } = await client.query<Applied>('select * from "_prisma_migrations" order by started_at');
    const broken = rows.find((row) => row.finished_at === null && row.rolled_back_at === null);
    if (broken !== undefined) {
      throw new Error(
        `The change ${broken.migration_name} to the database failed earlier. Mend it, then run \`npx prisma migrate resolve\`.`,
      );
    }
    const applied = new Set(
      rows.filter((row) => row.rolled_back_at === null).map((row) => row.migration_name),
    );
    const unknown = [...applied].find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new Error(`The database is newer than this Ruleyard: it knows ${unknown}. Start the newer one.`);
    }
    const done: string[] = [];
    for (const name of names.sort()) {
      if (applied.has(name)) continue;
      await apply(client, name, await readFile(join(folder, name, "migration.sql"), "utf8"));
      done.push(name);
    }
    return done;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lock]);
  }
}

async function apply(client: PoolClient, name: string, sql: string): Promise<void> {
  const id = randomUUID();
  const checksum = createHash("sha256").update(sql).digest("hex");
  await client.query('insert into "_prisma_migrations" (id, checksum, migration_name) values ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // Several statements in one message are one transaction.
  } catch (thrown) {
    const log = thrown instanceof Error ? thrown.message : String(thrown);
    await client.query('update "_prisma_migrations" set logs = $2 where id = $1', [id, log]);
    throw new Error(`The change ${name} to the database failed: ${log}`, { cause: thrown });
  }
  await client.query(
    'update "_prisma_migrations" set finished_at = now(), applied_steps_count = 1 where id = $1',
    [id],
  );
}
