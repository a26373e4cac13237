// Days at an edge: beside another date, around the collection, years before it, and the days that calendars get wrong.
import { readDay } from "./cell";
import type { Limits } from "./edge-limits";

/** What a cell is said to be, and the cell: "is the day after DECOM", "2026-04-02". */
export type Edge = [string, string | number];

/**
 * The edges of a date: beside the other dates that it is given with, around the collection's first and last day.
 * @example dayEdges("", [["DECOM", "2026-04-01"]], days, limits)[0] // => ["is the same day as DECOM", "2026-04-01"]
 */
export function dayEdges(
  cell: string,
  others: [name: string, day: string][],
  { start, end }: { start: string; end: string },
  limits: Limits,
): Edge[] {
  return [
    ...others.flatMap(([name, day]) => beside(name, day, limits)),
    ["is the first day of the collection", start],
    ["is the day before the collection", plusDays(start, -1)],
    ["is the last day of the collection", end],
    ["is the day after the collection", plusDays(end, 1)],
    ...limits.years.flatMap((years) => [
      ...yearsBefore(years, "first", start),
      ...yearsBefore(years, "last", end),
    ]),
    ["is 29 February", leapDay(cell, end)],
    ["is a day that does not exist", `${end.slice(0, 4)}-02-31`],
  ];
}

function yearsBefore(years: number, name: string, day: string): Edge[] {
  const then = plusYears(day, -years);
  const of = `${years} years before the ${name} day of the collection`;
  return [
    [`is ${of}`, then],
    [`is a day more than ${of}`, plusDays(then, -1)],
    [`is a day less than ${of}`, plusDays(then, 1)],
  ];
}

function beside(name: string, day: string, limits: Limits): Edge[] {
  const edges: Edge[] = [
    [`is the same day as ${name}`, day],
    [`is the day before ${name}`, plusDays(day, -1)],
    [`is the day after ${name}`, plusDays(day, 1)],
  ];
  for (const days of limits.days)
    for (const by of [-1, 0, 1]) {
      edges.push([`is ${days + by} days after ${name}`, plusDays(day, days + by)]);
      edges.push([`is ${days + by} days before ${name}`, plusDays(day, -days - by)]);
    }
  for (const years of limits.years) {
    for (const [sign, side] of [
      [1, "after"],
      [-1, "before"],
    ] as const) {
      const birthday = plusYears(day, sign * years);
      edges.push([`is ${years} years ${side} ${name}`, birthday]);
      edges.push([`is the day before ${years} years ${side} ${name}`, plusDays(birthday, -1)]);
      edges.push([`is the day after ${years} years ${side} ${name}`, plusDays(birthday, 1)]);
    }
  }
  return edges;
}

/** 29 February of the leap year nearest before the cell's own date. */
function leapDay(cell: string, end: string): string {
  let year = Number((readDay(cell) ?? end).slice(0, 4));
  while (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) year--;
  return `${year}-02-29`;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** As the rules' own words count: 29 February is 28 February in a common year. */
function plusYears(day: string, years: number): string {
  const text = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return readDay(text) ?? `${text.slice(0, 8)}28`;
}
