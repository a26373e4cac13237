// A copy of an embedded database as the migrations leave it, made once and kept, so that each test file need not make it anew.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { migrate } from "#server/migrate";
import { openEmbedded } from "../../server/pglite-pool.mjs";

/**
 * The file of the copy, made when it is not there or when a migration has changed.
 * @example await embeddedSnapshot() // => "/…/node_modules/.cache/ruleyard/embedded-3f2c.tar"
 */
export async function embeddedSnapshot(): Promise<string> {
  const migrations = resolve("prisma/migrations");
  const hash = createHash("sha256").update(
    readFileSync(resolve("node_modules/@electric-sql/pglite/package.json")),
  );
  for (const name of readdirSync(migrations).sort()) {
    const file = join(migrations, name, "migration.sql");
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  const folder = resolve("node_modules/.cache/ruleyard");
  const file = join(folder, `embedded-${hash.digest("hex").slice(0, 16)}.tar`);
  if (existsSync(file)) return file;
  const { pool, database } = await openEmbedded("memory://");
  const client = await pool.connect();
  await migrate(client, migrations);
  client.release();
  await pool.end();
  const copy = await database.dumpDataDir("none");
  await database.close();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, new Uint8Array(await copy.arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
