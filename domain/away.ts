// Being away: until the day that somebody is back, nothing of theirs is late.
import { daysLater } from "./wall-clock";

/** Nobody plans further ahead, and a slip of the year is found. */
const longestAway = 366;

/**
 * The day that somebody is back, while they are still away; null from that day on.
 * @example backFrom(new Date("2026-05-03"), new Date("2026-04-20T09:00:00Z")) // => "2026-05-03"
 */
export function backFrom(awayUntil: Date | null | undefined, now: Date): string | null {
  if (!awayUntil || awayUntil.getTime() <= now.getTime()) return null;
  return awayUntil.toISOString().slice(0, 10);
}

/**
 * Why somebody cannot be away until that day; null when they can.
 * @example whyNotUntil("2026-04-01", new Date("2026-04-20")) // => "Choose a day that is still to come."
 */
export function whyNotUntil(back: string, now: Date): string | null {
  const today = now.toISOString().slice(0, 10);
  if (back <= today) return "Choose a day that is still to come.";
  return back > daysLater(today, longestAway) ? "Choose a day within a year." : null;
}

/**
 * When somebody is back, as it stands beside their name.
 * @example sayBack("2026-05-03") // => "back on 3 May"
 */
export function sayBack(back: string): string {
  const day = new Date(back).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  return `back on ${day}`;
}
