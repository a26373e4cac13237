// Reading the approved shelf from the code host: which files stand on main, and their texts.
import type { Host } from "./connect";
import { head } from "./branch";
import { asTrouble, CodeHostTrouble } from "./trouble";

export type ShelfEntry = { path: string; blob: string };

/** Who wrote something that stands on the code host, as its commit says. */
export type Credit = { author: string; email: string; at: string };

/**
 * What stands under `rules/` on main.
 * @example (await readShelf(host)).files[0] // => { path: "rules/ssda903/…", blob: "…" }
 */
export async function readShelf(
  host: Host,
  known: string | null,
): Promise<{ sha: string; files: ShelfEntry[] | null }> {
  const { octokit, owner, repo } = host;
  const sha = await head(host, "main");
  if (sha === null) {
    throw new CodeHostTrouble("missing", "The repository of rules has no main branch.", 404, null, null);
  }
  if (sha === known) return { sha, files: null };
  try {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: sha, recursive: "1" });
    const files = data.tree.flatMap(({ path, sha: blob, type }) =>
      type === "blob" && path !== undefined && blob !== undefined && path.startsWith("rules/")
        ? [{ path, blob }]
        : [],
    );
    return { sha, files };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * The text of one file by its git blob id.
 * @example await readBlob(host, "e69de2…") // => ""
 */
export async function readBlob(host: Host, blob: string): Promise<string> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: blob });
    return Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8").toString("utf8");
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * Who last wrote a file on main, and when; null when the code host does not say.
 * @example await readCredit(host, "rules/ssda903/100-….ts") // => { author: "Sam Okafor", email: "2+sam@users.noreply…", at: "2026-…" }
 */
export async function readCredit(host: Host, path: string): Promise<Credit | null> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, path, per_page: 1 });
    const author = data[0]?.commit.author;
    return author?.name && author.date
      ? { author: author.name, email: author.email ?? "", at: author.date }
      : null;
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return null;
    throw trouble;
  }
}

/**
 * A file as it stands at a commit, and who made that commit; null when the file is not there.
 * @example await readFileAt(host, "3f2c…", "rules/ssda903/356-….ts") // => { text: "rule({…", author: "Priya Nair", … }
 */
export async function readFileAt(
  host: Host,
  sha: string,
  path: string,
): Promise<(Credit & { text: string }) | null> {
  const { octokit, owner, repo } = host;
  try {
    const [file, commit] = await Promise.all([
      octokit.rest.repos.getContent({ owner, repo, path, ref: sha }),
      octokit.rest.git.getCommit({ owner, repo, commit_sha: sha }),
    ]);
    if (Array.isArray(file.data) || file.data.type !== "file") return null;
    const { name, email, date } = commit.data.author;
    const text = Buffer.from(file.data.content, "base64").toString("utf8");
    return { text, author: name, email, at: date };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return null;
    throw trouble;
  }
}
