// A draft sent for review: recorded whole in one transaction, then carried to the code host step by step.
import { randomUUID } from "node:crypto";
import { authorize } from "#domain/authority";
import { sayClash } from "#domain/clash";
import { refuseGiveaways } from "#domain/giveaway-refusal";
import { tidyName } from "#domain/harmless";
import { type Sending, sendSchema } from "#domain/submission";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import * as clearances from "./clearances";
import { claimUntil } from "#domain/claim";
import * as clashes from "./clashes";
import { shareCredit } from "./co-authors";
import { db, type Transaction } from "./db";
import { type DraftRow, lock } from "./drafts";
import * as events from "./events";
import { noReplyAddress } from "./github/people";
import * as queue from "./queue";
import * as specification from "./specification";
import { transact } from "./transaction";
import { sha256Of } from "./verdict";

export { read } from "./submission-pages";
export { listQueue, mine } from "./submission-queue";
export { sync } from "./mirror";
export { work } from "./sending";
export { placeOf } from "./line";

const open = { state: { notIn: ["approved", "closed"] } };

/**
 * Sends a draft as it stands at `revision`, for the first time or again after changes. When this answers, the sending is
 * recorded and will be carried out whatever happens; sending the same revision twice is sending it once.
 * @example await submissions.send(sam, "c1", { revision: 7, explanation: "…", credit: "Sam Okafor" }) // => { ok: true, value: { submissionId: "c9" } }
 */
export async function send(person: Person, draftId: string, given: Sending): Promise<Result<Sent>> {
  const parsed = sendSchema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be sent.");
  const sending = { ...parsed.data, credit: tidyName(parsed.data.credit) };
  if (sending.credit === "") return refuse("Give the name that the rule is to be credited to.");

  const said = refuseGiveaways([{ text: sending.explanation, where: "Your words" }], sending);
  if (!said.ok) return said;
  const named = refuseGiveaways([{ text: sending.credit, where: "The name" }], { except: ["name"] });
  if (!named.ok) return named;

  // Two hundred may send in the same second: what is asked outside of the transaction is asked for all of them at once.
  const [moved, creditAddress] = await Promise.all([meetMain(draftId), addressOf(person)]);
  if (!moved.ok) return moved;
  const result = await transact(async (tx): Promise<Result<Sent>> => {
    const draft = await lock(tx, draftId);
    if (draft === null) return refuse("There is no such draft.");
    const allowed = authorize(person, "send a draft", { ownerId: draft.ownerId });
    if (!allowed.ok) return allowed;
    if (draft.closedAt !== null) return refuse("This rule has been approved already.");
    const { dataset, code } = draft;
    const known = await readKnown(tx, draft);
    const before = await findBefore(tx, draft, known);
    const last = before?.rounds[0];
    if (before !== null && before.draftId !== draftId) {
      if (last === undefined || !isSameRule(last.text, draft.text))
        return refuse(
          `${before.author.name} has already sent ${code} for review. Yours is kept: say beside theirs what it lacks.`,
        );
      await shareCredit(tx, before, { ...person, credit: sending.credit });
      return succeed({ submissionId: before.id, joined: before.author.name });
    }
    const gone = before?.state === "closed";
    const turn = gone || before?.state === "changes wanted";
    const twice = before !== null && !turn && last?.revision === sending.revision;
    if (twice) return succeed({ submissionId: before.id });
    if (sending.revision !== draft.revision) {
      return refuse("The draft has changed since you looked it over. Look again, then send it.");
    }
    if (before !== null && !gone && last?.text === draft.text) {
      return refuse(
        "Nothing in the rule has changed since you sent it. Change it first, or answer the comments.",
      );
    }
    const through = await clearances.letThrough(tx, draft);
    if (!through.ok) return through;
    const held = await holdClaim(tx, person, draft);
    if (!held.ok) return held;
    const round = {
      revision: draft.revision,
      text: draft.text,
      sha256: sha256Of(draft.text),
      explanation: sending.explanation,
      credit: sending.credit,
      // Nobody can have suggested anything for what was never sent.
      coAuthors: known.length === 0 ? [] : await coAuthorsSince(tx, draftId, last?.sentAt ?? null),
      creditAddress,
    };
    const submissionId =
      before === null
        ? await begin(tx, person, draft, round)
        : await sendAgain(tx, before.id, before.round + 1, round);
    await events.record(tx, {
      personId: person.id,
      did: before === null ? "sent" : "sent again",
      dataset,
      code,
      draftId,
      submissionId,
      detail: { revision: draft.revision },
    });
    return succeed({ submissionId });
  });
  // It is recorded: whoever sent it need not wait until somebody was nudged to carry it.
  if (result.ok) void queue.ask("send", "line");
  return result;
}

/** What was sent of this draft, and the rule's open submission whosever it is; the newest first. */
async function readKnown(tx: Transaction, { id, dataset, code }: DraftRow) {
  const where = { OR: [{ dataset, code, ...open }, { draftId: id }] };
  return tx.submission.findMany({ where, orderBy: { createdAt: "desc" } });
}

