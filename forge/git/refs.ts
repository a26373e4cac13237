// Branch names and what they point to. Changes go through git's own transactions: all of them, or none.
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { gitEnvironment, mustGit } from "./run";

export interface RefChange {
  ref: string;
  /** What it must point to now; null when it must not exist. */
  from: string | null;
  /** What it shall point to; null to remove it. */
  to: string | null;
}
export interface Refs {
  get(ref: string): string | undefined;
  list(prefix: string): { ref: string; sha: string }[];
  /** False when something had moved meanwhile; then nothing was changed. */
  change(changes: RefChange[]): Promise<boolean>;
  /** Reads again from the disk what git itself has moved. */
  reload(): Promise<void>;
  close(): void;
}

/**
 * Opens the refs of a bare repository. This process must be the only writer.
 * @example (await openRefs(folder)).get("refs/heads/main") // => "4f2c…"
 */
export async function openRefs(folder: string): Promise<Refs> {
  const known = new Map<string, string>();
  let writer: ChildProcessWithoutNullStreams | undefined;
  let output = "";
  let done: ((worked: boolean) => void) | undefined;
  let line: Promise<unknown> = Promise.resolve();

  async function reload(): Promise<void> {
    const text = await mustGit(folder, ["for-each-ref", "--format=%(objectname) %(refname)"]);
    known.clear();
    for (const row of text.split("\n")) {
      const space = row.indexOf(" ");
      if (space > 0) known.set(row.slice(space + 1), row.slice(0, space));
    }
  }

  function start(): ChildProcessWithoutNullStreams {
    const child = spawn(
      "git",
      ["-c", "core.fsync=committed,loose-object,reference", "update-ref", "--stdin"],
      { env: gitEnvironment(folder), stdio: "pipe" },
    );
    output = "";
    child.stdout.on("data", (part: Buffer) => {
      output += part.toString("latin1");
      if (output.includes("commit: ok\n")) {
        output = "";
        done?.(true);
      }
    });
    const fail = () => {
      if (writer === child) writer = undefined;
      done?.(false);
    };
    child.on("error", fail);
    child.on("close", fail);
    child.stdin.on("error", () => undefined);
    child.stderr.resume();
    child.unref();
    return child;
  }

  const word = ({ ref, from, to }: RefChange) => {
    if (to === null) return `delete ${ref} ${from ?? ""}`.trim();
    return from === null ? `create ${ref} ${to}` : `update ${ref} ${to} ${from}`;
  };

  async function changeNow(changes: RefChange[]): Promise<boolean> {
    if (changes.some(({ ref, from }) => (known.get(ref) ?? null) !== from)) return false;
    writer ??= start();
    const child = writer;
    const worked = await new Promise<boolean>((resolve) => {
      done = resolve;
      child.stdin.write(`start\n${changes.map(word).join("\n")}\nprepare\ncommit\n`);
    });
    done = undefined;
    // git leaves on the first refusal; what is true then is read again from the disk.
    if (!worked) await reload();
    else
      for (const { ref, to } of changes) {
        if (to === null) known.delete(ref);
        else known.set(ref, to);
      }
    return worked;
  }

  await reload();
  return {
    get: (ref) => known.get(ref),
    list: (prefix) =>
      [...known]
        .filter(([ref]) => ref.startsWith(prefix))
        .map(([ref, sha]) => ({ ref, sha }))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    change(changes) {
      const turn = line.then(() => changeNow(changes));
      line = turn.catch(() => undefined);
      return turn;
    },
    reload() {
      const turn = line.then(reload);
      line = turn.catch(() => undefined);
      return turn;
    },
    close() {
      const child = writer;
      writer = undefined;
      child?.stdin.end();
      child?.kill();
    },
  };
}
