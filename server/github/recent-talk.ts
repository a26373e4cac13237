// The comments of the whole repository that were written or changed last: two questions for every submission at once.
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

/** When each changed, in milliseconds by its id in the mirror. What changed after `since` and is not there is gone. */
export type RecentTalk = { isOfWhole: boolean; comments: Map<string, number>; since: number };

const newest = { sort: "updated", direction: "desc", per_page: 100 } as const;

/**
 * The hundred comments beside lines, and the hundred of the whole, that changed last.
 * @example (await readRecentTalk(host))[0]?.comments.get("77") // => 1775034000000
 */
export async function readRecentTalk({ octokit, owner, repo }: Host): Promise<RecentTalk[]> {
  const place = { owner, repo };
  try {
    const [beside, whole] = await Promise.all([
      octokit.rest.pulls.listReviewCommentsForRepo({ ...place, ...newest }),
      octokit.rest.issues.listCommentsForRepo({ ...place, ...newest }),
    ]);
    return [asRecent(beside.data, ""), asRecent(whole.data, "talk-")];
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

function asRecent(comments: { id: number; updated_at: string }[], start: string): RecentTalk {
  const at = comments.map(({ id, updated_at }) => [`${start}${id}`, Date.parse(updated_at)] as const);
  const isAll = comments.length < newest.per_page;
  const since = isAll ? 0 : Math.min(...at.map(([, time]) => time));
  return { isOfWhole: start !== "", comments: new Map(at), since };
}
