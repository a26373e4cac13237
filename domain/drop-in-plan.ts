// What somebody fills in to plan a drop-in or to change one, and the moments that come of it.
import { z } from "zod";
import { lengths, rhythms } from "./drop-in";
import { tidyName, tidyText } from "./harmless";
import { refuse, type Result, succeed } from "./result";
import { daysLater, isZone, momentAt } from "./wall-clock";

const words = (longest: number, empty: string) =>
  z
    .string()
    .max(longest, `Write at most ${longest} letters.`)
    .transform(tidyName)
    .refine((text) => text.length >= 2, empty);

/** What somebody fills in to plan one, or to change it. */
export const planSchema = z.object({
  title: words(100, "Say in a few words what it is about."),
  heldBy: words(80, "Say who holds it."),
  where: z
    .string()
    .trim()
    .max(500, "This link is too long.")
    .refine(isSafeLink, "Give a link that begins with https://, as your meeting tool shows it.")
    .transform((text) => new URL(text).href),
  note: z.string().max(2000, "Write at most 2,000 letters.").transform(tidyText),
  day: z.iso.date("Choose a day."),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time such as 12:30."),
  zone: z.string().refine(isZone, "Choose a time zone from the list."),
  minutes: z.coerce
    .number()
    .refine((minutes) => lengths.some((length) => length === minutes), "Choose how long."),
});
export type Plan = z.infer<typeof planSchema>;

/** How a new one comes again. */
export const againSchema = z.object({
  rhythm: z.enum(["once", "every week", "every two weeks"]),
  times: z.coerce.number().int().min(2, "Choose 2 to 12 times.").max(12, "Choose 2 to 12 times."),
});
export type Again = z.infer<typeof againSchema>;

/** Of https, and with nobody's name and password in it. */
function isSafeLink(text: string): boolean {
  if (!/^https:\/\/[^\s<>"\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes(".") && username === "" && password === "";
}

/** Further ahead, a day without its year would be read wrongly. */
const furthest = 330 * 24 * 60 * 60_000;

/**
 * The moments at which drop-ins of a plan begin: at the same time on the clock each time, also when clocks change.
 * @example momentsOf(plan, { rhythm: "every week", times: 2 }, new Date()) // => { ok: true, value: [Date, Date] }
 */
export function momentsOf({ day, time, zone }: Plan, { rhythm, times }: Again, now: Date): Result<Date[]> {
  const apart = rhythms[rhythm];
  const moments: Date[] = [];
  for (let at = 0; at < (apart === 0 ? 1 : times); at += 1) {
    const moment = momentAt(daysLater(day, at * apart), time, zone);
    if (moment === null)
      return refuse("On that day clocks go forward, and there is no such time. Choose another.");
    if (moment <= now) return refuse("This day and time is over. Choose one that is still to come.");
    if (moment.getTime() > now.getTime() + furthest) return refuse("Plan less than eleven months ahead.");
    moments.push(moment);
  }
  return succeed(moments);
}
