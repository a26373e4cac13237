// What a submission says of itself on the code host: in its commit, and in its pull request.
import type { Verdict } from "#domain/submission";
import { z } from "zod";
import { markerOf } from "./github/pull-request";
import * as verdicts from "./verdict";

type Told = { id: string; dataset: string; code: string; sentence: string; credit: string };
type ToldRound = { number: number; explanation: string; credit: string; coAuthors?: unknown };

export const coAuthorsSchema = z.array(z.strictObject({ name: z.string(), email: z.string() }));

/**
 * The words of a commit: what is true from now on, why, and which submission it belongs to.
 * @example commitMessage(row, round).split("\n")[0] // => "356: An episode must not end before it starts."
 */
export function commitMessage(row: Told, round: ToldRound): string {
  const again = round.number > 1 ? ` (sent again, ${round.number})` : "";
  const subject = `${row.code}: ${oneLine(row.sentence)}`;
  const trailers = [`Submission: ${row.id}`, `Round: ${round.number}`, ...coAuthorLines(round)].join("\n");
  // The last paragraph is read as trailers, so an explanation can never be the last.
  return `${cut(subject, 200)}${again}\n\n${clean(round.explanation)}\n\n${trailers}\n`;
}

/**
 * The lines by which the code host credits those whose suggestions were taken, each person once.
 * @example coAuthorLines({ coAuthors: [{ name: "Priya Nair", email: "3+priya@…" }] }) // => ["Co-authored-by: Priya Nair <3+priya@…>"]
 */
export function coAuthorLines(...rounds: { coAuthors?: unknown }[]): string[] {
  const all = rounds.flatMap(({ coAuthors }) => coAuthorsSchema.parse(coAuthors ?? []));
  const bare = (text: string) => text.replace(/[<>\p{Cc}]/gu, "").trim();
  return [...new Set(all.map(({ name, email }) => `Co-authored-by: ${bare(name)} <${bare(email)}>`))];
}

/**
 * The title of a pull request.
 * @example pullRequestTitle(row) // => "356: An episode must not end before it starts."
 */
export function pullRequestTitle(row: Told): string {
  return cut(`${row.code}: ${oneLine(row.sentence)}`, 240);
}

/**
 * The text of a pull request: a hidden mark that says whose it is, the author's words, and the verdict.
 * @example pullRequestBody(row, round, verdict).startsWith("<!-- submission:") // => true
 */
export function pullRequestBody(row: Told, round: ToldRound, verdict: Verdict | null): string {
  const found = verdict === null ? "The examples were not run." : verdicts.inWords(verdict).summary;
  return [
    markerOf(row.id),
    clean(round.explanation),
    `Written by ${cleanInline(round.credit)} for ${row.dataset}.`,
    "### Examples",
    found,
  ].join("\n\n");
}

function clean(text: string): string {
  // No hidden marks of their own, and nobody is called by a mention.
  return text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replaceAll("<!--", "&lt;!--")
    .replace(/@(?=[A-Za-z0-9])/g, "@\u200b")
    .trim();
}

function cleanInline(text: string): string {
  return clean(text).replace(/[\n*_`[\]<>|]/g, " ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
