// Pages for people: the repository, a pull request with its conversation and diff, a file, a commit.
import { resolve } from "../acts/branches";
import { pullBase, readiness } from "../acts/readiness";
import { readCommit } from "../git/commits";
import type { FileChange } from "../git/diffs";
import { emptyTree, findEntry, listTree } from "../git/trees";
import type { Pull } from "../rows/rows";
import { notFound, type Answer } from "../doors/answer";
import { pullIn } from "../doors/pulls";
import type { Call, Door } from "../doors/router";
import { userOf, type Yard } from "../yard";
import { html, page, style, type Html } from "./page";

const diffType = "text/plain; charset=utf-8";
const pageType = "text/html; charset=utf-8";

function show(yard: Yard, title: string, content: Html, status = 200): Answer {
  const home = { href: `/${yard.owner}/${yard.name}`, name: `${yard.owner}/${yard.name}` };
  return { status, raw: { type: pageType, data: page(title, home, content) } };
}

/**
 * The page that says that nothing is here.
 * @example missingPage(yard).status // => 404
 */
export function missingPage(yard: Yard): Answer {
  return show(
    yard,
    "Not found",
    html`<h1>There is nothing here</h1><p>Start from the repository above.</p>`,
    404,
  );
}

const day = (at: string) => at.replace("T", " ").slice(0, 16);
const stateOf = (pull: Pull) => (pull.mergedAt ? "merged" : pull.state);

function pullLine(yard: Yard, pull: Pull): Html {
  const who = userOf(yard, pull.userId).name ?? userOf(yard, pull.userId).login;
  return html`<li><a href="/${yard.owner}/${yard.name}/pull/${pull.number}">${pull.title}</a>
    <span class="soft">#${pull.number}, ${stateOf(pull)}, by ${who}</span></li>`;
}

async function front(call: Call): Promise<Answer> {
  const { yard } = call;
  const tip = yard.git.refs.get("refs/heads/main") ?? "";
  const commit = await readCommit(yard.git.objects, tip);
  const files = commit
    ? (await listTree(yard.git.objects, commit.tree, true)).filter((one) => one.type === "blob")
    : [];
  const pulls = yard.store.all("pulls").reverse().slice(0, 50);
  const name = `${yard.owner}/${yard.name}`;
  return show(
    yard,
    name,
    html`<h1>${name}</h1><p class="soft">${files.length} files on main. To take a copy: <code>git clone ${yard.url}/${name}.git</code></p>
    <h2>Pull requests</h2>${pulls.length ? html`<ul class="plain">${pulls.map((pull) => pullLine(yard, pull))}</ul>` : html`<p>None yet.</p>`}
    <h2>Files</h2><ul class="plain">${files.slice(0, 1000).map(({ path }) => html`<li><a href="/${name}/blob/main/${path.split("/").map(encodeURIComponent).join("/")}">${path}</a></li>`)}</ul>`,
  );
}

function diff(files: FileChange[]): Html[] {
  const kind = (line: string) =>
    line.startsWith("@@") ? "spot" : line.startsWith("+") ? "plus" : line.startsWith("-") ? "minus" : "";
  return files.map(
    (
      file,
    ) => html`<section class="card" aria-label="${file.path}"><p>${file.path} <span>(${file.status}, ${file.additions} added, ${file.deletions} removed)</span></p>
    <pre tabindex="0" aria-label="Changes in ${file.path}">${(file.patch ?? "Nothing to show as text.").split("\n").map((line) => html`<span class="${kind(line)}">${line}</span>`)}</pre></section>`,
  );
}

interface Said {
  at: string;
  id: string;
  piece: Html;
}

function conversation(yard: Yard, pull: Pull): Html[] {
  const said: Said[] = [];
  const add = (at: string, id: string, userId: number, how: string, words: string) => {
    const who = userOf(yard, userId).name ?? userOf(yard, userId).login;
    const body = words ? html`<div class="words">${words}</div>` : html``;
    said.push({
      at,
      id,
      piece: html`<article class="card" id="${id}"><p>${who} ${how}, ${day(at)}</p>${body}</article>`,
    });
  };
  const words = {
    APPROVED: "approved",
    CHANGES_REQUESTED: "asked for changes",
    DISMISSED: "reviewed (no longer counted)",
    COMMENTED: "commented",
    PENDING: "",
  };
  for (const review of yard.store.all("reviews"))
    if (review.pull === pull.number && review.submittedAt && (review.body || review.state !== "COMMENTED"))
      add(
        review.submittedAt,
        `pullrequestreview-${review.id}`,
        review.userId,
        words[review.state],
        review.body,
      );
  for (const comment of yard.store.all("lineComments"))
    if (comment.pull === pull.number && yard.store.get("reviews", comment.reviewId)?.state !== "PENDING")
      add(
        comment.createdAt,
        `discussion_r${comment.id}`,
        comment.userId,
        `commented on ${comment.path}${comment.line ? `, line ${comment.line}` : ""}`,
        comment.body,
      );
  for (const comment of yard.store.all("talkComments"))
    if (comment.pull === pull.number)
      add(comment.createdAt, `issuecomment-${comment.id}`, comment.userId, "wrote", comment.body);
  return said.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ piece }) => piece);
}

