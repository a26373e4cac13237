// Whether a pull request can be merged now, and if not, why: conflict, missing approval, missing check.
import type { CheckRun, Protection, Pull, Review } from "../rows/rows";
import { may, userOf, type Yard } from "../yard";
import { ownersOf } from "./code-owners";

export interface Readiness {
  mergeable: boolean | null;
  state: "clean" | "dirty" | "blocked" | "behind" | "unstable" | "draft" | "unknown";
  /** In a sentence, when the rules of the branch refuse it. */
  reason: string | null;
  tree: string | null;
}

/**
 * Main as it is now for this pull request, or as it was when the branch is gone.
 * @example baseTip(yard, pull) // => "4f2c…"
 */
export function baseTip(yard: Yard, pull: Pull): string {
  return yard.git.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
}

/**
 * Where the pull request's own changes start.
 * @example await pullBase(yard, pull) // => "4f2c…"
 */
export async function pullBase(yard: Yard, pull: Pull): Promise<string> {
  if (pull.startSha) return pull.startSha;
  const tip = pull.mergedAt ? pull.baseSha : baseTip(yard, pull);
  return (await yard.git.mergeBase(tip, pull.headSha)) ?? pull.baseSha;
}

/**
 * The word each reviewer stands by now: their last that was not only a comment.
 * @example standing(yard, 1).map((review) => review.state) // => ["APPROVED"]
 */
export function standing(yard: Yard, pull: number): Review[] {
  const last = new Map<number, Review>();
  for (const review of yard.store.of("reviews", pull)) {
    if (review.state === "COMMENTED" || review.state === "PENDING") continue;
    last.set(review.userId, review);
  }
  return [...last.values()].filter((review) => review.state !== "DISMISSED");
}

/**
 * The newest run of each check on a commit.
 * @example latestChecks(yard, sha).length // => 1
 */
export function latestChecks(yard: Yard, sha: string): CheckRun[] {
  const last = new Map<string, CheckRun>();
  for (const run of yard.store.of("checkRuns", sha)) last.set(run.name, run);
  return [...last.values()];
}

/**
 * The newest word of each status context on a commit.
 * @example latestStatuses(yard, sha).map((status) => status.state) // => ["success"]
 */
export function latestStatuses(yard: Yard, sha: string) {
  const last = new Map(yard.store.of("statuses", sha).map((status) => [status.context, status]));
  return [...last.values()];
}

const passing = new Set(["success", "neutral", "skipped"]);

/**
 * In a sentence, the checks among `names` that a commit has not passed; undefined when it has.
 * @example missingChecks(yard, sha, ["Ruleyard"]) // => 'Required status check "Ruleyard" is expected.'
 */
export function missingChecks(yard: Yard, sha: string, names: string[]): string | undefined {
  const good = new Set([
    ...latestChecks(yard, sha)
      .filter((run) => run.status === "completed" && passing.has(run.conclusion ?? ""))
      .map((run) => run.name),
    ...latestStatuses(yard, sha)
      .filter((status) => status.state === "success")
      .map((status) => status.context),
  ]);
  const [missing, ...more] = names.filter((name) => !good.has(name));
  if (missing === undefined) return undefined;
  return more.length
    ? `${more.length + 1} of ${names.length} required status checks are expected.`
    : `Required status check "${missing}" is expected.`;
}

async function blockedBy(yard: Yard, pull: Pull, rules: Protection | undefined): Promise<string | null> {
  if (!rules) return null;
  if (rules.approvals !== null) {
    const words = standing(yard, pull.number).filter(
      ({ userId }) => userId !== pull.userId && may(userOf(yard, userId), "write"),
    );
    const approvals = words.filter((review) => review.state === "APPROVED");
    if (words.some((review) => review.state === "CHANGES_REQUESTED")) return "Changes have been requested.";
    if (approvals.length < rules.approvals) {
      const few =
        rules.approvals === 1 ? "1 approving review is" : `${rules.approvals} approving reviews are`;
      return `At least ${few} required by reviewers with write access.`;
    }
    if (rules.codeOwners) {
      const files = await yard.git.changes(await pullBase(yard, pull), pull.headSha);
      const paths = files.flatMap(({ path, previousPath }) => [
        path,
        ...(previousPath ? [previousPath] : []),
      ]);
      for (const owners of await ownersOf(yard, baseTip(yard, pull), paths))
        if (!approvals.some(({ userId }) => owners.some(({ id }) => id === userId)))
          return `Waiting on code owner review from ${owners.map(({ login }) => login).join(" or ")}.`;
    }
    const isFresh = ({ userId, commitId }: Review) => userId !== pull.pusherId && commitId === pull.headSha;
    if (rules.lastPush && !approvals.some(isFresh))
      return "New changes require approval from someone other than the last pusher.";
  }
  return missingChecks(yard, pull.headSha, rules.checks ?? []) ?? null;
}

/**
 * Works out whether a pull request can be merged now.
 * @example (await readiness(yard, pull)).state // => "blocked"
 */
export async function readiness(yard: Yard, pull: Pull): Promise<Readiness> {
  if (pull.state === "closed") return { mergeable: null, state: "unknown", reason: null, tree: null };
  const base = baseTip(yard, pull);
  const joined = await yard.git.join(base, pull.headSha);
  if (!joined.clean) return { mergeable: false, state: "dirty", reason: null, tree: null };
  const found = (state: Readiness["state"], reason: string | null = null): Readiness => {
    return { mergeable: true, state, reason, tree: joined.tree };
  };
  if (pull.draft) return found("draft", "Pull Request is still a draft");
  const rules = yard.store.get("protections", pull.baseRef);
  const reason = await blockedBy(yard, pull, rules);
  if (reason) return found("blocked", reason);
  if (rules?.checks?.length && rules.strict && !(await yard.git.isBefore(base, pull.headSha)))
    return found("behind", "The head branch is not up to date with the base branch.");
  const checks = latestChecks(yard, pull.headSha);
  const statuses = latestStatuses(yard, pull.headSha);
  const shaky =
    checks.some((run) => !passing.has(run.conclusion ?? "")) ||
    statuses.some(({ state }) => state !== "success");
  return found(shaky ? "unstable" : "clean");
}
