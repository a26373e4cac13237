// Words that others are about to read, of a submission or a question: held back when they give somebody away.
import { findGiveaways } from "#domain/giveaway";
import { type Part, refuseGiveaways } from "#domain/giveaway-refusal";
import { partsOf, type State, textOf } from "#domain/question";
import type { Result } from "#domain/result";
import * as clearances from "./clearances";
import { db } from "./db";

/**
 * Lets words about a submission through. What stands in the text that was sent is public already, and may be quoted.
 * @example await letSay("c9", [{ text: "Why not on the day itself?" }]) // => { ok: true, value: true }
 */
export async function letSay(
  submissionId: string,
  parts: readonly Part[],
  madeUp?: boolean,
): Promise<Result<true>> {
  const said = refuseGiveaways(parts, { madeUp });
  if (said.ok) return said;
  const { prisma } = await db();
  const sent = await prisma.round.findFirst({
    where: { submissionId },
    orderBy: { number: "desc" },
    select: { text: true },
  });
  return refuseGiveaways(parts, { madeUp, known: findGiveaways(sent?.text ?? "").map(({ key }) => key) });
}

/**
 * Lets a question and what goes with it through.
 * @example await letAsk(state, "Why is it found?") // => { ok: true, value: true }
 */
export async function letAsk(state: State, words: string, madeUp?: boolean): Promise<Result<true>> {
  const known = state.kind === "rule" ? await clearances.knownOf(state.draft) : [];
  return refuseGiveaways(partsOf(state, words), { madeUp, known });
}

/**
 * Lets a word about a question through, with the text to try if there is one. What was asked about may be quoted.
 * @example letAnswer(state, "Try <.", undefined) // => { ok: true, value: true }
 */
export function letAnswer(
  state: State,
  words: string,
  instead: string | undefined,
  madeUp?: boolean,
): Result<true> {
  const parts = [
    { text: words, where: "Your words" },
    { text: instead ?? "", where: "The text to try" },
  ];
  return refuseGiveaways(parts, { madeUp, known: findGiveaways(textOf(state)).map(({ key }) => key) });
}
