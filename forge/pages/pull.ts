// The page of a pull request: where it stands, what was said, what it changes.
import { placeNow } from "../acts/places";
import { latestChecks, pullBase, readiness, type Readiness } from "../acts/readiness";
import type { Answer } from "../doors/answer";
import { pullIn } from "../doors/pulls";
import type { Call } from "../doors/router";
import type { Pull } from "../rows/rows";
import type { Yard } from "../yard";
import { day, diff, missingPage, nameOf, shown, stateOf } from "./frame";
import { html, type Html } from "./page";

interface Said {
  at: string;
  id: number;
  piece: Html;
}

const words = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "asked for changes",
  DISMISSED: "reviewed (no longer counted)",
  COMMENTED: "commented",
  PENDING: "",
};

async function conversation(yard: Yard, pull: Pull): Promise<Html[]> {
  const said: Said[] = [];
  const add = (at: string, anchor: string, id: number, userId: number, how: string, text: string) => {
    const body = text ? html`<div class="words">${text}</div>` : html``;
    const head = html`<p>${nameOf(yard, userId)} ${how}, ${day(at)}</p>`;
    said.push({ at, id, piece: html`<article class="card" id="${anchor}${id}">${head}${body}</article>` });
  };
  for (const { id, pull: number, submittedAt, userId, body, state } of yard.store.all("reviews"))
    if (number === pull.number && submittedAt && (body || state !== "COMMENTED"))
      add(submittedAt, "pullrequestreview-", id, userId, words[state], body);
  for (const comment of yard.store.all("lineComments")) {
    if (comment.pull !== pull.number || yard.store.get("reviews", comment.reviewId)?.state === "PENDING")
      continue;
    const { line } = await placeNow(yard, comment);
    const where = line ? `line ${line}` : comment.line ? `line ${comment.line} as it was` : "the whole file";
    const how = `${comment.inReplyToId ? "answered" : "commented"} on ${comment.path}, ${where}`;
    add(comment.createdAt, "discussion_r", comment.id, comment.userId, how, comment.body);
  }
  for (const { id, pull: number, createdAt, userId, body } of yard.store.all("talkComments"))
    if (number === pull.number) add(createdAt, "issuecomment-", id, userId, "wrote", body);
  return said.sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1)).map(({ piece }) => piece);
}

function standing(yard: Yard, pull: Pull, ready: Readiness): string {
  const who = nameOf(yard, pull.userId);
  if (pull.mergedAt) {
    const by = pull.mergedById === null ? "" : ` by ${nameOf(yard, pull.mergedById)}`;
    return `${who} brought this into ${pull.baseRef}, merged${by}, ${day(pull.mergedAt)}.`;
  }
  if (pull.state === "closed") return `${who} opened this; it was closed without merging.`;
  const next =
    ready.state === "dirty" ? `It conflicts with ${pull.baseRef}.` : (ready.reason ?? "It can be merged.");
  return `${who} wants to bring ${pull.headRef} into ${pull.baseRef}. ${next}`;
}

function checks(yard: Yard, pull: Pull): Html[] {
  const found = latestChecks(yard, pull.headSha);
  if (!found.length) return [html`<p>Nothing has checked this yet.</p>`];
  return found.map((run) => {
    const notes = run.annotations.map((note) => {
      const lines =
        note.end_line > note.start_line
          ? `lines ${note.start_line} to ${note.end_line}`
          : `line ${note.start_line}`;
      return html`<li>${note.path}, ${lines}: ${note.message}</li>`;
    });
    const list = notes.length ? html`<ul>${notes}</ul>` : html``;
    const words = run.summary ? html`<div class="words">${run.summary}</div>` : html``;
    return html`<article class="card"><p>${run.name}: ${run.conclusion ?? run.status}</p>${words}${list}</article>`;
  });
}

/**
 * The page of the pull request that the address names.
 * @example (await pullPage(call)).status // => 200
 */
export async function pullPage(call: Call): Promise<Answer> {
  const { yard } = call;
  const pull = pullIn(call);
  if (!pull) return missingPage(yard);
  const [files, ready, said] = await Promise.all([
    yard.git.changes(await pullBase(yard, pull), pull.headSha),
    readiness(yard, pull),
    conversation(yard, pull),
  ]);
  const opened = html`<p>${nameOf(yard, pull.userId)}, ${day(pull.createdAt)}</p>`;
  return shown(
    yard,
    `${pull.title} (#${pull.number})`,
    html`<h1>${pull.title} <span class="soft">#${pull.number}</span></h1>
    <p><span class="state">${stateOf(pull)}</span> <span class="soft">${standing(yard, pull, ready)}</span></p>
    <div class="card">${opened}<div class="words">${pull.body ?? "No description."}</div></div>
    <h2>Checks</h2>${checks(yard, pull)}
    <h2>Conversation</h2>${said.length ? said : html`<p>Nothing was said yet.</p>`}
    <h2>Changes</h2>${diff(files)}`,
  );
}

/**
 * The pull request's change as git prints it.
 * @example (await pullText(call)).raw?.type // => "text/plain; charset=utf-8"
 */
export async function pullText(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  if (!pull) return missingPage(call.yard);
  const data = await call.yard.git.diffText(await pullBase(call.yard, pull), pull.headSha);
  return { status: 200, raw: { type: "text/plain; charset=utf-8", data } };
}
