// A comment on a line before it is kept: its place found in the diff, or refused in GitHub's words.
import { findLine } from "../acts/places";
import { pullBase } from "../acts/readiness";
import type { LineComment, Pull, User } from "../rows/rows";
import type { Yard } from "../yard";
import { invalid, trouble, type Answer } from "./answer";

const resource = "PullRequestReviewComment";

interface Given {
  path: string;
  body: string;
  line?: number | undefined;
  side?: "LEFT" | "RIGHT" | undefined;
  start_line?: number | undefined;
  start_side?: "LEFT" | "RIGHT" | undefined;
  position?: number | undefined;
  subject_type?: "line" | "file" | undefined;
  commitId: string;
  reviewId: number;
}

/**
 * A comment ready to be kept, or 422 when the diff does not show its line.
 * @example await draftLineComment(yard, pull, user, { path, line: 3, body: "Why?", commitId, reviewId })
 */
export async function draftLineComment(
  yard: Yard,
  pull: Pull,
  user: User,
  given: Given,
): Promise<LineComment | Answer> {
  const at = yard.now();
  const wholeFile = given.subject_type === "file";
  if (given.line === undefined && given.position === undefined && !wholeFile)
    return invalid([{ resource, field: "line", code: "missing_field" }]);
  const named = given.side ?? "RIGHT";
  const place =
    given.line === undefined ? { position: given.position ?? 1 } : { line: given.line, side: named };
  const found = await findLine(yard, pull, given.commitId, given.path, place);
  if (!found.file)
    return invalid([{ resource, field: "path", code: "invalid", message: `${resource}.path is invalid` }]);
  const where = found.line;
  if (!where && !wholeFile)
    return trouble(422, "Validation Failed", [
      {
        resource,
        field: "line",
        code: "custom",
        message: "pull_request_review_thread.line must be part of the diff",
      },
    ]);
  if (given.start_line !== undefined && given.line !== undefined) {
    const start = { line: given.start_line, side: given.start_side ?? named };
    const first = (await findLine(yard, pull, given.commitId, given.path, start)).line;
    if (!first || !where || first.position >= where.position)
      return trouble(422, "Validation Failed", [
        {
          resource,
          field: "start_line",
          code: "custom",
          message: "start_line must precede the end line and be part of the diff",
        },
      ]);
  }
  const onRight = given.side ? given.side === "RIGHT" : where ? where.right !== null : true;
  const line = wholeFile ? null : ((onRight ? where?.right : where?.left) ?? null);
  return {
    id: yard.store.nextId(),
    pull: pull.number,
    reviewId: given.reviewId,
    userId: user.id,
    body: given.body,
    path: given.path,
    line,
    side: onRight ? "RIGHT" : "LEFT",
    startLine: given.start_line ?? null,
    startSide: given.start_line === undefined ? null : (given.start_side ?? named),
    position: where?.position ?? null,
    hunk: where?.hunk ?? "",
    commitId: given.commitId,
    baseId: await pullBase(yard, pull),
    inReplyToId: null,
    createdAt: at,
    updatedAt: at,
  };
}
