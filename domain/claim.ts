// A claim says "I am writing this one", until a date. Any saving renews it; the work stays when it ends.

/** Days that a claim holds after its writer last did anything. */
export const claimDays = 14;

const day = 24 * 60 * 60 * 1000;

/**
 * When a claim ends if nothing more is done, counted from now.
 * @example claimUntil(new Date("2026-04-01T09:00:00Z")).toISOString() // => "2026-04-15T09:00:00.000Z"
 */
export function claimUntil(now: Date): Date {
  return new Date(now.getTime() + claimDays * day);
}

/** Days that a claim waits for a writer who is away, at most. */
export const longestWait = 60;

/**
 * Until when a claim holds while its writer is away: two weeks after they are back, and no more than 60 days longer than else.
 * @example holdsUntil(new Date("2026-04-15"), new Date("2026-05-03")).toISOString() // => "2026-05-17T00:00:00.000Z"
 */
export function holdsUntil(until: Date, back: Date | null): Date {
  if (back === null) return until;
  const waits = Math.min(claimUntil(back).getTime(), until.getTime() + longestWait * day);
  return new Date(Math.max(until.getTime(), waits));
}

/**
 * When the writer last did anything, from the end of their claim: any doing renews it.
 * @example lastRenewed(new Date("2026-04-15T09:00:00Z")).toISOString() // => "2026-04-01T09:00:00.000Z"
 */
export function lastRenewed(until: Date): Date {
  return new Date(until.getTime() - claimDays * day);
}

/**
 * Has the claim run out? A claim whose rule has been sent never does.
 * @example hasLapsed({ until: new Date(0), sent: false }, new Date()) // => true
 */
export function hasLapsed(claim: { until: Date; sent: boolean }, now: Date): boolean {
  return !claim.sent && claim.until.getTime() <= now.getTime();
}
