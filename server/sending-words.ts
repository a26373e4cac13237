// What a submission says of itself on the code host: in its commit, in its pull request, and when it is merged.
import { disarm, disarmMessage, tidyName, tidyText } from "#domain/harmless";
import type { Verdict } from "#domain/submission";
import { z } from "zod";
import { creditInWords } from "./co-authors";
import { markerOf } from "./github/pull-request";
import { harmlessMarkdown } from "./harmless-markdown";
import * as verdicts from "./verdict";

type Told = {
  id: string;
  dataset: string;
  code: string;
  sentence: string;
  credit: string;
  coAuthors: { name: string; email: string }[];
};
type ToldRound = { number: number; explanation: string; credit: string; coAuthors?: unknown };

export const coAuthorsSchema = z.array(z.object({ name: z.string(), email: z.string() }));

/**
 * The words of a commit: what is true from now on, why, and which submission it belongs to.
 * @example commitMessage(row, round).split("\n")[0] // => "356: An episode must not end before it starts."
 */
export function commitMessage(row: Told, round: ToldRound): string {
  const again = round.number > 1 ? ` (sent again, ${round.number})` : "";
  const subject = `${row.code}: ${oneLine(row.sentence)}`;
  const trailers = [`Submission: ${row.id}`, `Round: ${round.number}`, ...coAuthorLines(row, round)].join(
    "\n",
  );
  // The last paragraph is read as trailers, so an explanation can never be the last.
  return `${cut(subject, 200)}${again}\n\n${disarmMessage(tidyText(round.explanation))}\n\n${trailers}\n`;
}

/**
 * The lines by which the code host credits those whose words a text holds as well: whose suggestions were taken, who
 * wrote the same, and what it was settled with; each person once.
 * @example coAuthorLines({ coAuthors: [{ name: "Priya Nair", email: "3+priya@…" }] }) // => ["Co-authored-by: Priya Nair <3+priya@…>"]
 */
export function coAuthorLines(...rounds: { coAuthors?: unknown }[]): string[] {
  const all = rounds.flatMap(({ coAuthors }) => coAuthorsSchema.parse(coAuthors ?? []));
  const known = all.filter(({ email }) => email.includes("@"));
  return [
    ...new Set(known.map(({ name, email }) => `Co-authored-by: ${tidyName(name)} <${tidyName(email)}>`)),
  ];
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
    quote(harmlessMarkdown(round.explanation)),
    `Written by ${nameInMarkdown(creditInWords(round.credit, row.coAuthors))} for ${row.dataset}.`,
    "### Examples",
    found,
  ].join("\n\n");
}

/**
 * The words of the commit that puts a submission on the shelf.
 * @example mergeWords(row, "Priya Nair").message // => "Submission: c9\nRead-by: Priya Nair"
 */
export function mergeWords(
  row: Pick<Told, "id" | "code" | "sentence">,
  reader: string,
  ...rounds: { coAuthors?: unknown }[]
): { title: string; message: string } {
  const title = cut(`${row.code}: ${oneLine(row.sentence)}`, 200);
  const readBy = `Read-by: ${disarm(tidyName(reader))}`;
  const trailers = [`Submission: ${row.id}`, readBy, ...coAuthorLines(...rounds)];
  return { title, message: trailers.join("\n") };
}

/**
 * A name in Markdown that is a name and nothing else.
 * @example nameInMarkdown("Ana *Lima* @team") // => "Ana Lima @team", and no team is called
 */
export function nameInMarkdown(name: string): string {
  return disarm(tidyName(name).replace(/[*_`~|[\]\\]/g, ""));
}

/** The author's words as a quotation: whatever they open, it ends where they end. */
function quote(text: string): string {
  return text.replace(/^/gm, "> ");
}

function oneLine(text: string): string {
  return disarmMessage(tidyText(text).replace(/\s+/g, " "));
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
