// How people wish to take part: said by each of themselves, and added up by level for coordinators.
import type { z } from "zod";
import { authorize } from "#domain/authority";
import { backFrom, whyNotUntil } from "#domain/away";
import { type AtLevel, byLevel, type Involvement, levelSchema, type wishSchema } from "#domain/involvement";
import type { Person } from "#domain/person";
import { refuse, type Result, succeed } from "#domain/result";
import { db } from "./db";
import * as events from "./events";
import { transact } from "./transaction";

type Row = { level: string | null; hours: number | null; awayUntil: Date | null };

function wishOf({ level, hours, awayUntil }: Row, now: Date): Involvement {
  return { level: levelSchema.nullable().catch(null).parse(level), hours, back: backFrom(awayUntil, now) };
}

/**
 * How a person said that they take part.
 * @example await involvement.read(ana) // => { level: "learner", hours: 4, back: null }
 */
export async function read({ id }: Person): Promise<Involvement> {
  const { prisma } = await db();
  const row = await prisma.involvement.findUnique({ where: { personId: id } });
  return row === null ? { level: null, hours: null, back: null } : wishOf(row, new Date());
}

/**
 * Says one thing of how a person takes part, or takes it back; the rest stays as it was.
 * @example await involvement.say(ana, { level: "learner" }) // => { ok: true, value: { level: "learner", … } }
 */
export async function say(person: Person, wish: z.infer<typeof wishSchema>): Promise<Result<Involvement>> {
  const allowed = authorize(person, "change yourself");
  if (!allowed.ok) return allowed;
  const now = new Date();
  if ("back" in wish && wish.back !== "") {
    const why = whyNotUntil(wish.back, now);
    if (why !== null) return refuse(why);
  }
  const said = {
    ...("level" in wish && { level: wish.level || null }),
    ...("hours" in wish && { hours: wish.hours }),
    ...("back" in wish && { awayUntil: wish.back === "" ? null : new Date(wish.back) }),
    changedAt: now,
  };
  await transact(async (tx) => {
    const personId = person.id;
    await tx.involvement.upsert({ where: { personId }, create: { personId, ...said }, update: said });
    // What they said is theirs to change: it is not kept in what happened, which is for ever.
    await events.record(tx, { personId, did: "said how they take part" });
  });
  return succeed(await read(person));
}

/**
 * Who is at which level and who is away, with the hours of each level added.
 * @example await involvement.levels(jo) // => { ok: true, value: [{ level: "learner", people: [ … ], hours: 12 }] }
 */
export async function levels(person: Person): Promise<Result<AtLevel[]>> {
  const allowed = authorize(person, "see who can give what");
  if (!allowed.ok) return allowed;
  const { prisma } = await db();
  const rows = await prisma.involvement.findMany({ include: { person: { select: { name: true } } } });
  const now = new Date();
  const said = rows
    .map((row) => ({ name: row.person.name, ...wishOf(row, now) }))
    .filter(({ level, hours, back }) => level !== null || hours !== null || back !== null);
  return succeed(byLevel(said));
}

/**
 * The days on which people are back who are away now, by their ids.
 * @example (await involvement.away()).get("p1") // => "2026-05-03"
 */
export async function away(): Promise<Map<string, string>> {
  const { prisma } = await db();
  const now = new Date();
  const rows = await prisma.involvement.findMany({ where: { awayUntil: { gt: now } } });
  return new Map(rows.map(({ personId, awayUntil }) => [personId, backFrom(awayUntil, now) ?? ""]));
}
