// The engine as the terminal runs it: in a process of its own that is killed when a rule does not end.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openSandbox } from "#sandbox/node";
import { openProcess } from "#sandbox/process/client";
import type { Sandbox } from "#sandbox/sandbox";

/** Beside the terminal's own program once that is bundled, and in `.build` while it runs from its sources. */
const here = path.dirname(fileURLToPath(import.meta.url));
const programs = ["rule-process.mjs", "../.build/rule-process.mjs"].map((place) => path.join(here, place));

/**
 * Gives work an engine, and closes the engine when the work is done or has failed.
 * @example await withEngine((engine) => engine.readDataset(source)) // => { ok: true, value: dataset }
 */
export async function withEngine<Value>(work: (engine: Sandbox) => Promise<Value>): Promise<Value> {
  const program = programs.find((place) => existsSync(place));
  const engine = program === undefined ? await openSandbox() : openProcess({ program, size: 1, spare: 0 });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
