// The ground that every act on a submission stands on: the law is asked, the person's own account found, trouble said.
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import type { Submission } from "#domain/submission";
import type { Prisma } from "../generated/prisma/client";
import { db } from "./db";
import { type Host, machine } from "./github/connect";
import { noReplyAddress } from "./github/people";
import { CodeHostTrouble } from "./github/trouble";
import { harmlessMarkdown } from "./harmless-markdown";
import { sync } from "./mirror";
import * as parts from "./parts";
import { hostAs } from "./person-token";
import * as queue from "./queue";
import { speakFor } from "./spoken-for";
import { mayOf } from "./submission-may";
import { clashOf } from "./submission-pages";

export type Ground = {
  host: Host;
  number: number;
  /** A comment as it is said there: in the person's own name, or by our App for them. */
  words(body: string): string;
  path: string;
  commit: string;
  lines: number;
  row: Row;
  rounds: { coAuthors: unknown }[];
};

const withAll = {
  rounds: { orderBy: { number: "asc" } },
  coAuthors: { orderBy: { at: "asc" } },
  draft: true,
  author: { include: { accounts: true } },
} satisfies Prisma.SubmissionInclude;
type Row = Prisma.SubmissionGetPayload<{ include: typeof withAll }>;

/** People speak with their own account; for who has none, our App says it. Deciding is never done for anyone. */
async function hostFor(person: Person, name: keyof Submission["may"]): Promise<Result<Host>> {
  if (person.login !== null) return hostAs(person.id);
  if (name === "comment") return succeed(await machine());
  return refuse("Approving needs a GitHub account of your own. Sign out, and sign in with GitHub.");
}

/**
 * Asks the law, finds the ground to stand on, and turns the code host's trouble into sentences.
 * @example await act(sam, "c9", "comment", async ({ host, number }) => …) // => { ok: false, reason: "Sign in first." }
 */
export async function act<Value>(
  person: Person,
  submissionId: string,
  name: keyof Submission["may"],
  work: (ground: Ground) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({
    where: { id: submissionId },
    include: withAll,
  });
  if (row === null) return refuse("There is no such submission.");
  const clash = name === "merge" ? await clashOf(row) : null;
  const allowed = mayOf({ ...row, clash }, person)[name];
  if (!allowed.ok) return allowed;
  const last = row.rounds.at(-1);
  if (row.number === null || last === undefined || last.commitSha === null) {
    return refuse("This is still on its way to the reviewers. Look again in a moment.");
  }
  const host = await hostFor(person, name);
  if (!host.ok) return host;
  const lines = last.text.split("\n").length;
  try {
    return await work({
      host: host.value,
      number: row.number,
      words: (body) => {
        const harmless = harmlessMarkdown(body);
        return person.login === null ? speakFor(person, row.number ?? 0, harmless) : harmless;
      },
      path: row.path,
      commit: last.updatedSha === row.headSha ? (last.updatedSha ?? last.commitSha) : last.commitSha,
      lines,
      row,
      rounds: row.rounds,
    });
  } catch (thrown) {
    if (!(thrown instanceof CodeHostTrouble)) throw thrown;
    if (person.login !== null && (thrown.status === 403 || thrown.status === 404)) {
      // What they may do there may have been taken from them since they signed in.
      const role = await parts.reread(person.id);
      if (role !== person.role)
        return refuse(`Your rights on GitHub have changed: your part is ${role} now.`);
    }
    return refuse(inWords(thrown));
  }
}

function inWords(trouble: CodeHostTrouble): string {
  if (trouble.kind === "signed-out") {
    return "Your sign-in with the code host has run out. Sign out and in again; your text is kept.";
  }
  if (trouble.kind === "away") {
    return "The code host did not answer, so this may or may not have been done. Load the page again before you repeat it.";
  }
  if (trouble.kind === "limited") return "The code host asks us to wait. Try again in a minute.";
  if (trouble.kind === "missing") return "The code host does not let you do this. Ask a coordinator.";
  return trouble.message;
}

/**
 * Who has joined an account since a round was sent is credited with it when the rule is merged.
 * @example joinedSince(row) // => [{ name: "Ana Lima", email: "5+ana@users.noreply.github.com" }]
 */
export function joinedSince(row: {
  credit: string;
  author: { login: string | null; accounts: { accountId: string }[] };
  rounds: { creditAddress: string | null }[];
}): { name: string; email: string }[] {
  const { login, accounts } = row.author;
  const accountId = accounts[0]?.accountId;
  if (login === null || accountId === undefined) return [];
  // By the account's number: an account that was given another login is the same one.
  const before = row.rounds.some((round) => round.creditAddress?.startsWith(`${accountId}+`) === false);
  return before ? [{ name: row.credit, email: noReplyAddress(accountId, login) }] : [];
}

/** What was just done shows at once where that can be had; else the sweep brings it. */
export async function readAnew(submissionId: string): Promise<void> {
  try {
    await sync(submissionId);
  } catch {
    await queue.ask("sync", submissionId);
  }
}
