// A suggestion: lines that a reviewer would put in the place of others, written into a comment so that GitHub knows it too.
import { type Result, refuse, succeed } from "./result";

/** What is to stand in the place of lines `from` to `to` of the text that was sent; lines count from 1. */
export type Suggestion = { from: number; to: number; lines: string[] };

const fence = /^(`{3,}|~{3,})suggestion[^\S\n]*\n([\s\S]*?)^\1[`~]*[^\S\n]*$/gm;

/**
 * The suggestions in a comment that stands beside lines `from` to `to`, in order.
 * @example readSuggestions("Shorter:\n```suggestion\n  a,\n```", 4, 5) // => [{ from: 4, to: 5, lines: ["  a,"] }]
 */
export function readSuggestions(body: string, from: number, to: number): Suggestion[] {
  const text = body.replace(/\r\n?/g, "\n");
  return [...text.matchAll(fence)].map(([, , inside = ""]) => ({
    from,
    to,
    lines: inside === "" ? [] : inside.replace(/\n$/, "").split("\n"),
  }));
}

/**
 * A comment without its suggestions: the words around them.
 * @example wordsAround("Shorter:\n```suggestion\n  a,\n```") // => "Shorter:"
 */
export function wordsAround(body: string): string {
  return body
    .replace(/\r\n?/g, "\n")
    .replace(fence, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * The body of a comment that suggests lines, for GitHub and for here.
 * @example writeSuggestion("Shorter:", "  a,") // => "Shorter:\n\n```suggestion\n  a,\n```"
 */
export function writeSuggestion(words: string, replacement: string): string {
  const longest = Math.max(2, ...[...replacement.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const inside = replacement === "" ? "" : `${replacement.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n`;
  return `${words.trim()}\n\n${ticks}suggestion\n${inside}${ticks}`.trim();
}

/**
 * The lines that a suggestion would replace.
 * @example linesOf("a\nb\nc", 2, 3) // => ["b", "c"]
 */
export function linesOf(text: string, from: number, to: number): string[] {
  return text.split("\n").slice(from - 1, to);
}

/**
 * Puts suggestions into a text that may have changed since they were made. All of them go in, or none: a line that is
 * not there any more as it was, or that two of them want, is said.
 * @example takeSuggestions("a\nb\n", "a\nb\n", [{ from: 2, to: 2, lines: ["c"] }]) // => { ok: true, value: "a\nc\n" }
 */
export function takeSuggestions(older: string, newer: string, suggestions: Suggestion[]): Result<string> {
  const now = newer.split("\n");
  const placed: (Suggestion & { at: number })[] = [];
  for (const suggestion of suggestions) {
    const { from, to } = suggestion;
    const wanted = linesOf(older, from, to);
    if (from < 1 || to < from || wanted.length !== to - from + 1) {
      return refuse("The suggestion is for lines that were not in what was sent.");
    }
    const at = findLines(older.split("\n"), now, from - 1, wanted);
    if (at === null) {
      return refuse(
        `${sayLines(from, to)} changed since this was suggested. Read it, and change the rule by hand.`,
      );
    }
    placed.push({ ...suggestion, at });
  }
  placed.sort((a, b) => b.at - a.at);
  for (const [index, { at }] of placed.entries()) {
    const below = placed[index + 1];
    if (below !== undefined && below.at + (below.to - below.from + 1) > at) {
      return refuse("Two of these suggestions are for the same line. Take one of them.");
    }
  }
  for (const { at, from, to, lines } of placed) now.splice(at, to - from + 1, ...lines);
  return succeed(now.join("\n"));
}

function sayLines(from: number, to: number): string {
  return from === to ? `Line ${from}` : `Lines ${from} to ${to}`;
}

/** Where the lines stand now: at the same place counted from the start or the end, or the one place where they are. */
function findLines(older: string[], newer: string[], from: number, wanted: string[]): number | null {
  const isAt = (at: number) => at >= 0 && wanted.every((line, index) => newer[at + index] === line);
  const head = older.slice(0, from).every((line, index) => newer[index] === line);
  if (head && isAt(from)) return from;
  const tail = older.slice(from + wanted.length);
  const fromEnd = newer.length - tail.length - wanted.length;
  if (tail.every((line, index) => newer[fromEnd + wanted.length + index] === line) && isAt(fromEnd))
    return fromEnd;
  const places = newer.flatMap((_, at) => (isAt(at) ? [at] : []));
  return places.length === 1 ? (places[0] ?? null) : null;
}
