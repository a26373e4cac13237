// Where each person was last in every lesson and draft, so that another computer opens it there too.
import { authorize } from "#domain/authority";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { newestSpot, type Spot, spotOf, spotSchema } from "#domain/spot";
import { db } from "./db";
import { transact } from "./transaction";

/** Nobody is in more lessons and drafts, and a program that goes round and round is stopped here. */
const most = 500;

/**
 * Where somebody was in one lesson or draft; null when that is not known.
 * @example (await spots.read(sam, "lesson", "rows"))?.cursor // => { line: 6, column: 12 }
 */
export async function read(person: Person, of: Spot["of"], name: string): Promise<Spot | null> {
  const { prisma } = await db();
  const key = { personId_of_name: { personId: person.id, of, name } };
  return readSpot((await prisma.spot.findUnique({ where: key }))?.spot);
}

/**
 * Where somebody was last of all: a spot, or a draft or exercise that was saved later and has none. Null for who has begun nothing.
 * @example await spots.last(sam) // => { of: "draft", name: "c1", at: "2026-11-02T10:40:00.000Z", … }
 */
export async function last({ id: personId }: Person): Promise<Spot | null> {
  const { prisma } = await db();
  const [spot, draft, answer] = await Promise.all([
    prisma.spot.findFirst({ where: { personId }, orderBy: { at: "desc" } }),
    prisma.draft.findFirst({ where: { ownerId: personId, closedAt: null }, orderBy: { savedAt: "desc" } }),
    prisma.lessonProgress.findFirst({ where: { personId }, orderBy: { updatedAt: "desc" } }),
  ]);
  const saved = [
    ...(draft ? [spotOf("draft", draft.id, "", draft.savedAt)] : []),
    ...(answer ? [spotOf("lesson", answer.lesson, answer.exercise, answer.updatedAt)] : []),
  ];
  const named = saved.map(({ of, name }) => ({ of, name }));
  const withSpot = await prisma.spot.findMany({ where: { personId, OR: named } });
  const without = saved.filter((one) => !withSpot.some(({ of, name }) => of === one.of && name === one.name));
  return newestSpot([readSpot(spot?.spot), ...without]);
}

/**
 * Keeps a spot, unless the account knows a newer one. A moment that has not come yet counts as now.
 * @example await spots.save(sam, spot) // => { ok: true, value: true }
 */
export async function save(person: Person, given: Spot): Promise<Result<true>> {
  const allowed = authorize(person, "learn");
  if (!allowed.ok) return allowed;
  const { id: personId } = person;
  const spot = notLater(given, new Date());
  const { of, name } = spot;
  const kept = { spot: JSON.stringify(spot), at: new Date(spot.at) };
  return transact(async (tx) => {
    if (of === "draft" && !(await tx.draft.count({ where: { id: name, ownerId: personId } })))
      return refuse("There is no such draft.");
    const key = { personId_of_name: { personId, of, name } };
    const before = await tx.spot.findUnique({ where: key });
    if (before && newestSpot([spot, readSpot(before.spot)]) !== spot) return succeed(true);
    if (!before && (await tx.spot.count({ where: { personId } })) >= most)
      return refuse("Your account keeps your place in no more lessons and rules.");
    await tx.spot.upsert({ where: key, create: { personId, of, name, ...kept }, update: kept });
    return succeed(true);
  });
}

/** A spot from the text that it was kept as; null when that is none. */
export function readSpot(text: string | undefined): Spot | null {
  return text === undefined ? null : (spotSchema.safeParse(JSON.parse(text)).data ?? null);
}

/** A computer whose clock is ahead must not keep its spot the newest for days. */
export function notLater(spot: Spot, now: Date): Spot {
  return Date.parse(spot.at) > now.getTime() ? { ...spot, at: now.toISOString() } : spot;
}
