// What reviewers decide, decided on the code host by themselves: each act is the person's own.
import { type Decision, decisionSchema } from "#domain/review";
import type { Person } from "#domain/person";
import { type Result, refuse, succeed } from "#domain/result";
import { db } from "./db";
import * as pull from "./github/pull-request";
import * as talk from "./github/talk";
import { CodeHostTrouble } from "./github/trouble";
import { machine } from "./github/connect";
import { act, joinedSince, readAnew } from "./ground";
import * as reruns from "./reruns";
import { mergeWords } from "./sending-words";
import { letSay } from "./saying";
import * as shelf from "./shelf";
import { bringUpToDate } from "./updating";

export { change, comment, remove, reply, settle } from "./talk";

/**
 * Says yes, or asks for changes, to what was sent last.
 * @example await reviews.decide(priya, "c9", "approve", "Clear. Thank you.") // => { ok: true, value: true }
 */
export async function decide(
  person: Person,
  submissionId: string,
  decision: Decision,
  body: string,
  madeUp?: boolean,
): Promise<Result<true>> {
  if (!decisionSchema.safeParse(decision).success) return refuse("Choose: yes, or changes.");
  const text = body.trim();
  if (decision === "changes" && text === "") return refuse("Say what should change.");
  if (text.length > 20_000) return refuse("Say it in at most 20,000 characters.");
  const through = await letSay(submissionId, [{ text, where: "Your words" }], madeUp);
  if (!through.ok) return through;
  return act(person, submissionId, "decide", async ({ host, number, commit, words }) => {
    await talk.decide(host, number, commit, decision, text === "" ? "" : words(text));
    await readAnew(submissionId);
    return succeed(true);
  });
}

/**
 * Puts what was said yes to on the shelf: exactly the text that was read, or nothing.
 * @example await reviews.merge(priya, "c9") // => { ok: true, value: true }
 */
export async function merge(person: Person, submissionId: string): Promise<Result<true>> {
  await meetMain(submissionId);
  return act(person, submissionId, "merge", async ({ host, number, commit, row, rounds }) => {
    const said = mergeWords(row, person.name, row, ...rounds, { coAuthors: joinedSince(row) });
    const { prisma } = await db();
    await prisma.submission.update({ where: { id: submissionId }, data: { addingById: person.id } });
    try {
      await pull.merge(host, number, commit, said).catch(mergeOnNewest);
    } catch (thrown) {
      if (!(thrown instanceof CodeHostTrouble)) throw thrown;
      await readAnew(submissionId);
      if (await isApproved(submissionId)) return succeed(true); // An earlier try went through.
      if (thrown.kind === "changed") {
        return refuse("This was changed since you read it. Read it again, then approve it.");
      }
      if (thrown.status === 405) {
        return refuse(
          "The code host cannot put this on the shelf as it stands: the same file may have changed there meanwhile. Ask its author to send it again.",
        );
      }
      throw thrown;
    }
    await readAnew(submissionId);
    return succeed(true);

    /** Some repositories take only what stands on the newest main: it is put there, and tried once more. */
    async function mergeOnNewest(thrown: unknown): Promise<void> {
      if (!(thrown instanceof CodeHostTrouble) || thrown.status !== 405) throw thrown;
      const round = row.rounds.at(-1);
      const { mergeState } = await pull.readWorkedOut(await machine(), number);
      if (mergeState !== "behind" || round === undefined) throw thrown;
      const sha = await bringUpToDate(row, round);
      if (sha === null) throw thrown;
      await pull.merge(host, number, sha, said);
    }
  });
}

/** What is added is held against the main of this moment, and not of the last time that somebody looked. */
async function meetMain(submissionId: string): Promise<void> {
  try {
    await shelf.sync();
    await reruns.runAgain(submissionId);
  } catch (thrown) {
    if (!(thrown instanceof CodeHostTrouble)) throw thrown;
  }
}

async function isApproved(submissionId: string): Promise<boolean> {
  const { prisma } = await db();
  const row = await prisma.submission.findUnique({ where: { id: submissionId }, select: { state: true } });
  return row?.state === "approved";
}
