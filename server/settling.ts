// Settling a clash: the person's text joined with what was put there meanwhile, as a new revision and a new round.
import { authorize } from "#domain/authority";
import { type Clash, sayClash } from "#domain/clash";
import { findGiveaways } from "#domain/giveaway";
import { refuseGiveaways } from "#domain/giveaway-refusal";
import { ruleTextSchema } from "#domain/draft";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import type { ExamplesReport } from "#domain/rule";
import { isShelfPath, sayOddPath } from "#domain/shelf-path";
import { z } from "zod";
import type { Prisma } from "../generated/prisma/client";
import * as clearances from "./clearances";
import * as claims from "./claims";
import * as clashes from "./clashes";
import { creditSettled } from "./co-authors";
import { db, type Transaction } from "./db";
import { lock } from "./drafts";
import * as events from "./events";
import { machine } from "./github/connect";
import { readCredit, readFileAt } from "./github/shelf";
import * as queue from "./queue";
import * as shelf from "./shelf";
import { blobOf } from "./shelf-files";
import { addressOf, sendAgain } from "./submissions";
import { transact } from "./transaction";
import * as verdicts from "./verdict";

/** What the screen needs: the clash, the person's own text, and the key of what it is settled with. */
export type Settling = {
  clash: Clash;
  draft: { id: string; dataset: string; code: string; text: string; revision: number };
  /** Their submission, when they have sent it; settling then sends it again. */
  submissionId: string | null;
  key: string;
};

const settleSchema = z.strictObject({
  text: ruleTextSchema.refine(
    (text) => !text.includes("\u0000"),
    "The text holds a character that cannot be saved.",
  ),
  revision: z.number().int().nonnegative(),
  key: z.string().min(1).max(200),
});
export type ToSettle = z.infer<typeof settleSchema>;

const none = "There is no such draft.";
const over = "There is nothing to settle any more: look at your rule again.";

/**
 * The clash of a draft as its writer settles it; null when there is none.
 * @example await settling.read(sam, "c1") // => { ok: true, value: { clash: { kind: "approved", … }, … } }
 */
export async function read(person: Person, draftId: string): Promise<Result<Settling | null>> {
  const row = await load(draftId);
  if (row === null) return refuse(none);
  const allowed = authorize(person, "save a draft", { ownerId: row.ownerId });
  if (!allowed.ok) return allowed;
  const sent = row.submissions[0] ?? null;
  const clash = row.closedAt === null ? await clashes.find(row, sent) : null;
  if (clash === null) return succeed(null);
  const { id, dataset, code, text, revision } = row;
  return succeed({
    clash,
    draft: { id, dataset, code, text, revision },
    submissionId: sent?.id ?? null,
    key: keyOf(clash),
  });
}

/**
 * Settles a clash with a text that holds both. What was sent is sent again with it, and takes in the main that it was
 * settled with; nothing that anybody wrote is lost. `submissionId` is null for a draft that was not sent yet.
 * @example await settling.settle(sam, "c1", { text: "rule({…", revision: 4, key }) // => { ok: true, value: { submissionId: "c9" } }
 */
export async function settle(
  person: Person,
  draftId: string,
  given: ToSettle,
): Promise<Result<{ submissionId: string | null }>> {
  const parsed = settleSchema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This cannot be settled.");
  const { text, revision, key } = parsed.data;
  const found = await read(person, draftId);
  if (!found.ok) return found;
  if (found.value === null) return refuse(over);
  const { clash, draft, submissionId } = found.value;
  if (keyOf(clash) !== key) {
    return refuse("It was changed once more since you opened this page. Load the page again, and look anew.");
  }
  const { path } = clash.theirs;
  if (!isShelfPath(path)) return refuse(sayOddPath(path));
  if (submissionId !== null) {
    const through = await letThrough(draft.id, text, clash);
    if (!through.ok) return through;
    const ground = await shelf.ground(draft.dataset);
    const { passed, report } = await verdicts.judge(ground, draft.code, { path, text });
    if (!passed) return refuse(whyNot(report));
  }
  const [credit, creditAddress] = [await creditOf(clash), await addressOf(person)];
  const settled = await transact((tx) =>
    write(tx, person, draftId, { text, revision, clash, credit, creditAddress }),
  );
  if (settled.ok && settled.value.submissionId !== null) await queue.ask("send", settled.value.submissionId);
  return settled;
}

