// The board: every published rule, where it stands, and whose turn it is.
import { hasLapsed, holdsUntil, lastRenewed } from "#domain/claim";
import { backFrom } from "#domain/away";
import type { Person } from "#domain/person";
import type { BoardState } from "#domain/progress";
import { ballOf, submissionStateSchema } from "#domain/submission";
import { db } from "./db";
import * as shelf from "./shelf";
import * as specification from "./specification";

export type BoardRow = Pick<
  specification.Wanted,
  "code" | "sentence" | "tables" | "fields" | "difficulty" | "needs"
> & {
  state: BoardState;
  /** Times are ISO 8601. `back` is the day on which somebody who is away is back; it is for those who have signed in. */
  claim: { by: string; yours: boolean; until: string; savedAt: string; back: string | null } | null;
  submissionId: string | null;
  /** Your own draft of it that is not finished. */
  draftId: string | null;
  ball: "author" | "reviewer" | "nobody";
  approval: shelf.Approval | null;
};

/**
 * The board of a dataset as a person, or anyone, sees it, in published order.
 * @example (await board.read("ssda903", null)).length // => 322
 */
export async function read(dataset: string, person: Person | null): Promise<BoardRow[]> {
  const { prisma } = await db();
  const [specified, standing, open, sent, own] = await Promise.all([
    specification.read(dataset),
    shelf.approved(dataset),
    prisma.claim.findMany({
      where: { dataset, endedAt: null },
      include: { person: { select: { name: true, involvement: true } } },
    }),
    prisma.submission.findMany({ where: { dataset, state: { notIn: ["approved", "closed"] } } }),
    person === null
      ? []
      : prisma.draft.findMany({
          where: { dataset, ownerId: person.id, closedAt: null },
          orderBy: { createdAt: "asc" },
        }),
  ]);
  const approved = new Map(standing.rules.map((rule) => [rule.code, rule]));
  const claims = new Map(open.map((claim) => [claim.code, claim]));
  const submissions = new Map(sent.map((submission) => [submission.code, submission]));
  const drafts = new Map(own.map((draft) => [draft.code, draft.id]));
  const now = new Date();

  return specified.map(({ code, sentence, tables, fields, difficulty, needs }) => {
    const submission = submissions.get(code);
    const taken = claims.get(code);
    const awayUntil = taken?.person.involvement?.awayUntil ?? null;
    const until = taken === undefined ? now : holdsUntil(taken.until, awayUntil);
    const claim =
      taken !== undefined && !hasLapsed({ until, sent: submission !== undefined }, now) ? taken : null;
    const rule = approved.get(code);
    const sentState = submission === undefined ? null : submissionStateSchema.parse(submission.state);
    return {
      code,
      sentence,
      tables,
      fields,
      difficulty,
      needs,
      state: stateOf(sentState, claim !== null, rule !== undefined),
      claim: claim && {
        by: claim.person.name,
        yours: claim.personId === person?.id,
        until: until.toISOString(),
        savedAt: lastRenewed(claim.until).toISOString(),
        back: person && backFrom(awayUntil, now),
      },
      submissionId: submission?.id ?? null,
      draftId: drafts.get(code) ?? null,
      ball: sentState !== null ? ballOf(sentState) : claim !== null ? "author" : "nobody",
      approval: rule?.approval ?? null,
    };
  });
}

function stateOf(sent: string | null, claimed: boolean, approved: boolean): BoardState {
  if (sent === "sent" || sent === "changes wanted" || sent === "ready") return sent;
  if (claimed) return "claimed";
  return approved ? "approved" : "free";
}
