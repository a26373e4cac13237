// The words for dates. A date is text such as "2026-04-01"; whatever needs a date answers undefined when it is blank.
import type { Word } from "./word";

/** Day numbers, month lengths and leap years: used by the words below, and not words themselves. */
export const dateSource = String.raw`
const DAY = 86400000;
// A return holds few different days and asks for them often, so each is worked out once.
const daysKnown = new Map();
function dayNumber(date) {
  const known = daysKnown.get(date);
  if (known !== undefined) return known;
  if (typeof date !== "string" || date.length !== 10) return undefined;
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (parts === null) return undefined;
  const year = Number(parts[1]), month = Number(parts[2]), day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  const number = instant(year, month, day) / DAY;
  if (daysKnown.size > 50000) daysKnown.clear();
  daysKnown.set(date, number);
  return number;
}
function instant(year, month, day) {
  const at = new Date(Date.UTC(2000, month - 1, day));
  return at.setUTCFullYear(year, month - 1, day);
}
function isLeap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
function monthLength(year, month) {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
function dateText(year, month, day) {
  return String(year).padStart(4, "0") + "-" + String(month).padStart(2, "0") + "-" + String(day).padStart(2, "0");
}
const textsKnown = new Map();
function dayText(number) {
  const known = textsKnown.get(number);
  if (known !== undefined) return known;
  const at = new Date(number * DAY);
  const year = at.getUTCFullYear();
  // A date with more than four digits in its year is no text that can be compared.
  if (!(year >= 0 && year <= 9999)) return undefined;
  const text = dateText(year, at.getUTCMonth() + 1, at.getUTCDate());
  if (textsKnown.size > 50000) textsKnown.clear();
  textsKnown.set(number, text);
  return text;
}
const monthsKnown = new Map();
function easter(year) {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100, d = Math.floor(b / 4), e = b % 4;
  const g = Math.floor((8 * b + 13) / 25), h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4), k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433), month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(dateText(year, month, (h + l - 7 * m + 33 * month + 19) % 32));
}
function weekday(number) {
  return (((number + 4) % 7) + 7) % 7;
}
const oneOff = {
  2011: { add: ["2011-04-29"] },
  2012: { add: ["2012-06-04", "2012-06-05"], take: ["2012-05-28"] },
  2020: { add: ["2020-05-08"], take: ["2020-05-04"] },
  2022: { add: ["2022-06-02", "2022-06-03", "2022-09-19"], take: ["2022-05-30"] },
  2023: { add: ["2023-05-08"] },
};
const holidaysOf = new Map();
function bankHolidays(year) {
  const known = holidaysOf.get(year);
  if (known !== undefined) return known;
  const days = new Set();
  const firstMonday = (month) => { let at = dayNumber(dateText(year, month, 1)); while (weekday(at) !== 1) at++; return at; };
  const lastMonday = (month) => { let at = dayNumber(dateText(year, month, monthLength(year, month))); while (weekday(at) !== 1) at--; return at; };
  const orNextFree = (at) => { while (weekday(at) === 0 || weekday(at) === 6 || days.has(at)) at++; days.add(at); };
  days.add(easter(year) - 2); days.add(easter(year) + 1);
  days.add(firstMonday(5)); days.add(lastMonday(5)); days.add(lastMonday(8));
  orNextFree(dayNumber(dateText(year, 1, 1)));
  orNextFree(dayNumber(dateText(year, 12, 25)));
  orNextFree(dayNumber(dateText(year, 12, 26)));
  const changed = oneOff[year];
  for (const date of changed?.take ?? []) days.delete(dayNumber(date));
  for (const date of changed?.add ?? []) days.add(dayNumber(date));
  holidaysOf.set(year, days);
  return days;
}
function isWorkingDay(number) {
  if (weekday(number) === 0 || weekday(number) === 6) return false;
  return !bankHolidays(new Date(number * DAY).getUTCFullYear()).has(number);
}
`;

