// How far a dataset's rules have come: where each stands now, and what the events say of the way there.
import { type Coverage, coverage } from "#domain/coverage";
import type { Event } from "#domain/event";
import {
  type BoardState,
  type Count,
  daysSince,
  type Progress,
  type Waiting,
  weekByWeek,
} from "#domain/progress";
import { type BoardRow, read as readBoard } from "./board";
import * as events from "./events";
import * as involvement from "./involvement";
import * as shelf from "./shelf";
import * as specification from "./specification";
import * as submissions from "./submission-queue";

/**
 * The progress of a dataset, every number with its meaning.
 * @example (await progress.read("ssda903")).counts[0] // => { name: "Approved", value: 12, meaning: "…" }
 */
export async function read(dataset: string): Promise<Progress> {
  const [specified, standing, board, happened, queue, away] = await Promise.all([
    specification.read(dataset),
    shelf.approved(dataset),
    readBoard(dataset, null),
    events.ofDataset(dataset),
    submissions.listQueue(),
    involvement.away(),
  ]);
  const now = new Date();
  const byState = countStates(board);
  const covered = coverage(
    specified,
    standing.rules.map(({ code }) => code),
  );
  const turns = lastTurns(happened);
  const waiting: Waiting[] = queue
    .filter((row) => row.dataset === dataset)
    .map((row) => {
      const since = turns.get(row.submissionId) ?? row.sentAt;
      const ball = row.state === "changes wanted" ? "author" : "reviewer";
      return {
        code: row.code,
        sentence: row.sentence,
        submissionId: row.submissionId,
        ball,
        who: ball === "author" ? row.author : "a reviewer",
        back: ball === "author" ? (away.get(row.authorId) ?? null) : null,
        since,
        days: daysSince(since, now),
      } satisfies Waiting;
    })
    .sort((a, b) => Number(a.back !== null) - Number(b.back !== null) || (a.since < b.since ? -1 : 1));
  return {
    dataset,
    published: board.length,
    coverage: covered,
    counts: countAll(covered, byState, happened, now),
    byState,
    byDifficulty: countDifficulties(board),
    weeks: weekByWeek(happened),
    waiting,
    people: countPeople(happened),
    lately: happened.slice(-20).reverse(),
  };
}

function countStates(board: BoardRow[]): Record<BoardState, number> {
  const counts = { free: 0, claimed: 0, sent: 0, "changes wanted": 0, ready: 0, approved: 0 };
  for (const row of board) counts[row.state] += 1;
  return counts;
}

function countAll(
  standing: Coverage,
  byState: Record<BoardState, number>,
  happened: Event[],
  now: Date,
): Count[] {
  const fortnight = new Date(now.getTime() - 14 * 24 * 60 * 60 * 1000).toISOString();
  const busy = new Set(
    happened.filter(({ at, who }) => at >= fortnight && who !== null).map(({ who }) => who?.id),
  );
  const days = daysToApproval(happened);
  const counts: Count[] = [
    {
      name: "Approved",
      value: standing.approved,
      meaning: "Published rules whose file stands on the shelf now.",
    },
    {
      name: "With reviewers",
      value: byState.sent + byState.ready,
      meaning: "Sent, and waiting for a reviewer to read or to approve.",
    },
    {
      name: "Changes wanted",
      value: byState["changes wanted"],
      meaning: "Read by a reviewer, and waiting for the author to change something.",
    },
    { name: "Being written", value: byState.claimed, meaning: "Claimed by somebody, and not sent yet." },
    { name: "Free", value: byState.free, meaning: "Published rules that nobody has claimed yet." },
    {
      name: "People",
      value: busy.size,
      meaning: "People who did anything with these rules in the last 14 days.",
    },
  ];
  const middle =
    days.length === 0 ? undefined : days.sort((a, b) => a - b)[Math.floor((days.length - 1) / 2)];
  if (middle !== undefined) {
    counts.push({
      name: "Days to approval",
      value: middle,
      meaning: "Whole days from first sent to approved: half of the approved rules took this long or less.",
    });
  }
  return counts;
}

function countDifficulties(board: BoardRow[]): Progress["byDifficulty"] {
  const counts = new Map<string, { published: number; approved: number }>();
  for (const row of board) {
    const count = counts.get(row.difficulty) ?? { published: 0, approved: 0 };
    count.published += 1;
    if (row.approval !== null || row.state === "approved") count.approved += 1;
    counts.set(row.difficulty, count);
  }
  return [...counts].map(([difficulty, count]) => ({ difficulty, ...count }));
}

function countPeople(happened: Event[]): Progress["people"] {
  const people = new Map<string, Progress["people"][number] & { rules: Set<string> }>();
  const authors = new Map<string, string>();
  const personOf = (id: string, name: string) => {
    const person = people.get(id) ?? {
      name,
      claimed: 0,
      sent: 0,
      approved: 0,
      read: 0,
      rules: new Set<string>(),
    };
    people.set(id, person);
    return person;
  };
  for (const { did, who, submissionId } of happened) {
    if (did === "approved" && submissionId !== null) {
      const author = people.get(authors.get(submissionId) ?? "");
      if (author !== undefined) author.approved += 1;
    }
    if (who === null) continue;
    const person = personOf(who.id, who.name);
    if (did === "claimed") person.claimed += 1;
    if (did === "sent" && submissionId !== null) {
      person.sent += 1;
      authors.set(submissionId, who.id);
    }
    if (did === "said yes" || did === "wanted changes") person.read += 1;
  }
  return [...people.values()].map(({ name, claimed, sent, approved, read: reads }) => ({
    name,
    claimed,
    sent,
    approved,
    read: reads,
  }));
}

/** When the ball last changed hands, by submission. */
function lastTurns(happened: Event[]): Map<string, string> {
  const turns = new Map<string, string>();
  for (const { did, submissionId, at } of happened) {
    const turn = did === "sent" || did === "sent again" || did === "wanted changes" || did === "said yes";
    if (turn && submissionId !== null) turns.set(submissionId, at);
  }
  return turns;
}

function daysToApproval(happened: Event[]): number[] {
  const sent = new Map<string, string>();
  return happened.flatMap(({ did, submissionId, at }) => {
    if (submissionId === null) return [];
    if (did === "sent") sent.set(submissionId, at);
    const from = sent.get(submissionId);
    return did === "approved" && from !== undefined ? [daysSince(from, new Date(at))] : [];
  });
}
