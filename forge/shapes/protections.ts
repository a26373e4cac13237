// The rules of a branch, as the API shows them and as the hooks are told of them.
import { createHash } from "node:crypto";
import type { Protection } from "../rows/rows";
import type { Yard } from "../yard";
import { apiUrl } from "./repositories";

/**
 * The rules of a branch as the API shows them.
 * @example protectionShape(yard, rules).enforce_admins.enabled // => true
 */
export function protectionShape(yard: Yard, rules: Protection) {
  const url = apiUrl(yard, `/branches/${encodeURIComponent(rules.branch)}/protection`);
  const off = { enabled: false };
  return {
    url,
    ...(rules.checks
      ? {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            strict: rules.strict,
            contexts: rules.checks,
            contexts_url: `${url}/required_status_checks/contexts`,
            checks: rules.checks.map((context) => ({ context, app_id: null })),
          },
        }
      : {}),
    ...(rules.approvals === null
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: rules.dismissStale,
            require_code_owner_reviews: rules.codeOwners,
            require_last_push_approval: rules.lastPush,
            required_approving_review_count: rules.approvals,
          },
        }),
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: rules.enforceAdmins },
    required_linear_history: off,
    allow_force_pushes: { enabled: rules.allowForce },
    allow_deletions: { enabled: rules.allowDeletion },
    block_creations: off,
    required_conversation_resolution: off,
    lock_branch: off,
    allow_fork_syncing: off,
  };
}

/**
 * The rules of a branch as the hooks are told of them.
 * @example ruleShape(yard, rules).name // => "main"
 */
export function ruleShape(yard: Yard, rules: Protection) {
  const facts = yard.store.facts();
  const level = (isOn: boolean) => (!isOn ? "off" : rules.enforceAdmins ? "everyone" : "non_admins");
  const off = "off";
  return {
    // One rule per branch: its number need only be the same each time.
    id: createHash("sha256").update(rules.branch).digest().readUInt32BE(0),
    repository_id: facts.repositoryId,
    name: rules.branch,
    created_at: facts.createdAt,
    updated_at: yard.now(),
    pull_request_reviews_enforcement_level: level(rules.approvals !== null),
    required_approving_review_count: rules.approvals ?? 0,
    dismiss_stale_reviews_on_push: rules.dismissStale,
    require_code_owner_review: rules.codeOwners,
    require_last_push_approval: rules.lastPush,
    authorized_dismissal_actors_only: false,
    ignore_approvals_from_contributors: false,
    required_status_checks: rules.checks ?? [],
    required_status_checks_enforcement_level: level(rules.checks !== null),
    strict_required_status_checks_policy: rules.strict,
    signature_requirement_enforcement_level: off,
    linear_history_requirement_enforcement_level: off,
    lock_branch_enforcement_level: off,
    admin_enforced: rules.enforceAdmins,
    allow_force_pushes_enforcement_level: level(rules.allowForce),
    allow_deletions_enforcement_level: level(rules.allowDeletion),
    merge_queue_enforcement_level: off,
    required_deployments_enforcement_level: off,
    required_conversation_resolution_level: off,
    authorized_actors_only: false,
    authorized_actor_names: [],
  };
}