async function pullPage(call: Call): Promise<Answer> {
  const { yard } = call;
  const pull = pullIn(call);
  if (!pull) return missingPage(yard);
  const files = await yard.git.changes(await pullBase(yard, pull), pull.headSha);
  const ready = await readiness(yard, pull);
  const who = userOf(yard, pull.userId);
  const merged = pull.mergedById === null ? undefined : userOf(yard, pull.mergedById);
  const next = pull.mergedAt
    ? `Merged by ${merged?.name ?? merged?.login ?? ""}, ${day(pull.mergedAt)}.`
    : pull.state === "closed"
      ? "Closed without merging."
      : ready.state === "dirty"
        ? "It conflicts with main."
        : (ready.reason ?? "It can be merged.");
  const said = conversation(yard, pull);
  return show(
    yard,
    `${pull.title} (#${pull.number})`,
    html`<h1>${pull.title} <span class="soft">#${pull.number}</span></h1>
    <p><span class="state">${stateOf(pull)}</span> <span class="soft">${who.name ?? who.login} wants to bring <code>${pull.headRef}</code> into <code>${pull.baseRef}</code>. ${next}</span></p>
    <div class="card"><p>${who.name ?? who.login}, ${day(pull.createdAt)}</p><div class="words">${pull.body ?? "No description."}</div></div>
    <h2>Conversation</h2>${said.length ? said : html`<p>Nothing was said yet.</p>`}
    <h2>Changes</h2>${diff(files)}`,
  );
}

async function pullText(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  if (!pull) return missingPage(call.yard);
  const data = await call.yard.git.diffText(await pullBase(call.yard, pull), pull.headSha);
  return { status: 200, raw: { type: diffType, data } };
}

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

async function filePage(call: Call): Promise<Answer> {
  const found = await fileIn(call);
  if (!found) return missingPage(call.yard);
  return show(
    call.yard,
    found.path,
    html`<h1>${found.path}</h1><div class="card"><pre tabindex="0" aria-label="${found.path}">${found.data.toString("utf8")}</pre></div>`,
  );
}

async function rawFile(call: Call): Promise<Answer> {
  const found = await fileIn(call);
  return found ? { status: 200, raw: { type: diffType, data: found.data } } : missingPage(call.yard);
}

async function commitPage(call: Call): Promise<Answer> {
  const { yard } = call;
  const commit = await readCommit(yard.git.objects, call.params.sha ?? "");
  if (!commit) return missingPage(yard);
  const [title = "", ...rest] = commit.message.split("\n");
  const files = await yard.git.changes(commit.parents[0] ?? emptyTree, commit.sha);
  return show(
    yard,
    title,
    html`<h1>${title}</h1><p class="soft">${commit.author.name}, ${day(commit.author.date)}, <code>${commit.sha}</code></p>
    <div class="words">${rest.join("\n").trim()}</div>${diff(files)}`,
  );
}

const styleSheet = (): Answer => ({
  status: 200,
  raw: { type: "text/css; charset=utf-8", data: style },
  headers: { "cache-control": "max-age=3600" },
});

const web = "/{owner}/{repo}";
const look = (path: string, act: Door["act"]): Door => ({ method: "GET", path, docs: "", act });
export const pageDoors: Door[] = [
  look("/_style.css", styleSheet),
  look("/favicon.ico", notFound),
  look("/", front),
  look(web, front),
  look(`${web}/pulls`, front),
  look(`${web}/pull/{pull_number}.diff`, pullText),
  look(`${web}/pull/{pull_number}`, pullPage),
  look(`${web}/pull/{pull_number}/files`, pullPage),
  look(`${web}/blob/{rest+}`, filePage),
  look(`${web}/raw/{rest+}`, rawFile),
  look(`${web}/tree/{rest+}`, front),
  look(`${web}/commit/{sha}`, commitPage),
];
