// A rule being written. Every text that is saved is kept, and a text from an older tab never covers a newer one.
import { authorize } from "#domain/authority";
import { type Draft, type Revision, type SaveConflict, saveSchema } from "#domain/draft";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { submissionStateSchema } from "#domain/submission";
import type { Specified } from "#domain/specification";
import * as clearances from "./clearances";
import * as claims from "./claims";
import type { Prisma } from "../generated/prisma/client";
import { db, type Transaction } from "./db";
import * as specification from "./specification";
import { transact } from "./transaction";

const none = "There is no such draft.";

/**
 * A draft as its writer sees it.
 * @example await drafts.read(sam, "c1") // => { ok: true, value: { code: "356", revision: 4, text: "rule({…", … } }
 */
export async function read(person: Person, draftId: string): Promise<Result<Draft>> {
  const { prisma } = await db();
  const row = await prisma.draft.findUnique({ where: { id: draftId }, include: withAll });
  if (row === null) return refuse(none);
  const allowed = authorize(person, "read a draft", { ownerId: row.ownerId });
  if (!allowed.ok) return allowed;
  const specified = await specification.find(row.dataset, row.code);
  return succeed({ ...asDraft(row, person, specified), clearance: await clearances.ofDraft(row) });
}

/**
 * Saves a text made from revision `basedOn`. When something newer was saved meanwhile, the draft keeps that, this text
 * is kept beside it, and the answer carries the newer one. Saving the same text again changes nothing. What `also` does
 * is done with the saving, or not at all.
 * @example await drafts.save(sam, "c1", { text: "rule({…", basedOn: 4 }) // => { ok: true, value: { revision: 5, savedAt: "…" } }
 */
export async function save(
  person: Person,
  draftId: string,
  given: { text: string; basedOn: number },
  also?: (tx: Transaction) => Promise<void>,
): Promise<Result<{ revision: number; savedAt: string }> | SaveConflict> {
  const parsed = saveSchema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be saved.");
  const { text, basedOn } = parsed.data;
  if (text.includes("\u0000"))
    return refuse("The text holds a character that cannot be saved. Paste it as plain text.");

  return transact(async (tx) => {
    const draft = await lock(tx, draftId);
    if (draft === null) return refuse(none);
    const allowed = authorize(person, "save a draft", { ownerId: draft.ownerId });
    if (!allowed.ok) return allowed;
    if (draft.text === text) {
      if (basedOn === draft.revision) await also?.(tx);
      await claims.renew(tx, draftId);
      return succeed({ revision: draft.revision, savedAt: draft.savedAt.toISOString() });
    }
    if (draft.closedAt !== null) {
      return refuse("This rule has been approved. Claim it again to write a new version.");
    }
    if (basedOn > draft.revision) return refuse("This text was made from a revision that does not exist.");
    const savedAt = new Date();
    const number = draft.lastGiven + 1;
    const row = { draftId, number, basedOn, text, byId: person.id, savedAt };
    if (basedOn === draft.revision) {
      await tx.revision.create({ data: row });
      await tx.draft.update({
        where: { id: draftId },
        data: { text, revision: number, lastGiven: number, savedAt },
      });
      await claims.renew(tx, draftId);
      await also?.(tx);
      return succeed({ revision: number, savedAt: savedAt.toISOString() });
    }
    const known = await tx.revision.findFirst({ where: { draftId, text }, select: { number: true } });
    if (known === null) {
      await tx.revision.create({ data: { ...row, kept: true } });
      await tx.draft.update({ where: { id: draftId }, data: { lastGiven: number } });
    }
    const latest = { text: draft.text, revision: draft.revision, savedAt: draft.savedAt.toISOString() };
    return {
      ok: false,
      reason: "This draft was changed in another window. Both texts are kept: look at the two and choose.",
      latest,
    };
  });
}

/**
 * Every text of a draft, newest first.
 * @example await drafts.history(sam, "c1") // => { ok: true, value: [{ revision: 5, kept: false, … }, …] }
 */
export async function history(person: Person, draftId: string): Promise<Result<Revision[]>> {
  const { prisma } = await db();
  const draft = await prisma.draft.findUnique({ where: { id: draftId }, select: { ownerId: true } });
  if (draft === null) return refuse(none);
  const allowed = authorize(person, "read a draft", draft);
  if (!allowed.ok) return allowed;
  const rows = await prisma.revision.findMany({
    where: { draftId },
    orderBy: { number: "desc" },
    include: { by: { select: { name: true } } },
  });
  return succeed(
    rows.map(({ number, basedOn, text, savedAt, by, kept }) => ({
      revision: number,
      basedOn,
      text,
      savedAt: savedAt.toISOString(),
      by: by.name,
      kept,
    })),
  );
}

/** A draft, kept from everyone else's changes until this transaction ends; null when there is none. */
export async function lock(tx: Transaction, draftId: string): Promise<DraftRow | null> {
  const rows = await tx.$queryRaw<DraftRow[]>`
    select "id", "dataset", "code", "path", "ownerId", "text", "revision", "lastGiven", "savedAt", "fromBlob", "closedAt", "saidMadeUp"
    from "Draft" where "id" = ${draftId} for update`;
  return rows[0] ?? null;
}

export type DraftRow = Pick<
  Prisma.DraftGetPayload<object>,
  | "id"
  | "dataset"
  | "code"
  | "path"
  | "ownerId"
  | "text"
  | "revision"
  | "lastGiven"
  | "savedAt"
  | "fromBlob"
  | "closedAt"
  | "saidMadeUp"
>;

const withAll = {
  owner: { select: { id: true, name: true } },
  submissions: {
    orderBy: { createdAt: "desc" },
    take: 1,
    include: { rounds: { orderBy: { number: "desc" }, take: 1, select: { revision: true } } },
  },
} as const;

type Row = {
  id: string;
  dataset: string;
  code: string;
  path: string;
  text: string;
  revision: number;
  savedAt: Date;
  saidMadeUp: unknown;
  owner: { id: string; name: string };
  submissions: { id: string; state: string; rounds: { revision: number }[] }[];
};

function asDraft(row: Row, person: Person, specified: Specified | null): Omit<Draft, "clearance"> {
  const sent = row.submissions[0];
  const { id, dataset, code, path, text, revision, owner } = row;
  return {
    id,
    dataset,
    code,
    path,
    text,
    revision,
    savedAt: row.savedAt.toISOString(),
    owner,
    yours: owner.id === person.id,
    specified,
    saidMadeUp: clearances.saidOf(row),
    submission: sent
      ? {
          id: sent.id,
          state: submissionStateSchema.parse(sent.state),
          revision: sent.rounds[0]?.revision ?? 0,
        }
      : null,
  };
}
