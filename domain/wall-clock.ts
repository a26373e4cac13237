// The time on a clock somewhere in the world, and the moment that it is: for what is planned in one place and read in another.

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Is this the name of a time zone?
 * @example isZone("Europe/London") // => true
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/**
 * A time zone in words.
 * @example nameZone("America/New_York") // => "New York time"
 */
export function nameZone(zone: string): string {
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return zone.includes("/") ? `${place} time` : place;
}

/**
 * What calendar and clock show at a moment, somewhere.
 * @example wallClock(new Date("2026-07-01T12:00:00Z"), "Europe/London") // => { day: "2026-07-01", time: "13:00" }
 */
export function wallClock(moment: Date, zone: string): { day: string; time: string } {
  const shown = moment.toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const [on = "", time = ""] = shown.split(" ");
  return { day: on, time };
}

/**
 * The moment at which calendar and clock show this somewhere: the first, where clocks go back; null, where they jump over it.
 * @example momentAt("2026-07-01", "13:00", "Europe/London")?.toISOString() // => "2026-07-01T12:00:00.000Z"
 */
export function momentAt(on: string, time: string, zone: string): Date | null {
  const wanted = Date.parse(`${on}T${time}:00Z`);
  if (Number.isNaN(wanted)) return null;
  const [first] = [wanted - day, wanted + day]
    .map((near) => wanted - aheadOfUtc(near, zone))
    .sort((one, other) => one - other)
    .map((moment) => ({ moment: new Date(moment), shown: wallClock(new Date(moment), zone) }))
    .filter(({ shown }) => shown.day === on && shown.time === time);
  return first?.moment ?? null;
}

function aheadOfUtc(moment: number, zone: string): number {
  const shown = wallClock(new Date(moment), zone);
  return Date.parse(`${shown.day}T${shown.time}:00Z`) - Math.floor(moment / minute) * minute;
}

/**
 * The day so many days later on the calendar.
 * @example daysLater("2026-02-27", 7) // => "2026-03-06"
 */
export function daysLater(on: string, count: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + count * day).toISOString().slice(0, 10);
}

/**
 * A day in words, for those who know which year is meant.
 * @example sayDay(new Date("2026-12-03T12:30:00Z"), "Europe/London") // => "Thursday 3 December"
 */
export function sayDay(moment: Date, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("weekday")} ${part("day")} ${part("month")}`;
}
