// Reviews and comments, as GitHub shows them.
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { LineComment, Review, TalkComment } from "../rows/rows";
import { userOf, type Yard } from "../yard";
import { placeNow, type Place } from "../acts/places";
import { association } from "./pulls";
import { apiUrl, webUrl } from "./repositories";
import { nodeId, simpleUser } from "./users";

type Endpoints = RestEndpointMethodTypes;
export type ReviewShape = Endpoints["pulls"]["listReviews"]["response"]["data"][number];
type Described = Endpoints["pulls"]["listReviewComments"]["response"]["data"][number];
// GitHub answers null here once the line is gone, which its description leaves out.
export type LineCommentShape = Omit<
  Described,
  "line" | "position" | "original_line" | "original_position"
> & {
  line: number | null;
  position: number | null;
  original_line: number | null;
  original_position: number | null;
};
export type TalkCommentShape = Endpoints["issues"]["listComments"]["response"]["data"][number];

export const noReactions = (url: string) => ({
  url,
  total_count: 0,
  "+1": 0,
  "-1": 0,
  laugh: 0,
  confused: 0,
  heart: 0,
  hooray: 0,
  eyes: 0,
  rocket: 0,
});

/**
 * A review.
 * @example reviewShape(yard, review).state // => "APPROVED"
 */
export function reviewShape(yard: Yard, review: Review): ReviewShape {
  const user = userOf(yard, review.userId);
  const html = webUrl(yard, `/pull/${review.pull}#pullrequestreview-${review.id}`);
  const pull = apiUrl(yard, `/pulls/${review.pull}`);
  return {
    id: review.id,
    node_id: nodeId("PRR", review.id),
    user: simpleUser(yard, user),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: association(user),
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitId,
  };
}

/**
 * A comment on a line, with its place in the file as it is now.
 * @example (await lineCommentShape(yard, comment)).line // => 12
 */
export async function lineCommentShape(yard: Yard, comment: LineComment): Promise<LineCommentShape> {
  const user = userOf(yard, comment.userId);
  const url = apiUrl(yard, `/pulls/comments/${comment.id}`);
  const html = webUrl(yard, `/pull/${comment.pull}#discussion_r${comment.id}`);
  const pull = apiUrl(yard, `/pulls/${comment.pull}`);
  const now: Place = await placeNow(yard, comment);
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId("PRRC", comment.id),
    diff_hunk: comment.hunk,
    path: comment.path,
    commit_id: now.commitId,
    original_commit_id: comment.commitId,
    user: simpleUser(yard, user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: pull,
    author_association: association(user),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    reactions: noReactions(`${url}/reactions`),
    start_line: now.startLine,
    original_start_line: comment.startLine,
    start_side: comment.startSide,
    line: now.line,
    original_line: comment.line,
    side: comment.side,
    position: now.position,
    original_position: comment.position,
    subject_type: comment.line === null ? "file" : "line",
    ...(comment.inReplyToId === null ? {} : { in_reply_to_id: comment.inReplyToId }),
  };
}

/**
 * A comment on the pull request as a whole.
 * @example talkCommentShape(yard, comment).body // => "Thank you"
 */
export function talkCommentShape(yard: Yard, comment: TalkComment): TalkCommentShape {
  const user = userOf(yard, comment.userId);
  const url = apiUrl(yard, `/issues/comments/${comment.id}`);
  return {
    url,
    html_url: webUrl(yard, `/pull/${comment.pull}#issuecomment-${comment.id}`),
    issue_url: apiUrl(yard, `/issues/${comment.pull}`),
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: simpleUser(yard, user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(user),
    body: comment.body,
    reactions: noReactions(`${url}/reactions`),
    performed_via_github_app: null,
  };
}
