// Who may see a private repository at all, and what of it a narrowed token shows.
import type { Yard } from "../yard";
import { notFound, notForIntegrations, type Answer } from "./answer";
import type { Caller } from "./caller";

/** What an installation must have been given to read below a path of the repository. */
function kindOf(path: string): string {
  const rest = path.split("/").slice(4).join("/");
  if (/^check-runs|\/check-runs$/.test(rest)) return "checks";
  if (/^statuses|\/status(es)?$/.test(rest)) return "statuses";
  if (/^(pulls|issues)/.test(rest)) return "pull_requests";
  return /^(git|contents|commits|compare|branches)/.test(rest) ? "contents" : "metadata";
}

/**
 * Why this caller does not see what a path of the repository names; undefined when they do. Of what one may not see, one
 * is not told that it is there.
 * @example refuseSight(yard, { kind: "nobody" }, "/repos/ruleyard/rules")?.status // => 404
 */
export function refuseSight(yard: Yard, caller: Caller, path: string): Answer | undefined {
  if (!yard.settings.private || !path.startsWith("/repos/")) return undefined;
  if (caller.kind === "app") return path.endsWith("/installation") ? undefined : notFound();
  if (caller.kind === "installation")
    return caller.permissions[kindOf(path)] ? undefined : notForIntegrations();
  return caller.kind === "person" && caller.user.permission ? undefined : notFound();
}
