// Reads git objects through one program kept running, and writes them as git's own loose files.
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { gitEnvironment } from "./run";
import { recent } from "./recent";

export type Kind = "blob" | "tree" | "commit" | "tag";
export interface GitObject {
  kind: Kind;
  data: Buffer;
}
export interface Objects {
  /** The object with this 40-digit name, or undefined when the repository does not have it. */
  read(sha: string): Promise<GitObject | undefined>;
  /** Kind and size only. */
  describe(sha: string): Promise<{ kind: Kind; size: number } | undefined>;
  /** Writes it if it is not there, on disk before this returns; gives its name. */
  write(kind: Kind, data: Buffer): Promise<string>;
  close(): void;
}

const header = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/;
const isKind = (word: string | undefined): word is Kind =>
  word === "blob" || word === "tree" || word === "commit" || word === "tag";

/**
 * True for a full object name.
 * @example isSha("4b825dc642cb6eb9a060e54bf8d69288fbee4904") // => true
 */
export function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/**
 * The name git gives to these bytes.
 * @example nameOf("blob", Buffer.from("")) // => "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
 */
export function nameOf(kind: Kind, data: Buffer): string {
  return createHash("sha1").update(`${kind} ${data.length}\0`).update(data).digest("hex");
}

interface Waiting {
  wantsContents: boolean;
  resolve(answer: { kind: Kind; size: number; data: Buffer } | undefined): void;
  reject(trouble: Error): void;
}

/**
 * Opens the object store of a bare repository.
 * @example await openObjects("/data/rules.git").write("blob", Buffer.from("hello")) // => "b6fc4c62…"
 */
export function openObjects(folder: string): Objects {
  const cache = recent<GitObject>(48_000_000);
  const written = recent<true>(50_000);
  let waiting: Waiting[] = [];
  let reader: ChildProcessWithoutNullStreams | undefined;
  let pending: Buffer = Buffer.alloc(0);

  function takeAnswers(): void {
    for (;;) {
      const first = waiting[0];
      const end = pending.indexOf(10);
      if (!first || end < 0) return;
      const line = pending.toString("latin1", 0, end);
      const parts = header.exec(line);
      const kind = parts?.[2];
      if (!isKind(kind)) {
        pending = pending.subarray(end + 1);
        waiting.shift();
        first.resolve(undefined);
        continue;
      }
      const size = Number(parts?.[3]);
      if (!first.wantsContents) {
        pending = pending.subarray(end + 1);
        waiting.shift();
        first.resolve({ kind, size, data: Buffer.alloc(0) });
        continue;
      }
      if (pending.length < end + 1 + size + 1) return;
      const data = Buffer.from(pending.subarray(end + 1, end + 1 + size));
      pending = pending.subarray(end + 2 + size);
      waiting.shift();
      first.resolve({ kind, size, data });
    }
  }

  function start(): ChildProcessWithoutNullStreams {
    const child = spawn("git", ["cat-file", "--batch-command"], {
      env: gitEnvironment(folder),
      stdio: "pipe",
    });
    pending = Buffer.alloc(0);
    child.stdout.on("data", (part: Buffer) => {
      pending = pending.length ? Buffer.concat([pending, part]) : part;
      takeAnswers();
    });
    const fail = () => {
      if (reader !== child) return;
      reader = undefined;
      const lost = waiting;
      waiting = [];
      for (const one of lost) one.reject(new Error("The git reader stopped."));
    };
    child.on("error", fail);
    child.on("close", fail);
    child.stdin.on("error", () => undefined);
    child.stderr.resume();
    // The reader must not keep this process alive once the server is closed.
    child.unref();
    return child;
  }

  function ask(wantsContents: boolean, sha: string) {
    if (!isSha(sha)) return Promise.resolve(undefined);
    reader ??= start();
    const child = reader;
    return new Promise<{ kind: Kind; size: number; data: Buffer } | undefined>((resolve, reject) => {
      waiting.push({ wantsContents, resolve, reject });
      child.stdin.write(`${wantsContents ? "contents" : "info"} ${sha}\n`);
    });
  }

  return {
    async read(sha) {
      const known = cache.get(sha);
      if (known) return known;
      const found = await ask(true, sha);
      if (found) cache.set(sha, found, found.size + 200);
      return found;
    },
    async describe(sha) {
      const known = cache.get(sha);
      if (known) return { kind: known.kind, size: known.data.length };
      return ask(false, sha);
    },
    async write(kind, data) {
      const sha = nameOf(kind, data);
      if (written.get(sha) || cache.get(sha)) return sha;
      const place = join(folder, "objects", sha.slice(0, 2));
      const draft = join(place, `tmp_obj_${randomUUID()}`);
      const handle = await open(draft, "wx", 0o444).catch(async () => {
        await mkdir(place, { recursive: true });
        return open(draft, "wx", 0o444);
      });
      try {
        await handle.writeFile(deflateSync(Buffer.concat([Buffer.from(`${kind} ${data.length}\0`), data])));
        await handle.datasync();
      } finally {
        await handle.close();
      }
      await rename(draft, join(place, sha.slice(2)));
      written.set(sha, true);
      cache.set(sha, { kind, data }, data.length + 200);
      return sha;
    },
    close() {
      const child = reader;
      reader = undefined;
      child?.kill();
    },
  };
}
