// Somebody's own open work, and what of others' waits to be read, as steps that could come next.
import { nothingOwn, type Own } from "#domain/next-step";
import type { Person } from "#domain/person";
import { daysSince } from "#domain/progress";
import { hrefOf } from "#domain/question";
import { ballOf, type QueueRow } from "#domain/submission";
import * as claims from "#server/claims";
import * as questions from "#server/questions";
import * as specification from "#server/specification";
import { listQueue, mine } from "#server/submissions";

/**
 * What waits for this person; nothing where nobody is signed in.
 * @example (await readOwn(sam)).drafts // => [{ code: "356", href: "/drafts/c1", difficulty: "single-row", … }]
 */
export async function readOwn(who: Person | null): Promise<Own> {
  if (!who) return nothingOwn;
  const [claimed, sent, queue, asked] = await Promise.all([
    claims.mine(who),
    mine(who),
    listQueue(),
    questions.ofRulesWaiting(who),
  ]);
  const open = sent.filter(({ state }) => state !== "approved" && state !== "closed");
  const isSent = ({ dataset, code }: Pick<QueueRow, "dataset" | "code">) =>
    open.some((one) => one.dataset === dataset && one.code === code);
  const drafts = await Promise.all(
    claimed
      .filter((claim) => !isSent(claim))
      .map(async ({ dataset, code, draftId }) => {
        const wanted = await specification.find(dataset, code);
        const { difficulty = "", fields = [], needs = [] } = wanted ?? {};
        return { code, href: `/drafts/${draftId}`, difficulty, fields, needs };
      }),
  );
  const now = new Date();
  return {
    answers: open
      .filter(({ state }) => ballOf(state) === "author")
      .map(({ code, submissionId, comments }) => ({ code, comments, href: `/review/${submissionId}` })),
    drafts,
    reviews: queue
      .filter(({ state, authorId }) => ballOf(state) === "reviewer" && authorId !== who.id)
      .slice(0, 3)
      .map(({ code, author, submissionId, sentAt }) => ({
        code,
        author,
        href: `/review/${submissionId}`,
        days: daysSince(sentAt, now),
      })),
    questions: await Promise.all(
      asked.flatMap(({ state, asker, askedAt }) => {
        if (state.kind !== "specification") return [];
        const { dataset, code } = state;
        const about = { dataset, code, asker: asker.name, href: hrefOf(state) };
        const days = daysSince(askedAt, now);
        return specification
          .find(dataset, code)
          .then((wanted) => ({ ...about, days, needs: wanted?.needs ?? [] }));
      }),
    ),
    isReviewer: who.role !== "analyst",
    hasSent: sent.length > 0,
  };
}
