// Submissions as a list: the reviewers' queue, and what one person has sent.
import type { Person } from "#domain/person";
import { type QueueRow, stepSchema, submissionStateSchema } from "#domain/submission";
import type { Prisma } from "../generated/prisma/client";
import { db } from "./db";
import { passedSchema } from "./verdict";

/**
 * What waits for reviewers, or for authors to change: what was sent first comes first.
 * @example (await submissions.listQueue())[0]?.code // => "356"
 */
export async function listQueue(): Promise<QueueRow[]> {
  return queueOf({ state: { in: ["sent", "changes wanted", "ready"] } }, "asc");
}

/**
 * What a person has sent, newest first, whatever became of it.
 * @example (await submissions.mine(sam)).map((row) => row.state) // => ["changes wanted"]
 */
export async function mine(person: Person): Promise<QueueRow[]> {
  return queueOf({ authorId: person.id }, "desc");
}

async function queueOf(where: Prisma.SubmissionWhereInput, order: "asc" | "desc"): Promise<QueueRow[]> {
  const { prisma } = await db();
  const rows = await prisma.submission.findMany({
    where,
    orderBy: { sentAt: order },
    include: {
      author: { select: { name: true } },
      rounds: { orderBy: { number: "desc" }, take: 1, select: { verdict: true } },
      threads: { select: { _count: { select: { comments: true } } } },
    },
  });
  return rows.map((row) => {
    const verdict = passedSchema.safeParse(row.rounds[0]?.verdict);
    return {
      submissionId: row.id,
      dataset: row.dataset,
      code: row.code,
      sentence: row.sentence,
      author: row.author.name,
      authorId: row.authorId,
      sentAt: row.sentAt.toISOString(),
      round: row.round,
      state: submissionStateSchema.parse(row.state),
      step: stepSchema.parse(row.step),
      stuck: stuckOf(row),
      verdict: verdict.success ? (verdict.data.passed ? "passed" : "failed") : "not yet",
      comments: row.threads.reduce((sum, thread) => sum + thread._count.comments, 0),
    };
  });
}

/**
 * Why a submission that is on its way has not arrived, as it was said last; null when nothing holds it up.
 * @example stuckOf({ lastError: "GitHub did not answer.", step: "branch", state: "sending" }) // => "GitHub did not answer."
 */
export function stuckOf(row: { lastError: string | null; step: string; state: string }): string | null {
  return row.step === "open" || row.state === "closed" || row.state === "approved" ? null : row.lastError;
}
