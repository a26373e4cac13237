// The terminal, end to end: from the command to its answer, as somebody types it.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { watchMemory } from "./memory";
import { type Size, timesOf } from "./report";

const answerSchema = z.object({ findings: z.array(z.unknown()) });

/**
 * Runs `npm run -s ruleyard -- check` so many times over a made-up return.
 * @example (await measureTerminal("ssda903", ".build/bench/2000", 3)).whole.medianMs // => 1400
 */
export async function measureTerminal(
  dataset: string,
  folder: string,
  times: number,
): Promise<NonNullable<Size["terminal"]>> {
  const out = path.join(folder, "found.json");
  const ms: number[] = [];
  let peakMegabytes: number | undefined;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const child = spawn(
      "npm",
      [
        "run",
        "-s",
        "ruleyard",
        "--",
        "check",
        dataset,
        "--out",
        out,
        "--this-year",
        path.join(folder, "this-year"),
        "--last-year",
        path.join(folder, "last-year"),
        "--reference",
        path.join(folder, "reference"),
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const stop = watchMemory(child.pid ?? 0);
    const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
    ms.push(performance.now() - began);
    const peak = await stop();
    if (peak !== undefined) peakMegabytes = Math.max(peakMegabytes ?? 0, peak);
    if (code !== 0 && code !== 1) throw new Error(`The terminal ended with ${code}.`);
  }
  const { findings } = answerSchema.parse(JSON.parse(await readFile(out, "utf8")));
  return { whole: timesOf(ms), findings: findings.length, ...(peakMegabytes && { peakMegabytes }) };
}