export const dateWords: Word[] = [
  {
    name: "sameDay",
    about: "True when both dates are there and are the same day.",
    example: { call: 'sameDay("2026-04-01", "2026-04-01")', answer: "true" },
    types: ["function sameDay(one: Cell, other: Cell): boolean;"],
    source: String.raw`function sameDay(one, other) {
  const day = dayNumber(one);
  return day !== undefined && day === dayNumber(other);
}`,
  },
  {
    name: "daysBetween",
    about: "How many days later the second date is; below nought when it is earlier.",
    example: { call: 'daysBetween("2026-04-01", "2026-04-15")', answer: "14" },
    types: ["function daysBetween(from: Cell, to: Cell): number | undefined;"],
    source: String.raw`function daysBetween(from, to) {
  const start = dayNumber(from), end = dayNumber(to);
  return start === undefined || end === undefined ? undefined : end - start;
}`,
  },
  {
    name: "addDays",
    about: "The date so many days later; earlier when the number is below nought.",
    example: { call: 'addDays("2026-02-27", 2)', answer: '"2026-03-01"' },
    types: ["function addDays(date: Cell, days: number): string | undefined;"],
    source: String.raw`function addDays(date, days) {
  const day = dayNumber(date);
  return day === undefined || !Number.isFinite(days) ? undefined : dayText(day + Math.trunc(days));
}`,
  },
  {
    name: "addMonths",
    about: "The same day so many months later, or the last day of that month when it is shorter.",
    example: { call: 'addMonths("2026-01-31", 1)', answer: '"2026-02-28"' },
    types: ["function addMonths(date: Cell, months: number): string | undefined;"],
    source: String.raw`function addMonths(date, months) {
  let byDate = monthsKnown.get(months);
  const known = byDate?.get(date);
  if (known !== undefined) return known;
  if (dayNumber(date) === undefined || !Number.isFinite(months)) return undefined;
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + Math.trunc(months);
  const year = Math.floor(count / 12), month = (count % 12 + 12) % 12 + 1;
  if (!(year >= 0 && year <= 9999)) return undefined;
  const text = dateText(year, month, Math.min(Number(date.slice(8)), monthLength(year, month)));
  if (monthsKnown.size > 500 || byDate?.size > 50000) { monthsKnown.clear(); byDate = undefined; }
  if (byDate === undefined) monthsKnown.set(months, (byDate = new Map()));
  byDate.set(date, text);
  return text;
}`,
  },
  {
    name: "addYears",
    about: "The same day so many years later. 29 February becomes 28 February in a common year.",
    example: { call: 'addYears("2024-02-29", 1)', answer: '"2025-02-28"' },
    types: ["function addYears(date: Cell, years: number): string | undefined;"],
    source: String.raw`function addYears(date, years) {
  return addMonths(date, Math.trunc(years) * 12);
}`,
  },
  {
    name: "ageOn",
    about:
      "Whole years of age on a day. Who was born on 29 February has a birthday on 28 February in a common year.",
    example: { call: 'ageOn("2008-02-29", "2026-02-28")', answer: "18" },
    types: ["function ageOn(birth: Cell, day: Cell): number | undefined;"],
    source: String.raw`function ageOn(birth, day) {
  if (dayNumber(birth) === undefined || dayNumber(day) === undefined) return undefined;
  const years = day.slice(0, 4) - birth.slice(0, 4), today = day.slice(5);
  let birthday = birth.slice(5);
  if (birthday === "02-29" && !isLeap(+day.slice(0, 4))) birthday = "02-28";
  return today < birthday ? years - 1 : years;
}`,
  },
  {
    name: "earliest",
    about: "The first of some dates; blank ones are passed over.",
    example: { call: 'earliest("2026-05-01", undefined, "2026-04-01")', answer: '"2026-04-01"' },
    types: ["function earliest(...dates: Cell[]): string | undefined;"],
    source: String.raw`function earliest(...dates) {
  let found;
  for (const date of dates.flat()) if (dayNumber(date) !== undefined && (found === undefined || date < found)) found = date;
  return found;
}`,
  },
  {
    name: "latest",
    about: "The last of some dates; blank ones are passed over.",
    example: { call: 'latest("2026-05-01", undefined, "2026-04-01")', answer: '"2026-05-01"' },
    types: ["function latest(...dates: Cell[]): string | undefined;"],
    source: String.raw`function latest(...dates) {
  let found;
  for (const date of dates.flat()) if (dayNumber(date) !== undefined && (found === undefined || date > found)) found = date;
  return found;
}`,
  },
  {
    name: "isWeekend",
    about: "True when a day is a Saturday or a Sunday.",
    example: { call: 'isWeekend("2026-04-04")', answer: "true" },
    types: ["function isWeekend(date: Cell): boolean;"],
    source: String.raw`function isWeekend(date) {
  const day = dayNumber(date);
  return day !== undefined && (weekday(day) === 0 || weekday(day) === 6);
}`,
  },
  {
    name: "latestDay",
    about:
      "The last day that a date written dd/mm/yyyy can be when parts of it are unknown (ZZ); the day itself when none is.",
    example: { call: 'latestDay("ZZ/05/2010")', answer: '"2010-05-31"' },
    types: ["function latestDay(text: Cell): string | undefined;"],
    source: String.raw`function latestDay(text) {
  const parts = /^\s*(\d\d|ZZ)\/(\d\d|ZZ)\/(\d{4}|ZZZZ)\s*$/i.exec(text);
  if (parts === null) return undefined;
  const [day, month, year] = parts.slice(1).map((part) => (/z/i.test(part) ? undefined : Number(part)));
  const lastMonth = month ?? 12, lastYear = year ?? (lastMonth === 2 && day === 29 ? 9996 : 9999);
  const date = dateText(lastYear, lastMonth, day ?? monthLength(lastYear, lastMonth));
  return dayNumber(date) === undefined ? undefined : date;
}`,
  },
  {
    name: "workingDaysBetween",
    about:
      "Working days after the first date, up to and with the second: no weekends, no bank holidays of England.",
    example: { call: 'workingDaysBetween("2026-04-02", "2026-04-08")', answer: "2" },
    types: ["function workingDaysBetween(from: Cell, to: Cell): number | undefined;"],
    source: String.raw`function workingDaysBetween(from, to) {
  const start = dayNumber(from), end = dayNumber(to);
  if (start === undefined || end === undefined) return undefined;
  if (Math.abs(end - start) > 20000) return Math.trunc((end - start) * 252 / 365);
  let count = 0;
  for (let at = Math.min(start, end) + 1; at <= Math.max(start, end); at++) if (isWorkingDay(at)) count++;
  return end < start ? -count : count;
}`,
  },
];
