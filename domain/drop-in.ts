// A drop-in is an hour at which anyone may come and be helped. It is planned where its holder's clock stands, and read anywhere.
import { nameZone, sayDay, wallClock } from "./wall-clock";

/** A drop-in as everybody may see it. Times are ISO 8601. */
export type DropIn = {
  id: string;
  title: string;
  heldBy: string;
  /** A web address that begins with https. */
  where: string;
  note: string;
  startsAt: string;
  minutes: number;
  /** Where its holder's clock stands, such as Europe/London. */
  zone: string;
  /** How often it was changed. */
  sequence: number;
  changedAt: string;
  cancelledAt: string | null;
};

/** The next drop-in, for the places where somebody may need it. */
export type NextDropIn = Pick<DropIn, "id" | "title" | "startsAt" | "minutes" | "zone">;

/** How long one may be, in minutes. */
export const lengths = [15, 30, 45, 60, 90, 120] as const;

/** How often those that are planned together come, in days apart. */
export const rhythms = { once: 0, "every week": 7, "every two weeks": 14 } as const;

type When = Pick<DropIn, "startsAt" | "minutes">;

/**
 * Is it over?
 * @example isOver({ startsAt: "2026-12-03T12:30:00Z", minutes: 45 }, new Date("2026-12-03T13:15:00Z")) // => true
 */
export function isOver({ startsAt, minutes }: When, now: Date): boolean {
  return Date.parse(startsAt) + minutes * 60_000 <= now.getTime();
}

/**
 * When it is, by the clocks of one time zone, or of this computer.
 * @example sayWhen({ startsAt: "2026-12-03T12:30:00Z", minutes: 45 }, "Europe/London") // => "Thursday 3 December, 12:30 to 13:15"
 */
export function sayWhen({ startsAt, minutes }: When, zone: string | undefined): string {
  const from = new Date(startsAt);
  const until = new Date(from.getTime() + minutes * 60_000);
  const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${sayDay(from, here)}, ${wallClock(from, here).time} to ${wallClock(until, here).time}`;
}

/**
 * When it is for its reader, and by its holder's clock where that shows something else.
 * @example sayBoth(dropIn, "Europe/Paris") // => { here: "Thursday 3 December, 13:30 to 14:15", there: "12:30 to 13:15, London time" }
 */
export function sayBoth(
  when: When & { zone: string },
  reader: string,
): { here: string; there: string | null } {
  const here = sayWhen(when, reader);
  const there = sayWhen(when, when.zone);
  if (here === there) return { here, there: null };
  const [day = "", time = ""] = there.split(", ");
  const isSameDay = here.startsWith(`${day}, `);
  return { here, there: `${isSameDay ? time : there}, ${nameZone(when.zone)}` };
}

/**
 * How many come: to somebody who comes too, how many others.
 * @example sayComing(3, true) // => "2 others come"
 */
export function sayComing(many: number, youCome: boolean): string {
  if (many === 0) return "Nobody has said yet that they come";
  if (!youCome) return many === 1 ? "1 person comes" : `${many} people come`;
  if (many === 1) return "Nobody else has said so yet";
  return many === 2 ? "1 other comes" : `${many - 1} others come`;
}
