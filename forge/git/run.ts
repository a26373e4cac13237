// Runs the git program on one bare repository, with nothing of the computer's own git settings.
import { spawn } from "node:child_process";

export interface Ran {
  status: number;
  stdout: Buffer;
  stderr: string;
}

/**
 * The environment that git runs in: no settings of the person at this computer, no questions asked.
 * @example gitEnvironment("/data/rules.git").GIT_DIR // => "/data/rules.git"
 */
export function gitEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    SYSTEMROOT: process.env.SYSTEMROOT,
    HOME: folder,
    GIT_DIR: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
    TZ: "UTC",
    NODE_ENV: process.env.NODE_ENV,
  };
}

/**
 * Runs git once and gives its exit status and output. Throws only when git cannot be started.
 * @example (await runGit(folder, ["--version"])).status // => 0
 */
export function runGit(folder: string, words: string[], input?: string | Buffer): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", words, { env: gitEnvironment(folder), stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", reject);
    child.stdin.on("error", () => undefined);
    child.on("close", (code) =>
      resolve({
        status: code ?? -1,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(err).toString("utf8"),
      }),
    );
    child.stdin.end(input);
  });
}

/**
 * Runs git where failure would be a bug, and gives its output as text.
 * @example await mustGit(folder, ["rev-parse", "refs/heads/main"]) // => "4f2c…\n"
 */
export async function mustGit(folder: string, words: string[], input?: string | Buffer): Promise<string> {
  const ran = await runGit(folder, words, input);
  if (ran.status !== 0) throw new Error(`git ${words[0]} ended with ${ran.status}: ${ran.stderr.trim()}`);
  return ran.stdout.toString("utf8");
}
