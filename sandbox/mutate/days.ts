// Days as ISO text, moved without a clock or a time zone.

/**
 * A day so many days, months or years later; undefined for what is no day. A day that a month lacks is its last.
 * @example moveDay("2026-03-31", 1) // => "2026-04-01"
 */
export function moveDay(
  day: string,
  by: number,
  unit: "days" | "months" | "years" = "days",
): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (parts === null) return undefined;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];
  const at =
    unit === "days"
      ? new Date(Date.UTC(year, month, date + by))
      : inMonth(year + (unit === "years" ? by : 0), month + (unit === "months" ? by : 0), date);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1000 || at.getUTCFullYear() > 9999)
    return undefined;
  return at.toISOString().slice(0, 10);
}

function inMonth(year: number, month: number, date: number): Date {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last)));
}
