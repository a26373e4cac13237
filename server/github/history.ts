// What was done to a pull request besides speaking, by whom and when; and who wrote what stands on its branch.
import { z } from "zod";
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

const happenedSchema = z.object({
  id: z.number(),
  event: z.string(),
  actor: z.object({ login: z.string() }).nullable(),
  created_at: z.string(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
  dismissed_review: z.object({ review_id: z.number(), dismissal_commit_id: z.string().nullish() }).optional(),
});

/** `app` is the number of the App through which it was done. `review` is the decision that was set aside. */
export type RemoteHappening = {
  id: string;
  event: string;
  login: string | null;
  at: string;
  app: number | null;
  review: { id: string; byNewText: boolean } | null;
};

/**
 * The history of a pull request, oldest first.
 * @example (await readHistory(host, 12)).map(({ event }) => event) // => ["closed", "reopened"]
 */
export async function readHistory(host: Host, number: number): Promise<RemoteHappening[]> {
  const { octokit, owner, repo } = host;
  try {
    const given = await octokit.paginate(octokit.rest.issues.listEvents, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
    });
    return given.flatMap((one) => {
      const read = happenedSchema.safeParse(one);
      if (!read.success) return [];
      const { id, event, actor, created_at: at, performed_via_github_app: app, dismissed_review } = read.data;
      const review = dismissed_review && {
        id: String(dismissed_review.review_id),
        byNewText: Boolean(dismissed_review.dismissal_commit_id),
      };
      return [
        {
          id: String(id),
          event,
          login: actor?.login ?? null,
          at,
          app: app?.id ?? null,
          review: review ?? null,
        },
      ];
    });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

export type Theirs = { sha: string; text: string | null; login: string | null; name: string; at: string };

/**
 * What stands at a commit that is not ours: the file's text, or null when it is gone, and who wrote the commit.
 * @example (await readTheirs(host, "9ab0…", "rules/ssda903/356-….ts")).name // => "Jo Whitfield"
 */
export async function readTheirs(host: Host, sha: string, path: string): Promise<Theirs> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: sha });
    return {
      sha,
      text: await readText(host, sha, path),
      login: data.author?.login ?? null,
      name: data.commit.author?.name ?? data.author?.login ?? "Somebody",
      at: data.commit.committer?.date ?? data.commit.author?.date ?? new Date(0).toISOString(),
    };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

async function readText({ octokit, owner, repo }: Host, ref: string, path: string): Promise<string | null> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
    if (Array.isArray(data) || data.type !== "file") return null;
    return Buffer.from(data.content, "base64").toString("utf8");
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "missing") return null;
    throw trouble;
  }
}
