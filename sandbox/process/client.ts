// The sandbox of the server: rules that nobody has read yet run in child processes that can be killed, never here.
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { openClient } from "../client";
import type { Port } from "../pool";
import { readHere } from "../read-here";
import type { Sandbox } from "../sandbox";
import { confine } from "./confine";

export type ProcessOptions = {
  /** The bundled rule process; otherwise `.build/rule-process.mjs` where the program was started. */
  program?: string;
  /** How many may work at once; otherwise one for each core, four at most. */
  size?: number;
  /** How many wait ready beside those; otherwise one. */
  spare?: number;
  /** Read files in this process, as the terminal does, and not in those of the rules. */
  readsHere?: boolean;
};

/**
 * Opens a pool of rule processes: empty environment, capped memory, no files, no network, killed when late.
 * @example await openProcess().runExamples({ dataset, rule }) // => { passed: true, … }
 */
export function openProcess(options: ProcessOptions = {}): Sandbox {
  const program = options.program ?? path.join(process.cwd(), ".build", "rule-process.mjs");
  const size = options.size ?? Math.min(4, availableParallelism());
  let isConfined = true;
  return openClient({
    size,
    spare: options.spare ?? 1,
    ...(options.readsHere && { reads: readHere }),
    start() {
      const { port, ready } = startProcess(program, isConfined);
      // A system may allow its words and then keep the process from starting: the next one goes without them.
      ready.catch(() => {
        isConfined = false;
      });
      return port;
    },
  });
}

function startProcess(program: string, isConfined: boolean): { port: Port; ready: Promise<void> } {
  if (!existsSync(program)) throw new Error(`The rule process is not built: ${program} is missing.`);
  const child = fork(program, [], {
    ...confine(program, isConfined),
    env: { TZ: "UTC", NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // A failed start ends the child, and a message to one that has just ended is of no use to anyone.
  child.on("error", () => undefined);
  const ready = new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () => reject(new Error("The rule process ended before it was ready.")));
  });
  const port: Port = {
    post: (job) => {
      child.send(job, () => undefined);
    },
    onMessage: (heard) => child.on("message", heard),
    onEnd: (heard) => child.once("exit", (code, signal) => heard(signal ?? `exit code ${code}`)),
    kill: () => child.kill("SIGKILL"),
  };
  return { port, ready };
}
