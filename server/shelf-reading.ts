// Reading main: which files stand there, the texts that are new, and who wrote them.
import { db } from "./db";
import { machine } from "./github/connect";
import { readBlob, readCredit, readShelf } from "./github/shelf";
import * as files from "./shelf-files";
import { forget } from "./shelf-kept";

/**
 * Reads the shelf anew from the code host and answers the commit that it stands at. Throws CodeHostTrouble.
 * @example await shelf.sync() // => "3f2c…"
 */
export async function sync(): Promise<string> {
  const { prisma } = await db();
  const host = await machine();
  const known = await files.newest();
  const { sha, files: there } = await readShelf(host, known !== null && isWhole(known) ? known.sha : null);
  if (there !== null) {
    const kept = there.filter(files.isOnShelf);
    const blobs = kept.map(({ blob }) => blob);
    const have = await prisma.shelfFile.findMany({ where: { blob: { in: blobs } }, select: { blob: true } });
    const haveSet = new Set(have.map(({ blob }) => blob));
    const shipped = await files.shippedTexts();
    const missing = kept.filter(({ blob }) => !haveSet.has(blob));
    // Hundreds on the first reading, and all of them came with the house: they are kept in a few goes.
    const here = missing.flatMap(({ path, blob }) => {
      const text = shipped.get(blob);
      return text === undefined ? [] : [{ blob, text, path }];
    });
    for (let from = 0; from < here.length; from += inOneGo) {
      await prisma.shelfFile.createMany({ data: here.slice(from, from + inOneGo), skipDuplicates: true });
    }
    await inFours(
      missing.filter(({ blob }) => !shipped.has(blob)),
      async ({ path, blob }) => {
        const text = await readBlob(host, blob);
        await prisma.shelfFile.createMany({ data: [{ blob, text, path }], skipDuplicates: true });
      },
    );
    const readAt = new Date();
    await prisma.shelfCommit.upsert({
      where: { sha },
      create: { sha, files: kept, readAt },
      update: { files: kept, readAt },
    });
    readHere.add(sha);
    forget();
  }
  return sha;
}

const inOneGo = 100;
const readHere = new Set<string>();

/** A reading that was kept before the datasets' own files were read from main lacks them, and is read anew once. */
function isWhole({ sha, files: there }: files.Reading): boolean {
  return readHere.has(sha) || there.some(({ path }) => files.datasetOfGround(path) !== undefined);
}

/**
 * Asks the code host who wrote the files that did not come through here, some at a time. It asks about each file, so
 * it is left to the jobs and no page waits for it. Throws CodeHostTrouble.
 * @example await shelf.findCredits() // => undefined
 */
export async function findCredits(): Promise<void> {
  const { prisma } = await db();
  const rules = (await files.newest())?.files.filter(({ path }) => files.datasetOfRule(path) !== undefined);
  const blobs = rules?.map(({ blob }) => blob) ?? [];
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

const patience = 30_000;
const lastTry = { at: 0 };

/**
 * The first reading ever, for whoever cannot do without; null when the code host cannot be reached just now.
 * @example (await tryFirstSync())?.sha // => "3f2c…"
 */
export async function tryFirstSync(): Promise<files.Reading | null> {
  if (Date.now() - lastTry.at < patience) return null;
  lastTry.at = Date.now();
  try {
    await sync();
    return await files.newest();
  } catch {
    return null;
  }
}

async function inFours<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const hand = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([hand(), hand(), hand(), hand()]);
}
