// Check runs, statuses and the App, as GitHub shows them.
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { CheckRun, Status } from "../rows/rows";
import { userOf, type Yard } from "../yard";
import { apiUrl, webUrl } from "./repositories";
import { nodeId, simpleUser } from "./users";

type Endpoints = RestEndpointMethodTypes;
export type CheckRunShape = Endpoints["checks"]["get"]["response"]["data"];
export type StatusShape = Endpoints["repos"]["createCommitStatus"]["response"]["data"];
export type AppShape = NonNullable<Endpoints["apps"]["getAuthenticated"]["response"]["data"]>;
export type InstallationShape = Endpoints["apps"]["getRepoInstallation"]["response"]["data"];

/**
 * The App.
 * @example appShape(yard).slug // => "ruleyard"
 */
export function appShape(yard: Yard): AppShape {
  const { appId, appSlug, appName, clientId, appPermissions, appEvents, isInstalled } = yard.settings;
  const facts = yard.store.facts();
  return {
    id: Number(appId),
    slug: appSlug,
    node_id: nodeId("A", Number(appId)),
    client_id: clientId,
    owner: simpleUser(yard, userOf(yard, facts.ownerId)),
    name: appName,
    description: "Makes submissions and reports checks",
    external_url: yard.settings.callbackUrl ?? yard.url,
    html_url: `${yard.url}/apps/${appSlug}`,
    created_at: facts.createdAt,
    updated_at: facts.createdAt,
    permissions: appPermissions,
    events: appEvents,
    installations_count: isInstalled ? 1 : 0,
  };
}

/**
 * The one installation of the App: on the organization that owns the repository.
 * @example installationShape(yard).repository_selection // => "selected"
 */
export function installationShape(yard: Yard): InstallationShape {
  const facts = yard.store.facts();
  const { appPermissions, appEvents } = yard.settings;
  const base = `${yard.url}/api/v3`;
  return {
    id: facts.installationId,
    account: simpleUser(yard, userOf(yard, facts.ownerId)),
    repository_selection: "selected",
    access_tokens_url: `${base}/app/installations/${facts.installationId}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${yard.url}/organizations/${yard.owner}/settings/installations/${facts.installationId}`,
    app_id: Number(yard.settings.appId),
    client_id: yard.settings.clientId,
    target_id: facts.ownerId,
    target_type: "Organization",
    permissions: appPermissions,
    events: appEvents,
    created_at: facts.createdAt,
    updated_at: facts.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    app_slug: yard.settings.appSlug,
    suspended_at: null,
    suspended_by: null,
  };
}

/**
 * A check run.
 * @example checkRunShape(yard, run).conclusion // => "success"
 */
export function checkRunShape(yard: Yard, run: CheckRun): CheckRunShape {
  const url = apiUrl(yard, `/check-runs/${run.id}`);
  const html = webUrl(yard, `/runs/${run.id}`);
  const pulls = yard.store.of("pulls", "open").filter((pull) => pull.headSha === run.headSha);
  const repo = { id: yard.store.facts().repositoryId, url: apiUrl(yard, ""), name: yard.name };
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("CR", run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion === "stale" ? null : run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    // One suite per commit: its number need only be the same each time.
    check_suite: { id: parseInt(run.headSha.slice(0, 10), 16) },
    app: appShape(yard),
    pull_requests: pulls.map((pull) => ({
      id: pull.id,
      number: pull.number,
      url: apiUrl(yard, `/pulls/${pull.number}`),
      head: { ref: pull.headRef, sha: pull.headSha, repo },
      base: { ref: pull.baseRef, sha: pull.baseSha, repo },
    })),
  };
}

/**
 * A status of a commit.
 * @example statusShape(yard, status).context // => "ruleyard"
 */
export function statusShape(yard: Yard, status: Status): StatusShape {
  const creator = simpleUser(yard, userOf(yard, status.userId));
  return {
    url: apiUrl(yard, `/statuses/${status.sha}`),
    avatar_url: creator.avatar_url,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator,
  };
}
