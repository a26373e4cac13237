// A person who came by e-mail and their account on the code host are made one person: nothing is lost, and both have been
// proven. It is never done because two addresses look alike, and it cannot be undone.
import { type Person, type Role } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { isNoReply } from "./github/people";
import * as queue from "./queue";
import * as shelf from "./shelf";
import { transact } from "./transaction";

/** Every column that says whose something is. */
export const columns = [
  ["Session", "userId"],
  ["Account", "userId"],
  ["Draft", "ownerId"],
  ["Revision", "byId"],
  ["Claim", "personId"],
  ["Submission", "authorId"],
  ["Submission", "mergedById"],
  ["Submission", "addingById"],
  ["CoAuthor", "personId"],
  ["Comment", "authorId"],
  ["Clearance", "byId"],
  ["Review", "authorId"],
  ["Event", "personId"],
  ["Notebook", "personId"],
  ["SharedAnswer", "personId"],
  ["Spot", "personId"],
  ["Question", "askerId"],
  ["Saying", "byId"],
  ["DropIn", "byId"],
  ["Coming", "personId"],
  ["Involvement", "personId"],
  ["User", "givenById"],
] as const;

/** One of the two, in numbers. */
type Side = {
  name: string;
  drafts: number;
  claims: number;
  submissions: number;
  lessons: number;
  notebooks: number;
};

export type Joining = {
  /** Who came by e-mail, and stays. */
  mail: Side;
  /** The account that joins. */
  account: Side & { login: string; role: Role };
  /** The part that the one who came by e-mail has now; from then on the account's counts. */
  roleNow: Role;
};

/**
 * What would be joined, for a page that says so first.
 * @example await joining.lookAt(ana, anaLima) // => { ok: true, value: { mail: { drafts: 2, … }, account: { login: "ana-lima", … } } }
 */
export async function lookAt(mail: Person, account: Person): Promise<Result<Joining>> {
  const { prisma } = await db();
  const may = await mayJoin(prisma, mail.id, account.id);
  if (!may.ok) return may;
  const [one, other] = await Promise.all([countOf(mail), countOf(account)]);
  const { login, role } = account;
  return succeed({ mail: one, account: { ...other, login: login ?? "", role }, roleNow: mail.role });
}

/**
 * Makes the two one, all of it or nothing. `name` is which of their two names stands beside their rules from now on.
 * @example await joining.join(ana, anaLima, "Ana Lima") // => { ok: true, value: true }
 */
export async function join(mail: Person, account: Person, name: string): Promise<Result<true>> {
  if (name !== mail.name && name !== account.name) return refuse("Choose one of the two names.");
  const joined = await transact(async (tx) => {
    await tx.$queryRaw`select id from "User" where id in (${mail.id}, ${account.id}) order by id for update`;
    const may = await mayJoin(tx, mail.id, account.id);
    if (!may.ok) return may;
    const gone = await tx.user.findUniqueOrThrow({ where: { id: account.id } });
    await tx.$executeRaw`select set_config('ruleyard.person', 'joins', true)`;
    await joinLessons(tx, mail.id, gone.id);
    await joinNotebooks(tx, mail.id, gone.id);
    await joinShared(tx, mail.id, gone.id);
    await joinSpots(tx, mail.id, gone.id);
    await joinWishes(tx, mail.id, gone.id);
    for (const [table, column] of columns) {
      await tx.$executeRawUnsafe(
        `update "${table}" set "${column}" = $1 where "${column}" = $2`,
        mail.id,
        gone.id,
      );
    }
    await tx.user.delete({ where: { id: gone.id } });
    const { login, role, image } = gone;
    await tx.user.update({
      where: { id: mail.id },
      data: { login, role, image, name, namedAt: new Date(), givenRole: null, givenById: null },
    });
    // A rule that was credited to another name than either was meant to be.
    const credit = { authorId: mail.id, credit: { in: [mail.name, account.name] } };
    await tx.submission.updateMany({ where: credit, data: { credit: name } });
    const words = { in: [mail.name, account.name] };
    await tx.comment.updateMany({ where: { authorId: mail.id, author: words }, data: { author: name } });
    await tx.review.updateMany({ where: { authorId: mail.id, author: words }, data: { author: name } });
    await events.record(tx, { personId: mail.id, did: "joined", detail: { login } });
    return succeed(true as const);
  });
  if (!joined.ok) return joined;
  shelf.forget();
  await readAnew(mail.id);
  return joined;
}

