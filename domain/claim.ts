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

/**
 * Has the claim run out? A claim whose rule has been sent never does.
 * @example hasLapsed({ until: new Date(0), sent: false }, new Date()) // => true
 */
export function hasLapsed(claim: { until: Date; sent: boolean }, now: Date): boolean {
  return !claim.sent && claim.until.getTime() <= now.getTime();
}