/** The rule's open submission; or this draft's own that was closed only because its branch was taken away. */
async function findBefore(tx: Transaction, { id }: DraftRow, known: Awaited<ReturnType<typeof readKnown>>) {
  const last = known.find(({ draftId }) => draftId === id);
  const isGone = last?.state === "closed" && last.branchGoneAt !== null;
  const before =
    known.find(({ state }) => state !== "approved" && state !== "closed") ?? (isGone ? last : null);
  if (!before) return null;
  const author = await tx.user.findUniqueOrThrow({ where: { id: before.authorId } });
  const rounds = await tx.round.findMany({
    where: { submissionId: before.id },
    orderBy: { number: "desc" },
    take: 1,
  });
  return { ...before, author, rounds };
}

/** Whose suggestions went into the draft since it was sent last. */
async function coAuthorsSince(tx: Transaction, draftId: string, since: Date | null) {
  const taken = await tx.event.findMany({
    where: { draftId, did: "took a suggestion", ...(since && { at: { gt: since } }) },
    orderBy: { id: "asc" },
  });
  const people = taken.flatMap(({ detail }) => events.takenSchema.safeParse(detail).data ?? []);
  return [...new Map(people.map(({ name, email }) => [email, { name, email }])).values()];
}

/** `joined` is whose submission it became part of, when they had sent the same text already. */
export type Sent = { submissionId: string; joined?: string };

/** What was approved meanwhile is settled before anything is sent; a file that only got another name is followed there. */
async function meetMain(draftId: string): Promise<Result<true>> {
  const { prisma } = await db();
  const draft = await prisma.draft.findUnique({
    where: { id: draftId },
    include: { submissions: { where: open, select: { id: true } } },
  });
  if (draft === null || draft.closedAt !== null) return succeed(true);
  const clash = await clashes.find(draft, null);
  if (clash === null) return succeed(true);
  if (clash.kind !== "moved" || draft.submissions.length > 0)
    return refuse(
      `${sayClash(clash)} Settle the two texts first: open the rule, and follow the notice there.`,
    );
  await prisma.draft.update({ where: { id: draftId }, data: { path: clash.theirs.path } });
  return succeed(true);
}

/** The same but for space between the words. */
function isSameRule(one: string, other: string): boolean {
  return one.replace(/\s+/g, "") === other.replace(/\s+/g, "");
}

type RoundRow = {
  revision: number;
  text: string;
  sha256: string;
  explanation: string;
  credit: string;
  coAuthors: { name: string; email: string }[];
  creditAddress: string;
  ontoSha?: string | null;
};

/**
 * The address that a round's commits credit. It is fixed with the round: an account that is joined or renamed meanwhile
 * must not make another commit of it.
 * @example await addressOf(sam) // => "7+sam@users.noreply.github.com"
 */
export async function addressOf({ id, login }: Person): Promise<string> {
  const { prisma } = await db();
  const accounts = { where: { providerId: "github" } };
  const user = await prisma.user.findUnique({ where: { id }, select: { accounts } });
  return noReplyAddress(user?.accounts[0]?.accountId ?? id, login ?? "ruleyard");
}

async function begin(tx: Transaction, person: Person, draft: DraftRow, round: RoundRow): Promise<string> {
  const { dataset, code, path } = draft;
  const sentence = (await specification.find(dataset, code))?.sentence ?? "";
  const id = randomUUID();
  const sentAt = new Date();
  const [authorId, branch] = [person.id, `rule/${dataset}/${code}/${id}`];
  const { credit } = round;
  const data = { id, dataset, code, path, sentence, draftId: draft.id, authorId, credit, branch, sentAt };
  await tx.submission.createMany({ data });
  await tx.round.createMany({ data: { submissionId: id, number: 1, ...round, sentAt } });
  return id;
}

/** Sends a text as the next round of a submission, within the transaction of whatever made that text. */
export async function sendAgain(
  tx: Transaction,
  id: string,
  number: number,
  round: RoundRow,
): Promise<string> {
  const sentAt = new Date();
  await tx.submission.update({
    where: { id },
    data: {
      round: number,
      step: "accepted",
      state: "sent",
      closedAt: null,
      credit: round.credit,
      sentAt,
      dueAt: sentAt,
      lastError: null,
      putOffBy: null,
      // Whoever was working on the round before finds that it is no longer theirs.
      heldUntil: null,
      attempts: { increment: 1 },
    },
  });
  await tx.round.create({ data: { submissionId: id, number, ...round, sentAt } });
  return id;
}

/** Renews the claim of whoever sends, or makes one; refused while it is somebody else's. */
async function holdClaim(tx: Transaction, person: Person, draft: DraftRow): Promise<Result<true>> {
  const { dataset, code, id } = draft;
  const [mine, until] = [{ personId: person.id }, claimUntil(new Date())];
  const claimed = { dataset, code, endedAt: null };
  const { count } = await tx.claim.updateMany({ where: { ...claimed, ...mine }, data: { until } });
  if (count > 0) return succeed(true);
  const taken = await tx.claim.findFirst({ where: claimed, include: { person: true } });
  if (taken !== null)
    return refuse(`${taken.person.name} is writing ${code} now. Ask them how to go on together.`);
  await tx.claim.create({ data: { dataset, code, ...mine, draftId: id, until } });
  await events.record(tx, { ...mine, did: "claimed", dataset, code, draftId: id });
  return succeed(true);
}
