// The doors to history: one change, all changes (of a path), and what lies between two states.
import { resolve } from "../acts/branches";
import { readCommit } from "../git/commits";
import { emptyTree } from "../git/trees";
import { changedFile, listedCommit } from "../shapes/commits";
import { apiUrl, webUrl } from "../shapes/repositories";
import type { Yard } from "../yard";
import { answer, notFound, trouble, type Answer } from "./answer";
import { door, paged, type Call, type Door } from "./router";

const repo = "/repos/{owner}/{repo}";
const longest = 10_000;

async function history(call: Call): Promise<Answer> {
  const { yard, query } = call;
  const head = await resolve(yard, query.get("sha") ?? "main");
  if (!head) return notFound();
  const shas = await yard.git.history(head, query.get("path") ?? "", longest);
  return paged(call, shas, async (sha) => {
    const commit = await readCommit(yard.git.objects, sha);
    return commit && listedCommit(yard, commit);
  });
}

/**
 * The commits of these names, as lists show them.
 * @example (await showCommits(yard, [sha]))[0]?.commit.message // => "Rule 356"
 */
export async function showCommits(yard: Yard, shas: string[]) {
  const found = await Promise.all(shas.map((sha) => readCommit(yard.git.objects, sha)));
  return found.flatMap((commit) => (commit ? [listedCommit(yard, commit)] : []));
}

async function one(call: Call): Promise<Answer> {
  const { yard } = call;
  const name = call.params.ref ?? "";
  const sha = await resolve(yard, name);
  const commit = sha && (await readCommit(yard.git.objects, sha));
  if (!commit) return trouble(422, `No commit found for SHA: ${name}`);
  const from = commit.parents[0] ?? emptyTree;
  if (call.accept.includes("diff"))
    return { status: 200, raw: { type: diffType, data: await yard.git.diffText(from, commit.sha) } };
  if (call.accept.includes("sha")) return { status: 200, raw: { type: "text/plain", data: commit.sha } };
  const files = await yard.git.changes(from, commit.sha);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return answer(200, {
    ...listedCommit(yard, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: files.map((file) => changedFile(yard, file, commit.sha)),
  });
}

export const diffType = "application/vnd.github.v3.diff; charset=utf-8";

async function compare(call: Call): Promise<Answer> {
  const { yard } = call;
  const [baseName = "", headName = ""] = (call.params.basehead ?? "").split("...");
  const plain = (name: string) => name.replace(new RegExp(`^${yard.owner}:`, "i"), "");
  const [base, head] = await Promise.all([resolve(yard, plain(baseName)), resolve(yard, plain(headName))]);
  if (!base || !head) return notFound();
  const common = await yard.git.mergeBase(base, head);
  if (!common) return trouble(404, `No common ancestor between ${baseName} and ${headName}.`);
  if (call.accept.includes("diff"))
    return { status: 200, raw: { type: diffType, data: await yard.git.diffText(common, head) } };
  const [ahead, behind, files] = await Promise.all([
    yard.git.between(base, head),
    yard.git.between(head, base),
    yard.git.changes(common, head),
  ]);
  const [commits, [baseCommit], [commonCommit]] = await Promise.all([
    showCommits(yard, ahead.slice(-250)),
    showCommits(yard, [base]),
    showCommits(yard, [common]),
  ]);
  const status =
    ahead.length && behind.length
      ? "diverged"
      : ahead.length
        ? "ahead"
        : behind.length
          ? "behind"
          : "identical";
  const html = webUrl(yard, `/compare/${baseName}...${headName}`);
  return answer(200, {
    url: apiUrl(yard, `/compare/${baseName}...${headName}`),
    html_url: html,
    permalink_url: webUrl(yard, `/compare/${base}...${head}`),
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: baseCommit,
    merge_base_commit: commonCommit,
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits,
    files: files.map((file) => changedFile(yard, file, head)),
  });
}

export const commitDoors: Door[] = [
  door("GET", `${repo}/compare/{basehead+}`, "commits/commits#compare-two-commits", compare),
  door("GET", `${repo}/commits`, "commits/commits#list-commits", history),
];
/** Last among the commit doors: `{ref+}` would take what is meant for checks and statuses. */
export const oneCommitDoor = door("GET", `${repo}/commits/{ref+}`, "commits/commits#get-a-commit", one);
