// What a draft's text is held back by, and who may let it go on: its writer says what is made up, a coordinator clears.
import { authorize } from "#domain/authority";
import {
  type Clearance,
  type decidedSchema,
  placesSchema,
  type saidSchema,
  type Waiting,
} from "#domain/clearance";
import { findGiveaways, type Giveaway } from "#domain/giveaway";
import { type Kind, kinds } from "#domain/giveaway-kinds";
import { refuseGiveaways } from "#domain/giveaway-refusal";
import { heldBackBy, sayHeldBack } from "#domain/giveaway-words";
import type { Person } from "#domain/person";
import { refuse, type Result, succeed } from "#domain/result";
import { z } from "zod";
import { db, type Transaction } from "./db";
import * as events from "./events";
import { transact } from "./transaction";
import { sha256Of } from "./verdict";

type Text = { id: string; text: string; saidMadeUp: unknown };
const keysSchema = z.array(z.string());

/**
 * The keys that a draft's writer said to be made up.
 * @example saidOf({ saidMadeUp: [] }) // => []
 */
export function saidOf({ saidMadeUp }: Pick<Text, "saidMadeUp">): string[] {
  return keysSchema.parse(saidMadeUp);
}

/**
 * Lets a draft's text go on to where others see it, unless it may give a real person away and nobody cleared it.
 * @example await clearances.letThrough(tx, draft) // => { ok: false, reason: "Nothing was sent. Line 12 may hold …" }
 */
export async function letThrough(tx: Transaction, draft: Text): Promise<Result<true>> {
  const held = heldBackBy(findGiveaways(draft.text), saidOf(draft));
  if (held.length === 0 || (await isCleared(tx, draft))) return succeed(true);
  return refuse(`${sayHeldBack(held)} If none of it is real, a coordinator can clear it.`);
}

/**
 * Whether a coordinator cleared exactly this text.
 * @example await clearances.isCleared(tx, draft) // => false
 */
export async function isCleared(tx: Transaction, { id, text }: Omit<Text, "saidMadeUp">): Promise<boolean> {
  const key = { draftId_sha256: { draftId: id, sha256: sha256Of(text) } };
  const found = await tx.clearance.findUnique({ where: key, select: { isCleared: true } });
  return found?.isCleared === true;
}

/**
 * The keys of what a draft's writer may show though it looks real: said to be made up, or cleared with the whole text.
 * @example await clearances.knownOf("c1") // => []
 */
export async function knownOf(draftId: string): Promise<string[]> {
  const { prisma } = await db();
  return prisma.$transaction(async (tx) => {
    const draft = await tx.draft.findUnique({ where: { id: draftId } });
    if (draft === null) return [];
    const found = findGiveaways(draft.text);
    const said = saidOf(draft);
    const cleared = await isCleared(tx, draft);
    return found
      .filter(({ key, level }) => cleared || (level === "unsure" && said.includes(key)))
      .map(({ key }) => key);
  });
}

/**
 * What was asked and said of the text that a draft has now; null when nothing was.
 * @example await clearances.ofDraft({ id: "c1", text: "rule({…" }) // => { state: "asked", by: "", reason: "" }
 */
export async function ofDraft({ id, text }: Omit<Text, "saidMadeUp">): Promise<Clearance | null> {
  const { prisma } = await db();
  const found = await prisma.clearance.findUnique({
    where: { draftId_sha256: { draftId: id, sha256: sha256Of(text) } },
    include: { by: { select: { name: true } } },
  });
  if (found === null) return null;
  const state = found.decidedAt === null ? "asked" : found.isCleared ? "cleared" : "not cleared";
  return { state, by: found.by?.name ?? "", reason: found.reason ?? "" };
}

/**
 * Keeps with a draft which of its giveaways its writer says are made up.
 * @example await clearances.sayMadeUp(sam, "c1", { keys: [key] }) // => { ok: true, value: true }
 */
export async function sayMadeUp(
  person: Person,
  draftId: string,
  { keys }: z.infer<typeof saidSchema>,
): Promise<Result<true>> {
  const { prisma } = await db();
  const draft = await prisma.draft.findUnique({ where: { id: draftId }, select: { ownerId: true } });
  if (draft === null) return refuse(none);
  const allowed = authorize(person, "save a draft", draft);
  if (!allowed.ok) return allowed;
  await prisma.draft.update({ where: { id: draftId }, data: { saidMadeUp: [...new Set(keys)] } });
  return succeed(true);
}

