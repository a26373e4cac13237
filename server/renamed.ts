// A rule's file that was moved on the shelf while somebody's change to it is under way: told to them, with who did it.
import { z } from "zod";
import { db } from "./db";
import * as events from "./events";
import { machine } from "./github/connect";
import { readCredit } from "./github/shelf";
import { transact } from "./transaction";

const filesSchema = z.array(z.object({ path: z.string(), blob: z.string() }));
/** Readings of the shelf that are looked back on for where a file stood. */
const lookBack = 30;

/**
 * Tells every open submission whose file stood on the shelf and now stands there under another name.
 * @example await tellRenamed() // => undefined
 */
export async function tellRenamed(): Promise<void> {
  const { prisma } = await db();
  const open = await prisma.submission.findMany({ where: { state: { notIn: ["approved", "closed"] } } });
  if (open.length === 0) return;
  const commits = await prisma.shelfCommit.findMany({ orderBy: { readAt: "desc" }, take: lookBack });
  const [newest = [], ...before] = commits.map(({ files }) => filesSchema.parse(files));
  for (const row of open) {
    if (newest.some(({ path }) => path === row.path)) continue;
    const old = before.flatMap((files) => files.find(({ path }) => path === row.path) ?? [])[0];
    if (old === undefined) continue;
    const start = `rules/${row.dataset}/${row.code}-`;
    const now = newest.find(({ path, blob }) => blob === old.blob || path.startsWith(start));
    if (now === undefined) continue;
    const credit = await readCredit(await machine(), now.path);
    const detail = { what: "renamed on the shelf", who: credit?.author ?? null, more: now.path };
    const { dataset, code, draftId, id: submissionId } = row;
    await transact((tx) =>
      events.record(tx, {
        personId: null,
        did: "happened elsewhere",
        dataset,
        code,
        draftId,
        submissionId,
        detail,
        at: new Date(credit?.at ?? Date.now()),
        once: `renamed:${submissionId}:${now.path}`,
      }),
    );
  }
}
