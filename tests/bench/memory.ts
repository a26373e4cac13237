// How much memory a process and those that it started hold, where the system says so.
import { readdir, readFile } from "node:fs/promises";

/**
 * Watches a process and all below it until told to stop; answers the largest sum of resident memory, in megabytes.
 * @example const stop = watchMemory(child.pid); … await stop() // => 214
 */
export function watchMemory(root: number): () => Promise<number | undefined> {
  let peak: number | undefined;
  const stopped = new AbortController();
  const look = async () => {
    while (!stopped.signal.aborted) {
      const now = await sumMemory(root);
      if (now !== undefined) peak = Math.max(peak ?? 0, now);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const looking = look();
  return async () => {
    stopped.abort();
    await looking;
    return peak;
  };
}

async function sumMemory(root: number): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const names = await readdir("/proc").catch((): string[] => []);
  const all = new Map<number, { parent: number; kilobytes: number }>();
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
    const number = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0);
    all.set(Number(name), { parent: number("PPid"), kilobytes: number("VmRSS") });
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent)
      if (at === root) return true;
    return false;
  };
  let kilobytes = 0;
  for (const [pid, one] of all) if (isBelow(pid)) kilobytes += one.kilobytes;
  return kilobytes / 1000;
}
