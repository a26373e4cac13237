// The making of a submission's branch and commits. Each looks first, so that doing it again changes nothing.
import { isShelfPath, sayOddPath } from "#domain/shelf-path";
import type { Host } from "./connect";
import { asTrouble, CodeHostTrouble } from "./trouble";

type Written = { name: string; email: string; date: string };

/**
 * The commit that main, or another branch, stands on; null when there is no such branch.
 * @example await head(host, "main") // => "3f2c…"
 */
export async function head(host: Host, branch: string): Promise<string | null> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return null;
    throw trouble;
  }
}

/**
 * Makes a branch on a commit, and answers false when it cannot be there: it is somewhere else, or the commit is gone.
 * @example await createBranch(host, "rule/ssda903/356/c1", "3f2c…") // => true
 */
export async function createBranch(host: Host, branch: string, sha: string): Promise<boolean> {
  const { octokit, owner, repo } = host;
  try {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
    return true;
  } catch (thrown) {
    // It may have been made by an earlier try whose answer was lost.
    if ((await head(host, branch)) === sha) return true;
    const trouble = asTrouble(thrown);
    if (trouble.status === 422) return false;
    throw trouble;
  }
}

/**
 * Writes one file as a commit on a parent. The same words, dates and parent give the same commit, however often.
 * With `onto`, a commit of main, it takes that in as well: everything is as it stands there, and the file as it is given.
 * @example await writeCommit(host, { parent, path, text, message, author, committer }) // => "9ab0…"
 */
export async function writeCommit(
  host: Host,
  commit: {
    parent: string;
    onto?: string | null;
    path: string;
    text: string;
    message: string;
    author: Written;
    committer: Written;
  },
): Promise<string> {
  const { octokit, owner, repo } = host;
  const { parent, path, text, message, author, committer } = commit;
  const onto = commit.onto === parent ? null : commit.onto;
  if (!isShelfPath(path)) throw new CodeHostTrouble("refused", sayOddPath(path), 422, null, null);
  try {
    const base = await octokit.rest.git.getCommit({ owner, repo, commit_sha: onto ?? parent });
    const others = onto ? await addedByOthers(host, onto, parent) : [];
    const tree = await octokit.rest.git.createTree({
      owner,
      repo,
      base_tree: base.data.tree.sha,
      tree: [
        ...others.filter((file) => file.path !== path),
        { path, mode: "100644", type: "blob", content: text },
      ],
    });
    const { data } = await octokit.rest.git.createCommit({
      owner,
      repo,
      message,
      tree: tree.data.sha,
      parents: onto ? [parent, onto] : [parent],
      author,
      committer,
    });
    return data.sha;
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

type OtherFile = { path: string; mode: "100644"; type: "blob"; sha: string };

/**
 * What somebody put on a branch beside the rule. The rule itself is written anew, wherever it stood; and what does not
 * belong on a shelf is left where it was put, as it is never ours to write.
 */
async function addedByOthers(
  { octokit, owner, repo }: Host,
  onto: string,
  branch: string,
): Promise<OtherFile[]> {
  const basehead = `${onto}...${branch}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
  return (data.files ?? []).flatMap(({ filename, sha, status }) =>
    status === "removed" ||
    sha === null ||
    !isShelfPath(filename) ||
    /^rules\/[^/]+\/[^/]+\.ts$/.test(filename)
      ? []
      : [{ path: filename, mode: "100644" as const, type: "blob" as const, sha }],
  );
}

/**
 * Moves a branch forward to a commit that stands on where it is, and answers false when somebody else moved it first.
 * @example await moveBranch(host, "rule/ssda903/356/c1", "9ab0…") // => true
 */
export async function moveBranch(host: Host, branch: string, sha: string): Promise<boolean> {
  const { octokit, owner, repo } = host;
  try {
    await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: false });
    return true;
  } catch (thrown) {
    if ((await head(host, branch)) === sha) return true;
    const trouble = asTrouble(thrown);
    if (trouble.status === 422) return false;
    throw trouble;
  }
}

/**
 * Takes a branch away once what it held is approved; being gone already is as good.
 * @example await removeBranch(host, "rule/ssda903/356/c1") // => undefined
 */
export async function removeBranch(host: Host, branch: string): Promise<void> {
  const { octokit, owner, repo } = host;
  try {
    await octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` });
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.status !== 422 && trouble.kind !== "missing") throw trouble;
  }
}

/**
 * Does a branch's newest commit stand on, or is it, this commit?
 * @example await standsOn(host, "3f2c…", "9ab0…") // => true
 */
export async function standsOn(host: Host, sha: string, newest: string): Promise<boolean> {
  if (sha === newest) return true;
  const { octokit, owner, repo } = host;
  try {
    const basehead = `${sha}...${newest}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
    return data.status === "ahead" || data.status === "identical";
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return false;
    throw trouble;
  }
}
