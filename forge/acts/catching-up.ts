// Brings the rows up to git, which is the truth: after a kill, and after git itself has taken a push.
import type { User } from "../rows/rows";
import { userOf, type Yard } from "../yard";
import { branchRef, noteMoved, pullRef, pullsOn } from "./branches";

/** A branch of a name that is not on record was moved by nobody in particular. */
function moverOf(yard: Yard, ref: string): User {
  const [pull] = pullsOn(yard, ref.slice("refs/heads/".length));
  return userOf(yard, pull?.userId ?? yard.store.facts().botId);
}

/**
 * Notes each branch and tag that is not where the hooks were told: what they missed is told now. Gives their names.
 * @example await noteWhatMoved(yard) // => ["refs/heads/submissions/1"]
 */
export async function noteWhatMoved(yard: Yard, by?: User): Promise<string[]> {
  const { refs } = yard.git;
  const now = new Map(
    [...refs.list("refs/heads/"), ...refs.list("refs/tags/")].map(({ ref, sha }) => [ref, sha]),
  );
  const told = new Map(yard.store.all("tips").map(({ ref, sha }) => [ref, sha]));
  // A folder from before the rows knew of tips: what is there was told long ago.
  if (!told.size)
    yard.store.write(({ put }) => {
      for (const [ref, sha] of now) put("tips", ref, { ref, sha });
    });
  const moved = [...new Set([...now.keys(), ...told.keys()])].filter(
    (ref) => told.size > 0 && now.get(ref) !== told.get(ref),
  );
  for (const ref of moved)
    yard.store.write((changes) => {
      const [from, to] = [told.get(ref) ?? null, now.get(ref) ?? null];
      noteMoved(yard, changes, ref, from, to, by ?? moverOf(yard, ref));
    });
  await alignPulls(yard);
  return moved;
}

// Each open pull request's own ref is where its branch is; one that no pull request has was never told of.
async function alignPulls(yard: Yard): Promise<void> {
  const { refs } = yard.git;
  for (const pull of yard.store.all("pulls")) {
    const tip = pull.state === "open" ? refs.get(branchRef(pull.headRef)) : undefined;
    const ref = pullRef(pull.number);
    const marked = refs.get(ref) ?? null;
    if (tip && marked !== tip) await refs.change([{ ref, from: marked, to: tip }]);
  }
  for (const { ref, sha } of refs.list("refs/pull/")) {
    const number = Number(/^refs\/pull\/(\d+)\/head$/.exec(ref)?.[1]);
    if (!yard.store.get("pulls", number)) await refs.change([{ ref, from: sha, to: null }]);
  }
}
