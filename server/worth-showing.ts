// What reviewers said of rules that were then approved, where whoever said it thinks that learners should read it.
import { authorize } from "#domain/authority";
import type { Person } from "#domain/person";
import { refuse, type Result, succeed } from "#domain/result";
import { db } from "./db";

/** Longer ones are talk about one rule, and no advice. */
const longest = 600;
const most = 3;

/** A comment without the name of anyone. */
export type ShownComment = { code: string; body: string };

/**
 * Shows a comment of one's own to learners, or no longer. Only of a rule that was approved: that ends
 * whatever was still open.
 * @example await worthShowing.mark(priya, "s1", "c5", true) // => { ok: true, value: true }
 */
export async function mark(
  person: Person,
  submissionId: string,
  commentId: string,
  isShown: boolean,
): Promise<Result<true>> {
  const { prisma } = await db();
  const comment = await prisma.comment.findFirst({
    where: { id: commentId, thread: { submissionId } },
    include: { thread: { include: { submission: true } } },
  });
  if (comment === null) return refuse("This comment is not there any more.");
  const allowed = authorize(person, "show a comment to learners", { ownerId: comment.authorId ?? "" });
  if (!allowed.ok) return allowed;
  const { thread, body } = comment;
  if (isShown) {
    if (thread.submission.state !== "approved") return refuse("Wait until the rule is approved.");
    if (body.length > longest) return refuse(`Learners are shown comments of at most ${longest} characters.`);
  }
  await prisma.comment.update({
    where: { id: commentId },
    data: { worthShowingAt: isShown ? new Date() : null },
  });
  return succeed(true);
}

/**
 * What was said of some rules, those first that stand first among the codes.
 * @example await worthShowing.ofRules("ssda903", ["501", "142"]) // => [{ code: "501", body: "And on the same day?" }]
 */
export async function ofRules(dataset: string, codes: string[]): Promise<ShownComment[]> {
  const { prisma } = await db();
  const found = await prisma.comment.findMany({
    where: {
      worthShowingAt: { not: null },
      thread: { submission: { dataset, code: { in: codes }, state: "approved" } },
    },
    orderBy: { worthShowingAt: "desc" },
    include: { thread: { include: { submission: { select: { code: true } } } } },
    take: 50,
  });
  return found
    .map(({ body, thread }) => ({ code: thread.submission.code, body }))
    .toSorted((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code))
    .slice(0, most);
}
