// What many steps do: make a commit on a branch of this run, and offer it as a pull request.
import type { Octokit } from "@octokit/rest";
import type { Host } from "../host";
import { settled, type Offered } from "../walk";

/**
 * The commit that a branch stands at.
 * @example await tipOf(host, "main") // => "4f2c…"
 */
export async function tipOf(host: Host, branch: string): Promise<string> {
  return (await host.writer.git.getRef({ ...host.here, ref: `heads/${branch}` })).data.object.sha;
}

/**
 * Writes a commit with these files after another one; the branch is not moved. A file of null is removed.
 * @example await writeCommit(host, host.writer, "Rule 356", parent, { "a.ts": "rule({});\n" }) // => "77ab…"
 */
export async function writeCommit(
  { here }: Host,
  who: Octokit,
  message: string,
  parent: string,
  files: Record<string, string | null>,
): Promise<string> {
  const before = (await who.git.getCommit({ ...here, commit_sha: parent })).data;
  const entry = { mode: "100644" as const, type: "blob" as const };
  const tree = await who.git.createTree({
    ...here,
    base_tree: before.tree.sha,
    tree: Object.entries(files).map(([path, content]) =>
      content === null ? { path, ...entry, sha: null } : { path, ...entry, content },
    ),
  });
  const made = await who.git.createCommit({ ...here, message, tree: tree.data.sha, parents: [parent] });
  return made.data.sha;
}

/**
 * Makes a branch of this run after a commit, with files; gives its full name and its commit.
 * @example await makeBranch(host, "top", base, { "a.ts": "1\n" }) // => { branch: "contract-test/…/top", sha: "77ab…" }
 */
export async function makeBranch(host: Host, name: string, parent: string, files: Record<string, string>) {
  const branch = `${host.prefix}/${name}`;
  const sha = await writeCommit(host, host.writer, `A change for ${name}`, parent, files);
  await host.writer.git.createRef({ ...host.here, ref: `refs/heads/${branch}`, sha });
  return { branch, sha };
}

/**
 * Makes a branch with files and opens its pull request as the writer.
 * @example await offer(host, "top", { base, sha: tip }, { "a.ts": "1\n" }) // => { number: 7, … }
 */
export async function offer(
  host: Host,
  name: string,
  to: { base: string; sha: string },
  files: Record<string, string>,
  more: { draft?: boolean } = {},
): Promise<Offered> {
  const { branch, sha } = await makeBranch(host, name, to.sha, files);
  const title = `Contract test: ${name}`;
  const { data } = await host.writer.pulls.create({
    ...host.here,
    title,
    head: branch,
    base: to.base,
    ...more,
  });
  return { number: data.number, sha, branch };
}

/** The pull request's place in calls. */
export const placeOf = (host: Host, { number }: Offered) => ({ ...host.here, pull_number: number });

/**
 * The pull request, once the host knows whether it can be merged.
 * @example (await shown(host, offered)).mergeable_state // => "blocked"
 */
export async function shown(host: Host, offered: Offered) {
  return settled(async () => {
    const { data } = await host.writer.pulls.get(placeOf(host, offered));
    return data.state === "open" && data.mergeable === null ? undefined : data;
  });
}

/** A file of this run, in a folder of its own. */
export const fileOf = (host: Host, name: string) => `${host.prefix}/${name}`;
