// The doors to branches and their protection.
import { z } from "zod";
import { readCommit } from "../git/commits";
import type { Protection } from "../rows/rows";
import { listedCommit } from "../shapes/commits";
import { protectionShape, ruleShape } from "../shapes/protections";
import { apiUrl, webUrl } from "../shapes/repositories";
import { tell, type Yard } from "../yard";
import { answer, isAnswer, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, paged, readBody, type Call, type Door } from "./router";

const admin = (call: Call) => whoMay(call.caller, { person: "admin", app: null });
const repo = "/repos/{owner}/{repo}";

async function branchShape(yard: Yard, name: string, sha: string) {
  const commit = await readCommit(yard.git.objects, sha);
  const rules = yard.store.get("protections", name);
  const checks = rules?.checks ?? [];
  const url = apiUrl(yard, `/branches/${encodeURIComponent(name)}`);
  return {
    name,
    commit: commit ? listedCommit(yard, commit) : { sha, url: apiUrl(yard, `/commits/${sha}`) },
    _links: { self: url, html: webUrl(yard, `/tree/${name}`) },
    protected: !!rules,
    protection: {
      enabled: !!rules,
      required_status_checks: {
        enforcement_level: !rules?.checks ? "off" : rules.enforceAdmins ? "everyone" : "non_admins",
        contexts: checks,
        checks: checks.map((context) => ({ context, app_id: null })),
      },
    },
    protection_url: `${url}/protection`,
  };
}

async function branch(call: Call): Promise<Answer> {
  const name = call.params.branch ?? "";
  const sha = call.yard.git.refs.get(`refs/heads/${name}`);
  return sha ? answer(200, await branchShape(call.yard, name, sha)) : trouble(404, "Branch not found");
}

function branches(call: Call): Promise<Answer> {
  const wanted = call.query.get("protected");
  const all = call.yard.git.refs.list("refs/heads/").filter(({ ref }) => {
    return wanted === null || String(!!call.yard.store.get("protections", ref.slice(11))) === wanted;
  });
  return paged(call, all, async ({ ref, sha }) => {
    const {
      name,
      protected: isProtected,
      protection,
      protection_url,
    } = await branchShape(call.yard, ref.slice(11), sha);
    return {
      name,
      commit: { sha, url: apiUrl(call.yard, `/commits/${sha}`) },
      protected: isProtected,
      protection,
      protection_url,
    };
  });
}

function protection(call: Call): Answer {
  const asks = whoMay(call.caller, { person: "admin", app: ["administration", "read"] });
  if (isAnswer(asks)) return asks;
  const rules = call.yard.store.get("protections", call.params.branch ?? "");
  return rules && call.yard.settings.guards === "protection"
    ? answer(200, protectionShape(call.yard, rules))
    : trouble(404, "Branch not protected");
}

/** The same rules, as those that a ruleset puts on a branch: anyone who may read may see them. */
function rulesOf(call: Call): Promise<Answer> | Answer {
  const asks = whoMay(call.caller, { person: "read", app: ["metadata", "read"] });
  if (isAnswer(asks)) return asks;
  const { store, settings, owner, name } = call.yard;
  const guard =
    settings.guards === "ruleset" ? store.get("protections", call.params.branch ?? "") : undefined;
  const ruleset = { ruleset_source_type: "Repository", ruleset_source: `${owner}/${name}`, ruleset_id: 1 };
  const rules: { type: string; parameters?: object }[] = [];
  if (guard !== undefined && guard.approvals !== null) {
    const parameters = {
      required_approving_review_count: guard.approvals,
      dismiss_stale_reviews_on_push: guard.dismissStale,
      require_code_owner_review: guard.codeOwners,
      require_last_push_approval: guard.lastPush,
      required_review_thread_resolution: false,
    };
    rules.push({ type: "pull_request", parameters });
  }
  if (guard?.checks) {
    const required_status_checks = guard.checks.map((context) => ({ context }));
    const parameters = { required_status_checks, strict_required_status_checks_policy: guard.strict };
    rules.push({ type: "required_status_checks", parameters });
  }
  if (guard && !guard.allowForce) rules.push({ type: "non_fast_forward" });
  if (guard && !guard.allowDeletion) rules.push({ type: "deletion" });
  return paged(call, rules, (rule) => ({ ...rule, ...ruleset }));
}

