// The mirror of what was said of a submission: comments beside lines and of the whole, decisions, and who spoke.
import type { ElsewhereKind } from "#domain/elsewhere";
import { isSettling } from "#domain/review";
import { tidyText } from "#domain/harmless";
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
 * Makes the threads and comments what the code host says they are, and records what was changed or taken away there.
 * @example await mirrorThreads(tx, row, talk, people) // => undefined
 */
export async function mirrorThreads(tx: Transaction, row: Row, talk: Talk, people: People): Promise<void> {
  const happened: events.Happened[] = [];
  const comments = [...talk.beside, ...talk.whole];
  const known = await tx.comment.findMany({ where: { thread: { submissionId: row.id } } });
  const before = new Map(known.map((comment) => [comment.remoteId, comment]));
  const there = new Set(comments.map(({ id }) => id));
  for (const gone of known.filter(({ remoteId }) => !there.has(remoteId))) {
    happened.push(elsewhere(row, "comment removed", gone.author, new Date(), `removed:${gone.remoteId}`));
  }
  const threads = new Map<string, RemoteComment[]>();
  for (const comment of comments)
    threads.set(comment.threadId, [...(threads.get(comment.threadId) ?? []), comment]);
  await tx.comment.deleteMany({
    where: { thread: { submissionId: row.id }, remoteId: { notIn: [...there] } },
  });
  await tx.thread.deleteMany({ where: { submissionId: row.id, remoteId: { notIn: [...threads.keys()] } } });
  for (const [remoteId, mine] of threads) {
    const place = placeOf(row, remoteId, mine);
    const thread = await tx.thread.upsert({
      where: { submissionId_remoteId: { submissionId: row.id, remoteId } },
      create: { submissionId: row.id, remoteId, ...place },
      update: place,
    });
    for (const comment of mine) {
      const said = { threadId: thread.id, ...saidIn(comment, row, people) };
      const old = before.get(comment.id);
      const changed = old !== undefined && old.body !== said.body;
      if (changed) {
        const once = `changed:${comment.id}:${comment.changedAt}`;
        happened.push(elsewhere(row, "comment changed", said.author, said.changedAt, once));
      }
      const update = { ...said, ...(changed ? { editedAt: said.changedAt } : {}) };
      await tx.comment.upsert({
        where: { remoteId: comment.id },
        create: { remoteId: comment.id, ...said },
        update,
      });
      const once = `comment:${comment.id}`;
      happened.push({ ...about(row), personId: said.authorId, did: "commented", at: said.at, once });
    }
  }
  await events.record(tx, ...happened);
}

function placeOf(row: Row, remoteId: string, comments: RemoteComment[]) {
  const [root] = comments;
  const last = comments.at(-1);
  return {
    line: root?.line ?? null,
    startLine: root?.startLine ?? null,
    originalLine: root?.originalLine ?? null,
    originalStartLine: root?.originalStartLine ?? null,
    commitSha: root?.commitSha || null,
    originalCommitSha: root?.originalCommitSha || null,
    outdated: remoteId !== "talk" && (root?.line ?? null) === null,
    resolved: remoteId !== "talk" && last !== undefined && isSettling(bodyOf(last, row.number)),
  };
}

function saidIn(comment: RemoteComment, row: Row, people: People) {
  const spoken = spokenIn(comment, row.number);
  const who = people.get(spoken === null ? comment.login : spokenKey(spoken.id));
  return {
    authorId: who?.id ?? null,
    author: who?.name ?? comment.login,
    body: bodyOf(comment, row.number),
    at: new Date(comment.at),
    changedAt: new Date(comment.changedAt),
  };
}

function bodyOf(comment: RemoteComment, number: number | null): string {
  return tidyText(spokenIn(comment, number)?.body ?? comment.body);
}

function elsewhere(row: Row, what: ElsewhereKind, author: string, at: Date, once: string): events.Happened {
  const detail = { what, who: null, more: author };
  return { ...about(row), did: "happened elsewhere", detail, at, once };
}

/**
 * Makes the decisions what the code host says they are. Once a rule is approved, who read it stays.
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
    const { decision, commitSha } = review;
    const body = tidyText(review.body);
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
      update: row.state === "approved" ? { ...said, decision: undefined } : said,
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
 * @example (await whoAreThey(talk, pull, 12, [])).get("sam") // => { id: "p1", name: "Sam Okafor" }
 */
export async function whoAreThey(
  talk: Talk,
  pull: PullRequest,
  number: number,
  others: string[],
): Promise<People> {
  const { prisma } = await db();
  const said = [...talk.beside, ...talk.whole, ...talk.reviews].map(({ login }) => login);
  const logins = [...said, ...others];
  if (pull.merged?.byLogin) logins.push(pull.merged.byLogin);
  const spoken = [...talk.beside, ...talk.whole].flatMap((comment) => spokenIn(comment, number)?.id ?? []);
  const numbers = new Map(
    [...talk.beside, ...talk.whole, ...talk.reviews].map(({ login, accountId }) => [login, accountId]),
  );
  if (pull.merged?.byLogin) numbers.set(pull.merged.byLogin, pull.merged.byId);
  const accountIds = [...numbers.values()].filter((id) => id !== null);
  const users = await prisma.user.findMany({
    where: {
      OR: [
        { login: { in: logins } },
        { accounts: { some: { providerId: "github", accountId: { in: accountIds } } } },
        { id: { in: spoken } },
      ],
    },
    include: { accounts: true },
  });
  const people: People = new Map(users.map(({ id, name }) => [spokenKey(id), { id, name }]));
  for (const login of logins) {
    // A login that was given up may be somebody else's now: whose it is, the number says where it is known.
    const accountNumber = numbers.get(login) ?? null;
    const owner = users.find((user) =>
      accountNumber === null
        ? user.login === login
        : user.accounts.some(
            ({ providerId, accountId }) => providerId === "github" && accountId === accountNumber,
          ),
    );
    if (owner !== undefined) people.set(login, { id: owner.id, name: owner.name });
  }
  return people;
}

/** What every event of a submission says of it. */
export function about(row: Row) {
  const { dataset, code, draftId, id } = row;
  return { personId: null as string | null, dataset, code, draftId, submissionId: id };
}
