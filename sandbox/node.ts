// The engine inside this Node process: for the terminal, for worker threads, for the rule process, and for tests.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Engine, openEngine } from "./engine";
import { stackKilobytes } from "./limits";

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * Opens the engine in this process. A native loop inside it cannot be stopped from here: for rules that nobody has
 * read yet, use the rule process.
 * @example await (await openSandbox()).runExamples({ dataset, rule }) // => { passed: true, … }
 */
export async function openSandbox(): Promise<Engine> {
  compiled ??= compile();
  return openEngine({ wasm: await compiled, stack: stackKilobytes.node });
}

async function compile(): Promise<WebAssembly.Module> {
  // A program that travels has its engine beside it; any other finds it among the packages.
  const beside = new URL("engine.wasm", import.meta.url);
  const path = existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  return WebAssembly.compile(await readFile(path));
}
