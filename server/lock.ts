// One process for one data folder: the embedded database would silently lose what a second one writes.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes the folder for this process, or throws a sentence that names the process which has it.
 * A lock left by a process that has died is taken over.
 * @example lockFolder(".data") // => a function that gives the folder back
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "owner.lock");
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`);
      closeSync(handle);
      const release = () => {
        if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true });
      };
      process.once("exit", release);
      return release;
    } catch (thrown) {
      if (!isCode(thrown, "EEXIST")) throw thrown;
    }
    const owner = readOwner(file);
    if (owner !== null && isAlive(owner)) {
      throw new Error(
        `The data in ${folder} is in use by another Ruleyard (process ${owner.pid}). Stop that one first, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Error(`The data in ${folder} could not be locked. Try again.`);
}

type Owner = { pid: number; start: string };

function readOwner(file: string): Owner | null {
  try {
    const [pid, start] = readFileSync(file, "utf8").split(" ");
    return { pid: Number(pid), start: start ?? "" };
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  if (!Number.isInteger(owner.pid) || owner.pid <= 0) return false;
  if (owner.pid === process.pid) return owner.start === startOf(process.pid);
  try {
    process.kill(owner.pid, 0);
  } catch (thrown) {
    if (!isCode(thrown, "EPERM")) return false;
  }
  // Numbers are used again: on Linux the moment of its start tells a newcomer apart.
  return owner.start === "" || startOf(owner.pid) === "" || startOf(owner.pid) === owner.start;
}

function startOf(pid: number): string {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop() ?? "";
    return after.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}
