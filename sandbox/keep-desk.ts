// Keeps a desk while it is sound, with the rules that were evaluated on it ahead of a return, and opens another when not.
import type { SourceFile } from "#domain/dataset";
import { type Result, succeed } from "#domain/result";
import { type Desk, type Host, openDesk } from "./desk";
import { limits } from "./limits";
import { type LoadedRule, loadRule } from "./rule";

export type Keeper = {
  /** A desk that reads this dataset and may grow to so many megabytes. */
  take(source: { id: string; files: SourceFile[] }, megabytes?: number): Promise<Result<Desk>>;
  /** Evaluates a rule ahead. It is used once: what a rule remembers must not reach another return. */
  prepare(file: SourceFile): void;
  /** A rule that was evaluated ahead on the desk that was taken last. */
  prepared(file: SourceFile): LoadedRule | undefined;
  drop(): void;
};

type Kept = {
  desk: Desk;
  key: string;
  uses: number;
  most: number;
  size: number;
  prepared: Map<string, LoadedRule>;
};

/**
 * Keeps one desk at a time.
 * @example (await keepDesk(host).take(source)).ok // => true
 */
export function keepDesk(host: Host): Keeper {
  let kept: Kept | undefined;
  return {
    async take(source, megabytes = limits.megabytes) {
      const key = JSON.stringify(source);
      if (kept !== undefined) {
        const { machine } = kept.desk;
        const isGrown = machine.megabytes() > kept.size * 2 || kept.most < megabytes;
        if (machine.isBroken() || kept.key !== key || isGrown || kept.uses >= limits.runs) kept = undefined;
      }
      if (kept === undefined) {
        const opened = await openDesk(host, megabytes, source);
        if (!opened.ok) return opened;
        const { machine } = opened.value;
        const size = machine.megabytes();
        kept = { desk: opened.value, key, uses: 0, most: megabytes, size, prepared: new Map() };
      }
      kept.uses++;
      return succeed(kept.desk);
    },
    prepare(file) {
      if (kept === undefined || kept.desk.machine.isBroken() || kept.prepared.has(keyOf(file))) return;
      kept.desk.machine.allow(limits.exampleSeconds);
      const loaded = loadRule(kept.desk, file, limits.exampleSeconds, false);
      // What is wrong with it is said when it is asked.
      if (loaded.ok) kept.prepared.set(keyOf(file), loaded.rule);
    },
    prepared(file) {
      const rule = kept?.prepared.get(keyOf(file));
      kept?.prepared.delete(keyOf(file));
      return rule;
    },
    drop() {
      kept = undefined;
    },
  };
}

function keyOf({ path, text }: SourceFile): string {
  return `${path}\n${text}`;
}
