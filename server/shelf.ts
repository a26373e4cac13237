// The approved rules, as they stand on the code host's main. Read from there; kept here by commit, so that pages do not wait.
import { createHash } from "node:crypto";
import type { DatasetSource } from "#sandbox/sandbox";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { z } from "zod";
import { db } from "./db";
import { machine } from "./github/connect";
import { readBlob, readCredit, readShelf, type ShelfEntry } from "./github/shelf";
import * as specification from "./specification";

/** `login` is the author's account on the code host, where one is known. */
export type Approval = { author: string; login: string | null; reader: string | null; at: string };
export type ApprovedRule = { code: string; path: string; text: string; approval: Approval | null };
export type Shelf = { commit: string | null; rules: ApprovedRule[] };

const filesSchema = z.array(z.strictObject({ path: z.string(), blob: z.string() }));
const rulePattern = /^rules\/([a-z0-9-]+)\/(?!dataset\.ts$)([^/]+?)(?<!\.d|\.test)\.ts$/;

/**
 * The approved rules of a dataset, and the commit they stand at: null before the code host was first reached, when
 * the rules that came with this Ruleyard are answered instead.
 * @example (await shelf.approved("ssda903")).rules.length // => 12
 */
export function approved(dataset: string): Promise<Shelf> {
  const before = kept.get(dataset);
  if (before !== undefined && Date.now() - before.at < freshFor) return before.shelf;
  const shelf = readApproved(dataset);
  kept.set(dataset, { at: Date.now(), shelf });
  shelf.catch(() => kept.delete(dataset));
  return shelf;
}

/** Every page asks for the shelf, so it is put together at most this often, in milliseconds. */
const freshFor = 2_000;
const kept = new Map<string, { at: number; shelf: Promise<Shelf> }>();

/** Something changed: the next page sees it. Other processes see it within two seconds. */
export function forget(): void {
  kept.clear();
}

async function readApproved(dataset: string): Promise<Shelf> {
  const newest = (await remembered()) ?? (await tryFirstSync());
  const codes = (await specification.read(dataset)).map(({ code }) => code);
  const credits = await creditsOf(dataset);
  if (newest === null) {
    const known = (await listDatasets()).includes(dataset);
    const files = known ? await readRuleFiles(dataset) : [];
    const rules = files.map(({ path, text }) => ({ code: codeOf(path, codes), path, text, approval: null }));
    return { commit: null, rules };
  }
  const here = newest.files.filter(({ path }) => rulePattern.exec(path)?.[1] === dataset);
  const texts = await textsOf(here.map(({ blob }) => blob));
  const rules = here.flatMap(({ path, blob }) => {
    const file = texts.get(blob);
    if (file === undefined) return [];
    const written = file.author !== null && file.at !== null ? { author: file.author, at: file.at } : null;
    const credit: Approval | null =
      credits.get(path) ??
      (written && { author: written.author, login: null, reader: null, at: written.at.toISOString() });
    return [{ code: codeOf(path, codes), path, text: file.text, approval: credit }];
  });
  return { commit: newest.sha, rules };
}

type KeptFile = { text: string; author: string | null; at: Date | null };
const keptFiles = new Map<string, KeptFile>();

/** A blob never changes, so what was read once is held in memory; only its credit may still be found. */
async function textsOf(blobs: string[]): Promise<Map<string, KeptFile>> {
  const missing = blobs.filter((blob) => (keptFiles.get(blob)?.author ?? null) === null);
  if (missing.length > 0) {
    const { prisma } = await db();
    const files = await prisma.shelfFile.findMany({ where: { blob: { in: missing } } });
    if (keptFiles.size > 5_000) keptFiles.clear();
    for (const { blob, text, author, at } of files) keptFiles.set(blob, { text, author, at });
  }
  return new Map(
    blobs.flatMap((blob) => {
      const file = keptFiles.get(blob);
      return file === undefined ? [] : [[blob, file] as const];
    }),
  );
}

/**
 * The dataset's own files, which come with this Ruleyard: what the engine needs beside rules.
 * @example (await shelf.source("ssda903")).files.length // => 14
 */
export async function source(dataset: string): Promise<DatasetSource> {
  return readDatasetSource(dataset);
}

