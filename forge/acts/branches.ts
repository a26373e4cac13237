// Moving branches: the ref, the pull requests that stand on it, and what the hooks are told, together.
import { readCommit } from "../git/commits";
import type { RefChange } from "../git/refs";
import type { Changes } from "../rows/store";
import type { Pull, User } from "../rows/rows";
import { tell, type Yard } from "../yard";

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
  return yard.store.all("pulls").filter((pull) => pull.state === "open" && pull.headRef === branch);
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
  changes.put("pulls", pull.number, { ...pull, headSha: sha, baseSha, updatedAt: at });
  tell(yard, changes, {
    event: "pull_request",
    action: "synchronize",
    senderId: sender.id,
    pull: pull.number,
    extra: { before, after: sha },
  });
  if (!yard.store.get("protections", pull.baseRef)?.dismissStale) return;
  for (const review of yard.store.all("reviews")) {
    if (review.pull !== pull.number || review.state !== "APPROVED") continue;
    changes.put("reviews", review.id, { ...review, state: "DISMISSED" });
    tell(yard, changes, {
      event: "pull_request_review",
      action: "dismissed",
      senderId: sender.id,
      pull: pull.number,
      thing: review.id,
    });
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
  tell(yard, changes, {
    event: "push",
    senderId: sender.id,
    extra: { ref, before: before ?? none, after: after ?? none, ...(commits ? { commits } : {}) },
  });
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
  if (!(await yard.git.refs.change([{ ref, from, to }, ...along]))) return false;
  yard.store.write((changes) => {
    notePush(yard, changes, ref, from, to, sender);
    for (const pull of pulls) {
      if (to !== null) noteMove(yard, changes, pull, to, sender);
      else {
        const at = yard.now();
        changes.put("pulls", pull.number, { ...pull, state: "closed", closedAt: at, updatedAt: at });
        tell(yard, changes, {
          event: "pull_request",
          action: "closed",
          senderId: sender.id,
          pull: pull.number,
        });
      }
    }
  });
  return true;
}

/**
 * True when this branch takes changes only by merging a pull request.
 * @example isProtected(yard, "refs/heads/main") // => true
 */
export function isProtected(yard: Yard, ref: string): boolean {
  return ref.startsWith("refs/heads/") && !!yard.store.get("protections", ref.slice("refs/heads/".length));
}

/**
 * True when the repository has this commit.
 * @example await hasCommit(yard, sha) // => true
 */
export async function hasCommit(yard: Yard, sha: string): Promise<boolean> {
  return (await readCommit(yard.git.objects, sha)) !== undefined;
}
