// Who comes before whom. Most questions are about main and a short branch, and are answered from memory;
// undefined means that git itself must be asked.
import { readCommit } from "./commits";
import type { Objects } from "./objects";

const longestBranch = 200;

export interface Ancestry {
  /** The commits of `head` that `base` does not have, newest first, and the first that it has. */
  branch(base: string, head: string): Promise<{ own: string[]; common: string | undefined } | undefined>;
  isBefore(old: string, young: string): Promise<boolean | undefined>;
}

/**
 * Answers questions of descent for a repository whose main is where `mainTip` says.
 * @example await openAncestry(objects, () => tip).isBefore(seed, tip) // => true
 */
export function openAncestry(objects: Objects, mainTip: () => string | undefined): Ancestry {
  let known: { tip: string; before: Set<string> } | undefined;
  let line: Promise<unknown> = Promise.resolve();
  const parentsOf = async (sha: string) => (await readCommit(objects, sha))?.parents ?? [];

  // What stands before `tip`, stopping at commits in `stop`; `met` when the last known tip was among them.
  async function walk(tip: string, stop: typeof known): Promise<{ found: string[]; met: boolean }> {
    const found = new Set<string>();
    const next = [tip];
    let met = false;
    for (let sha = next.pop(); sha !== undefined; sha = next.pop()) {
      if (found.has(sha)) continue;
      if (stop?.before.has(sha)) {
        met ||= sha === stop.tip;
        continue;
      }
      found.add(sha);
      next.push(...(await parentsOf(sha)));
    }
    return { found: [...found], met };
  }

  async function extend(tip: string): Promise<Set<string>> {
    if (known) {
      const { found, met } = await walk(tip, known);
      if (met) {
        for (const sha of found) known.before.add(sha);
        known.tip = tip;
        return known.before;
      }
    }
    known = { tip, before: new Set((await walk(tip, undefined)).found) };
    return known.before;
  }

  // One walk at a time: what is known grows in place.
  function beforeMain(tip: string): Promise<Set<string>> {
    const mine = line.then(() => (known?.tip === tip ? known.before : extend(tip)));
    line = mine.catch(() => undefined);
    return mine;
  }

  async function follow(
    head: string,
    isHere: (sha: string) => boolean,
  ): Promise<{ own: string[]; common: string | undefined } | undefined> {
    const own: string[] = [];
    for (let sha = head; own.length < longestBranch; ) {
      if (isHere(sha)) return { own, common: sha };
      own.push(sha);
      const [parent, ...more] = await parentsOf(sha);
      if (more.length) return undefined;
      if (parent === undefined) return { own, common: undefined };
      sha = parent;
    }
    return undefined;
  }

  // Along first parents only: finding it is certain; not finding it is, when nothing was joined on the way.
  async function walkFirst(old: string, young: string): Promise<boolean | undefined> {
    let joined = false;
    let sha: string | undefined = young;
    for (let steps = 0; steps < longestBranch && sha !== undefined; steps++) {
      if (sha === old) return true;
      const parents: string[] = await parentsOf(sha);
      joined ||= parents.length > 1;
      sha = parents[0];
    }
    return sha === undefined && !joined ? false : undefined;
  }

  return {
    async branch(base, head) {
      if (base === mainTip()) {
        const before = await beforeMain(base);
        const found = await follow(head, (sha) => before.has(sha));
        // Main may have moved on meanwhile, and taken the branch with it.
        if (known?.tip === base) return found;
      }
      const found = await follow(head, (sha) => sha === base);
      return found?.common === undefined ? undefined : found;
    },
    async isBefore(old, young) {
      if (young === mainTip()) {
        const before = await beforeMain(young);
        if (known?.tip === young) return before.has(old);
      }
      return walkFirst(old, young);
    },
  };
}
