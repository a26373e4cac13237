// The engine as the terminal runs it.
import { openSandbox } from "#sandbox/node";
import type { Sandbox } from "#sandbox/sandbox";

/**
 * Gives work an engine, and closes the engine when the work is done or has failed.
 * @example await withEngine((engine) => engine.readDataset(source)) // => { ok: true, value: dataset }
 */
export async function withEngine<Value>(work: (engine: Sandbox) => Promise<Value>): Promise<Value> {
  const engine = await openSandbox();
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
