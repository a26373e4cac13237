// What a rule process may do, as far as the system can hold it to that: read its own program, and nothing else.
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { limits } from "../limits";

/** How Node is started for a rule process: what is called, and the words before the program's own path. */
export type Start = { execPath: string; execArgv: string[] };

/**
 * Starts a rule process with a small heap, its own files to read, no network, and an end to its time on the processor.
 * What the system does not know is left out; \`isConfined\` false leaves out all that could keep it from starting.
 * @example confine("/yard/.build/rule-process.mjs", true).execArgv // => ["--cpu=900", "unshare", …, "node", "--permission", …]
 */
export function confine(program: string, isConfined: boolean): Start {
  const node = [
    `--max-old-space-size=${limits.processHeapMegabytes}`,
    "--disallow-code-generation-from-strings",
    ...(isConfined ? readOnly(program, process.versions.node) : []),
  ];
  const words = [...(isConfined ? outside() : []), process.execPath, ...node];
  return { execPath: words[0] ?? process.execPath, execArgv: words.slice(1) };
}

/**
 * The flags of Node that let a process read its own files and no others, write none, and start nothing.
 * @example readOnly("/yard/.build/rule-process.mjs", "20.20.2")[0] // => "--experimental-permission"
 */
export function readOnly(program: string, version: string): string[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isSettled = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  const folder = path.dirname(realpathSync(program));
  // The engine's wasm stands beside its loader, in a folder that holds nothing else.
  const engines = ancestors(folder)
    .map((home) => path.join(home, "node_modules", "@jitl"))
    .filter((engine) => existsSync(engine));
  return [
    isSettled ? "--permission" : "--experimental-permission",
    ...[folder, ...engines].map((one) => `--allow-fs-read=${realpathSync(one)}${path.sep}*`),
    ...ancestors(folder).map((home) => `--allow-fs-read=${path.join(home, "package.json")}`),
  ];
}

function ancestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

let known: string[] | undefined;

/** What Linux is asked to hold the process to: so much of the processor and of memory, and no network at all. */
function outside(): string[] {
  known ??=
    process.platform === "linux"
      ? [
          ...ifItWorks([
            "/usr/bin/prlimit",
            `--cpu=${limits.processSeconds}`,
            `--data=${limits.processMegabytes * 1_048_576}`,
            "--core=0",
          ]),
          ...ifItWorks(["/usr/bin/unshare", "--map-root-user", "--net"]),
        ]
      : [];
  return known;
}

function ifItWorks(words: string[]): string[] {
  const [program = "", ...rest] = words;
  const tried = spawnSync(program, [...rest, "/bin/true"], { stdio: "ignore", timeout: 2_000 });
  return tried.status === 0 ? words : [];
}
