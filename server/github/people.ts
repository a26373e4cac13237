// Who someone is on the code host, and what they may do with the repository of rules.
import { tidyName } from "#domain/harmless";
import { type Role, roleOf } from "#domain/person";
import { env, isLoopback } from "../env";
import { machine, withToken } from "./connect";
import { asTrouble } from "./trouble";

/**
 * The account that a token belongs to.
 * @example await whoHas("gho_…") // => { id: "2", login: "sam", name: "Sam Okafor", email: "…", image: "…" }
 */
export async function whoHas(
  token: string,
): Promise<{ id: string; login: string; name: string; email: string; image: string }> {
  const { octokit } = withToken(token);
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return {
      id: String(data.id),
      login: data.login,
      name: tidyName(data.name ?? "").slice(0, 80) || data.login,
      email: noReplyAddress(String(data.id), data.login),
      image: data.avatar_url,
    };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * The part that somebody plays, from their permission on the repository; the yard asks, not they.
 * @example await partOf("priya") // => "reviewer"
 */
export async function partOf(login: string): Promise<Role> {
  const { octokit, owner, repo } = await machine();
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
      owner,
      repo,
      username: login,
    });
    // `role_name` tells maintain from write; `permission` is all that older hosts say.
    return roleOf(data.role_name || data.permission);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return "analyst";
    throw trouble;
  }
}

/** An address that credits a person and reaches nobody: we never ask for a real one. */
export function noReplyAddress(accountId: string | null, login: string): string {
  return `${accountId === null ? "" : `${accountId}+`}${login}@${noReplyHost()}`;
}

/**
 * Is this one of the addresses that reach nobody?
 * @example isNoReply("2+sam@users.noreply.github.com") // => true
 */
export function isNoReply(email: string): boolean {
  return email.toLowerCase().endsWith(`@${noReplyHost()}`.toLowerCase());
}

function noReplyHost(): string {
  const { GITHUB_WEB_URL } = env();
  return `users.noreply.${isLoopback(GITHUB_WEB_URL) ? "localhost" : new URL(GITHUB_WEB_URL).hostname}`;
}
