// The engine as the terminal runs it: in a process for each core, which is killed when a rule does not end.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openProcess } from "#sandbox/process/client";
import type { Sandbox } from "#sandbox/sandbox";

/** Beside the terminal's own program once that is bundled, and in `.build` while it runs from its sources. */
const here = path.dirname(fileURLToPath(import.meta.url));
const programs = ["rule-process.mjs", "../.build/rule-process.mjs"].map((place) => path.join(here, place));

/** There is no process to run rules in. The message says what to do. */
export class NotBuilt extends Error {}

/**
 * Gives work an engine, and closes the engine when the work is done or has failed. Rules run in processes of their own
 * or not at all: one that never ends could not be stopped in this one.
 * @throws when that process is not built, with a sentence that says how to build it
 * @example await withEngine((engine) => engine.readDataset(source)) // => { ok: true, value: dataset }
 */
export async function withEngine<Value>(work: (engine: Sandbox) => Promise<Value>): Promise<Value> {
  const program = programs.find((place) => existsSync(place));
  if (program === undefined) {
    throw new NotBuilt(
      "The process that rules run in is not built: rule-process.mjs is missing. Run “node scripts/bundle.mjs” and try again.",
    );
  }
  const engine = openProcess({ program, spare: 0, readsHere: true });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
