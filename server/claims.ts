// "I am writing this one": at most one open claim for a rule, ended by its writer, by time, or by approval.
import { authorize } from "#domain/authority";
import { claimUntil, hasLapsed, holdsUntil } from "#domain/claim";
import { firstText, rulePath } from "#domain/draft";
import { backFrom, sayBack } from "#domain/away";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import type { Specified } from "#domain/specification";
import { isShelfPath, sayOddPath } from "#domain/shelf-path";
import { db, type Transaction } from "./db";
import * as events from "./events";
import * as shelf from "./shelf";
import * as specification from "./specification";
import { transact } from "./transaction";

/**
 * Claims a rule and opens its draft: a new one, or the one that this person wrote on before.
 * Whoever comes second is told who came first. Claiming again what is yours opens it.
 * @example await claims.claim(sam, "ssda903", "356") // => { ok: true, value: { draftId: "c…" } }
 */
export async function claim(
  person: Person,
  dataset: string,
  code: string,
): Promise<Result<{ draftId: string }>> {
  const allowed = authorize(person, "claim a rule");
  if (!allowed.ok) return allowed;
  const specified = await specification.find(dataset, code);
  if (specified === null) return refuse(`There is no rule ${code} in this dataset.`);
  const { rules } = await shelf.approved(dataset);
  const approved = rules.find((rule) => rule.code === code) ?? null;
  if (approved !== null && !isShelfPath(approved.path)) return refuse(sayOddPath(approved.path));

  return transact(async (tx) => {
    const now = new Date();
    const taken = await tx.claim.findFirst({
      where: { dataset, code, endedAt: null },
      include: {
        person: { include: { involvement: true } },
        draft: { include: { submissions: { where: openSubmission } } },
      },
    });
    const happened: events.Happened[] = [];
    if (taken !== null) {
      const sent = taken.draft.submissions.length > 0;
      if (taken.personId === person.id) return succeed({ draftId: taken.draftId });
      const { name, involvement } = taken.person;
      const until = holdsUntil(taken.until, involvement?.awayUntil ?? null);
      if (!hasLapsed({ until, sent }, now)) {
        const back = backFrom(involvement?.awayUntil, now);
        return refuse(
          sent ? `${name} has already sent ${code} for review.` : kindly({ name, until, back }, code),
        );
      }
      await end(tx, taken.id, "lapsed");
      happened.push({ personId: null, did: "lapsed", dataset, code, draftId: taken.draftId });
    }
    const sent = await tx.submission.findFirst({
      where: { dataset, code, ...openSubmission },
      include: { author: true },
    });
    if (sent !== null && sent.authorId !== person.id) {
      return refuse(`${sent.author.name} has already sent ${code} for review.`);
    }
    const { draftId, isNew } = await openDraft(tx, person, specified, dataset, approved);
    await tx.claim.create({ data: { dataset, code, personId: person.id, draftId, until: claimUntil(now) } });
    const mine = { personId: person.id, dataset, code, draftId };
    if (isNew) happened.push({ ...mine, did: "started" });
    await events.record(tx, ...happened, { ...mine, did: "claimed" });
    return succeed({ draftId });
  });
}

/**
 * Ends the claim on a rule: its writer's own, or any for a coordinator. The draft stays as it is.
 * @example await claims.release(sam, "ssda903", "356") // => { ok: true, value: true }
 */
export async function release(person: Person, dataset: string, code: string): Promise<Result<true>> {
  return transact(async (tx) => {
    const open = await tx.claim.findFirst({
      where: { dataset, code, endedAt: null },
      include: { draft: { include: { submissions: { where: openSubmission } } } },
    });
    if (open === null) return refuse(`Nobody has claimed ${code}.`);
    const allowed = authorize(person, "release a claim", { ownerId: open.personId });
    if (!allowed.ok) return allowed;
    if (open.draft.submissions.length > 0)
      return refuse(`${code} has been sent for review, so it stays claimed.`);
    await end(tx, open.id, "released");
    await events.record(tx, { personId: person.id, did: "released", dataset, code, draftId: open.draftId });
    return succeed(true);
  });
}

/**
 * What a person has claimed, soonest to run out first.
 * @example await claims.mine(sam) // => [{ code: "356", until: "2026-04-15T09:00:00.000Z", … }]
 */
export async function mine(
  person: Person,
): Promise<{ dataset: string; code: string; sentence: string; until: string; draftId: string }[]> {
  const { prisma } = await db();
  const rows = await prisma.claim.findMany({
    where: { personId: person.id, endedAt: null },
    orderBy: { until: "asc" },
    include: { person: { select: { involvement: true } } },
  });
  return Promise.all(
    rows.map(async ({ dataset, code, until, draftId, person: { involvement } }) => ({
      dataset,
      code,
      sentence: (await specification.find(dataset, code))?.sentence ?? "",
      until: holdsUntil(until, involvement?.awayUntil ?? null).toISOString(),
      draftId,
    })),
  );
}

/** Any doing on a draft renews its claim. */
export async function renew(tx: Transaction, draftId: string): Promise<void> {
  await tx.claim.updateMany({
    where: { draftId, endedAt: null },
    data: { until: claimUntil(new Date()) },
  });
}

/** Ends a claim within the transaction of whatever ended it. */
export async function end(
  tx: Transaction,
  id: string,
  ended: "released" | "lapsed" | "approved",
): Promise<void> {
  await tx.claim.update({ where: { id }, data: { endedAt: new Date(), ended } });
}

const openSubmission = { state: { notIn: ["approved", "closed"] } };

function kindly(taken: { name: string; until: Date; back: string | null }, code: string): string {
  const day = taken.until.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  const when = taken.back === null ? `until ${day} at least` : `and is away now, ${sayBack(taken.back)}`;
  return `${taken.name} is writing ${code}, ${when}. Choose another rule, or ask them if you can help.`;
}

async function openDraft(
  tx: Transaction,
  person: Person,
  specified: Specified,
  dataset: string,
  approved: { path: string; text: string } | null,
): Promise<{ draftId: string; isNew: boolean }> {
  const { code } = specified;
  const before = await tx.draft.findFirst({
    where: { ownerId: person.id, dataset, code, closedAt: null },
    orderBy: { createdAt: "desc" },
  });
  if (before !== null) return { draftId: before.id, isNew: false };
  const text = approved?.text ?? firstText(specified);
  const path = approved?.path ?? rulePath(dataset, code, specified.sentence);
  const draft = await tx.draft.create({
    data: { dataset, code, path, ownerId: person.id, text, revision: 1, lastGiven: 1 },
  });
  await tx.revision.create({ data: { draftId: draft.id, number: 1, basedOn: 0, text, byId: person.id } });
  return { draftId: draft.id, isNew: true };
}
