// The examples of what is open, run again when their dataset changed on main: nothing is run that stands on the same.
import { changedAnswers, type Because, type Rerun, sayRerun } from "#domain/rerun";
import type { Verdict } from "#domain/submission";
import { z } from "zod";
import { annotate } from "./annotations";
import { db } from "./db";
import * as events from "./events";
import { ensureCheck } from "./github/check";
import { machine } from "./github/connect";
import { readCredit } from "./github/shelf";
import * as shelf from "./shelf";
import * as files from "./shelf-files";
import { transact } from "./transaction";
import * as verdicts from "./verdict";

/** A rerun as it is kept. */
export const rerunSchema: z.ZodType<Rerun> = z.strictObject({
  verdict: verdicts.verdictSchema,
  because: z.strictObject({
    paths: z.array(z.string()),
    by: z.string().nullable(),
    at: z.string().nullable(),
  }),
});

type Stale = { id: string; dataset: string; number: number; key: string | null };

/**
 * Runs again what stands on a dataset that main no longer has, and says on the code host what came of it. Doing it
 * again does nothing. `only` is one submission that somebody waits for. Throws CodeHostTrouble when the code host could not be told; it is then told the next time.
 * @example await reruns.runAgain() // => { run: 50, told: 50 }
 */
export async function runAgain(only?: string): Promise<{ run: number; told: number }> {
  const { prisma } = await db();
  const open = await prisma.$queryRaw<Stale[]>`
    select s."id", s."dataset", r."number", coalesce(r."again"->'verdict'->'ground'->>'key', r."verdict"->'ground'->>'key') as key
    from "Submission" s join "Round" r on r."submissionId" = s."id" and r."number" = s."round"
    where s."state" not in ('approved', 'closed') and s."step" = 'open' and r."verdict" is not null`;
  let run = 0;
  const because = rememberBecause();
  for (const dataset of new Set(open.map((one) => one.dataset))) {
    const ground = await shelf.ground(dataset);
    const stale = open.filter(
      (one) => one.dataset === dataset && one.key !== ground.key && (only ?? one.id) === one.id,
    );
    // As many as there are rule processes, so that fifty take a few seconds.
    await Promise.all(
      [0, 1, 2, 3].map(async () => {
        for (let one = stale.shift(); one !== undefined; one = stale.shift()) {
          const isRun = await runOne(one, ground, because);
          if (isRun) run += 1;
        }
      }),
    );
  }
  return { run, told: only === undefined ? await tellAll() : 0 };
}

async function runOne(
  { id, number }: Stale,
  ground: shelf.Ground,
  find: (verdict: Verdict, ground: shelf.Ground) => Promise<Because>,
): Promise<boolean> {
  const { prisma } = await db();
  const which = { submissionId_number: { submissionId: id, number } };
  const round = await prisma.round.findUniqueOrThrow({ where: which, include: { submission: true } });
  const { path, code, dataset, draftId } = round.submission;
  const before = verdicts.verdictSchema.parse(round.verdict);
  const verdict = await verdicts.judge(ground, code, { path, text: round.text });
  // The engine itself could not be had: another time.
  if (verdict.report.trouble?.kind === "engine") return false;
  const rerun: Rerun = { verdict, because: await find(before, ground) };
  const detail = {
    passed: verdict.passed,
    changed: changedAnswers(before.report, verdict.report).length,
    commit: ground.commit,
  };
  const once = `again:${id}:${number}:${ground.key}`;
  await transact(async (tx) => {
    await tx.round.update({ where: which, data: { again: rerun, againCheckId: null } });
    const about = { personId: null, dataset, code, draftId, submissionId: id };
    await events.record(tx, { ...about, did: "run again", detail, once });
  });
  return true;
}

/** What changed between the ground of a verdict and the newest one; asked once for each pair of commits. */
function rememberBecause() {
  const known = new Map<string, Promise<Because>>();
  return (verdict: Verdict, ground: shelf.Ground): Promise<Because> => {
    const key = `${verdict.ground?.commit ?? ""} ${ground.source.id}`;
    const before = known.get(key) ?? findBecause(verdict.ground?.commit ?? null, ground);
    known.set(key, before);
    return before;
  };
}

async function findBecause(from: string | null, { commit, source }: shelf.Ground): Promise<Because> {
  const [was, now] = await Promise.all([from, commit].map((sha) => (sha === null ? null : files.at(sha))));
  if (!was || !now) return { paths: [], by: null, at: null };
  const isGround = ({ path }: { path: string }) => files.datasetOfGround(path) === source.id;
  const blobs = (reading: files.Reading) =>
    new Map(reading.files.filter(isGround).map(({ path, blob }) => [path, blob]));
  const [old, fresh] = [blobs(was), blobs(now)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (path) => old.get(path) !== fresh.get(path),
  );
  const [first] = paths;
  const credit = first && (await readCredit(await machine(), first).catch(() => null));
  return { paths, by: credit ? credit.author : null, at: credit ? credit.at : null };
}

/** Says on the code host what came of the reruns that it was not told of. */
async function tellAll(): Promise<number> {
  const { prisma } = await db();
  const untold = await prisma.$queryRaw<{ submissionId: string; number: number }[]>`
    select r."submissionId", r."number" from "Round" r
    join "Submission" s on s."id" = r."submissionId" and s."round" = r."number"
    where s."state" not in ('approved', 'closed') and s."step" = 'open'
      and r."again" is not null and r."againCheckId" is null and r."commitSha" is not null`;
  if (untold.length === 0) return 0;
  const host = await machine();
  for (const { submissionId, number } of untold) {
    const where = { submissionId_number: { submissionId, number } };
    const round = await prisma.round.findUniqueOrThrow({ where, include: { submission: true } });
    const rerun = rerunSchema.parse(round.again);
    const before = verdicts.verdictSchema.parse(round.verdict);
    const sha = round.updatedSha ?? round.commitSha ?? "";
    const { title, summary } = inWords(before, rerun);
    const notes = annotate(rerun.verdict, { path: round.submission.path, text: round.text });
    const key = `${submissionId}/${number}/${rerun.verdict.ground?.key.slice(0, 12)}`;
    const againCheckId = await ensureCheck(host, {
      sha,
      key,
      passed: rerun.verdict.passed,
      title,
      summary,
      notes,
    });
    await prisma.round.updateMany({
      where: { submissionId, number, again: { equals: rerun } },
      data: { againCheckId },
    });
  }
  return untold.length;
}

/**
 * A rerun in a few lines of Markdown, for the code host.
 * @example inWords(before, rerun).title // => "Run again on the newest approved rules: All 3 examples pass."
 */
function inWords(before: Verdict, rerun: Rerun): { title: string; summary: string } {
  const { title, summary } = verdicts.inWords(rerun.verdict);
  return {
    title: `Run again on the newest approved rules: ${title}`,
    summary: `${sayRerun(before, rerun)}\n\n${summary}`,
  };
}
