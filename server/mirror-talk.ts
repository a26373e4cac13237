// The mirror of what was said of a submission: comments beside lines and of the whole, decisions, and who spoke.
import type { Prisma } from "../generated/prisma/client";
import { db, type Transaction } from "./db";
import * as events from "./events";
import type { PullRequest } from "./github/pull-request";
import type { RemoteComment, RemoteReview } from "./github/talk";
import { readSpokenFor } from "./spoken-for";

export type Talk = { beside: RemoteComment[]; whole: RemoteComment[]; reviews: RemoteReview[] };
export type Row = Prisma.SubmissionGetPayload<{ include: { rounds: true } }>;
export type People = Map<string, { id: string; name: string }>;

/**
 * Makes the threads and comments what the code host says they are.
 * @example await mirrorThreads(tx, row, talk, people) // => undefined
 */
export async function mirrorThreads(tx: Transaction, row: Row, talk: Talk, people: People): Promise<void> {
  const happened: events.Happened[] = [];
  const comments = [...talk.beside, ...talk.whole];
  const roots = new Map<string, RemoteComment>();
  for (const comment of comments) if (!roots.has(comment.threadId)) roots.set(comment.threadId, comment);
  await tx.thread.deleteMany({ where: { submissionId: row.id, remoteId: { notIn: [...roots.keys()] } } });
  for (const [remoteId, root] of roots) {
    const place = {
      line: root.line,
      originalLine: root.originalLine,
      commitSha: root.commitSha || null,
      outdated: remoteId !== "talk" && root.line === null,
    };
    const thread = await tx.thread.upsert({
      where: { submissionId_remoteId: { submissionId: row.id, remoteId } },
      create: { submissionId: row.id, remoteId, ...place },
      update: place,
    });
    const mine = comments.filter((comment) => comment.threadId === remoteId);
    await tx.comment.deleteMany({
      where: { threadId: thread.id, remoteId: { notIn: mine.map((comment) => comment.id) } },
    });
    for (const comment of mine) {
      const spoken = spokenIn(comment, row.number);
      const who = people.get(spoken === null ? comment.login : spokenKey(spoken.id));
      const said = {
        threadId: thread.id,
        authorId: who?.id ?? null,
        author: who?.name ?? comment.login,
        body: spoken?.body ?? comment.body,
        at: new Date(comment.at),
      };
      await tx.comment.upsert({
        where: { remoteId: comment.id },
        create: { remoteId: comment.id, ...said },
        update: said,
      });
      happened.push({
        ...about(row),
        personId: who?.id ?? null,
        did: "commented",
        at: said.at,
        once: `comment:${comment.id}`,
      });
    }
  }
  await events.record(tx, ...happened);
}

/**
 * Makes the decisions what the code host says they are.
 * @example await mirrorReviews(tx, row, talk.reviews, people) // => undefined
 */
export async function mirrorReviews(
  tx: Transaction,
  row: Row,
  reviews: RemoteReview[],
  people: People,
): Promise<void> {
  await tx.review.deleteMany({
    where: { submissionId: row.id, remoteId: { notIn: reviews.map((review) => review.id) } },
  });
  for (const review of reviews) {
    const who = people.get(review.login);
    const { decision, body, commitSha } = review;
    const said = {
      authorId: who?.id ?? null,
      author: who?.name ?? review.login,
      decision,
      body,
      commitSha,
      at: new Date(review.at),
    };
    await tx.review.upsert({
      where: { remoteId: review.id },
      create: { remoteId: review.id, submissionId: row.id, ...said },
      update: said,
    });
    if (decision !== "approve" && decision !== "changes") continue;
    await events.record(tx, {
      ...about(row),
      personId: who?.id ?? null,
      did: decision === "approve" ? "said yes" : "wanted changes",
      at: said.at,
      once: `review:${review.id}`,
    });
  }
}

/** Logins have no spaces, so that nobody on the code host can be taken for somebody who is spoken for. */
const spokenKey = (id: string) => `spoken for ${id}`;

/** Only our App's robot speaks for others. */
function spokenIn(
  { login, body }: RemoteComment,
  number: number | null,
): { id: string; body: string } | null {
  return number !== null && login.endsWith("[bot]") ? readSpokenFor(body, number) : null;
}

/**
 * Who of ours spoke or merged, by login, and by the one for whom our App spoke.
 * @example (await whoAreThey(talk, pull, 12)).get("sam") // => { id: "p1", name: "Sam Okafor" }
 */
export async function whoAreThey(talk: Talk, pull: PullRequest, number: number): Promise<People> {
  const { prisma } = await db();
  const logins = [...talk.beside, ...talk.whole, ...talk.reviews].map(({ login }) => login);
  if (pull.merged?.byLogin) logins.push(pull.merged.byLogin);
  const spoken = [...talk.beside, ...talk.whole].flatMap((comment) => spokenIn(comment, number)?.id ?? []);
  const users = await prisma.user.findMany({
    where: { OR: [{ login: { in: logins } }, { id: { in: spoken } }] },
  });
  return new Map(
    users.flatMap(({ id, name, login }) => [
      ...(login === null ? [] : [[login, { id, name }] as const]),
      [spokenKey(id), { id, name }] as const,
    ]),
  );
}

/** What every event of a submission says of it. */
export function about(row: Row) {
  const { dataset, code, draftId, id } = row;
  return { personId: null as string | null, dataset, code, draftId, submissionId: id };
}
