// What is said of a pull request: beside lines, of the whole, and the decisions, read and written.
import type { Decision } from "#domain/review";
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

export type RemoteComment = {
  id: string;
  /** The number of the account: a login may be given up, and taken by somebody else. */
  accountId: string | null;
  threadId: string;
  login: string;
  body: string;
  at: string;
  changedAt: string;
  /** The last line that it is about, and the first when there are several; what they were when it was said. */
  line: number | null;
  startLine: number | null;
  originalLine: number | null;
  originalStartLine: number | null;
  commitSha: string;
  originalCommitSha: string;
};

export type RemoteReview = {
  id: string;
  accountId: string | null;
  login: string;
  decision: "approve" | "changes" | "comment" | "withdrawn";
  body: string;
  at: string;
  commitSha: string | null;
};

/**
 * All that was said: beside lines, of the whole, and the decisions, each oldest first.
 * @example (await readTalk(host, 12)).reviews // => [{ decision: "approve", … }]
 */
export async function readTalk(
  host: Host,
  number: number,
): Promise<{ beside: RemoteComment[]; whole: RemoteComment[]; reviews: RemoteReview[] }> {
  const { octokit, owner, repo } = host;
  const page = { owner, repo, per_page: 100 };
  try {
    const [beside, whole, reviews] = await Promise.all([
      octokit.paginate(octokit.rest.pulls.listReviewComments, { ...page, pull_number: number }),
      octokit.paginate(octokit.rest.issues.listComments, { ...page, issue_number: number }),
      octokit.paginate(octokit.rest.pulls.listReviews, { ...page, pull_number: number }),
    ]);
    return {
      beside: beside.map((comment) => ({
        id: String(comment.id),
        threadId: String(comment.in_reply_to_id ?? comment.id),
        login: comment.user?.login ?? "ghost",
        accountId: comment.user ? String(comment.user.id) : null,
        body: comment.body,
        at: comment.created_at,
        changedAt: comment.updated_at,
        line: comment.line ?? null,
        startLine: comment.start_line ?? null,
        originalLine: comment.original_line ?? null,
        originalStartLine: comment.original_start_line ?? null,
        commitSha: comment.commit_id,
        originalCommitSha: comment.original_commit_id,
      })),
      whole: whole.map((comment) => ({
        id: `talk-${comment.id}`,
        threadId: "talk",
        login: comment.user?.login ?? "ghost",
        accountId: comment.user ? String(comment.user.id) : null,
        body: comment.body ?? "",
        at: comment.created_at,
        changedAt: comment.updated_at,
        line: null,
        startLine: null,
        originalLine: null,
        originalStartLine: null,
        commitSha: "",
        originalCommitSha: "",
      })),
      reviews: reviews.flatMap((review) => {
        const decision = decisions[review.state];
        if (decision === undefined || !review.submitted_at) return [];
        return [
          {
            id: String(review.id),
            login: review.user?.login ?? "ghost",
            accountId: review.user ? String(review.user.id) : null,
            decision,
            body: review.body,
            at: review.submitted_at,
            commitSha: review.commit_id,
          },
        ];
      }),
    };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

const decisions: Record<string, RemoteReview["decision"] | undefined> = {
  APPROVED: "approve",
  CHANGES_REQUESTED: "changes",
  COMMENTED: "comment",
  DISMISSED: "withdrawn",
};

/** Says something of the whole, as the person whose token speaks. Answers the comment's id in the mirror. */
export async function say(host: Host, number: number, body: string): Promise<string> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return `talk-${data.id}`;
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** Says something beside a line of the text that was sent. */
export async function sayBeside(
  host: Host,
  number: number,
  place: { sha: string; path: string; from: number | null; line: number },
  body: string,
): Promise<string> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.createReviewComment({
      owner,
      repo,
      pull_number: number,
      commit_id: place.sha,
      path: place.path,
      line: place.line,
      side: "RIGHT",
      ...(place.from !== null && place.from < place.line
        ? { start_line: place.from, start_side: "RIGHT" }
        : {}),
      body,
    });
    return String(data.id);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** Answers in a thread beside a line. */
export async function answer(host: Host, number: number, threadId: string, body: string): Promise<string> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.createReplyForReviewComment({
      owner,
      repo,
      pull_number: number,
      comment_id: Number(threadId),
      body,
    });
    return String(data.id);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** Changes what was said, as the one who said it. `id` is the comment's id in the mirror. */
export async function change({ octokit, owner, repo }: Host, id: string, body: string): Promise<void> {
  try {
    const { comment_id, ofWhole } = idOf(id);
    if (ofWhole) await octokit.rest.issues.updateComment({ owner, repo, comment_id, body });
    else await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id, body });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** Takes away what was said; being gone already is as good. */
export async function remove({ octokit, owner, repo }: Host, id: string): Promise<void> {
  try {
    const { comment_id, ofWhole } = idOf(id);
    if (ofWhole) await octokit.rest.issues.deleteComment({ owner, repo, comment_id });
    else await octokit.rest.pulls.deleteReviewComment({ owner, repo, comment_id });
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind !== "missing") throw trouble;
  }
}

function idOf(id: string): { comment_id: number; ofWhole: boolean } {
  return { comment_id: Number(id.replace(/^talk-/, "")), ofWhole: id.startsWith("talk-") };
}

/** Decides on exactly the text that was read. */
export async function decide(
  host: Host,
  number: number,
  sha: string,
  decision: Decision,
  body: string,
): Promise<void> {
  const { octokit, owner, repo } = host;
  const event = decision === "approve" ? "APPROVE" : "REQUEST_CHANGES";
  try {
    await octokit.rest.pulls.createReview({ owner, repo, pull_number: number, commit_id: sha, event, body });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}
