// What the hooks are told of each event, in the shape of GitHub's webhooks.
import { readCommit } from "../git/commits";
import type { Hook, Notice } from "../rows/rows";
import { userOf, userNamed, type Yard } from "../yard";
import { apiUrl, repository, webUrl } from "./repositories";
import { association, fullPull, listedPull } from "./pulls";
import { listedCommit } from "./commits";
import { checkRunShape, statusShape } from "./checks";
import { lineCommentShape, noReactions, reviewShape, talkCommentShape } from "./reviews";
import { nodeId, organization, simpleUser } from "./users";

type Parts = Record<string, unknown>;

/**
 * A hook as the API shows it, never with its secret.
 * @example hookShape(yard, hook).config.secret // => "********"
 */
export function hookShape(yard: Yard, hook: Hook) {
  const url = apiUrl(yard, `/hooks/${hook.id}`);
  return {
    type: hook.ofApp ? "App" : "Repository",
    id: hook.id,
    name: "web",
    active: hook.active,
    events: hook.events,
    config: {
      content_type: hook.contentType,
      insecure_ssl: "0",
      url: hook.url,
      ...(hook.secret ? { secret: "********" } : {}),
    },
    updated_at: hook.updatedAt,
    created_at: hook.createdAt,
    url,
    test_url: `${url}/test`,
    ping_url: `${url}/pings`,
    deliveries_url: `${url}/deliveries`,
    last_response: { code: null, status: "unused", message: null },
  };
}

async function push(yard: Yard, notice: Notice): Promise<Parts> {
  const [ref, before, after] = [notice.extra.ref, notice.extra.before, notice.extra.after].map(String);
  const nothing = "0".repeat(40);
  const known = before !== undefined && before !== nothing && after !== undefined && after !== nothing;
  const told = Array.isArray(notice.extra.commits) ? notice.extra.commits.map(String) : undefined;
  const shas = (told ?? (known ? await yard.git.between(before, after) : after ? [after] : [])).slice(-20);
  const commits = (await Promise.all(shas.map((sha) => readCommit(yard.git.objects, sha)))).flatMap(
    (commit) =>
      commit
        ? [
            {
              id: commit.sha,
              tree_id: commit.tree,
              distinct: true,
              message: commit.message,
              timestamp: commit.committer.date,
              url: webUrl(yard, `/commit/${commit.sha}`),
              author: { name: commit.author.name, email: commit.author.email },
              committer: { name: commit.committer.name, email: commit.committer.email },
              added: [],
              removed: [],
              modified: [],
            },
          ]
        : [],
  );
  const sender = userOf(yard, notice.senderId);
  return {
    ref,
    before,
    after,
    created: before === nothing,
    deleted: after === nothing,
    forced: !told && known && !(await yard.git.isBefore(before, after)),
    base_ref: null,
    compare: webUrl(yard, `/compare/${before?.slice(0, 12)}...${after?.slice(0, 12)}`),
    commits: after === nothing ? [] : commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: sender.login, email: sender.email },
  };
}

function issue(yard: Yard, number: number): Parts {
  const pull = yard.store.get("pulls", number);
  if (!pull) return {};
  const user = userOf(yard, pull.userId);
  const url = apiUrl(yard, `/issues/${number}`);
  const html = webUrl(yard, `/pull/${number}`);
  return {
    url,
    repository_url: apiUrl(yard, ""),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    number,
    title: pull.title,
    user: simpleUser(yard, user),
    labels: [],
    state: pull.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: yard.store.count("talkComments", number),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    author_association: association(user),
    active_lock_reason: null,
    draft: pull.draft,
    pull_request: {
      url: apiUrl(yard, `/pulls/${number}`),
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: pull.mergedAt,
    },
    body: pull.body,
    reactions: noReactions(`${url}/reactions`),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
  };
}

async function status(yard: Yard, id: number): Promise<Parts> {
  const row = yard.store.get("statuses", id);
  if (!row) return {};
  const shown = statusShape(yard, row);
  const commit = await readCommit(yard.git.objects, row.sha);
  return {
    id: row.id,
    sha: row.sha,
    name: `${yard.owner}/${yard.name}`,
    avatar_url: shown.avatar_url,
    target_url: row.targetUrl,
    context: row.context,
    description: row.description,
    state: row.state,
    commit: commit ? listedCommit(yard, commit) : null,
    branches: yard.git.refs
      .list("refs/heads/")
      .filter(({ sha }) => sha === row.sha)
      .map(({ ref, sha }) => ({
        name: ref.slice(11),
        commit: { sha, url: apiUrl(yard, `/commits/${sha}`) },
        protected: !!yard.store.get("protections", ref.slice(11)),
      })),
    created_at: row.createdAt,
    updated_at: row.createdAt,
  };
}

/** What an edited thing said before. */
const changesOf = ({ extra }: Notice): Parts =>
  extra.changes === undefined ? {} : { changes: extra.changes };

async function about(yard: Yard, notice: Notice, hook: Hook): Promise<Parts> {
  const pull = notice.pull === null ? undefined : yard.store.get("pulls", notice.pull);
  const thing = notice.thing ?? 0;
  switch (notice.event) {
    case "ping":
      return { zen: "A rule is a sentence and its proof.", hook_id: hook.id, hook: hookShape(yard, hook) };
    case "push":
      return push(yard, notice);
    case "status":
      return status(yard, thing);
    case "check_run": {
      const run = yard.store.get("checkRuns", thing);
      return run ? { check_run: checkRunShape(yard, run) } : {};
    }
    case "issue_comment": {
      const comment = yard.store.get("talkComments", thing);
      return {
        ...changesOf(notice),
        issue: issue(yard, notice.pull ?? 0),
        comment: comment ? talkCommentShape(yard, comment) : notice.extra.comment,
      };
    }
  }
  if (!pull) return { ...notice.extra };
  if (notice.event === "pull_request") {
    const reviewer =
      typeof notice.extra.reviewer === "string" ? userNamed(yard, notice.extra.reviewer) : undefined;
    const { reviewer: _login, ...extra } = notice.extra;
    return {
      number: pull.number,
      pull_request: await fullPull(yard, pull),
      ...extra,
      ...(reviewer ? { requested_reviewer: simpleUser(yard, reviewer) } : {}),
    };
  }
  if (notice.event === "pull_request_review") {
    const review = yard.store.get("reviews", thing);
    // The webhooks write the state in small letters, the API in capitals.
    const shown = review && { ...reviewShape(yard, review), state: review.state.toLowerCase() };
    return { ...changesOf(notice), review: shown, pull_request: listedPull(yard, pull) };
  }
  const comment = yard.store.get("lineComments", thing);
  return {
    ...changesOf(notice),
    comment: comment ? await lineCommentShape(yard, comment) : notice.extra.comment,
    pull_request: listedPull(yard, pull),
  };
}

/**
 * The body that a hook gets for an event.
 * @example (await payload(yard, notice, hook)).action // => "opened"
 */
export async function payload(yard: Yard, notice: Notice, hook: Hook): Promise<Parts> {
  const facts = yard.store.facts();
  const owner = userOf(yard, facts.ownerId);
  return {
    ...(notice.action === null ? {} : { action: notice.action }),
    ...(await about(yard, notice, hook)),
    repository: repository(yard, null),
    organization: organization(yard, owner),
    sender: simpleUser(yard, userOf(yard, notice.senderId)),
    ...(hook.ofApp
      ? { installation: { id: facts.installationId, node_id: nodeId("I", facts.installationId) } }
      : {}),
  };
}
