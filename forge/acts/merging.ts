// Merging a pull request: the plan is kept first, then main moves, then the rows say so. A merge that was
// cut short between these is finished or forgotten when the forge starts again.
import { readCommit, toSecond, writeCommit, type Signature } from "../git/commits";
import type { Pull, User } from "../rows/rows";
import { signatureOf, userOfAddress } from "../shapes/commits";
import { tell, userOf, type Yard } from "../yard";
import { branchRef, notePush } from "./branches";
import { note } from "./history";
import { baseTip, pullBase } from "./readiness";

export interface Wanted {
  method: "merge" | "squash";
  title?: string | undefined;
  message?: string | undefined;
}

const github: Omit<Signature, "date"> = { name: "GitHub", email: "noreply@github.com" };

async function squashText(yard: Yard, pull: Pull, shas: string[], wanted: Wanted): Promise<string> {
  const commits = (await Promise.all(shas.map((sha) => readCommit(yard.git.objects, sha)))).filter(
    (c) => !!c,
  );
  const [only] = commits;
  const [subject = "", ...below] = (only?.message ?? "").split("\n");
  const single = commits.length === 1;
  const title = wanted.title ?? `${single ? subject : pull.title} (#${pull.number})`;
  const listed = single
    ? below.join("\n").trim()
    : commits.map((commit) => `* ${commit.message.trim()}`).join("\n\n");
  const others = new Map<string, string>();
  for (const { author } of commits)
    if (userOfAddress(yard, author.email)?.id !== pull.userId && author.email !== github.email)
      others.set(author.email, `Co-authored-by: ${author.name} <${author.email}>`);
  const body = wanted.message ?? listed;
  const credits = [...others.values()].filter((line) => !body.includes(line));
  return [title, body, credits.join("\n")].filter(Boolean).join("\n\n");
}

/**
 * Merges a pull request whose readiness was just checked. Undefined when main moved meanwhile.
 * @example await merge(yard, pull, tree, reviewer, { method: "squash" }) // => "a81c…"
 */
export async function merge(
  yard: Yard,
  pull: Pull,
  tree: string,
  by: User,
  wanted: Wanted,
): Promise<string | undefined> {
  const base = baseTip(yard, pull);
  const startSha = await pullBase(yard, pull);
  const date = toSecond(new Date(yard.now()));
  const squash = wanted.method === "squash";
  const shas = await yard.git.between(base, pull.headSha);
  const title = wanted.title ?? `Merge pull request #${pull.number} from ${yard.owner}/${pull.headRef}`;
  const message = squash
    ? await squashText(yard, pull, shas, wanted)
    : [title, wanted.message ?? pull.title].filter(Boolean).join("\n\n");
  const sha = await writeCommit(yard.git.objects, {
    tree,
    parents: squash ? [base] : [base, pull.headSha],
    author: signatureOf(squash ? userOf(yard, pull.userId) : by, date),
    committer: { ...github, date },
    message,
  });
  yard.store.write(({ put }) => {
    put("intents", pull.number, {
      pull: pull.number,
      sha,
      baseRef: pull.baseRef,
      byId: by.id,
      at: yard.now(),
    });
  });
  await yard.store.settled();
  if (!(await yard.git.refs.change([{ ref: branchRef(pull.baseRef), from: base, to: sha }]))) {
    yard.store.write(({ drop }) => drop("intents", pull.number));
    return undefined;
  }
  finish(yard, { ...pull, startSha }, sha, base, by, yard.now(), squash ? [sha] : [...shas, sha]);
  return sha;
}

function finish(
  yard: Yard,
  pull: Pull,
  sha: string,
  base: string,
  by: User,
  at: string,
  commits?: string[],
): void {
  yard.store.write((changes) => {
    changes.drop("intents", pull.number);
    changes.put("pulls", pull.number, {
      ...pull,
      state: "closed",
      baseSha: base,
      mergeSha: sha,
      mergedAt: at,
      mergedById: by.id,
      closedAt: at,
      updatedAt: at,
    });
    notePush(yard, changes, branchRef(pull.baseRef), base, sha, by, commits);
    note(yard, changes, { pull: pull.number, event: "merged", actorId: by.id, commitId: sha });
    note(yard, changes, { pull: pull.number, event: "closed", actorId: by.id });
    tell(yard, changes, { event: "pull_request", action: "closed", senderId: by.id, pull: pull.number });
  });
}

/**
 * On start: finishes the merges whose commit main has, and forgets the others.
 * @example await finishMerges(yard) // => 1
 */
export async function finishMerges(yard: Yard): Promise<number> {
  let finished = 0;
  for (const intent of yard.store.all("intents")) {
    const pull = yard.store.get("pulls", intent.pull);
    const tip = yard.git.refs.get(branchRef(intent.baseRef));
    const commit = await readCommit(yard.git.objects, intent.sha);
    const landed = tip !== undefined && commit !== undefined && (await yard.git.isBefore(intent.sha, tip));
    if (pull?.state === "open" && landed) {
      const base = commit.parents[0] ?? tip;
      const startSha = (await yard.git.mergeBase(base, pull.headSha)) ?? null;
      finish(yard, { ...pull, startSha }, intent.sha, base, userOf(yard, intent.byId), intent.at);
      finished++;
    } else yard.store.write(({ drop }) => drop("intents", intent.pull));
  }
  return finished;
}