/** A yes that the account gave to the other's rule was a yes to their own: what is open is read anew. */
async function readAnew(personId: string): Promise<void> {
  const { prisma } = await db();
  const open = await prisma.submission.findMany({
    where: { authorId: personId, number: { not: null }, state: { notIn: ["approved", "closed"] } },
    select: { id: true },
  });
  for (const { id } of open) await queue.ask("sync", id);
}

async function mayJoin(
  tx: Pick<Transaction, "user">,
  mailId: string,
  accountId: string,
): Promise<Result<true>> {
  const include = { accounts: true };
  const mail = await tx.user.findUnique({ where: { id: mailId }, include });
  const account = await tx.user.findUnique({ where: { id: accountId }, include });
  if (mail === null || account === null || mail.id === account.id || mail.leftAt !== null) {
    return refuse("There is nothing to join here. Begin again from your page.");
  }
  if (mail.accounts.length > 0 || !mail.emailVerified) {
    return refuse("You have a GitHub account here already. Only one can be joined.");
  }
  if (account.accounts.length === 0 || account.login === null) {
    return refuse("This is not a GitHub account. Begin again from your page.");
  }
  if (!isNoReply(account.email)) {
    return refuse(
      "This GitHub account is joined with another e-mail address already. Sign in with that address, or with another account.",
    );
  }
  return succeed(true);
}

async function countOf({ id, name }: Person): Promise<Side> {
  const { prisma } = await db();
  const [drafts, claims, submissions, lessons, notebooks] = await Promise.all([
    prisma.draft.count({ where: { ownerId: id } }),
    prisma.claim.count({ where: { personId: id, endedAt: null } }),
    prisma.submission.count({ where: { authorId: id } }),
    prisma.lessonProgress.count({ where: { personId: id } }),
    prisma.notebook.count({ where: { personId: id, deletedAt: null } }),
  ]);
  return { name, drafts, claims, submissions, lessons, notebooks };
}

/** Where both did the same exercise, the one that passed stays; else the newer. */
async function joinLessons(tx: Transaction, kept: string, gone: string): Promise<void> {
  await tx.$executeRaw`
    delete from "LessonProgress" a using "LessonProgress" b
    where a."lesson" = b."lesson" and a."exercise" = b."exercise"
      and (a."personId", b."personId") in ((${kept}, ${gone}), (${gone}, ${kept}))
      and ((a."passedAt" is null and b."passedAt" is not null)
        or ((a."passedAt" is null) = (b."passedAt" is null)
          and (a."updatedAt", a."personId") < (b."updatedAt", b."personId")))`;
  await tx.lessonProgress.updateMany({ where: { personId: gone }, data: { personId: kept } });
}

/** Where both were in the same lesson or rule, the newer stays. */
async function joinSpots(tx: Transaction, kept: string, gone: string): Promise<void> {
  await tx.$executeRaw`
    delete from "Spot" a using "Spot" b
    where a."of" = b."of" and a."name" = b."name"
      and (a."personId", b."personId") in ((${kept}, ${gone}), (${gone}, ${kept}))
      and (a."at", a."personId") < (b."at", b."personId")`;
}

/** A notebook that one browser kept in both accounts: the newer stays. */
async function joinNotebooks(tx: Transaction, kept: string, gone: string): Promise<void> {
  await tx.$executeRaw`
    delete from "Notebook" a using "Notebook" b
    where a."id" = b."id" and (a."personId", b."personId") in ((${kept}, ${gone}), (${gone}, ${kept}))
      and (a."changedAt", a."personId") < (b."changedAt", b."personId")`;
}

/** Of two answers to one exercise that others may see, the older is the one: what was taken down stays so. */
async function joinShared(tx: Transaction, kept: string, gone: string): Promise<void> {
  await tx.$executeRaw`
    delete from "SharedAnswer" a using "SharedAnswer" b
    where a."lesson" = b."lesson" and a."exercise" = b."exercise"
      and (a."personId", b."personId") in ((${kept}, ${gone}), (${gone}, ${kept}))
      and (a."takenDownAt" is null, a."sharedAt", a."personId") > (b."takenDownAt" is null, b."sharedAt", b."personId")`;
}

/** Who said twice that they come, comes once; of two wishes how to take part, the newer stays. */
async function joinWishes(tx: Transaction, kept: string, gone: string): Promise<void> {
  await tx.$executeRaw`
    delete from "Coming" a using "Coming" b
    where a."dropInId" = b."dropInId" and a."personId" = ${gone} and b."personId" = ${kept}`;
  await tx.$executeRaw`
    delete from "Involvement" a using "Involvement" b
    where (a."personId", b."personId") in ((${kept}, ${gone}), (${gone}, ${kept}))
      and (a."changedAt", a."personId") < (b."changedAt", b."personId")`;
}