/** Theirs is public already, and what was cleared or said to be made up needs no second word. */
async function letThrough(draftId: string, text: string, clash: Clash): Promise<Result<true>> {
  const known = [
    ...findGiveaways(clash.theirs.text).map(({ key }) => key),
    ...(await clearances.knownOf(draftId)),
  ];
  return refuseGiveaways([{ text }], { known });
}

type Given = {
  text: string;
  revision: number;
  clash: Clash;
  credit: { author: string; email: string } | null;
  creditAddress: string;
};

async function write(
  tx: Transaction,
  person: Person,
  draftId: string,
  { text, revision, clash, credit, creditAddress }: Given,
): Promise<Result<{ submissionId: string | null }>> {
  const draft = await lock(tx, draftId);
  if (draft === null) return refuse(none);
  if (draft.closedAt !== null) return refuse(over);
  if (draft.revision !== revision) {
    return refuse(
      "The rule was changed in another window. Load the page again, so that you settle the newest.",
    );
  }
  const isNew = draft.text !== text;
  const number = isNew ? draft.lastGiven + 1 : draft.revision;
  if (isNew) {
    await tx.revision.create({ data: { draftId, number, basedOn: draft.revision, text, byId: person.id } });
  }
  const { path } = clash.theirs;
  const fromBlob = clash.kind === "elsewhere" ? draft.fromBlob : blobOf(clash.theirs.text);
  await tx.draft.update({
    where: { id: draftId },
    data: {
      text,
      path,
      fromBlob,
      revision: number,
      ...(isNew && { lastGiven: number, savedAt: new Date() }),
    },
  });
  await claims.renew(tx, draftId);
  const sent = await tx.submission.findFirst({
    where: { draftId, ...open },
    include: { rounds: { orderBy: { number: "desc" }, take: 1 } },
  });
  const about = { personId: person.id, dataset: draft.dataset, code: draft.code, draftId };
  const detail = { with: clash.theirs.by, commit: clash.theirs.commit };
  await events.record(tx, { ...about, did: "settled", detail, ...(sent && { submissionId: sent.id }) });
  const last = sent?.rounds[0];
  if (!sent || !last) return succeed({ submissionId: null });
  await tx.submission.update({ where: { id: sent.id }, data: { path } });
  await sendAgain(tx, sent.id, sent.round + 1, {
    revision: number,
    text,
    sha256: verdicts.sha256Of(text),
    explanation: `${last.explanation.slice(0, 3_500)}\n\n${sayClash(clash)} Both texts are settled here.`,
    credit: last.credit,
    creditAddress,
    coAuthors: [],
    ontoSha: clash.kind === "elsewhere" ? null : clash.theirs.commit,
  });
  if (credit !== null) await creditSettled(tx, sent.id, last.credit, credit);
  return succeed({ submissionId: sent.id });
}

const open = { state: { notIn: ["approved", "closed"] } };

const withSent = {
  submissions: { where: open, take: 1, include: { rounds: { orderBy: { number: "asc" } } } },
} satisfies Prisma.DraftInclude;

async function load(draftId: string) {
  const { prisma } = await db();
  return prisma.draft.findUnique({ where: { id: draftId }, include: withSent });
}

/** The same as long as what it is settled with is the same. */
function keyOf({ kind, theirs }: Clash): string {
  return `${kind} ${theirs.path} ${blobOf(theirs.text)}`;
}

/** Whose work the settled text holds as well; null where the code host does not say just now. */
async function creditOf({ kind, theirs }: Clash): Promise<{ author: string; email: string } | null> {
  if (kind === "moved") return null;
  const asked = async () => {
    const host = await machine();
    return kind === "elsewhere"
      ? readFileAt(host, theirs.commit, theirs.path)
      : readCredit(host, theirs.path);
  };
  return asked().catch(() => null);
}

function whyNot(report: ExamplesReport): string {
  if (report.trouble) return `This text cannot be sent yet. ${report.trouble.message}`;
  const failing = report.examples.filter(({ outcome }) => outcome !== "passed");
  const names = failing.map(({ name }) => `“${name}”`).join(", ");
  return failing.length > 0
    ? `This text cannot be sent yet: ${names} ${failing.length === 1 ? "does" : "do"} not pass.`
    : "This text cannot be sent yet: it needs at least one example of each kind.";
}
