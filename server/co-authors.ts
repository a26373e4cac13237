// Whoever else a submission is credited to: by name beside it, and in its commits.
import type { Transaction } from "./db";
import * as events from "./events";
import { noReplyAddress } from "./github/people";

type Submitted = { id: string; dataset: string; code: string; draftId: string; authorId: string };

/**
 * Links somebody who wrote the same text to the submission that was there first: one rule, one request, two names.
 * @example await shareCredit(tx, submission, { id: "p2", login: "ana", credit: "Ana Lima" }) // => undefined
 */
export async function shareCredit(
  tx: Transaction,
  { id, dataset, code, draftId }: Submitted,
  person: { id: string; login: string | null; credit: string },
): Promise<void> {
  const account = await tx.account.findFirst({ where: { userId: person.id } });
  const email = noReplyAddress(account?.accountId ?? person.id, person.login ?? "ruleyard");
  await add(tx, { submissionId: id, name: person.credit, email, personId: person.id, because: "same" });
  const once = `same:${id}:${person.id}`;
  await events.record(tx, {
    personId: person.id,
    did: "wrote the same",
    dataset,
    code,
    draftId,
    submissionId: id,
    once,
  });
}

/**
 * Notes whose approved text, or whose change on the code host, a settled rule holds as well.
 * @example await creditSettled(tx, "c9", "Sam Okafor", { author: "Ana Lima", email: "…" }) // => undefined
 */
export async function creditSettled(
  tx: Transaction,
  submissionId: string,
  credit: string,
  { author, email }: { author: string; email: string },
): Promise<void> {
  if (author === credit || email === "") return;
  await add(tx, { submissionId, name: author, email, personId: null, because: "settled" });
}

async function add(
  tx: Transaction,
  row: { submissionId: string; name: string; email: string; personId: string | null; because: string },
): Promise<void> {
  await tx.coAuthor.createMany({ data: [row], skipDuplicates: true });
}

/**
 * Everyone that something is credited to, in a few words.
 * @example creditInWords("Sam Okafor", [{ name: "Ana Lima" }]) // => "Sam Okafor and Ana Lima"
 */
export function creditInWords(credit: string, coAuthors: { name: string }[]): string {
  const names = [credit, ...coAuthors.map(({ name }) => name).filter((name) => name !== credit)];
  return names.length === 1 ? credit : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
