// Finding a clash: what a draft began with, held against what is approved now and against what stands on its branch.
//
// Git alone would join two changes of one rule that happen to stand on different lines. A person looks at them first.
import type { Clash } from "#domain/clash";
import { theirsSchema } from "#domain/submission";
import { db } from "./db";
import * as shelf from "./shelf";
import * as files from "./shelf-files";

/** A draft as far as a clash is concerned, and the submission that is open of it. */
export type Written = {
  id: string;
  dataset: string;
  code: string;
  path: string;
  text: string;
  fromBlob: string | null;
};
export type SentRow = { step: string; path: string; theirs: unknown; rounds: { text: string }[] };

/**
 * The clash of a draft, and of what was sent of it where that is given; null when there is none.
 * @example (await clashes.find(draft, sent))?.kind // => "approved"
 */
export async function find(draft: Written, sent: SentRow | null): Promise<Clash | null> {
  return (await findApproved(draft)) ?? (sent === null ? null : findElsewhere(draft, sent));
}

/**
 * Whether the rule was taken out of the approved rules while somebody was changing it.
 * @example await clashes.isRetired(draft) // => false
 */
export async function isRetired(draft: Written): Promise<boolean> {
  const { commit, rules } = await shelf.approved(draft.dataset);
  if (commit === null || rules.some(({ code }) => code === draft.code)) return false;
  return (await beganWith(draft)) !== null;
}

async function findApproved(draft: Written): Promise<Clash | null> {
  const { dataset, code, path, text } = draft;
  const { commit, rules } = await shelf.approved(dataset);
  const now = rules.find((rule) => rule.code === code);
  if (commit === null || now === undefined) return null;
  const began = await beganWith(draft);
  const theirs = {
    text: now.text,
    path: now.path,
    by: now.approval?.author ?? null,
    at: now.approval?.at ?? null,
    commit,
  };
  if (now.text !== began && now.text !== text) return { kind: "approved", code, began, theirs };
  return now.path === path ? null : { kind: "moved", code, began, theirs };
}

/** The approved text that a draft takes in: settled with, or what its first revision began from. */
async function beganWith(draft: Written): Promise<string | null> {
  if (draft.fromBlob !== null)
    return (await files.textsOf([draft.fromBlob])).get(draft.fromBlob)?.text ?? null;
  const { prisma } = await db();
  const which = { draftId_number: { draftId: draft.id, number: 1 } };
  const first = await prisma.revision.findUnique({ where: which, select: { text: true } });
  if (first === null) return null;
  const wasApproved = await prisma.shelfFile.findUnique({ where: { blob: files.blobOf(first.text) } });
  return wasApproved === null ? null : first.text;
}

/** As the mirror saw it: what stands on the branch when that is not what was sent. */
function findElsewhere(draft: Written, { step, path, theirs: there, rounds }: SentRow): Clash | null {
  const last = rounds.at(-1);
  const read = theirsSchema.safeParse(there);
  if (step !== "open" || last === undefined || !read.success) return null;
  const { sha, text, who, at } = read.data;
  if (text === null || text === last.text || text === draft.text) return null;
  return {
    kind: "elsewhere",
    code: draft.code,
    began: last.text,
    theirs: { text, path, by: who, at, commit: sha },
  };
}
