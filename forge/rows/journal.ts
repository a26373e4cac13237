// An append-only file of what changed, a line per change. A line counts once it is whole and on the disk.
import { open, readFile, rename, rm, type FileHandle } from "node:fs/promises";
import { createHash } from "node:crypto";
import { dirname } from "node:path";

export interface Journal {
  append(line: string): void;
  /** Resolves when everything appended until now is on the disk. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const mark = (text: string) => createHash("sha1").update(text).digest("hex").slice(0, 8);
const tooLong = 16_000_000;

/**
 * The whole lines of a journal; what a crash left half-written at its end is not among them.
 * @example readLines("") // => { lines: [], length: 0 }
 */
export function readLines(text: string): { lines: string[]; length: number } {
  const lines: string[] = [];
  let at = 0;
  for (;;) {
    const end = text.indexOf("\n", at);
    if (end < 0) break;
    const row = text.slice(at, end);
    if (row.slice(0, 8) !== mark(row.slice(9))) break;
    lines.push(row.slice(9));
    at = end + 1;
  }
  return { lines, length: at };
}

async function writeWhole(file: string, lines: string[]): Promise<number> {
  const draft = `${file}.new`;
  const text = lines.map((line) => `${mark(line)} ${line}\n`).join("");
  const handle = await open(draft, "w");
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(draft, file);
  // The new name itself must be on the disk too; some systems cannot open a folder for that.
  const folder = await open(dirname(file), "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
  return Buffer.byteLength(text);
}

/**
 * Opens a journal: `take` gets each line there is, then the file is rewritten with `whole()`, the shortest
 * journal that says the same, and again whenever it has grown far beyond that.
 * @example const journal = await openJournal("rows.log", (line) => apply(line), () => [JSON.stringify(all)])
 */
export async function openJournal(
  file: string,
  take: (line: string) => void,
  whole: () => string[],
): Promise<Journal> {
  await rm(`${file}.new`, { force: true });
  const text = await readFile(file, "utf8").catch(() => "");
  const { lines, length } = readLines(text);
  if (
    text
      .slice(length)
      .split("\n")
      .slice(1)
      .some((row) => readLines(`${row}\n`).length > 0)
  )
    throw new Error(
      `${file} is damaged after ${lines.length} good lines. Put back a copy of it, or remove it.`,
    );
  for (const line of lines) take(line);
  let size = await writeWhole(file, whole());
  let shortest = size;
  let handle: FileHandle = await open(file, "a");
  let queue: string[] = [];
  let work: Promise<void> | undefined;
  let broken: unknown;

  async function writeAll(): Promise<void> {
    while (queue.length) {
      const part = queue.map((line) => `${mark(line)} ${line}\n`).join("");
      queue = [];
      if (size > Math.max(tooLong, shortest * 4)) {
        await handle.close();
        // What `part` says is already in the rows that `whole` reads.
        size = shortest = await writeWhole(file, whole());
        handle = await open(file, "a");
        continue;
      }
      await handle.writeFile(part);
      await handle.datasync();
      size += part.length;
    }
  }
  const settled = async (): Promise<void> => {
    if (broken) throw broken;
    if (!queue.length && !work) return;
    work ??= Promise.resolve()
      .then(writeAll)
      .catch((trouble: unknown) => {
        broken = trouble;
        throw trouble;
      })
      .finally(() => {
        work = undefined;
      });
    await work;
    if (queue.length) await settled();
  };
  return {
    append(line) {
      queue.push(line);
      settled().catch(() => undefined);
    },
    settled,
    async close() {
      await settled();
      await handle.close();
    },
  };
}
