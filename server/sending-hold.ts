// The hold that one worker has on a submission while it carries it, and the only way in which a step is kept: whoever lost
// the hold, or meets a submission that was sent again or has ended, changes nothing.
import { type Step, stepSchema } from "#domain/submission";
import type { Prisma } from "../generated/prisma/client";
import { db, type Transaction } from "./db";
import { transact } from "./transaction";

type Row = Prisma.SubmissionGetPayload<{
  include: { author: { include: { accounts: true } }; coAuthors: true };
}>;
type RoundRow = Prisma.RoundGetPayload<object>;
/** `before` are the commits of the rounds before this one. */
export type Job = { row: Row; round: RoundRow; before: string[]; step: Step; hold: number };

/** Someone else works on it now, it was sent again, or it has ended: what was begun is theirs to finish. */
export class LostHold extends Error {}

/** Longer than any step takes, in seconds, however slowly it is answered. By the database's clock: workers' clocks differ. */
const holdSeconds = 90;

/**
 * Takes the hold, or answers null when somebody has it or nothing is left to do. The number is what later writes are
 * known by.
 * @example await takeHold("c9") // => 3
 */
export async function takeHold(id: string): Promise<number | null> {
  const { prisma } = await db();
  const rows = await prisma.$queryRaw<{ attempts: number }[]>`
    update "Submission" set "heldUntil" = now() + make_interval(secs => ${holdSeconds}), "attempts" = "attempts" + 1
    where "id" = ${id} and "step" <> 'open' and "state" not in ('approved', 'closed')
      and ("heldUntil" is null or "heldUntil" < now())
    returning "attempts"`;
  return rows[0]?.attempts ?? null;
}

/** The submission as it stands, for who holds it. Throws LostHold. */
export async function load(id: string, hold: number): Promise<Job> {
  const { prisma } = await db();
  const row = await prisma.submission.findUniqueOrThrow({
    where: { id },
    include: { author: { include: { accounts: true } }, coAuthors: { orderBy: { name: "asc" } } },
  });
  const rounds = await prisma.round.findMany({ where: { submissionId: id }, orderBy: { number: "asc" } });
  const round = rounds.find(({ number }) => number === row.round);
  const isOver = row.state === "approved" || row.state === "closed";
  if (row.attempts !== hold || isOver || round === undefined) throw new LostHold();
  const before = rounds.flatMap(({ number, commitSha }) =>
    number < row.round && commitSha ? [commitSha] : [],
  );
  return { row, round, before, step: stepSchema.parse(row.step), hold };
}

/**
 * Keeps that a step was reached, with what belongs to it, and renews the hold; the last one lets it go. Throws LostHold,
 * and then keeps nothing.
 */
export async function advance(
  job: Job,
  step: Step,
  also: {
    round?: Prisma.RoundUpdateInput;
    submission?: { number?: number; url?: string; headSha?: string | null };
    record?: (tx: Transaction) => Promise<void>;
  } = {},
): Promise<void> {
  const { row, hold, round } = job;
  await transact(async (tx) => {
    const held = await tx.$executeRaw`
      update "Submission" set "step" = ${step}, "lastError" = null, "putOffBy" = null,
        "heldUntil" = case when ${step}::text = 'open' then null
          else now() + make_interval(secs => ${holdSeconds}) end
      where "id" = ${row.id} and "attempts" = ${hold} and "round" = ${row.round}
        and "state" not in ('approved', 'closed')`;
    if (held === 0) throw new LostHold();
    if (also.submission) await tx.submission.update({ where: { id: row.id }, data: also.submission });
    if (also.round) {
      const where = { submissionId_number: { submissionId: row.id, number: round.number } };
      await tx.round.update({ where, data: also.round });
    }
    await also.record?.(tx);
  });
}

/** Lets it go, unless the hold was lost, and says when it is due again. What is there already is not to be done again. */
export async function letGo(
  id: string,
  hold: number,
  data: { lastError: string | null; putOffBy?: "code host" | null; dueAt?: Date },
): Promise<void> {
  const { prisma } = await db();
  await prisma.submission.updateMany({
    where: { id, attempts: hold, step: { not: "open" } },
    data: { ...data, heldUntil: null },
  });
}
