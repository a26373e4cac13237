// Drop-ins: planned, changed and cancelled by those who may hold one, and who comes.
import { authorize } from "#domain/authority";
import { type DropIn, isOver, lengths, type NextDropIn } from "#domain/drop-in";
import { type Again, momentsOf, type Plan } from "#domain/drop-in-plan";
import { refuseGiveaways } from "#domain/giveaway-refusal";
import type { Person } from "#domain/person";
import { refuse, type Result, succeed } from "#domain/result";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { transact } from "./transaction";

/** More than anybody can hold. */
const mostAhead = 100;
const longest = Math.max(...lengths) * 60_000;
const day = 24 * 60 * 60_000;

/** A drop-in as one person sees it. */
export type DropInSeen = DropIn & {
  comes: number;
  youCome: boolean;
  /** Whether it comes again: how many later ones were planned with it and are not cancelled. */
  later: number;
};

type Row = Omit<DropIn, "startsAt" | "changedAt" | "cancelledAt"> & {
  startsAt: Date;
  changedAt: Date;
  cancelledAt: Date | null;
};

function asDropIn(row: Row): DropIn {
  const { id, title, heldBy, where, note, minutes, zone, sequence } = row;
  return {
    id,
    title,
    heldBy,
    where,
    note,
    minutes,
    zone,
    sequence,
    startsAt: row.startsAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
  };
}

/**
 * The drop-ins that are not over, soonest first; cancelled ones stand among them until their time.
 * @example (await dropIns.list(null))[0]?.title // => "Bring any rule"
 */
