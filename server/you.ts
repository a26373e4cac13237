// What a person may do about themselves: choose their name, see and take what is kept of them, end every session, leave.
import { tidyName } from "#domain/harmless";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { db } from "./db";
import * as dropIns from "./drop-ins";
import * as events from "./events";
import { isNoReply, noReplyAddress } from "./github/people";
import * as shelf from "./shelf";
import { transact } from "./transaction";

export type You = {
  name: string;
  /** null when they came with the code host's sign-in alone. */
  email: string | null;
  account: { login: string; id: string } | null;
  /** What stands in the commits of their rules. */
  creditAddress: string;
  sessions: number;
  approved: number;
};

/**
 * A person's own page.
 * @example (await you.read(ana)).creditAddress // => "c1+ruleyard@users.noreply.github.com"
 */
export async function read({ id, name }: Person): Promise<You> {
  const { prisma } = await db();
  const { email, login, accounts } = await prisma.user.findUniqueOrThrow({
    where: { id },
    include: { accounts: true },
  });
  const account = accounts[0];
  const now = new Date();
  const [sessions, approved] = await Promise.all([
    prisma.session.count({ where: { userId: id, expiresAt: { gt: now } } }),
    prisma.submission.count({ where: { authorId: id, state: "approved" } }),
  ]);
  return {
    name,
    email: isNoReply(email) ? null : email,
    account: account && login !== null ? { login, id: account.accountId } : null,
    creditAddress: noReplyAddress(account?.accountId ?? id, login ?? "ruleyard"),
    sessions,
    approved,
  };
}

/**
 * Changes the name that stands beside a person's work from now on; what was approved keeps the name it was sent with.
 * @example await you.rename(ana, "Ana M. Lima") // => { ok: true, value: "Ana M. Lima" }
 */
export async function rename(person: Person, given: string): Promise<Result<string>> {
  const name = tidyName(given);
  if (name.length < 2) return refuse("Write your name as it should stand beside your rules.");
  if (name.length > 80) return refuse("Write your name in at most 80 letters.");
  const { prisma } = await db();
  await prisma.user.update({ where: { id: person.id }, data: { name, namedAt: new Date() } });
  return succeed(name);
}

/** Ends every session of a person, here and on every other computer. */
export async function endSessions({ id }: Person): Promise<void> {
  const { prisma } = await db();
  await prisma.session.deleteMany({ where: { userId: id } });
}

/**
 * All that is kept of a person, as they may take it with them. Tokens and codes are left out: they open doors.
 * @example Object.keys(await you.takeOut(ana)) // => ["person", "drafts", "claims", …]
 */
export async function takeOut({ id }: Person): Promise<Record<string, unknown>> {
  const { prisma } = await db();
  const [
    person,
    accounts,
    sessions,
    drafts,
    claims,
    submissions,
    comments,
    reviews,
    lessons,
    notebooks,
    sharedAnswers,
    spots,
    questions,
    said,
    held,
    comings,
    involvement,
    happened,
  ] = await Promise.all([
    prisma.user.findUniqueOrThrow({ where: { id } }),
    prisma.account.findMany({
      where: { userId: id },
      select: { providerId: true, accountId: true, scope: true, createdAt: true },
    }),
    prisma.session.findMany({
      where: { userId: id },
      select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
    }),
    prisma.draft.findMany({ where: { ownerId: id }, include: { revisions: true } }),
    prisma.claim.findMany({ where: { personId: id } }),
    prisma.submission.findMany({ where: { authorId: id }, include: { rounds: true } }),
    prisma.comment.findMany({ where: { authorId: id } }),
    prisma.review.findMany({ where: { authorId: id } }),
    prisma.lessonProgress.findMany({ where: { personId: id } }),
    prisma.notebook.findMany({ where: { personId: id } }),
    prisma.sharedAnswer.findMany({ where: { personId: id } }),
    prisma.spot.findMany({ where: { personId: id } }),
    prisma.question.findMany({ where: { askerId: id } }),
    prisma.saying.findMany({ where: { byId: id } }),
    prisma.dropIn.findMany({ where: { byId: id } }),
    prisma.coming.findMany({ where: { personId: id } }),
    prisma.involvement.findUnique({ where: { personId: id } }),
    prisma.event.findMany({ where: { personId: id }, orderBy: { id: "asc" } }),
  ]);
  return {
    person,
    accounts,
    sessions,
    drafts,
    claims,
    submissions,
    comments,
    reviews,
    lessons,
    notebooks,
    sharedAnswers,
    spots,
    questions,
    said,
    dropIns: held,
    comings,
    involvement,
    happened,
  };
}

/** What stands where the name of somebody who left stood. */
export const nameOfGone = "Somebody who left";

/**
 * Takes a person away as far as the public record allows. What was never sent is deleted; what was sent stays, credited
 * as it was unless they ask for their name to be taken off here.
 * @example await you.leave(ana, { keepName: true }) // => { ok: true, value: true }
 */
export async function leave(
  { id, name }: Person,
  { keepName }: { keepName: boolean },
): Promise<Result<true>> {
  await transact(async (tx) => {
    await tx.$queryRaw`select id from "User" where id = ${id} for update`;
    await tx.$executeRaw`select set_config('ruleyard.person', 'leaves', true)`;
    const leftAt = new Date();
    await tx.claim.updateMany({
      where: { personId: id, endedAt: null, draft: { submissions: { none: {} } } },
      data: { endedAt: leftAt, ended: "released" },
    });
    const unsent = await tx.draft.findMany({
      where: { ownerId: id, submissions: { none: {} } },
      select: { id: true },
    });
    const ids = unsent.map((draft) => draft.id);
    await tx.claim.deleteMany({ where: { draftId: { in: ids } } });
    await tx.revision.deleteMany({ where: { draftId: { in: ids } } });
    await tx.draft.deleteMany({ where: { id: { in: ids } } });
    await tx.lessonProgress.deleteMany({ where: { personId: id } });
    await tx.notebook.deleteMany({ where: { personId: id } });
    await tx.sharedAnswer.deleteMany({ where: { personId: id } });
    await tx.spot.deleteMany({ where: { personId: id } });
    await tx.question.deleteMany({ where: { askerId: id } });
    await dropIns.leave(tx, { id, name }, nameOfGone);
    await tx.involvement.deleteMany({ where: { personId: id } });
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.account.deleteMany({ where: { userId: id } });
    if (!keepName) {
      await tx.submission.updateMany({ where: { authorId: id }, data: { credit: nameOfGone } });
      await tx.round.updateMany({ where: { submission: { authorId: id } }, data: { credit: nameOfGone } });
    }
    await tx.user.update({
      where: { id },
      data: {
        name: nameOfGone,
        email: `left-${id}@nobody.invalid`,
        emailVerified: false,
        image: null,
        login: null,
        role: "analyst",
        givenRole: null,
        leftAt,
      },
    });
    await events.record(tx, { personId: id, did: "left" });
  });
  shelf.forget();
  return succeed(true);
}
