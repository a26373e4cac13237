// Suggestions that an author takes: the lines go into the draft, whoever made them is credited, and the thread is answered.
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { settlingWords } from "#domain/review";
import { readSuggestions, type Suggestion, takeSuggestions } from "#domain/suggestion";
import type { Prisma } from "../generated/prisma/client";
import { db, type Transaction } from "./db";
import * as drafts from "./drafts";
import * as events from "./events";
import { noReplyAddress } from "./github/people";
import { reply } from "./talk";

const withThread = {
  thread: { include: { submission: { include: { rounds: true } } } },
} satisfies Prisma.CommentInclude;
type Row = Prisma.CommentGetPayload<{ include: typeof withThread }>;

export type Taken = { text: string; revision: number; savedAt: string; answered: boolean };

/**
 * Takes the suggestions in these comments into the draft as it stood at revision `basedOn`: all of them, or none when
 * their lines have changed or the draft has. The threads are answered once the draft has the text.
 * @example await suggestions.take(sam, "c9", ["c5"], 7) // => { ok: true, value: { revision: 8, text: "rule({…", … } }
 */
export async function take(
  person: Person,
  submissionId: string,
  commentIds: string[],
  basedOn: number,
): Promise<Result<Taken>> {
  const { prisma } = await db();
  const rows = await prisma.comment.findMany({
    where: { id: { in: commentIds }, thread: { submissionId } },
    include: withThread,
  });
  const submission = rows[0]?.thread.submission;
  if (submission === undefined || rows.length !== new Set(commentIds).size) {
    return refuse("This suggestion is not there any more: it may have been changed or taken away.");
  }
  const draft = await drafts.read(person, submission.draftId);
  if (!draft.ok) return draft;
  if (draft.value.revision !== basedOn) {
    return refuse("The draft has changed since this page was opened. Load the page again, then take it.");
  }
  const put = putAll(rows, draft.value.text);
  if (!put.ok) return put;
  const saved = await drafts.save(person, submission.draftId, { text: put.value, basedOn }, (tx) =>
    credit(tx, person, rows),
  );
  if (!saved.ok) return refuse(saved.reason);
  let answered = true;
  for (const threadId of new Set(rows.map((row) => row.threadId))) {
    answered = (await reply(person, submissionId, threadId, settlingWords.taken)).ok && answered;
  }
  return succeed({ ...saved.value, text: put.value, answered });
}

/** Each is for the text of the round that it was made on; one after the other they go into what the draft has now. */
function putAll(rows: Row[], draft: string): Result<string> {
  const byText = new Map<string, Suggestion[]>();
  for (const { body, thread } of rows) {
    const to = thread.originalLine;
    const round = thread.submission.rounds.find(({ commitSha }) => commitSha === thread.originalCommitSha);
    if (to === null || round === undefined || thread.originalCommitSha === null) {
      return refuse("This suggestion is for a text that was not sent from here. Change the rule by hand.");
    }
    const [suggestion] = readSuggestions(body, thread.originalStartLine ?? to, to);
    if (suggestion === undefined) return refuse("There is no suggestion in this comment.");
    byText.set(round.text, [...(byText.get(round.text) ?? []), suggestion]);
  }
  let text = draft;
  for (const [older, suggestions] of byText) {
    const put = takeSuggestions(older, text, suggestions);
    if (!put.ok) return put;
    text = put.value;
  }
  return succeed(text);
}

async function credit(tx: Transaction, person: Person, rows: Row[]): Promise<void> {
  for (const { id, author, authorId, thread } of rows) {
    const { dataset, code, draftId, id: submissionId } = thread.submission;
    const user =
      authorId === null
        ? null
        : await tx.user.findUnique({ where: { id: authorId }, include: { accounts: true } });
    const account = user?.accounts.find(({ providerId }) => providerId === "github")?.accountId;
    const login = user === null ? author : (user.login ?? "ruleyard");
    const email = noReplyAddress(account ?? user?.id ?? null, login);
    const about = { personId: person.id, dataset, code, draftId, submissionId };
    const detail = { commentId: id, name: author, email };
    await events.record(tx, { ...about, did: "took a suggestion", detail, once: `taken:${id}` });
  }
}
