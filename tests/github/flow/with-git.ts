// Steps: git itself, as a reviewer may use it: a clone with the whole history, and pushes that rules hold.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Host } from "../host";
import { settled, type Step } from "../walk";
import { fileOf, offer, placeOf, shown, tipOf } from "./offer";

const run = promisify(execFile);

/** Clones one branch, lets work be done in the folder, and removes it. */
async function inClone(
  host: Host,
  branch: string,
  work: (git: (...words: string[]) => Promise<string>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "contract-clone-"));
  const env = { PATH: process.env.PATH, HOME: folder, GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_NOSYSTEM: "1" };
  const names = ["-c", "user.name=Priya Nair", "-c", "user.email=priya@practice.example"];
  // The address has the token in it, and git says addresses.
  const quiet = (thrown: unknown): never => {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(said.replaceAll(/\/\/[^@/\s]+@/g, "//…@"));
  };
  const options = { env: { ...env, NODE_ENV: process.env.NODE_ENV } };
  const git = (...words: string[]) =>
    run("git", [...names, "-C", folder, ...words], options).then(({ stdout }) => stdout, quiet);
  try {
    await git("clone", "--quiet", "--branch", branch, host.gitUrl, ".");
    await work(git, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const withGit: Step[] = [
  {
    name: "git clones the whole history, and finds nothing wrong with it",
    async act({ host, get }) {
      const merged = get("mergedSha");
      await inClone(host, get("base"), async (git) => {
        assert.match(await git("log", "--format=%H"), new RegExp(merged));
        await git("fsck", "--full", "--strict");
      });
    },
  },
  {
    name: "git pushes a commit: the pull request takes it up",
    async act({ host, get, keep }) {
      const to = { base: get("base"), sha: await tipOf(host, get("base")) };
      const pull = await offer(host, "pushed", to, { [fileOf(host, "pushed.ts")]: "1\n" });
      await inClone(host, pull.branch, async (git, folder) => {
        await writeFile(join(folder, fileOf(host, "pushed.ts")), "1\n2\n");
        await git("commit", "--quiet", "--all", "--message", "By hand");
        await git("push", "--quiet", "origin", "HEAD");
        const sha = (await git("rev-parse", "HEAD")).trim();
        await settled(async () => ((await shown(host, pull)).head.sha === sha ? true : undefined));
        assert.equal((await host.writer.pulls.listCommits(placeOf(host, pull))).data.length, 2);
        keep("pushed", { ...pull, sha });
      });
    },
  },
  {
    name: "git pushes by force: the pull request shows what is there now",
    async act({ host, get }) {
      const pull = get("pushed");
      await inClone(host, pull.branch, async (git, folder) => {
        await git("reset", "--quiet", "--hard", "HEAD~2");
        await writeFile(join(folder, fileOf(host, "forced.ts")), "3\n");
        await git("add", ".");
        await git("commit", "--quiet", "--message", "Otherwise");
        await assert.rejects(
          git("push", "--quiet", "origin", "HEAD"),
          /non-fast-forward|fetch first|rejected/,
        );
        await git("push", "--quiet", "--force", "origin", "HEAD");
        const sha = (await git("rev-parse", "HEAD")).trim();
        await settled(async () => ((await shown(host, pull)).head.sha === sha ? true : undefined));
      });
      const files = (await host.writer.pulls.listFiles(placeOf(host, pull))).data;
      assert.deepEqual(
        files.map(({ filename }) => filename),
        [fileOf(host, "forced.ts")],
      );
    },
  },
  {
    name: "git does not push past the rules of a protected branch",
    async act({ host, get }) {
      const branch = get("protectedBase");
      const before = await tipOf(host, branch);
      await inClone(host, branch, async (git, folder) => {
        const path = join(folder, fileOf(host, "guard.txt"));
        await writeFile(path, `${await readFile(path, "utf8")}2\n`);
        await git("commit", "--quiet", "--all", "--message", "Past the rules");
        await assert.rejects(git("push", "--quiet", "origin", "HEAD"), /protected branch|GH006/i);
      });
      assert.equal(await tipOf(host, branch), before);
    },
  },
];
