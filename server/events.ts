// What happened: recorded in the same transaction as the thing itself, and only ever added to.
import { type Elsewhere, elsewhereSchema } from "#domain/elsewhere";
import { type Event, happeningSchema } from "#domain/event";
import { z } from "zod";
import { db, type Transaction } from "./db";

export type Happened = {
  personId: string | null;
  did: Event["did"];
  dataset?: string;
  code?: string;
  draftId?: string;
  submissionId?: string;
  detail?: Event["detail"];
  at?: Date;
  /** A name for it, when the same thing may be met again: it is then recorded the first time only. */
  once?: string;
};

/**
 * Records what happened, in that order, within the transaction that made it happen.
 * @example await events.record(tx, { personId: "p1", did: "claimed", dataset: "ssda903", code: "356" }) // => undefined
 */
export async function record(tx: Transaction, ...happened: Happened[]): Promise<void> {
  if (happened.length === 0) return;
  const data = happened.map((one) => ({ ...one, detail: one.detail ?? {} }));
  await tx.event.createMany({ data, skipDuplicates: true });
}

/**
 * What happened to one rule, oldest first.
 * @example await events.ofRule("ssda903", "356") // => [{ did: "claimed", … }]
 */
export async function ofRule(dataset: string, code: string): Promise<Event[]> {
  const { prisma } = await db();
  const rows = await prisma.event.findMany({
    where: { dataset, code },
    orderBy: { id: "asc" },
    include: withWho,
  });
  return rows.map(asEvent);
}

/**
 * All that happened in a dataset, oldest first: what every count is computed from.
 * @example (await events.ofDataset("ssda903")).length // => 812
 */
export async function ofDataset(dataset: string): Promise<Event[]> {
  const { prisma } = await db();
  const rows = await prisma.event.findMany({ where: { dataset }, orderBy: { id: "asc" }, include: withWho });
  return rows.map(asEvent);
}

/**
 * What happened last in a dataset, newest first.
 * @example await events.lately("ssda903", 10) // => [{ did: "approved", … }, …]
 */
export async function lately(dataset: string, count: number): Promise<Event[]> {
  const { prisma } = await db();
  const rows = await prisma.event.findMany({
    where: { dataset },
    orderBy: { id: "desc" },
    take: count,
    include: withWho,
  });
  return rows.map(asEvent);
}

/**
 * What happened to a submission on the code host itself, and which suggestions (by their comments' ids) were taken.
 * @example (await events.ofSubmission("c9")).elsewhere // => [{ what: "closed", who: "Jo Whitfield", at: "…", more: null }]
 */
export async function ofSubmission(
  submissionId: string,
): Promise<{ elsewhere: Elsewhere[]; taken: Set<string> }> {
  const { prisma } = await db();
  const rows = await prisma.event.findMany({
    where: { submissionId, did: { in: ["happened elsewhere", "took a suggestion"] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const elsewhere = rows.flatMap(({ at, detail }) => {
    const read = toldSchema.safeParse(detail);
    return read.success ? [{ ...read.data, at: at.toISOString() }] : [];
  });
  const taken = rows.flatMap(({ detail }) => takenSchema.safeParse(detail).data?.commentId ?? []);
  return { elsewhere, taken: new Set(taken) };
}

const toldSchema = z.object({
  what: elsewhereSchema,
  who: z.string().nullable(),
  more: z.string().nullable(),
});

/** What is remembered of a suggestion that was taken: whose it was, for the credit of the next round. */
export const takenSchema = z.object({ commentId: z.string(), name: z.string(), email: z.string() });

const withWho = { person: { select: { id: true, name: true } } } as const;
const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

type Row = {
  id: number;
  at: Date;
  person: { id: string; name: string } | null;
  did: string;
  dataset: string | null;
  code: string | null;
  draftId: string | null;
  submissionId: string | null;
  detail: unknown;
};

function asEvent(row: Row): Event {
  return {
    id: row.id,
    at: row.at.toISOString(),
    who: row.person,
    did: happeningSchema.parse(row.did),
    dataset: row.dataset,
    code: row.code,
    draftId: row.draftId,
    submissionId: row.submissionId,
    detail: detailSchema.parse(row.detail),
  };
}
