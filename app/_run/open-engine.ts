// The engine of a page, by the address that names its version: once fetched, more of it can be started with no network.
import { openWorker, type WorkerOptions } from "#sandbox/browser/client";
import type { Sandbox } from "#sandbox/sandbox";

/** Written into the page when it is built; empty while pages are being written. */
const version = process.env.ENGINE_VERSION;

/**
 * Opens the engine of this site.
 * @example openEngine({ spare: 0 }) // => a Sandbox
 */
export function openEngine(options: WorkerOptions = {}): Sandbox {
  return openWorker({ ...(version && { script: `/engine/worker.js?v=${version}` }), ...options });
}
