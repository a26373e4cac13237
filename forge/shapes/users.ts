// People, robots and the organization, as GitHub shows them.
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { User } from "../rows/rows";
import type { Yard } from "../yard";

type Endpoints = RestEndpointMethodTypes;
export type SimpleUser = NonNullable<Endpoints["pulls"]["get"]["response"]["data"]["user"]>;
type PublicUser = Endpoints["users"]["getByUsername"]["response"]["data"];

/**
 * GitHub's opaque global name of a thing.
 * @example nodeId("PR", 12) // => "PR_kwAAAAAAAAAM"
 */
export function nodeId(kind: string, id: number): string {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(0xc0, 0);
  bytes.writeBigUInt64BE(BigInt(id), 1);
  return `${kind}_${bytes.toString("base64url")}`;
}

/**
 * The organization that owns the repository, as the hooks are told of it.
 * @example organization(yard, owner).login // => "ruleyard"
 */
export function organization(yard: Yard, owner: User) {
  const url = `${yard.url}/api/v3/orgs/${owner.login}`;
  return {
    login: owner.login,
    id: owner.id,
    node_id: nodeId("O", owner.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: simpleUser(yard, owner).avatar_url,
    description: null,
  };
}

/**
 * A user as GitHub puts it inside other things.
 * @example simpleUser(yard, user).login // => "priya"
 */
export function simpleUser(yard: Yard, user: User): SimpleUser {
  const url = `${yard.url}/api/v3/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId(user.type === "Bot" ? "BOT" : user.type === "Organization" ? "O" : "U", user.id),
    avatar_url: `${yard.url}/avatars/u/${user.id}`,
    gravatar_id: "",
    url,
    html_url: user.type === "Bot" ? `${yard.url}/apps/${yard.settings.appSlug}` : `${yard.url}/${user.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    user_view_type: "public",
    site_admin: false,
  };
}

/**
 * A user as `GET /user` and `GET /users/{username}` show them.
 * @example fullUser(yard, user).name // => "Priya Nair"
 */
export function fullUser(yard: Yard, user: User): PublicUser {
  return {
    ...simpleUser(yard, user),
    name: user.name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    notification_email: null,
    public_repos: user.type === "Organization" ? 1 : 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: user.createdAt,
    updated_at: user.createdAt,
  };
}
