// What the pages of the repository share: their frame, the page for nothing, how a time and a change look.
import type { Answer } from "../doors/answer";
import type { FileChange } from "../git/diffs";
import type { Pull } from "../rows/rows";
import { userOf, type Yard } from "../yard";
import { html, page, type Html } from "./page";

/**
 * A page of the repository as an answer.
 * @example shown(yard, "Rules", html`<h1>Rules</h1>`).status // => 200
 */
export function shown(yard: Yard, title: string, content: Html, status = 200): Answer {
  const home = { href: `/${yard.owner}/${yard.name}`, name: `${yard.owner}/${yard.name}` };
  return { status, raw: { type: "text/html; charset=utf-8", data: page(title, home, content) } };
}

/**
 * The page that says that nothing is here.
 * @example missingPage(yard).status // => 404
 */
export function missingPage(yard: Yard): Answer {
  return shown(
    yard,
    "Not found",
    html`<h1>There is nothing here</h1><p>Start from the repository above.</p>`,
    404,
  );
}

/**
 * A time to the minute.
 * @example day("2026-11-21T01:02:03Z") // => "2026-11-21 01:02"
 */
export function day(at: string): string {
  return at.replace("T", " ").slice(0, 16);
}

/**
 * How a pull request stands, in a word.
 * @example stateOf(pull) // => "merged"
 */
export function stateOf(pull: Pull): string {
  return pull.mergedAt ? "merged" : pull.state;
}

/**
 * What a user is called.
 * @example nameOf(yard, 1007) // => "Sam Okafor"
 */
export function nameOf(yard: Yard, id: number): string {
  const user = userOf(yard, id);
  return user.name ?? user.login;
}

/**
 * Changed files with their lines.
 * @example diff([]) // => []
 */
export function diff(files: FileChange[]): Html[] {
  const kind = (line: string) =>
    line.startsWith("@@") ? "spot" : line.startsWith("+") ? "plus" : line.startsWith("-") ? "minus" : "";
  return files.map(
    (
      file,
    ) => html`<section class="card" aria-label="${file.path}"><p>${file.path} <span>(${file.status}, ${file.additions} added, ${file.deletions} removed)</span></p>
    <pre tabindex="0" aria-label="Changes in ${file.path}">${(file.patch ?? "Nothing to show as text.").split("\n").map((line) => html`<span class="${kind(line)}">${line}</span>`)}</pre></section>`,
  );
}
