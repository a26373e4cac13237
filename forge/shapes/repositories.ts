// The repository, as GitHub shows it.
import type { RestEndpointMethodTypes } from "@octokit/rest";
import { userOf, type Yard } from "../yard";
import type { Permission } from "../rows/rows";
import { nodeId, simpleUser } from "./users";

export type FullRepository = RestEndpointMethodTypes["repos"]["get"]["response"]["data"];
export type PullRepository = RestEndpointMethodTypes["pulls"]["get"]["response"]["data"]["base"]["repo"];

/**
 * What a permission lets one do, as GitHub lists it.
 * @example abilities("write").push // => true
 */
export function abilities(permission: Permission | null) {
  const order: Permission[] = ["read", "triage", "write", "maintain", "admin"];
  const rank = permission ? order.indexOf(permission) : 0;
  return { admin: rank >= 4, maintain: rank >= 3, push: rank >= 2, triage: rank >= 1, pull: true };
}

/**
 * The address of something of the repository in the API.
 * @example apiUrl(yard, "/pulls/1") // => "http://127.0.0.1:4000/api/v3/repos/ruleyard/rules/pulls/1"
 */
export function apiUrl(yard: Yard, rest: string): string {
  return `${yard.url}/api/v3/repos/${yard.owner}/${yard.name}${rest}`;
}

/**
 * The address of something of the repository for people.
 * @example webUrl(yard, "/pull/1") // => "http://127.0.0.1:4000/ruleyard/rules/pull/1"
 */
export function webUrl(yard: Yard, rest: string): string {
  return `${yard.url}/${yard.owner}/${yard.name}${rest}`;
}

/**
 * The repository as it stands inside pull requests and webhooks.
 * @example repository(yard, null).full_name // => "ruleyard/rules"
 */
export function repository(yard: Yard, permission: Permission | null) {
  const facts = yard.store.facts();
  const open = yard.store.count("pulls", "open");
  const api = (rest: string) => apiUrl(yard, rest);
  return {
    id: facts.repositoryId,
    node_id: nodeId("R", facts.repositoryId),
    name: yard.name,
    full_name: `${yard.owner}/${yard.name}`,
    private: yard.settings.private,
    owner: simpleUser(yard, userOf(yard, facts.ownerId)),
    html_url: webUrl(yard, ""),
    description: "Rules that a return must pass",
    fork: false,
    url: api(""),
    forks_url: api("/forks"),
    keys_url: api("/keys{/key_id}"),
    collaborators_url: api("/collaborators{/collaborator}"),
    teams_url: api("/teams"),
    hooks_url: api("/hooks"),
    issue_events_url: api("/issues/events{/number}"),
    events_url: api("/events"),
    assignees_url: api("/assignees{/user}"),
    branches_url: api("/branches{/branch}"),
    tags_url: api("/tags"),
    blobs_url: api("/git/blobs{/sha}"),
    git_tags_url: api("/git/tags{/sha}"),
    git_refs_url: api("/git/refs{/sha}"),
    trees_url: api("/git/trees{/sha}"),
    statuses_url: api("/statuses/{sha}"),
    languages_url: api("/languages"),
    stargazers_url: api("/stargazers"),
    contributors_url: api("/contributors"),
    subscribers_url: api("/subscribers"),
    subscription_url: api("/subscription"),
    commits_url: api("/commits{/sha}"),
    git_commits_url: api("/git/commits{/sha}"),
    comments_url: api("/comments{/number}"),
    issue_comment_url: api("/issues/comments{/number}"),
    contents_url: api("/contents/{+path}"),
    compare_url: api("/compare/{base}...{head}"),
    merges_url: api("/merges"),
    archive_url: api("/{archive_format}{/ref}"),
    downloads_url: api("/downloads"),
    issues_url: api("/issues{/number}"),
    pulls_url: api("/pulls{/number}"),
    milestones_url: api("/milestones{/number}"),
    notifications_url: api("/notifications{?since,all,participating}"),
    labels_url: api("/labels{/name}"),
    releases_url: api("/releases{/id}"),
    deployments_url: api("/deployments"),
    created_at: facts.createdAt,
    updated_at: facts.pushedAt,
    pushed_at: facts.pushedAt,
    git_url: `git://${yard.url.replace(/^https?:\/\//, "")}/${yard.owner}/${yard.name}.git`,
    ssh_url: `git@127.0.0.1:${yard.owner}/${yard.name}.git`,
    clone_url: webUrl(yard, ".git"),
    svn_url: webUrl(yard, ""),
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: "TypeScript",
    has_issues: true,
    has_projects: false,
    has_downloads: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: false,
    is_template: false,
    web_commit_signoff_required: false,
    topics: facts.topics,
    visibility: yard.settings.private ? "private" : "public",
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: "main",
    permissions: abilities(permission),
  } satisfies PullRepository;
}

/**
 * The repository as `GET /repos/{owner}/{repo}` shows it.
 * @example fullRepository(yard, "admin").allow_squash_merge // => true
 */
export function fullRepository(yard: Yard, permission: Permission | null): FullRepository {
  const { methods, deletesMerged } = yard.store.facts();
  return {
    ...repository(yard, permission),
    temp_clone_token: null,
    allow_squash_merge: methods.includes("squash"),
    allow_merge_commit: methods.includes("merge"),
    allow_rebase_merge: false,
    allow_auto_merge: false,
    delete_branch_on_merge: deletesMerged,
    allow_update_branch: false,
    use_squash_pr_title_as_default: false,
    squash_merge_commit_title: "COMMIT_OR_PR_TITLE",
    squash_merge_commit_message: "COMMIT_MESSAGES",
    merge_commit_title: "MERGE_MESSAGE",
    merge_commit_message: "PR_TITLE",
    organization: simpleUser(yard, userOf(yard, yard.store.facts().ownerId)),
    network_count: 0,
    subscribers_count: 0,
  };
}
