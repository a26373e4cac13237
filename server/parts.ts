// The part that each person plays: from their rights on the code host where they have an account, from a coordinator where
// they have none. It is read at each sign-in, again every few minutes, and at once when the code host says no.
import { authorize } from "#domain/authority";
import { type Person, type Role, roleSchema } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { db } from "./db";
import { env } from "./env";
import * as events from "./events";
import { partOf, whoHas } from "./github/people";
import { tokenOf } from "./person-token";
import { transact } from "./transaction";

/** How old a reading of somebody's rights may grow while they are signed in, in milliseconds. */
const freshFor = 4 * 60_000;

/** At each sign-in the code host is asked anew who this is and what part they play. */
export async function readAtSignIn(personId: string): Promise<void> {
  await reread(personId);
  await transact((tx) => events.record(tx, { personId, did: "signed in" }));
}

/**
 * Reads anew what part somebody plays. Nobody is kept out because the code host cannot say: they keep what they had.
 * @example await parts.reread("p1") // => "reviewer"
 */
export async function reread(personId: string): Promise<Role> {
  const { prisma } = await db();
  const before = await prisma.user.findUniqueOrThrow({
    where: { id: personId },
    include: { accounts: { where: { providerId: "github" } } },
  });
  const had = roleSchema.catch("analyst").parse(before.role);
  if (before.accounts.length === 0) {
    return keep(personId, before, { role: partWithoutAccount(before) });
  }
  const token = await tokenOf(personId);
  try {
    // With their own token they say who they are now: an account can be given another login.
    const now = token.ok ? await whoHas(token.value) : null;
    const login = now?.login ?? before.login;
    if (login === null) return had;
    const role = await partOf(login);
    const name = before.namedAt === null && now !== null ? now.name : before.name;
    return await keep(personId, before, { role, login, name });
  } catch (thrown) {
    console.error(
      `What a person may do could not be asked: ${thrown instanceof Error ? thrown.message : "unknown"}`,
    );
    return had;
  }
}

type Before = {
  email: string;
  emailVerified: boolean;
  givenRole: string | null;
  role: string;
  login: string | null;
};

function partWithoutAccount({ email, emailVerified, givenRole }: Before): Role {
  const first = env().FIRST_COORDINATOR;
  if (emailVerified && first !== undefined && first === email.toLowerCase()) return "coordinator";
  return roleSchema.catch("analyst").parse(givenRole);
}

async function keep(
  personId: string,
  before: Before,
  now: { role: Role; login?: string; name?: string },
): Promise<Role> {
  await transact(async (tx) => {
    // A login is one person's at a time: who held it before has another by now.
    if (now.login !== undefined) {
      await tx.user.updateMany({ where: { login: now.login, id: { not: personId } }, data: { login: null } });
    }
    await tx.user.update({ where: { id: personId }, data: { ...now, roleReadAt: new Date() } });
    const isNew = now.login !== undefined && before.login === null;
    if (before.role !== now.role || isNew) {
      await events.record(tx, { personId, did: "took a part", detail: { role: now.role } });
    }
  });
  return now.role;
}

/**
 * Reads anew the parts of those who are signed in, may do more than an analyst, and were last asked about a while ago.
 * @example await parts.rereadDue() // => 2
 */
export async function rereadDue(): Promise<number> {
  const { prisma } = await db();
  const now = Date.now();
  const due = await prisma.user.findMany({
    where: {
      role: { not: "analyst" },
      sessions: { some: { expiresAt: { gt: new Date(now) } } },
      accounts: { some: { providerId: "github" } },
      OR: [{ roleReadAt: null }, { roleReadAt: { lt: new Date(now - freshFor) } }],
    },
    orderBy: { roleReadAt: { sort: "asc", nulls: "first" } },
    take: 20,
    select: { id: true },
  });
  for (const { id } of due) await reread(id);
  return due.length;
}

/** A person as coordinators see them. */
export type Member = { id: string; name: string; login: string | null; role: Role; yours: boolean };

/**
 * Everybody who has signed in and not left, in order of name.
 * @example await parts.list(jo) // => { ok: true, value: [{ name: "Ana Lima", login: null, role: "analyst", … }] }
 */
export async function list(person: Person): Promise<Result<Member[]>> {
  const allowed = authorize(person, "give a part");
  if (!allowed.ok) return allowed;
  const { prisma } = await db();
  const users = await prisma.user.findMany({
    where: { leftAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return succeed(
    users.map(({ id, name, login, role }) => ({
      id,
      name,
      login,
      role: roleSchema.catch("analyst").parse(role),
      yours: id === person.id,
    })),
  );
}

/**
 * Gives a part to somebody without an account on the code host; where there is one, its rights decide.
 * @example await parts.give(jo, "p4", "reviewer") // => { ok: true, value: true }
 */
export async function give(person: Person, toId: string, role: Role): Promise<Result<true>> {
  const allowed = authorize(person, "give a part", { ownerId: toId });
  if (!allowed.ok) return allowed;
  return transact(async (tx) => {
    const to = await tx.user.findUnique({ where: { id: toId }, include: { accounts: true } });
    if (to === null || to.leftAt !== null) return refuse("There is no such person.");
    if (to.accounts.length > 0) {
      return refuse(`The part of ${to.name} comes from their rights on GitHub. Change it there.`);
    }
    if (to.role === role) return succeed(true);
    const data = { role, givenRole: role, givenById: person.id, roleReadAt: new Date() };
    await tx.user.update({ where: { id: toId }, data });
    await events.record(tx, { personId: toId, did: "was given a part", detail: { role, by: person.id } });
    return succeed(true);
  });
}
