// What faults were tried and what came of each, as a table in the terminal, a line as soon as it is known.
import type { Point, When } from "./points";

export type Line = { number: number; when: When | string; point: Point; times: number; wrong: string[] };

/** Prints the head of a table. */
export function printHead(title: string): void {
  process.stdout.write(`\n${title}\n`);
}

/**
 * Prints a line, and answers what was wrong as sentences.
 * @example printLine({ number: 3, when: "before", point, times: 20, wrong: [] }) // => []
 */
export function printLine({ number, when, point, times, wrong }: Line): string[] {
  const found = wrong.length === 0 ? "exactly one" : `WRONG: ${wrong.join("; ")}`;
  const cells = [String(number).padStart(4), when.padEnd(7), point.label.padEnd(44), `× ${times}`.padEnd(5)];
  process.stdout.write(`${cells.join("  ")}  ${found}\n`);
  return wrong.map((one) => `${when} ${point.label}: ${one}`);
}

/** Prints what it came to so far. */
export function printSum(sum: {
  title: string;
  sides: number;
  sendings: number;
  kills: number;
  wrong: number;
  seconds: number;
}): void {
  const { title, sides, sendings, kills, wrong, seconds } = sum;
  process.stdout.write(
    `${title}: ${sides} sides, ${sendings} sendings in ${kills} killed programs, ${wrong} sides wrong, ${Math.round(seconds)} s\n`,
  );
}
