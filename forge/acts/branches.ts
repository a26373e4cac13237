// Moving branches: the ref, the pull requests that stand on it, and what the hooks are told, together.
import { readCommit } from "../git/commits";
import type { RefChange } from "../git/refs";
import type { Changes } from "../rows/store";
import type { Pull, User } from "../rows/rows";
import { tell, type Yard } from "../yard";
import { note } from "./history";

const none = "0".repeat(40);
export const branchRef = (branch: string) => `refs/heads/${branch}`;
export const pullRef = (number: number) => `refs/pull/${number}/head`;

/**
 * The commit that a branch name, full ref or object name stands for.
 * @example resolve(yard, "main") // => "4f2c…"
 */
export async function resolve(yard: Yard, name: string): Promise<string | undefined> {
  const { refs, objects } = yard.git;
  for (const ref of [branchRef(name), `refs/tags/${name}`, `refs/${name}`, name]) {
    const sha = refs.get(ref);
    if (sha) return sha;
  }
  if (name === "HEAD") return refs.get(branchRef("main"));
  if (!/^[0-9a-f]{40}$/.test(name)) return undefined;
  return (await objects.describe(name))?.kind === "commit" ? name : undefined;
}

/**
 * The open pull requests whose own branch this is.
 * @example pullsOn(yard, "submissions/1").length // => 1
 */
export function pullsOn(yard: Yard, branch: string): Pull[] {
  return yard.store.of("pulls", "open").filter((pull) => pull.headRef === branch);
}

/**
 * Notes that a pull request's branch has moved: approvals of what was there before fall away where the
 * base asks for that, and the hooks hear of it.
 * @example noteMove(yard, changes, pull, sha, user)
 */
export function noteMove(yard: Yard, changes: Changes, pull: Pull, sha: string, sender: User): void {
  const at = yard.now();
  const before = pull.headSha;
  const baseSha = yard.git.refs.get(branchRef(pull.baseRef)) ?? pull.baseSha;
  changes.put("pulls", pull.number, {
    ...pull,
    headSha: sha,
    baseSha,
    updatedAt: at,
    pusherId: sender.id,
  });
  tell(yard, changes, {
    event: "pull_request",
    action: "synchronize",
    senderId: sender.id,
    pull: pull.number,
    extra: { before, after: sha },
  });
  if (!yard.store.get("protections", pull.baseRef)?.dismissStale) return;
  for (const review of yard.store.of("reviews", pull.number)) {
    if (review.state !== "APPROVED") continue;
    changes.put("reviews", review.id, { ...review, state: "DISMISSED" });
    const dismissed_review = {
      state: "approved",
      review_id: review.id,
      dismissal_message: null,
      dismissal_commit_id: sha,
    };
    note(yard, changes, {
      pull: pull.number,
      event: "review_dismissed",
      actorId: sender.id,
      extra: { dismissed_review },
    });
    tell(yard, changes, {
      event: "pull_request_review",
      action: "dismissed",
      senderId: sender.id,
      pull: pull.number,
      thing: review.id,
    });
  }
}

function close(yard: Yard, changes: Changes, pull: Pull, sender: User): void {
  const at = yard.now();
  changes.put("pulls", pull.number, { ...pull, state: "closed", closedAt: at, updatedAt: at });
  note(yard, changes, { pull: pull.number, event: "closed", actorId: sender.id });
  tell(yard, changes, { event: "pull_request", action: "closed", senderId: sender.id, pull: pull.number });
}

// A pull request into a branch that is gone goes where that branch was merged to; else it is closed.
function noteBaseGone(yard: Yard, changes: Changes, branch: string, sender: User): void {
  const all = yard.store.all("pulls");
  const merged = all.findLast((pull) => pull.headRef === branch && pull.mergedAt !== null);
  const to = merged && yard.git.refs.get(branchRef(merged.baseRef));
  for (const pull of all) {
    if (pull.state !== "open" || pull.baseRef !== branch || pull.headRef === branch) continue;
    if (!merged || !to) {
      close(yard, changes, pull, sender);
      continue;
    }
    const { baseRef: ref, baseSha: sha } = pull;
    changes.put("pulls", pull.number, {
      ...pull,
      baseRef: merged.baseRef,
      baseSha: to,
      updatedAt: yard.now(),
    });
    const extra = { changes: { base: { ref: { from: ref }, sha: { from: sha } } } };
    const about = { senderId: sender.id, pull: pull.number, extra };
    tell(yard, changes, { event: "pull_request", action: "edited", ...about });
  }
}

/**
 * Notes a push; `commits` are those that came, where the caller knows them already.
 * @example notePush(yard, changes, "submissions/1", null, sha, user)
 */
export function notePush(
  yard: Yard,
  changes: Changes,
  ref: string,
  before: string | null,
  after: string | null,
  sender: User,
  commits?: string[],
): void {
  changes.put("facts", "forge", { ...yard.store.facts(), pushedAt: yard.now() });
  if (after === null) changes.drop("tips", ref);
  else changes.put("tips", ref, { ref, sha: after });
  tell(yard, changes, {
    event: "push",
    senderId: sender.id,
    extra: { ref, before: before ?? none, after: after ?? none, ...(commits ? { commits } : {}) },
  });
}

/**
 * Notes that a branch is elsewhere, new or gone: the push, and what that means for the pull requests on it or into it.
 * @example noteMoved(yard, changes, "refs/heads/submissions/1", null, sha, user)
 */
export function noteMoved(
  yard: Yard,
  changes: Changes,
  ref: string,
  from: string | null,
  to: string | null,
  sender: User,
): void {
  notePush(yard, changes, ref, from, to, sender);
  if (!ref.startsWith("refs/heads/")) return;
  const branch = ref.slice("refs/heads/".length);
  for (const pull of pullsOn(yard, branch)) {
    if (to === null) close(yard, changes, pull, sender);
    else if (to !== pull.headSha) noteMove(yard, changes, pull, to, sender);
  }
  if (to === null) noteBaseGone(yard, changes, branch, sender);
}

/**
 * Moves, makes or removes a branch. False when it was not where the caller thought; nothing happened then.
 * @example await moveBranch(yard, "refs/heads/submissions/1", null, sha, user) // => true
 */
export async function moveBranch(
  yard: Yard,
  ref: string,
  from: string | null,
  to: string | null,
  sender: User,
): Promise<boolean> {
  const pulls = ref.startsWith("refs/heads/") ? pullsOn(yard, ref.slice("refs/heads/".length)) : [];
  const along =
    to === null
      ? []
      : pulls.map(({ number, headSha }): RefChange => {
          return { ref: pullRef(number), from: yard.git.refs.get(pullRef(number)) ?? headSha, to };
        });
  const forced = from !== null && to !== null && pulls.length > 0 && !(await yard.git.isBefore(from, to));
  if (!(await yard.git.refs.change([{ ref, from, to }, ...along]))) return false;
  yard.store.write((changes) => {
    for (const { number } of pulls) {
      const about = { pull: number, actorId: sender.id };
      if (to === null) note(yard, changes, { ...about, event: "head_ref_deleted" });
      if (forced) note(yard, changes, { ...about, event: "head_ref_force_pushed", commitId: to });
    }
    noteMoved(yard, changes, ref, from, to, sender);
  });
  return true;
}

/**
 * True when the repository has this commit.
 * @example await hasCommit(yard, sha) // => true
 */
export async function hasCommit(yard: Yard, sha: string): Promise<boolean> {
  return (await readCommit(yard.git.objects, sha)) !== undefined;
}
