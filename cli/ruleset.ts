// Which rules a check was made with: the commit of the shelf, or a fingerprint of the texts when there is no commit.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import type { SourceFile } from "#domain/dataset";

const run = promisify(execFile);

/**
 * The commit of the shelf when it stands in git just as it was committed; otherwise `sha256:` and a fingerprint.
 * @example await rulesetOf("/yard/rules", files) // => "9f391e2c…"
 */
export async function rulesetOf(shelf: string, files: SourceFile[]): Promise<string> {
  try {
    const git = async (...args: string[]) => (await run("git", ["-C", shelf, ...args])).stdout.trim();
    const commit = await git("rev-parse", "HEAD");
    if ((await git("status", "--porcelain", "--", ".")) === "" && (await git("ls-files", "--", ".")) !== "") {
      return commit;
    }
  } catch {
    // No git, or no repository: the texts speak for themselves.
  }
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\0${text.length}\0${text}\0`);
  return `sha256:${hash.digest("hex")}`;
}
