// A rule's own page: what was published, what stands, and all that happened to it.
import type { Concept } from "#domain/concept";
import { type Event, inWords } from "#domain/event";
import type { Person } from "#domain/person";
import type { Specified } from "#domain/specification";
import { type SubmissionState, submissionStateSchema } from "#domain/submission";
import { type BoardRow, read as readBoard } from "./board";
import { db } from "./db";
import * as events from "./events";
import * as shelf from "./shelf";
import * as specification from "./specification";

export type RulePage = {
  row: BoardRow;
  specified: Specified | null;
  /** The approved file; null when none stands. */
  file: { path: string; text: string; commit: string | null } | null;
  /** Oldest first. Times are ISO 8601. */
  history: { at: string; words: string; event: Event }[];
  /** For each concept that it needs, three approved rules that need it too. */
  shown: Partial<Record<Concept, string[]>>;
  submissions: { id: string; state: SubmissionState; author: string; sentAt: string }[];
};

/**
 * All that is known of one rule, or null when none of that code was published.
 * @example (await rule.read("ssda903", "356", sam))?.row.state // => "claimed"
 */
export async function read(dataset: string, code: string, person: Person | null): Promise<RulePage | null> {
  const board = await readBoard(dataset, person);
  const row = board.find((one) => one.code === code);
  if (row === undefined) return null;
  const { prisma } = await db();
  const [specified, { commit, rules }, happened, sent] = await Promise.all([
    specification.find(dataset, code),
    shelf.approved(dataset),
    events.ofRule(dataset, code),
    prisma.submission.findMany({
      where: { dataset, code },
      orderBy: { sentAt: "desc" },
      include: { author: { select: { name: true } } },
    }),
  ]);
  const file = rules.find((rule) => rule.code === code);
  const approved = board.filter((one) => one.state === "approved" && one !== row);
  const shown = row.needs.map((concept) => {
    const alike = approved.filter(({ needs }) => needs.includes(concept));
    return [concept, alike.slice(0, 3).map((one) => one.code)] as const;
  });
  return {
    row,
    specified,
    file: file === undefined ? null : { path: file.path, text: file.text, commit },
    shown: Object.fromEntries(shown),
    history: happened.map((event) => ({ at: event.at, words: inWords(event), event })),
    submissions: sent.map(({ id, state, author, sentAt }) => ({
      id,
      state: submissionStateSchema.parse(state),
      author: author.name,
      sentAt: sentAt.toISOString(),
    })),
  };
}
