// Pages for people: the front of the repository, who is who, and the way to the other pages.
import { notFound, type Answer } from "../doors/answer";
import type { Call, Door } from "../doors/router";
import { readCommit } from "../git/commits";
import { listTree } from "../git/trees";
import type { Pull } from "../rows/rows";
import { userNamed, type Yard } from "../yard";
import { commitPage, filePage, rawFile } from "./files";
import { missingPage, nameOf, shown, stateOf } from "./frame";
import { escapeText, html, style, type Html } from "./page";
import { pullPage, pullText } from "./pull";

const mostFiles = 2_000;
const mostPulls = 100;

function listOf(yard: Yard, pulls: Pull[]): Html {
  if (!pulls.length) return html`<p>None yet.</p>`;
  const lines = pulls.slice(0, mostPulls).map(
    (pull) => html`<li><a href="/${yard.owner}/${yard.name}/pull/${pull.number}">${pull.title}</a>
      <span class="soft">#${pull.number}, ${stateOf(pull)}, by ${nameOf(yard, pull.userId)}</span></li>`,
  );
  return html`<ul class="plain">${lines}</ul>`;
}

async function front(call: Call): Promise<Answer> {
  const { yard } = call;
  const { objects, refs } = yard.git;
  const commit = await readCommit(objects, refs.get("refs/heads/main") ?? "");
  const tree = commit ? await listTree(objects, commit.tree, true) : [];
  const files = tree.filter((entry) => entry.type === "blob");
  const name = `${yard.owner}/${yard.name}`;
  const lines = files.slice(0, mostFiles).map(({ path }) => {
    const address = path.split("/").map(encodeURIComponent).join("/");
    return html`<li><a href="/${name}/blob/main/${address}">${path}</a></li>`;
  });
  return shown(
    yard,
    name,
    html`<h1>${name}</h1>
    <p class="soft">${files.length} files on main. To take a copy: <code>git clone ${yard.url}/${name}.git</code></p>
    <h2>Pull requests</h2>${listOf(yard, yard.store.all("pulls").reverse())}
    <h2>Files</h2><ul class="plain">${lines}</ul>`,
  );
}

function somebody(call: Call): Answer {
  const { yard } = call;
  const login = call.params.login ?? `${call.params.app}[bot]`;
  const user = userNamed(yard, login);
  if (!user) return missingPage(yard);
  const pulls = yard.store.all("pulls").filter((pull) => pull.userId === user.id);
  const name = nameOf(yard, user.id);
  return shown(yard, name, html`<h1>${name}</h1><h2>Pull requests</h2>${listOf(yard, pulls.reverse())}`);
}

function picture(call: Call): Answer {
  const user = call.yard.store.get("users", Number(call.params.id));
  if (!user) return notFound();
  const words = (user.name ?? user.login).split(/[^\p{L}\d]+/u).filter(Boolean);
  const letters = escapeText(
    words
      .slice(0, 2)
      .map((word) => word[0] ?? "")
      .join("")
      .toUpperCase(),
  );
  const hue = (user.id * 67) % 360;
  const data = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" role="img"><rect width="80" height="80" fill="hsl(${hue} 35% 35%)"/><text x="40" y="51" text-anchor="middle" font-family="system-ui, sans-serif" font-size="30" fill="#fff">${letters}</text></svg>`;
  return {
    status: 200,
    raw: { type: "image/svg+xml", data },
    headers: { "content-security-policy": "default-src 'none'" },
  };
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
  look("/avatars/u/{id}", picture),
  look("/apps/{app}", somebody),
  look("/{login}", somebody),
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
