// The pull request of a submission: found or opened once, read anew, and put on the shelf.
import { setTimeout as pause } from "node:timers/promises";
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

export type PullRequest = {
  number: number;
  url: string;
  headSha: string;
  open: boolean;
  merged: { sha: string | null; at: string; byLogin: string | null; byId: string | null } | null;
  closedAt: string | null;
  /** null while the code host is still working it out. */
  mergeable: boolean | null;
  /** Its own word for it: clean, blocked, dirty, behind, unstable, draft or unknown. */
  mergeState: string;
  base: string;
  branch: string;
  unfinished: boolean;
  /** Who opened it: our App. */
  byLogin: string | null;
  updatedAt: string;
};

/** The hidden line by which a pull request is known to be a submission's. */
export function markerOf(submissionId: string): string {
  return `<!-- submission:${submissionId} -->`;
}

/**
 * Finds the pull request of a branch, whatever became of it; null when there never was one.
 * @example await find(host, "rule/ssda903/356/c1") // => 12
 */
export async function find(host: Host, branch: string): Promise<number | null> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.list({ owner, repo, head: `${owner}:${branch}`, state: "all" });
    const found = data.filter((pull) => pull.head.ref === branch).sort((a, b) => a.number - b.number);
    return (found.find((pull) => pull.state === "open") ?? found[0])?.number ?? null;
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * Opens the pull request of a branch, unless there is one, and answers its number. Never two.
 * @example await ensure(host, { branch, title, body }) // => 12
 */
export async function ensure(
  host: Host,
  pull: { branch: string; title: string; body: string },
): Promise<number> {
  const { octokit, owner, repo } = host;
  const there = await find(host, pull.branch);
  if (there !== null) return there;
  try {
    const { title, body } = pull;
    const { data } = await octokit.rest.pulls.create({
      owner,
      repo,
      head: pull.branch,
      base: "main",
      title,
      body,
    });
    return data.number;
  } catch (thrown) {
    const now = await find(host, pull.branch);
    if (now !== null) return now;
    throw asTrouble(thrown);
  }
}

/** Says anew what the pull request is about, and opens it again if it was closed. */
export async function describe(host: Host, number: number, title: string, body: string): Promise<void> {
  const { octokit, owner, repo } = host;
  try {
    await octokit.rest.pulls.update({ owner, repo, pull_number: number, title, body, state: "open" });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * What the code host says of a pull request now.
 * @example (await read(host, 12)).open // => true
 */
export async function read(host: Host, number: number): Promise<PullRequest> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return {
      number,
      url: data.html_url,
      headSha: data.head.sha,
      open: data.state === "open",
      merged:
        data.merged_at === null
          ? null
          : {
              sha: data.merge_commit_sha,
              at: data.merged_at,
              byLogin: data.merged_by?.login ?? null,
              byId: data.merged_by ? String(data.merged_by.id) : null,
            },
      closedAt: data.closed_at,
      mergeable: data.mergeable,
      mergeState: data.mergeable_state,
      base: data.base.ref,
      branch: data.head.ref,
      unfinished: data.draft === true,
      byLogin: data.user?.login ?? null,
      updatedAt: data.updated_at,
    };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** How long GitHub is given to work out whether it can be merged, in milliseconds, each time that it has not. */
const workingOut = [250, 500, 1_000, 2_000];

/**
 * The same, once the code host knows whether it can be merged; or as it stands after four seconds.
 * @example (await readWorkedOut(host, 12)).mergeState // => "behind"
 */
export async function readWorkedOut(host: Host, number: number): Promise<PullRequest> {
  let found = await read(host, number);
  for (const wait of workingOut) {
    if (!found.open || found.mergeState !== "unknown") break;
    await pause(wait);
    found = await read(host, number);
  }
  return found;
}

/**
 * When each of the hundred pull requests that changed last did so, by number: one question instead of hundreds.
 * @example (await readRecent(host)).get(12) // => "2026-04-01T09:00:00Z"
 */
export async function readRecent(host: Host): Promise<Map<number, string>> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.list({
      owner,
      repo,
      state: "all",
      sort: "updated",
      direction: "desc",
      per_page: 100,
    });
    return new Map(data.map((pull) => [pull.number, pull.updated_at]));
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** Puts exactly the text that was read on the shelf, with its author's name kept where the repository allows it. */
export async function merge(
  host: Host,
  number: number,
  sha: string,
  words: { title: string; message: string },
): Promise<void> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.repos.get({ owner, repo });
    const method =
      data.allow_merge_commit !== false ? "merge" : data.allow_rebase_merge !== false ? "rebase" : "squash";
    await octokit.rest.pulls.merge({
      owner,
      repo,
      pull_number: number,
      sha,
      merge_method: method,
      commit_title: words.title,
      commit_message: words.message,
    });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}
