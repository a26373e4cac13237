// What was read of main, kept here by commit and by git blob, so that pages do not wait and nothing is fetched twice.
import { createHash } from "node:crypto";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { z } from "zod";
import { db } from "./db";
import type { ShelfEntry } from "./github/shelf";

/** A text, and who last wrote it, once that was asked. */
export type KeptFile = { text: string; author: string | null; at: Date | null };

/** One reading of main: the rules and the datasets' own files that stood there. */
export type Reading = { sha: string; files: ShelfEntry[] };

const filesSchema = z.array(z.strictObject({ path: z.string(), blob: z.string() }));
const rulePattern = /^rules\/([a-z0-9-]+)\/(?!dataset\.ts$)([^/]+?)(?<!\.d|\.test)\.ts$/;
const groundPattern =
  /^rules\/([a-z0-9-]+)\/(?:dataset|(?:tables|reference|facts)\/[^/]+?(?<!\.d|\.test))\.ts$/;

/**
 * The dataset that a path holds a rule of.
 * @example datasetOfRule("rules/ssda903/356-ends-before.ts") // => "ssda903"
 */
export function datasetOfRule(path: string): string | undefined {
  return rulePattern.exec(path)?.[1];
}

/**
 * The dataset that a path is part of: its tables, facts and lists, which all of its rules stand on.
 * @example datasetOfGround("rules/ssda903/facts/in-care.ts") // => "ssda903"
 */
export function datasetOfGround(path: string): string | undefined {
  return groundPattern.exec(path)?.[1];
}

/**
 * Is this a file that is read from main?
 * @example isOnShelf("rules/ssda903/specification.csv") // => false
 */
export function isOnShelf({ path }: ShelfEntry): boolean {
  return rulePattern.test(path) || groundPattern.test(path);
}

/**
 * The newest reading of main; null before the first.
 * @example (await newest())?.sha // => "3f2c…"
 */
export async function newest(): Promise<Reading | null> {
  const { prisma } = await db();
  const found = await prisma.shelfCommit.findFirst({ orderBy: { readAt: "desc" } });
  return found === null ? null : { sha: found.sha, files: filesSchema.parse(found.files) };
}

/**
 * What stood on main at a commit that was read; null when that one never was.
 * @example (await at("3f2c…"))?.files.length // => 340
 */
export async function at(sha: string): Promise<Reading | null> {
  const { prisma } = await db();
  const found = await prisma.shelfCommit.findUnique({ where: { sha } });
  return found === null ? null : { sha, files: filesSchema.parse(found.files) };
}

const held = new Map<string, KeptFile>();

/**
 * The texts of blobs. A blob never changes, so what was read once is held in memory; only its credit may still be found.
 * @example (await textsOf(["e69de2…"])).get("e69de2…")?.text // => ""
 */
export async function textsOf(blobs: string[]): Promise<Map<string, KeptFile>> {
  const missing = blobs.filter((blob) => (held.get(blob)?.author ?? null) === null);
  if (missing.length > 0) {
    const { prisma } = await db();
    const files = await prisma.shelfFile.findMany({ where: { blob: { in: missing } } });
    if (held.size > 5_000) held.clear();
    for (const { blob, text, author, at: written } of files) held.set(blob, { text, author, at: written });
  }
  return new Map(
    blobs.flatMap((blob) => {
      const file = held.get(blob);
      return file === undefined ? [] : [[blob, file] as const];
    }),
  );
}

/** Files that came with this Ruleyard need not be fetched: the same text has the same git blob id. */
export async function shippedTexts(): Promise<Map<string, string>> {
  const datasets = await listDatasets();
  const read = datasets.map(async (id) => [
    ...(await readRuleFiles(id)),
    ...(await readDatasetSource(id)).files,
  ]);
  const files = (await Promise.all(read)).flat();
  return new Map(files.map(({ text }) => [blobOf(text), text]));
}

/**
 * The git blob id of a text.
 * @example blobOf("") // => "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
 */
export function blobOf(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