export async function list(person: Person | null): Promise<DropInSeen[]> {
  const { prisma } = await db();
  const now = new Date();
  const rows = await prisma.dropIn.findMany({
    where: { startsAt: { gt: new Date(now.getTime() - longest) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { comings: { select: { personId: true } } },
  });
  return rows
    .map((row) => ({
      ...asDropIn(row),
      comes: row.comings.length,
      youCome: row.comings.some(({ personId }) => personId === person?.id),
      later: rows.filter((one) => isLater(one, row)).length,
    }))
    .filter((one) => !isOver(one, now));
}

type Planned = { seriesId: string | null; startsAt: Date; cancelledAt: Date | null };

const isLater = (one: Planned, than: Planned) =>
  one.seriesId !== null &&
  one.seriesId === than.seriesId &&
  one.startsAt > than.startsAt &&
  one.cancelledAt === null;

/**
 * The next drop-in that takes place, or null when none is planned.
 * @example (await dropIns.next())?.startsAt // => "2026-12-03T12:30:00.000Z"
 */
export async function next(): Promise<NextDropIn | null> {
  const { prisma } = await db();
  const now = new Date();
  const rows = await prisma.dropIn.findMany({
    where: { startsAt: { gt: new Date(now.getTime() - longest) }, cancelledAt: null },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 20,
  });
  const coming = rows.map(asDropIn).find((one) => !isOver(one, now));
  if (coming === undefined) return null;
  const { id, title, startsAt, minutes, zone } = coming;
  return { id, title, startsAt, minutes, zone };
}

/**
 * Those that calendars are told of: from three months back on, cancelled ones too, so that they are taken out there.
 * With an id, that one alone.
 * @example (await dropIns.forCalendars()).length // => 12
 */
export async function forCalendars(id?: string): Promise<DropIn[]> {
  const { prisma } = await db();
  const rows = await prisma.dropIn.findMany({
    where: id === undefined ? { startsAt: { gt: new Date(Date.now() - 92 * day) } } : { id },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.map(asDropIn);
}

/**
 * Plans a drop-in, or as many as it comes again. Answers the first one's id.
 * @example await dropIns.plan(priya, plan, { rhythm: "every week", times: 4 }) // => { ok: true, value: "c1" }
 */
export async function plan(person: Person, planned: Plan, again: Again): Promise<Result<string>> {
  const allowed = mayHold(person, planned);
  if (!allowed.ok) return allowed;
  const now = new Date();
  const moments = momentsOf(planned, again, now);
  if (!moments.ok) return moments;
  const [first = now] = moments.value;
  return transact(async (tx) => {
    const ahead = await tx.dropIn.count({ where: { startsAt: { gt: now }, cancelledAt: null } });
    if (ahead + moments.value.length > mostAhead)
      return refuse(`There are ${ahead} drop-ins to come already. Cancel some first.`);
    const { id } = await tx.dropIn.create({
      data: { ...wordsOf(planned), byId: person.id, startsAt: first, changedAt: now },
    });
    if (moments.value.length > 1) {
      await tx.dropIn.update({ where: { id }, data: { seriesId: id } });
      const later = moments.value.slice(1).map((startsAt) => ({
        ...wordsOf(planned),
        byId: person.id,
        seriesId: id,
        startsAt,
        changedAt: now,
      }));
      await tx.dropIn.createMany({ data: later });
    }
    await happened(tx, person, "planned a drop-in", id);
    return succeed(id);
  });
}

/** Its host's name and where it is are real on purpose; no child's number is. */
function mayHold(person: Person, { title, note }: Plan): Result<true> {
  const allowed = authorize(person, "hold a drop-in");
  if (!allowed.ok) return allowed;
  const parts = [
    { text: title, where: "The title" },
    { text: note, where: "The note" },
  ];
  return refuseGiveaways(parts, { except: ["name", "email", "phone", "address", "postcode"] });
}

const wordsOf = ({ title, heldBy, where, note, minutes, zone }: Plan) => ({
  title,
  heldBy,
  where,
  note,
  minutes,
  zone,
});

/**
 * Changes one drop-in. Those who said that they come still do, until they say otherwise.
 * @example await dropIns.change(priya, "c1", { ...plan, time: "13:00" }) // => { ok: true, value: "c1" }
 */
export async function change(person: Person, id: string, planned: Plan): Promise<Result<string>> {
  const allowed = mayHold(person, planned);
  if (!allowed.ok) return allowed;
  const now = new Date();
  const moments = momentsOf(planned, { rhythm: "once", times: 2 }, now);
  if (!moments.ok) return moments;
  const [startsAt = now] = moments.value;
  return transact(async (tx) => {
    const found = await stillToCome(tx, id, now);
    if (!found.ok) return found;
    await tx.dropIn.update({
      where: { id },
      data: { ...wordsOf(planned), startsAt, changedAt: now, sequence: { increment: 1 } },
    });
    await happened(tx, person, "changed a drop-in", id);
    return succeed(id);
  });
}

/**
 * Cancels a drop-in, and with `andLater` those that were planned with it and come later. It stays to be seen, as cancelled.
 * @example await dropIns.cancel(priya, "c1", { andLater: false }) // => { ok: true, value: "c1" }
 */
export async function cancel(
  person: Person,
  id: string,
  { andLater }: { andLater: boolean },
): Promise<Result<string>> {
  const allowed = authorize(person, "hold a drop-in");
  if (!allowed.ok) return allowed;
  const now = new Date();
  return transact(async (tx) => {
    const found = await stillToCome(tx, id, now);
    if (!found.ok) return found;
    const { seriesId, startsAt } = found.value;
    const those = andLater && seriesId !== null ? { seriesId, startsAt: { gte: startsAt } } : { id };
    await tx.dropIn.updateMany({ where: { ...those, cancelledAt: null }, data: cancelled(now) });
    await happened(tx, person, "cancelled a drop-in", id);
    return succeed(id);
  });
}

const cancelled = (now: Date) => ({ cancelledAt: now, changedAt: now, sequence: { increment: 1 } });

/**
 * Says that a person comes, or that they cannot come after all. Saying it twice changes nothing.
 * @example await dropIns.come(ana, "c1", true) // => { ok: true, value: "c1" }
 */
export async function come(person: Person, id: string, comes: boolean): Promise<Result<string>> {
  const allowed = authorize(person, "say you will come");
  if (!allowed.ok) return allowed;
  return transact(async (tx) => {
    const found = await stillToCome(tx, id, new Date());
    if (!found.ok) return found;
    const one = { dropInId: id, personId: person.id };
    const { count } = comes
      ? await tx.coming.createMany({ data: [one], skipDuplicates: true })
      : await tx.coming.deleteMany({ where: one });
    if (count > 0) await happened(tx, person, comes ? "will come" : "cannot come", id);
    return succeed(id);
  });
}

async function stillToCome(tx: Transaction, id: string, now: Date) {
  await tx.$queryRaw`select id from "DropIn" where id = ${id} for update`;
  const row = await tx.dropIn.findUnique({ where: { id } });
  if (row === null) return refuse("There is no such drop-in.");
  if (row.cancelledAt !== null) return refuse("This drop-in was cancelled.");
  return isOver(asDropIn(row), now) ? refuse("This drop-in is over.") : succeed(row);
}

async function happened(
  tx: Transaction,
  { id: personId }: Person,
  did: events.Happened["did"],
  dropInId: string,
): Promise<void> {
  await events.record(tx, { personId, did, detail: { dropInId } });
}

/**
 * What somebody who leaves was to hold is cancelled, and their name is taken from what they held.
 * @example await dropIns.leave(tx, priya, "Somebody who left") // => undefined
 */
export async function leave(tx: Transaction, { id, name }: { id: string; name: string }, called: string) {
  const theirs = { byId: id, heldBy: name };
  const now = new Date();
  await tx.dropIn.updateMany({
    where: { ...theirs, startsAt: { gt: now }, cancelledAt: null },
    data: cancelled(now),
  });
  await tx.dropIn.updateMany({ where: theirs, data: { heldBy: called } });
  await tx.coming.deleteMany({ where: { personId: id } });
}
