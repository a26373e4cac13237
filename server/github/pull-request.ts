// The pull request of a submission: found or opened once, its check, what was said of it, and its end.
import type { Decision } from "#domain/review";
import type { Host } from "./connect";
import { asTrouble } from "./trouble";

export type PullRequest = {
  number: number;
  url: string;
  headSha: string;
  open: boolean;
  merged: { sha: string | null; at: string; byLogin: string | null } | null;
  /** null while the code host is still working it out. */
  mergeable: boolean | null;
  updatedAt: string;
};

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

const checkName = "Examples";

/** The hidden line by which a pull request is known to be a submission's. */
export function markerOf(submissionId: string): string {
  return `<!-- submission:${submissionId} -->`;
}

/**
 * Finds the pull request of a branch, whatever became of it; null when there never was one.
 * @example await find(host, "rule/ssda903/356/c1") // => 12
 */
export async function find(host: Host, branch: string): Promise<number | null> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.list({ owner, repo, head: `${owner}:${branch}`, state: "all" });
    const found = data.filter((pull) => pull.head.ref === branch).sort((a, b) => a.number - b.number);
    return (found.find((pull) => pull.state === "open") ?? found[0])?.number ?? null;
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * Opens the pull request of a branch, unless there is one, and answers its number. Never two.
 * @example await ensure(host, { branch, title, body }) // => 12
 */
export async function ensure(
  host: Host,
  pull: { branch: string; title: string; body: string },
): Promise<number> {
  const { octokit, owner, repo } = host;
  const there = await find(host, pull.branch);
  if (there !== null) return there;
  try {
    const { title, body } = pull;
    const { data } = await octokit.rest.pulls.create({
      owner,
      repo,
      head: pull.branch,
      base: "main",
      title,
      body,
    });
    return data.number;
  } catch (thrown) {
    const now = await find(host, pull.branch);
    if (now !== null) return now;
    throw asTrouble(thrown);
  }
}

/** Says anew what the pull request is about, and opens it again if it was closed. */
export async function describe(host: Host, number: number, title: string, body: string): Promise<void> {
  const { octokit, owner, repo } = host;
  try {
    await octokit.rest.pulls.update({ owner, repo, pull_number: number, title, body, state: "open" });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * Records what the examples showed for a commit, unless that was recorded, and answers the record's id.
 * @example await ensureCheck(host, { sha, key: "c1/1", passed: true, title: "All pass", summary: "…" }) // => "77"
 */
export async function ensureCheck(
  host: Host,
  check: { sha: string; key: string; passed: boolean; title: string; summary: string },
): Promise<string> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.checks.listForRef({
      owner,
      repo,
      ref: check.sha,
      check_name: checkName,
    });
    const there = data.check_runs.find((run) => run.external_id === check.key);
    if (there !== undefined) return String(there.id);
    const made = await octokit.rest.checks.create({
      owner,
      repo,
      name: checkName,
      head_sha: check.sha,
      external_id: check.key,
      status: "completed",
      conclusion: check.passed ? "success" : "failure",
      output: { title: check.title, summary: check.summary },
    });
    return String(made.data.id);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * What the code host says of a pull request now.
 * @example (await read(host, 12)).open // => true
 */
export async function read(host: Host, number: number): Promise<PullRequest> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return {
      number,
      url: data.html_url,
      headSha: data.head.sha,
      open: data.state === "open",
      merged:
        data.merged_at === null
          ? null
          : { sha: data.merge_commit_sha, at: data.merged_at, byLogin: data.merged_by?.login ?? null },
      mergeable: data.mergeable,
      updatedAt: data.updated_at,
    };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * When each of the hundred pull requests that changed last did so, by number: one question instead of hundreds.
 * @example (await readRecent(host)).get(12) // => "2026-04-01T09:00:00Z"
 */
export async function readRecent(host: Host): Promise<Map<number, string>> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.pulls.list({
      owner,
      repo,
      state: "all",
      sort: "updated",
      direction: "desc",
      per_page: 100,
    });
    return new Map(data.map((pull) => [pull.number, pull.updated_at]));
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

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

/** Puts exactly the text that was read on the shelf, with its author's name kept where the repository allows it. */
export async function merge(
  host: Host,
  number: number,
  sha: string,
  words: { title: string; message: string },
): Promise<void> {
  const { octokit, owner, repo } = host;
  try {
    const { data } = await octokit.rest.repos.get({ owner, repo });
    const method =
      data.allow_merge_commit !== false ? "merge" : data.allow_rebase_merge !== false ? "rebase" : "squash";
    await octokit.rest.pulls.merge({
      owner,
      repo,
      pull_number: number,
      sha,
      merge_method: method,
      commit_title: words.title,
      commit_message: words.message,
    });
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}
