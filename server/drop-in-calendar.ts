// Drop-ins as a calendar file (iCalendar, RFC 5545): for one, or as an address that a calendar program asks again and again.
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { DropIn } from "#domain/drop-in";
import { env } from "./env";

/** How often a calendar program should ask again, in seconds. */
const askAgain = 60 * 60;

/**
 * Drop-ins as the text of a calendar file. Times are UTC: each calendar shows its owner's own. A cancelled one stays in it as
 * cancelled, and every change raises its SEQUENCE, so that programs take the newest.
 * @example calendarOf([dropIn]).split("\r\n")[0] // => "BEGIN:VCALENDAR"
 */
export function calendarOf(dropIns: readonly DropIn[]): string {
  const page = new URL("/help/drop-ins", env().APP_URL).href;
  const calendar = new ICalCalendar({
    name: "Ruleyard drop-ins",
    prodId: { company: "Ruleyard", product: "Drop-ins", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgain,
    url: page,
  });
  for (const one of dropIns) {
    const isOff = one.cancelledAt !== null;
    const startsAt = new Date(one.startsAt);
    calendar.createEvent({
      id: `drop-in-${one.id}@ruleyard`,
      sequence: one.sequence,
      stamp: new Date(one.changedAt),
      start: startsAt,
      end: new Date(startsAt.getTime() + one.minutes * 60_000),
      // Some programs that subscribe show what is cancelled like everything else: its title says it too.
      summary: isOff ? `Cancelled: ${one.title}` : one.title,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      description: [
        one.note,
        `Held by ${one.heldBy}.`,
        isOff ? "" : `Come in: ${one.where}`,
        `${page}#${one.id}`,
      ]
        .filter((line) => line !== "")
        .join("\n\n"),
      location: isOff ? null : one.where,
      // Our own page: in this line the library would escape commas and semicolons, and a meeting's link may hold them.
      url: `${page}#${one.id}`,
    });
  }
  // The library leaves out the end of the last line.
  return `${calendar.toString()}\r\n`;
}

/** The calendar file as an answer at a door: for anyone, and never kept on the way for long. */
export function calendarAnswer(dropIns: readonly DropIn[]): Response {
  return new Response(calendarOf(dropIns), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="ruleyard-drop-ins.ics"',
      "cache-control": "public, max-age=60",
    },
  });
}
