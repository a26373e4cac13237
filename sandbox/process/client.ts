// The sandbox of the server: rules that nobody has read yet run in child processes that can be killed, never here.
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { openClient } from "../client";
import type { Port } from "../pool";
import type { Sandbox } from "../sandbox";

export type ProcessOptions = {
  /** The bundled rule process; otherwise `.build/rule-process.mjs` where the program was started. */
  program?: string;
  /** How many may work at once; otherwise one for each core, four at most. */
  size?: number;
  /** How many wait ready beside those; otherwise one. */
  spare?: number;
  /** Megabytes of the process's own heap, beside what the engine may use. */
  heapMegabytes?: number;
};

/**
 * Opens a pool of rule processes: empty environment, capped memory, killed when late.
 * @example await openProcess().runExamples({ dataset, rule }) // => { passed: true, … }
 */
export function openProcess(options: ProcessOptions = {}): Sandbox {
  const program = options.program ?? path.join(process.cwd(), ".build", "rule-process.mjs");
  const size = options.size ?? Math.min(4, availableParallelism());
  return openClient({
    size,
    spare: options.spare ?? 1,
    start: () => startProcess(program, options.heapMegabytes ?? 512),
  });
}

function startProcess(program: string, heapMegabytes: number): Port {
  if (!existsSync(program)) throw new Error(`The rule process is not built: ${program} is missing.`);
  const child = fork(program, [], {
    env: { TZ: "UTC", NODE_ENV: "production" },
    execArgv: [`--max-old-space-size=${heapMegabytes}`, "--disallow-code-generation-from-strings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // A failed start ends the child, and a message to one that has just ended is of no use to anyone.
  child.on("error", () => undefined);
  return {
    post: (job) => {
      child.send(job, () => undefined);
    },
    onMessage: (heard) => child.on("message", heard),
    onEnd: (heard) => child.once("exit", (code, signal) => heard(signal ?? `exit code ${code}`)),
    kill: () => child.kill("SIGKILL"),
  };
}