/**
 * Reads the shelf anew from the code host and answers the commit that it stands at. Throws CodeHostTrouble.
 * @example await shelf.sync() // => "3f2c…"
 */
export async function sync(): Promise<string> {
  const { prisma } = await db();
  const host = await machine();
  const known = await remembered();
  const { sha, files } = await readShelf(host, known?.sha ?? null);
  const rules = files?.filter(({ path }) => rulePattern.test(path)) ?? known?.files ?? [];
  if (files !== null) {
    const blobs = rules.map(({ blob }) => blob);
    const have = await prisma.shelfFile.findMany({ where: { blob: { in: blobs } }, select: { blob: true } });
    const haveSet = new Set(have.map(({ blob }) => blob));
    const shipped = await shippedTexts();
    await inFours(
      rules.filter(({ blob }) => !haveSet.has(blob)),
      async ({ path, blob }) => {
        const text = shipped.get(blob) ?? (await readBlob(host, blob));
        await prisma.shelfFile.createMany({ data: [{ blob, text, path }], skipDuplicates: true });
      },
    );
    const readAt = new Date();
    await prisma.shelfCommit.upsert({
      where: { sha },
      create: { sha, files: rules, readAt },
      update: { files: rules, readAt },
    });
  }
  forget();
  return sha;
}

/**
 * Asks the code host who wrote the files that did not come through here, some at a time. It asks about each file, so
 * it is left to the jobs and no page waits for it. Throws CodeHostTrouble.
 * @example await shelf.findCredits() // => undefined
 */
export async function findCredits(): Promise<void> {
  const { prisma } = await db();
  const rules = (await remembered())?.files ?? [];
  const blobs = rules.map(({ blob }) => blob);
  const bare = await prisma.shelfFile.findMany({ where: { blob: { in: blobs }, author: null }, take: 60 });
  if (bare.length === 0) return;
  const host = await machine();
  await inFours(bare, async ({ blob, path }) => {
    const credit = path === null ? null : await readCredit(host, path);
    if (credit === null) return;
    await prisma.shelfFile.update({
      where: { blob },
      data: { author: credit.author, at: new Date(credit.at) },
    });
  });
  forget();
}

async function remembered(): Promise<{ sha: string; files: ShelfEntry[] } | null> {
  const { prisma } = await db();
  const newest = await prisma.shelfCommit.findFirst({ orderBy: { readAt: "desc" } });
  return newest === null ? null : { sha: newest.sha, files: filesSchema.parse(newest.files) };
}

const patience = 30_000;
const lastTry = { at: 0 };

async function tryFirstSync() {
  if (Date.now() - lastTry.at < patience) return null;
  lastTry.at = Date.now();
  try {
    await sync();
    return await remembered();
  } catch {
    return null;
  }
}

async function creditsOf(dataset: string): Promise<Map<string, Approval>> {
  const { prisma } = await db();
  const merged = await prisma.submission.findMany({
    where: { dataset, state: "approved" },
    orderBy: { mergedAt: "asc" },
    include: {
      author: { select: { login: true } },
      reviews: { where: { decision: "approve" }, orderBy: { at: "desc" }, take: 1 },
    },
  });
  return new Map(
    merged.map(({ path, credit, author, mergedAt, mergedBy, reviews }) => [
      path,
      {
        author: credit,
        login: author.login,
        reader: reviews[0]?.author ?? mergedBy,
        at: (mergedAt ?? new Date(0)).toISOString(),
      },
    ]),
  );
}

/** Files that came with this Ruleyard need not be fetched: the same text has the same git blob id. */
async function shippedTexts(): Promise<Map<string, string>> {
  const datasets = await listDatasets();
  const files = (await Promise.all(datasets.map((dataset) => readRuleFiles(dataset)))).flat();
  return new Map(files.map(({ text }) => [blobOf(text), text]));
}

function blobOf(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function codeOf(path: string, codes: string[]): string {
  const name = (path.split("/").pop() ?? "").replace(/\.ts$/, "");
  const fitting = codes.filter((code) => name === code || name.startsWith(`${code}-`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? name.split("-")[0] ?? name;
}

async function inFours<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const hand = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([hand(), hand(), hand(), hand()]);
}
