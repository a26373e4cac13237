// The sandbox of a page: an engine in a Web Worker, watched from outside, killed when stuck, with a warm one beside it.
import { openClient } from "../client";
import type { Port } from "../pool";
import type { Sandbox } from "../sandbox";

export type WorkerOptions = {
  /** The worker's one file, and the module that the page compiles for it. */
  script?: string;
  wasm?: string;
  /** How many may work at once; otherwise one. A killed one keeps its core for up to two seconds. */
  size?: number;
  spare?: number;
};

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/**
 * Opens engines in Web Workers of this page.
 * @example await openWorker().runExamples({ dataset, rule }) // => { passed: true, … }
 */
export function openWorker(options: WorkerOptions = {}): Sandbox {
  const { script = "/engine/worker.js", wasm = "/engine/engine.wasm", size = 1, spare = 1 } = options;
  return openClient({ size, spare, start: async () => startWorker(script, await compileOnce(wasm)) });
}

function startWorker(script: string, module: WebAssembly.Module): Port {
  const worker = new Worker(script);
  worker.postMessage(module);
  return {
    post: (job) => worker.postMessage(job),
    onMessage: (heard) =>
      worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => heard(data)),
    onEnd: (heard) => worker.addEventListener("error", (event) => heard(event.message), { once: true }),
    kill: () => worker.terminate(),
  };
}

function compileOnce(wasm: string): Promise<WebAssembly.Module> {
  const known = compiled.get(wasm);
  if (known !== undefined) return known;
  const compiling = compile(wasm);
  compiled.set(wasm, compiling);
  // The next page that tries may have a network again.
  compiling.catch(() => compiled.delete(wasm));
  return compiling;
}

async function compile(wasm: string): Promise<WebAssembly.Module> {
  const answer = await fetch(wasm);
  if (!answer.ok) throw new Error(`The engine could not be fetched: ${answer.status}.`);
  // A server that does not know wasm sends it as something else, which cannot be compiled as it streams.
  if (!answer.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.compile(await answer.arrayBuffer());
  }
  return WebAssembly.compileStreaming(answer);
}
