// Commits and changed files, as GitHub shows them.
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Commit, Signature } from "../git/commits";
import type { FileChange } from "../git/diffs";
import type { User } from "../rows/rows";
import { userNamed, type Yard } from "../yard";
import { apiUrl, webUrl } from "./repositories";
import { nodeId, simpleUser } from "./users";

type Endpoints = RestEndpointMethodTypes;
export type GitCommit = Endpoints["git"]["getCommit"]["response"]["data"];
export type ListedCommit = Endpoints["repos"]["listCommits"]["response"]["data"][number];
export type ChangedFile = Endpoints["pulls"]["listFiles"]["response"]["data"][number];

const unsigned = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

/**
 * Whose address stands in a commit, when it is one of ours.
 * @example userOfAddress(yard, "1007+sam@users.noreply.github.com")?.login // => "sam"
 */
export function userOfAddress(yard: Yard, address: string): User | undefined {
  const mine = yard.store.all("users").find((user) => user.email?.toLowerCase() === address.toLowerCase());
  if (mine) return mine;
  const login = /^(?:\d+\+)?([^@+]+)@users\.noreply\./i.exec(address)?.[1];
  return login ? userNamed(yard, login) : undefined;
}

/**
 * The address that credits a user without telling their own.
 * @example quietAddress(user) // => "1007+sam@users.noreply.github.com"
 */
export function quietAddress(user: User): string {
  return `${user.id}+${user.login}@users.noreply.github.com`;
}

/**
 * The line that stands in a commit for a user at a time.
 * @example signatureOf(user, "2026-11-21T01:00:00Z").name // => "Priya Nair"
 */
export function signatureOf(user: User, date: string): Signature {
  return { name: user.name ?? user.login, email: user.email ?? quietAddress(user), date };
}

/**
 * A commit as the git part of the API shows it.
 * @example gitCommit(yard, commit).tree.sha // => "9c1d…"
 */
export function gitCommit(yard: Yard, commit: Commit): GitCommit {
  return {
    sha: commit.sha,
    node_id: nodeId("C", parseInt(commit.sha.slice(0, 12), 16)),
    url: apiUrl(yard, `/git/commits/${commit.sha}`),
    html_url: webUrl(yard, `/commit/${commit.sha}`),
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: apiUrl(yard, `/git/trees/${commit.tree}`) },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: apiUrl(yard, `/git/commits/${sha}`),
      html_url: webUrl(yard, `/commit/${sha}`),
    })),
    verification: unsigned,
  };
}

/**
 * A commit as histories and comparisons show it.
 * @example listedCommit(yard, commit).author?.login // => "sam"
 */
export function listedCommit(yard: Yard, commit: Commit): ListedCommit {
  const author = userOfAddress(yard, commit.author.email);
  const committer = userOfAddress(yard, commit.committer.email);
  return {
    sha: commit.sha,
    node_id: nodeId("C", parseInt(commit.sha.slice(0, 12), 16)),
    url: apiUrl(yard, `/commits/${commit.sha}`),
    html_url: webUrl(yard, `/commit/${commit.sha}`),
    comments_url: apiUrl(yard, `/commits/${commit.sha}/comments`),
    commit: {
      url: apiUrl(yard, `/git/commits/${commit.sha}`),
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: apiUrl(yard, `/git/trees/${commit.tree}`) },
      verification: unsigned,
    },
    author: author ? simpleUser(yard, author) : null,
    committer: committer ? simpleUser(yard, committer) : null,
    parents: commit.parents.map((sha) => ({
      sha,
      url: apiUrl(yard, `/commits/${sha}`),
      html_url: webUrl(yard, `/commit/${sha}`),
    })),
  };
}

/**
 * A changed file with its patch.
 * @example changedFile(yard, change, head).status // => "added"
 */
export function changedFile(yard: Yard, change: FileChange, head: string): ChangedFile {
  const path = change.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: webUrl(yard, `/blob/${head}/${path}`),
    raw_url: webUrl(yard, `/raw/${head}/${path}`),
    contents_url: apiUrl(yard, `/contents/${path}?ref=${head}`),
    ...(change.patch === undefined ? {} : { patch: change.patch }),
    ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
  };
}
