// A cell is text in a file and a value in a rule: this is where the one becomes the other.
import type { Dataset, Field } from "./dataset";

const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]00:00(?::00)?)?$/;
const international = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * The value of a cell: text and choices in capitals without spaces around them, numbers, dates as ISO days.
 * A blank cell, and one that cannot be read as its field's type, is undefined; so is a date that is not written the
 * one way that `dates` asks for.
 * @example readCell({ type: "date", title: "" }, "01/04/2026") // => "2026-04-01"
 */
export function readCell(
  field: Pick<Field, "type" | "asWritten">,
  text: string,
  dates?: Dataset["dates"],
): string | number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (field.type === "date") {
    const written = dates === "dd/mm/yyyy" ? british : international;
    return dates === undefined || written.test(trimmed) ? readDay(trimmed) : undefined;
  }
  if (field.type === "number") return number.test(trimmed) ? Number(trimmed) : undefined;
  return field.asWritten ? trimmed : trimmed.toUpperCase();
}

/**
 * A day written as dd/mm/yyyy or yyyy-mm-dd (or only one of them), as an ISO day; undefined when there is no such day.
 * @example readDay("30/02/2026") // => undefined
 */
export function readDay(text: string, dates?: Dataset["dates"]): string | undefined {
  const iso = dates === "dd/mm/yyyy" ? null : international.exec(text);
  const parts = iso ?? (dates === "yyyy-mm-dd" ? null : british.exec(text));
  if (parts === null) return undefined;
  const [first, month, last] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [year, day] = iso === null ? [last, first] : [first, last];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