/**
 * Asks a coordinator to clear the text that a draft has now. Asking twice is asking once.
 * @example await clearances.ask(sam, "c1") // => { ok: true, value: true }
 */
export function ask(person: Person, draftId: string): Promise<Result<true>> {
  return transact(async (tx) => {
    const draft = await tx.draft.findUnique({ where: { id: draftId } });
    if (draft === null) return refuse(none);
    const allowed = authorize(person, "send a draft", draft);
    if (!allowed.ok) return allowed;
    const held = heldBackBy(findGiveaways(draft.text), saidOf(draft));
    if (held.length === 0) return refuse("Nothing holds this rule back any more.");
    const sha256 = sha256Of(draft.text);
    const about = { draftId_sha256: { draftId, sha256 } };
    if ((await tx.clearance.findUnique({ where: about })) !== null) return succeed(true);
    await tx.clearance.create({ data: { draftId, sha256, found: held.map(placeOf) } });
    const { dataset, code } = draft;
    await events.record(tx, { personId: person.id, did: "asked to clear", dataset, code, draftId });
    return succeed(true);
  });
}

/**
 * Clears a text, or says why not. The reason is kept, and its author reads it.
 * @example await clearances.decide(jo, { id: "k1", isCleared: true, reason: "Our own test numbers." }) // => { ok: true, value: true }
 */
export function decide(
  person: Person,
  { id, isCleared: cleared, reason }: z.infer<typeof decidedSchema>,
): Promise<Result<true>> {
  return transact(async (tx) => {
    const asked = await tx.clearance.findUnique({ where: { id }, include: { draft: true } });
    if (asked === null) return refuse("There is no such text to clear.");
    const { draft } = asked;
    const allowed = authorize(person, "clear a text", draft);
    if (!allowed.ok) return allowed;
    const said = refuseGiveaways([{ text: reason, where: "Your reason" }], {});
    if (!said.ok) return said;
    if (asked.decidedAt !== null) return refuse("This was decided meanwhile. Load the page again.");
    if (sha256Of(draft.text) !== asked.sha256)
      return refuse("Its author has changed the rule since they asked, so there is nothing to clear.");
    const decidedAt = new Date();
    await tx.clearance.update({
      where: { id },
      data: { byId: person.id, isCleared: cleared, reason, decidedAt },
    });
    const { dataset, code } = draft;
    await events.record(tx, {
      personId: person.id,
      did: cleared ? "cleared a text" : "did not clear a text",
      dataset,
      code,
      draftId: draft.id,
      detail: { sha256: asked.sha256, reason },
    });
    return succeed(true);
  });
}

/**
 * The texts that wait for a coordinator, longest first. One that was changed meanwhile waits no longer.
 * @example await clearances.waiting(jo) // => [{ code: "356", found: [{ line: 12, kind: "upn" }], … }]
 */
export async function waiting(person: Person): Promise<Waiting[]> {
  if (!authorize(person, "clear a text").ok) return [];
  const { prisma } = await db();
  const asked = await prisma.clearance.findMany({
    where: { decidedAt: null, draft: { closedAt: null } },
    orderBy: { askedAt: "asc" },
    include: { draft: { include: { owner: { select: { id: true, name: true } } } } },
    take: 100,
  });
  return asked
    .filter(({ sha256, draft }) => sha256Of(draft.text) === sha256)
    .filter(({ draft }) => authorize(person, "clear a text", draft).ok)
    .map(({ id, askedAt, found, draft }) => ({
      id,
      draftId: draft.id,
      dataset: draft.dataset,
      code: draft.code,
      author: draft.owner,
      askedAt: askedAt.toISOString(),
      found: placesSchema.parse(found).flatMap(({ line, kind }) => (isKind(kind) ? [{ line, kind }] : [])),
    }));
}

const none = "There is no such draft.";
const placeOf = ({ line, kind }: Giveaway) => ({ line, kind });
const isKind = (kind: string): kind is Kind => kind in kinds;
