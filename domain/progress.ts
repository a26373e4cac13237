// Progress is how far a dataset's rules have come: where each stands now, and what happened week by week.
import type { Coverage } from "./coverage";
import type { Event } from "./event";

export type BoardState = "free" | "claimed" | "sent" | "changes wanted" | "ready" | "approved";

/** One number with its meaning, so that nobody has to guess what was counted. */
export type Count = { name: string; value: number; meaning: string };

/** `week` is the Monday, as an ISO 8601 day. */
export type Week = { week: string; claimed: number; sent: number; approved: number };

/** A rule that has waited longest for somebody. `since` is ISO 8601. */
export type Waiting = {
  code: string;
  sentence: string;
  submissionId: string | null;
  ball: "author" | "reviewer";
  who: string;
  /** The day on which its author is back, where it waits for them and they are away: then nobody is late. */
  back: string | null;
  since: string;
  days: number;
};

export type Progress = {
  dataset: string;
  published: number;
  coverage: Coverage;
  counts: Count[];
  byState: Record<BoardState, number>;
  byDifficulty: { difficulty: string; published: number; approved: number }[];
  weeks: Week[];
  waiting: Waiting[];
  people: { name: string; claimed: number; sent: number; approved: number; read: number }[];
  lately: Event[];
};

const day = 24 * 60 * 60 * 1000;

/**
 * The Monday of the week that a moment falls in (UTC).
 * @example mondayOf("2026-04-01T10:00:00Z") // => "2026-03-30"
 */
export function mondayOf(moment: string): string {
  const at = new Date(moment);
  const back = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - back * day).toISOString().slice(0, 10);
}

/**
 * What happened in each week, oldest first. A rule that was sent twice in a week counts once in it.
 * @example weekByWeek([]) // => []
 */
export function weekByWeek(events: readonly Pick<Event, "at" | "did" | "code">[]): Week[] {
  const seen = new Map<string, Record<"claimed" | "sent" | "approved", Set<string>>>();
  for (const event of events) {
    const kind =
      event.did === "claimed" || event.did === "approved"
        ? event.did
        : event.did === "sent" || event.did === "sent again"
          ? "sent"
          : null;
    if (kind === null || event.code === null) continue;
    const week = mondayOf(event.at);
    const sets = seen.get(week) ?? { claimed: new Set(), sent: new Set(), approved: new Set() };
    sets[kind].add(event.code);
    seen.set(week, sets);
  }
  return [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, sets]) => ({
      week,
      claimed: sets.claimed.size,
      sent: sets.sent.size,
      approved: sets.approved.size,
    }));
}

/**
 * Whole days between two moments.
 * @example daysSince("2026-04-01T00:00:00Z", new Date("2026-04-03T12:00:00Z")) // => 2
 */
export function daysSince(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(moment).getTime()) / day));
}
