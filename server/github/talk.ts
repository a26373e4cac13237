// What is said of a pull request: beside lines, of the whole, and the decisions, read and written.
import type { Decision } from "#domain/review";
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

export type RemoteComment = {
  id: string;
  threadId: string;
  login: string;
  body: string;
  at: string;
  line: number | null;
  originalLine: number | null;
  commitSha: string;
};

export type RemoteReview = {
  id: string;
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
        body: comment.body,
        at: comment.created_at,
        line: comment.line ?? null,
        originalLine: comment.original_line ?? null,
        commitSha: comment.commit_id,
      })),
      whole: whole.map((comment) => ({
        id: `talk-${comment.id}`,
        threadId: "talk",
        login: comment.user?.login ?? "ghost",
        body: comment.body ?? "",
        at: comment.created_at,
        line: null,
        originalLine: null,
        commitSha: "",
      })),
      reviews: reviews.flatMap((review) => {
        const decision = decisions[review.state];
        if (decision === undefined || !review.submitted_at) return [];
        return [
          {
            id: String(review.id),
            login: review.user?.login ?? "ghost",
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
  place: { sha: string; path: string; line: number },
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
