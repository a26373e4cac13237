// Pull requests, as GitHub shows them: short in lists, full on their own.
import type { RestEndpointMethodTypes } from "@octokit/rest";
import { baseTip, pullBase, readiness } from "../acts/readiness";
import type { Pull, User } from "../rows/rows";
import { userOf, type Yard } from "../yard";
import { apiUrl, repository, webUrl } from "./repositories";
import { nodeId, simpleUser } from "./users";

type Endpoints = RestEndpointMethodTypes;
export type ListedPull = Endpoints["pulls"]["list"]["response"]["data"][number];
export type FullPull = Endpoints["pulls"]["get"]["response"]["data"];
export type Association = ListedPull["author_association"];

/**
 * How the writer of something belongs to the repository.
 * @example association(user) // => "COLLABORATOR"
 */
export function association(user: User): Association {
  if (user.type === "Bot") return "NONE";
  return user.permission ? "COLLABORATOR" : "NONE";
}

/**
 * A pull request as it stands in lists.
 * @example listedPull(yard, pull).number // => 1
 */
export function listedPull(yard: Yard, pull: Pull) {
  const user = userOf(yard, pull.userId);
  const api = apiUrl(yard, `/pulls/${pull.number}`);
  const issue = apiUrl(yard, `/issues/${pull.number}`);
  const html = webUrl(yard, `/pull/${pull.number}`);
  const owner = simpleUser(yard, userOf(yard, yard.store.facts().ownerId));
  const repo = repository(yard, null);
  const statuses = apiUrl(yard, `/statuses/${pull.headSha}`);
  const side = (ref: string, sha: string) => ({ label: `${yard.owner}:${ref}`, ref, sha, user: owner, repo });
  return {
    url: api,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(yard, user),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.reviewerIds.map((id) => simpleUser(yard, userOf(yard, id))),
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: `${apiUrl(yard, "/pulls/comments")}{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    head: side(pull.headRef, pull.headSha),
    base: side(pull.baseRef, pull.baseSha),
    _links: {
      self: { href: api },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${api}/comments` },
      review_comment: { href: `${apiUrl(yard, "/pulls/comments")}{/number}` },
      commits: { href: `${api}/commits` },
      statuses: { href: statuses },
    },
    author_association: association(user),
    auto_merge: null,
    active_lock_reason: null,
  } satisfies ListedPull;
}

const notYet = { mergeable: null, state: "unknown" as const };

/** Asked for the first time since either branch moved, GitHub only begins to work it out. */
function isWorkedOut(yard: Yard, pull: Pull): boolean {
  if (!yard.settings.mergeableLater || pull.state === "closed") return true;
  const key = `${baseTip(yard, pull)} ${pull.headSha}`;
  if (yard.askedFor.get(key)) return true;
  yard.askedFor.set(key, true);
  return false;
}

/**
 * A pull request on its own: also whether it can be merged, and how much it changes.
 * @example (await fullPull(yard, pull)).mergeable_state // => "clean"
 */
export async function fullPull(yard: Yard, pull: Pull): Promise<FullPull> {
  const base = await pullBase(yard, pull);
  const [ready, files, commits] = await Promise.all([
    isWorkedOut(yard, pull) ? readiness(yard, pull) : notYet,
    yard.git.changes(base, pull.headSha),
    yard.git.between(base, pull.headSha),
  ]);
  return {
    ...listedPull(yard, pull),
    merged: pull.mergedAt !== null,
    mergeable: ready.mergeable,
    rebaseable: ready.mergeable,
    mergeable_state: ready.state,
    merged_by: pull.mergedById === null ? null : simpleUser(yard, userOf(yard, pull.mergedById)),
    comments: yard.store.count("talkComments", pull.number),
    review_comments: yard.store.count("lineComments", pull.number),
    maintainer_can_modify: false,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}
