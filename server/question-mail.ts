// The one letter that a question brings: to whoever signs in by e-mail, when it was their turn no longer and now is.
import { hrefOf, type Question, sayState } from "#domain/question";
import { db } from "./db";
import { env } from "./env";
import { isNoReply } from "./github/people";
import * as mail from "./mail";

/**
 * Tells somebody who signs in by e-mail that their question was answered. What was said stays here. Never fails: the answer
 * stands where it was asked, whether or not mail can be sent.
 * @example await tellAnswered(question, "Priya Nair") // => undefined
 */
export async function tellAnswered(question: Question, by: string): Promise<void> {
  const { prisma } = await db();
  const asker = await prisma.user.findUnique({
    where: { id: question.asker.id },
    include: { accounts: true },
  });
  if (asker === null || asker.leftAt !== null || asker.accounts.length > 0 || isNoReply(asker.email)) return;
  if (!mail.isSet()) return;
  const { APP_URL } = env();
  const text = [
    `${by} answered what you asked in Ruleyard (${sayState(question.state)}).`,
    "",
    `Where you asked: ${new URL(hrefOf(question.state), APP_URL)}`,
    `All your questions: ${new URL("/help/questions", APP_URL)}`,
    "",
    "You get this because you asked. There is no other mail than this and your codes.",
  ].join("\n");
  await mail.send({ to: asker.email, subject: "Your question was answered", text }, { isCode: false });
}
