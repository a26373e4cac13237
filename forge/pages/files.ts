// The pages of a file and of a single change.
import { resolve } from "../acts/branches";
import type { Answer } from "../doors/answer";
import type { Call } from "../doors/router";
import { readCommit } from "../git/commits";
import { emptyTree, findEntry } from "../git/trees";
import { day, diff, missingPage, shown } from "./frame";
import { html } from "./page";

// A branch's name may hold slashes: the longest name that is one wins.
async function fileIn(call: Call): Promise<{ path: string; data: Buffer } | undefined> {
  const { yard } = call;
  const parts = (call.params.rest ?? "").split("/");
  for (let cut = parts.length - 1; cut > 0; cut--) {
    const sha = await resolve(yard, parts.slice(0, cut).join("/"));
    const commit = sha && (await readCommit(yard.git.objects, sha));
    const path = parts.slice(cut).join("/");
    const entry = commit && (await findEntry(yard.git.objects, commit.tree, path));
    const found = entry ? await yard.git.objects.read(entry.sha) : undefined;
    if (found?.kind === "blob") return { path, data: found.data };
  }
  return undefined;
}

/**
 * A file, in a frame.
 * @example (await filePage(call)).status // => 200
 */
export async function filePage(call: Call): Promise<Answer> {
  const found = await fileIn(call);
  if (!found) return missingPage(call.yard);
  return shown(
    call.yard,
    found.path,
    html`<h1>${found.path}</h1><div class="card"><pre tabindex="0" aria-label="${found.path}">${found.data.toString("utf8")}</pre></div>`,
  );
}

/**
 * A file's bytes, always as plain text.
 * @example (await rawFile(call)).raw?.type // => "text/plain; charset=utf-8"
 */
export async function rawFile(call: Call): Promise<Answer> {
  const found = await fileIn(call);
  return found
    ? { status: 200, raw: { type: "text/plain; charset=utf-8", data: found.data } }
    : missingPage(call.yard);
}

/**
 * A single change.
 * @example (await commitPage(call)).status // => 200
 */
export async function commitPage(call: Call): Promise<Answer> {
  const { yard } = call;
  const commit = await readCommit(yard.git.objects, call.params.sha ?? "");
  if (!commit) return missingPage(yard);
  const [title = "", ...rest] = commit.message.split("\n");
  const files = await yard.git.changes(commit.parents[0] ?? emptyTree, commit.sha);
  return shown(
    yard,
    title,
    html`<h1>${title}</h1><p class="soft">${commit.author.name}, ${day(commit.author.date)}, <code>${commit.sha}</code></p>
    <div class="words">${rest.join("\n").trim()}</div>${diff(files)}`,
  );
}
