// Where a repository wants every branch to stand on the newest main: the one file, put there in a new commit.
import type { Prisma } from "../generated/prisma/client";
import { annotate } from "./annotations";
import { db } from "./db";
import { head, moveBranch, writeCommit } from "./github/branch";
import { ensureCheck } from "./github/check";
import { machine } from "./github/connect";
import { noReplyAddress } from "./github/people";
import { rerunSchema } from "./reruns";
import * as verdicts from "./verdict";

type Sent = Pick<Prisma.SubmissionGetPayload<object>, "id" | "branch" | "path">;
type Round = Prisma.RoundGetPayload<object>;

/**
 * Puts what was sent on the newest main, and answers the commit on which it stands now; null when somebody else moved the
 * branch. Nothing is forced: the commit stands on both, and holds main with the one file. Throws CodeHostTrouble.
 * @example await bringUpToDate(submission, round) // => "9ab0…"
 */
export async function bringUpToDate({ id, branch, path }: Sent, round: Round): Promise<string | null> {
  const { prisma } = await db();
  const host = await machine();
  const [main, here] = await Promise.all([head(host, "main"), head(host, branch)]);
  if (main === null || here === null || ![round.commitSha, round.updatedSha].includes(here)) return null;
  const ruleyard = {
    name: "Ruleyard",
    email: noReplyAddress("0", "ruleyard"),
    date: new Date().toISOString(),
  };
  const sha = await writeCommit(host, {
    parent: here,
    onto: main,
    path,
    text: round.text,
    message: `Put on the newest approved rules\n\nSubmission: ${id}\nRound: ${round.number}\n`,
    author: ruleyard,
    committer: ruleyard,
  });
  // Known before it is there, so that nobody takes it for somebody else's.
  const where = { submissionId_number: { submissionId: id, number: round.number } };
  await prisma.round.update({ where, data: { updatedSha: sha } });
  if (!(await moveBranch(host, branch, sha))) return null;
  await prisma.submission.update({ where: { id }, data: { headSha: sha } });
  const verdict = round.again
    ? rerunSchema.parse(round.again).verdict
    : verdicts.verdictSchema.parse(round.verdict);
  const { title, summary } = verdicts.inWords(verdict);
  const notes = annotate(verdict, { path, text: round.text });
  const check = { sha, key: `${id}/${round.number}`, passed: verdict.passed, title, summary, notes };
  await ensureCheck(host, check);
  return sha;
}
