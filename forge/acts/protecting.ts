// What the rules of a branch refuse of those who would move it themselves instead of merging.
import { may, type Yard } from "../yard";
import type { User } from "../rows/rows";
import { missingChecks } from "./readiness";

/**
 * Why this person may not move a branch there, or undefined when they may. `from` null makes it, `to` null removes it.
 * Where what is pushed cannot be read yet, the caller says itself whether the branch moves forward.
 * @example await refuseMove(yard, "refs/heads/main", from, to, user) // => "Changes must be made through a pull request."
 */
export async function refuseMove(
  yard: Yard,
  ref: string,
  from: string | null,
  to: string | null,
  user: User,
  isForward?: boolean,
): Promise<string | undefined> {
  const rules = ref.startsWith("refs/heads/")
    ? yard.store.get("protections", ref.slice("refs/heads/".length))
    : undefined;
  if (!rules || from === null) return undefined;
  if (to === null) return rules.allowDeletion ? undefined : "Cannot delete this protected branch.";
  if (!rules.allowForce && !(isForward ?? (await yard.git.isBefore(from, to))))
    return "Cannot force-push to this protected branch.";
  if (!rules.enforceAdmins && may(user, "admin")) return undefined;
  if (rules.approvals !== null) return "Changes must be made through a pull request.";
  return missingChecks(yard, to, rules.checks ?? []);
}
