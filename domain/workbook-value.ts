// What stands in one cell of a workbook, as the text that a CSV file of it would have; dates as ISO days.

/** How a cell is shown: as a date, a time, both, or a number with so many digits at least. */
export type Style = { kind: "date" | "time" | "moment" | "number"; digits: number };

const plain: Style = { kind: "number", digits: 0 };
const dayMs = 86_400_000;
const lastDay = 2_958_465;

/**
 * What a format says: its number, and its code where the workbook gives one.
 * @example readStyle(164, "dd/mm/yyyy") // => { kind: "date", digits: 0 }
 */
export function readStyle(id: number, code: string | undefined): Style {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
      return { ...plain, kind: "date" };
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { ...plain, kind: "time" };
    return id === 22 ? { ...plain, kind: "moment" } : plain;
  }
  if (/^0{2,}$/.test(code)) return { kind: "number", digits: code.length };
  // What stands in quotes, after a stroke or in brackets is no part of a date, but for hours such as [h].
  const bare = code
    .split(";")[0]
    ?.replaceAll(/"[^"]*"|\\.|_.|\*./g, "")
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, "");
  if (bare === undefined || /general/i.test(bare)) return plain;
  const hasDay = /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  const hasTime = /[hs]/i.test(bare);
  if (!hasDay && !hasTime) return plain;
  return { ...plain, kind: hasDay ? (hasTime ? "moment" : "date") : "time" };
}

/**
 * A number as its cell means it.
 * @example readNumber("46113", { kind: "date", digits: 0 }, false) // => "2026-04-01"
 */
export function readNumber(text: string, { kind, digits }: Style, is1904: boolean): string {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return text;
  if (kind === "number") return sayNumber(number, digits);
  const serial = is1904 ? number + 1462 : number;
  if (serial < 0 || serial >= lastDay + 1) return sayNumber(number, 0);
  // Nobody sees more than whole seconds.
  const seconds = Math.round(serial * 86_400);
  const [day, time] = [Math.floor(seconds / 86_400), seconds % 86_400];
  if (kind === "time") return number < 1 ? sayTime(time) : sayNumber(number, 0);
  return kind === "moment" && time > 0 ? `${sayDay(day)} ${sayTime(time)}` : sayDay(day);
}

/** Excel counts from 31 December 1899, and believes that there was a 29 February 1900. */
function sayDay(serial: number): string {
  if (serial === 60) return "1900-02-29";
  const days = serial > 60 ? serial - 25_569 : serial - 25_568;
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

function sayTime(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}

/** Fifteen digits are all that Excel keeps: the sixteenth is how computers round. */
function sayNumber(number: number, digits: number): string {
  const said = String(Number(number.toPrecision(15)));
  const whole = said.includes("e") ? BigInt(Math.trunc(number)).toString() : said;
  const text = said.includes("e-") ? number.toFixed(20).replace(/0+$/, "") : whole;
  return digits > 0 && /^\d+$/.test(text) ? text.padStart(digits, "0") : text;
}
