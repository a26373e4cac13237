// Reading the approved shelf from the code host: which files stand on main, and their texts.
import type { Host } from "./connect";
import { head } from "./branch";
import { asTrouble, CodeHostTrouble } from "./trouble";

export type ShelfEntry = { path: string; blob: string };

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
 * @example await readCredit(host, "rules/ssda903/100-….ts") // => { author: "Sam Okafor", at: "2026-…" }
 */
export async function readCredit(host: Host, path: string): Promise<{ author: string; at: string } | null> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, path, per_page: 1 });
    const author = data[0]?.commit.author;
    return author?.name && author.date ? { author: author.name, at: author.date } : null;
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return null;
    throw trouble;
  }
}
