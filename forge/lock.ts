// One process per folder: a lock file that names the process, and knows when that process is gone.
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

// A number alone could belong to another process after a restart; Linux also tells when it began.
async function identity(pid: number): Promise<string> {
  const began = await readFile(`/proc/${pid}/stat`, "utf8").then(
    (text) => text.slice(text.lastIndexOf(")") + 2).split(" ")[19],
    () => undefined,
  );
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${pid} ${began ?? ""} ${boot.trim()}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (trouble) {
    return trouble instanceof Error && "code" in trouble && trouble.code === "EPERM";
  }
}

/**
 * Takes the folder for this process, or says who has it. Gives back the function that lets it go.
 * @example const release = await lockFolder("/data/forge")
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    const handle = await open(file, "wx").catch((trouble: unknown) => {
      if (trouble instanceof Error && "code" in trouble && trouble.code === "EEXIST") return undefined;
      throw trouble;
    });
    if (handle) {
      await handle.writeFile(await identity(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    }
    const holder = await readFile(file, "utf8").catch(() => "");
    const pid = Number(holder.split(" ")[0] ?? 0);
    if (pid > 0 && isAlive(pid) && (await identity(pid)) === holder)
      throw new Error(
        `The folder ${folder} is in use by process ${pid}. Stop that one first, or choose another folder.`,
      );
    await rm(file, { force: true });
  }
  throw new Error(`The folder ${folder} could not be locked. Try again.`);
}