const wantedProtection = z.object({
  required_status_checks: z
    .object({
      strict: z.boolean().default(false),
      contexts: z.array(z.string()).optional(),
      checks: z.array(z.object({ context: z.string(), app_id: z.number().nullish() })).optional(),
    })
    .nullable(),
  enforce_admins: z.boolean().nullable(),
  required_pull_request_reviews: z
    .object({
      dismiss_stale_reviews: z.boolean().default(false),
      require_code_owner_reviews: z.boolean().default(false),
      require_last_push_approval: z.boolean().default(false),
      required_approving_review_count: z.int().min(0).max(6).default(1),
    })
    .nullable(),
  allow_force_pushes: z.boolean().nullish(),
  allow_deletions: z.boolean().nullish(),
  restrictions: z.object({}).loose().nullable(),
});

function protect(call: Call): Promise<Answer> | Answer {
  const asks = admin(call);
  if (isAnswer(asks)) return asks;
  const body = readBody(call, wantedProtection, "Branch");
  if (isAnswer(body)) return body;
  const branch = call.params.branch ?? "";
  if (!call.yard.git.refs.get(`refs/heads/${branch}`)) return trouble(404, "Branch not found");
  const checks = body.required_status_checks;
  const before = call.yard.store.get("protections", branch);
  const rules: Protection = {
    branch,
    approvals: body.required_pull_request_reviews?.required_approving_review_count ?? null,
    dismissStale: body.required_pull_request_reviews?.dismiss_stale_reviews ?? false,
    checks: checks
      ? [...new Set([...(checks.contexts ?? []), ...(checks.checks ?? []).map((c) => c.context)])]
      : null,
    strict: checks?.strict ?? false,
    enforceAdmins: body.enforce_admins ?? false,
    codeOwners: body.required_pull_request_reviews?.require_code_owner_reviews ?? false,
    lastPush: body.required_pull_request_reviews?.require_last_push_approval ?? false,
    allowForce: body.allow_force_pushes ?? false,
    allowDeletion: body.allow_deletions ?? false,
  };
  call.yard.store.write((changes) => {
    changes.put("protections", branch, rules);
    const extra = { rule: ruleShape(call.yard, rules) };
    const action = before ? "edited" : "created";
    tell(call.yard, changes, { event: "branch_protection_rule", action, senderId: asks.id, extra });
  });
  return answer(200, protectionShape(call.yard, rules));
}

function unprotect(call: Call): Answer {
  const asks = admin(call);
  if (isAnswer(asks)) return asks;
  const branch = call.params.branch ?? "";
  const rules = call.yard.store.get("protections", branch);
  if (!rules) return trouble(404, "Branch not protected");
  call.yard.store.write((changes) => {
    changes.drop("protections", branch);
    const extra = { rule: ruleShape(call.yard, rules) };
    tell(call.yard, changes, {
      event: "branch_protection_rule",
      action: "deleted",
      senderId: asks.id,
      extra,
    });
  });
  return { status: 204 };
}

const about = "branches/branch-protection";
export const branchDoors: Door[] = [
  door("GET", `${repo}/rules/branches/{branch+}`, "repos/rules#get-rules-for-a-branch", rulesOf),
  door("GET", `${repo}/branches`, "branches/branches#list-branches", branches),
  door("GET", `${repo}/branches/{branch+}/protection`, `${about}#get-branch-protection`, protection),
  door("PUT", `${repo}/branches/{branch+}/protection`, `${about}#update-branch-protection`, protect),
  door("DELETE", `${repo}/branches/{branch+}/protection`, `${about}#delete-branch-protection`, unprotect),
  door("GET", `${repo}/branches/{branch+}`, "branches/branches#get-a-branch", branch),
];
