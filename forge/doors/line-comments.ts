// The doors to comments on lines: writing one on a line that the diff shows, answering it, mending it.
import { z } from "zod";
import type { LineComment, Pull, Review, User } from "../rows/rows";
import { lineCommentShape } from "../shapes/reviews";
import { may, tell, type Yard } from "../yard";
import { answer, invalid, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { draftLineComment } from "./drafted-comment";
import { pullIn } from "./pulls";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const repo = "/repos/{owner}/{repo}";
const comments = `${repo}/pulls/{pull_number}/comments`;
const one = `${repo}/pulls/comments/{comment_id}`;
const about = "pulls/comments";
const side = z.enum(["LEFT", "RIGHT"]);
const event = "pull_request_review_comment";
const resource = "PullRequestReviewComment";
const writer = (call: Call) => whoMay(call.caller, { person: "read", app: ["pull_requests", "write"] });

// GitHub puts each single comment into a review of its own that has no words.
function keepAlone(yard: Yard, pull: Pull, comment: LineComment): void {
  const at = yard.now();
  const review: Review = {
    id: comment.reviewId,
    pull: pull.number,
    userId: comment.userId,
    body: "",
    state: "COMMENTED",
    commitId: comment.commitId,
    submittedAt: at,
  };
  yard.store.write((changes) => {
    changes.put("reviews", review.id, review);
    changes.put("lineComments", comment.id, comment);
    changes.put("pulls", pull.number, { ...pull, updatedAt: at });
    const told = { senderId: comment.userId, pull: pull.number };
    tell(yard, changes, { event: "pull_request_review", action: "submitted", thing: review.id, ...told });
    tell(yard, changes, { event, action: "created", thing: comment.id, ...told });
  });
}

const wanted = z.object({
  body: z.string().min(1),
  commit_id: z.string().optional(),
  path: z.string().optional(),
  line: z.int().positive().optional(),
  side: side.optional(),
  start_line: z.int().positive().optional(),
  start_side: side.optional(),
  position: z.int().positive().optional(),
  subject_type: z.enum(["line", "file"]).optional(),
  in_reply_to: z.int().positive().optional(),
});

async function make(call: Call): Promise<Answer> {
  const { yard } = call;
  const found = pullIn(call);
  if (!found) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, wanted, resource);
  if (isAnswer(body)) return body;
  if (body.in_reply_to !== undefined) return answerTo(call, found, user, body.in_reply_to, body.body);
  const { path, commit_id: commitId } = body;
  if (path === undefined || commitId === undefined)
    return invalid([{ resource, field: path === undefined ? "path" : "commit_id", code: "missing_field" }]);
  return yard.inTurn(async () => {
    const pull = yard.store.get("pulls", found.number) ?? found;
    if (!(await yard.git.isBefore(commitId, pull.headSha)))
      return invalid([{ resource, field: "commit_id", code: "invalid" }]);
    const given = { ...body, path, commitId, reviewId: yard.store.nextId() };
    const comment = await draftLineComment(yard, pull, user, given);
    if (isAnswer(comment)) return comment;
    keepAlone(yard, pull, comment);
    return answer(201, await lineCommentShape(yard, comment));
  });
}

async function answerTo(call: Call, found: Pull, user: User, to: number, text: string): Promise<Answer> {
  const { yard } = call;
  return yard.inTurn(async () => {
    const pull = yard.store.get("pulls", found.number) ?? found;
    const asked = yard.store.get("lineComments", to);
    if (asked?.pull !== pull.number) return notFound();
    const at = yard.now();
    // An answer to an answer stands under the first comment of the thread.
    const comment: LineComment = {
      ...asked,
      id: yard.store.nextId(),
      reviewId: yard.store.nextId(),
      userId: user.id,
      body: text,
      inReplyToId: asked.inReplyToId ?? asked.id,
      createdAt: at,
      updatedAt: at,
    };
    keepAlone(yard, pull, comment);
    return answer(201, await lineCommentShape(yard, comment));
  });
}

async function reply(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  const to = numberIn(call.params, "comment_id");
  if (!pull || !to) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, z.object({ body: z.string().min(1) }), resource);
  return isAnswer(body) ? body : answerTo(call, pull, user, to, body.body);
}

function show(call: Call): Promise<Answer> | Answer {
  const comment = commentIn(call);
  if (!comment) return notFound();
  return lineCommentShape(call.yard, comment).then((shown) => answer(200, shown));
}

function commentIn(call: Call): LineComment | undefined {
  return call.yard.store.get("lineComments", numberIn(call.params, "comment_id") ?? 0);
}

const isShown = (yard: Yard, comment: LineComment) =>
  yard.store.get("reviews", comment.reviewId)?.state !== "PENDING";

/**
 * Comments in the order and after the time that the query asks for.
 * @example ordered(call, comments)[0]?.id // => 1010
 */
export function ordered<Row extends { id: number; createdAt: string; updatedAt: string }>(
  call: Call,
  rows: Row[],
): Row[] {
  const since = call.query.get("since");
  const key = (row: Row) => (call.query.get("sort") === "updated" ? row.updatedAt : row.createdAt);
  const found = rows
    .filter((row) => !since || Date.parse(row.updatedAt) >= Date.parse(since))
    .sort((a, b) => (key(a) === key(b) ? a.id - b.id : key(a) < key(b) ? -1 : 1));
  return call.query.get("direction") === "desc" ? found.reverse() : found;
}

function list(call: Call): Promise<Answer> | Answer {
  const pull = pullIn(call);
  if (!pull) return notFound();
  const all = call.yard.store.of("lineComments", pull.number);
  const found = all.filter((comment) => isShown(call.yard, comment));
  return paged(call, ordered(call, found), (comment) => lineCommentShape(call.yard, comment));
}

function listAll(call: Call): Promise<Answer> {
  const found = call.yard.store.all("lineComments").filter((comment) => isShown(call.yard, comment));
  return paged(call, ordered(call, found), (comment) => lineCommentShape(call.yard, comment));
}

async function edit(call: Call): Promise<Answer> {
  const comment = commentIn(call);
  if (!comment) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  if (user.id !== comment.userId && !may(user, "write")) return trouble(403, "Forbidden");
  const body = readBody(call, z.object({ body: z.string().min(1) }), resource);
  if (isAnswer(body)) return body;
  const next = { ...comment, body: body.body, updatedAt: call.yard.now() };
  call.yard.store.write((changes) => {
    changes.put("lineComments", next.id, next);
    const extra = { changes: { body: { from: comment.body } } };
    const about = { senderId: user.id, pull: next.pull, thing: next.id };
    tell(call.yard, changes, { event, action: "edited", ...about, extra });
  });
  return answer(200, await lineCommentShape(call.yard, next));
}

async function remove(call: Call): Promise<Answer> {
  const comment = commentIn(call);
  if (!comment) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  if (user.id !== comment.userId && !may(user, "write")) return trouble(403, "Forbidden");
  const shown = JSON.parse(JSON.stringify(await lineCommentShape(call.yard, comment)));
  call.yard.store.write((changes) => {
    changes.drop("lineComments", comment.id);
    const extra = { comment: shown };
    tell(call.yard, changes, { event, action: "deleted", senderId: user.id, pull: comment.pull, extra });
  });
  return { status: 204 };
}

export const lineCommentDoors: Door[] = [
  door("GET", `${repo}/pulls/comments`, `${about}#list-review-comments-in-a-repository`, listAll),
  door("GET", one, `${about}#get-a-review-comment-for-a-pull-request`, show),
  door("PATCH", one, `${about}#update-a-review-comment-for-a-pull-request`, edit),
  door("DELETE", one, `${about}#delete-a-review-comment-for-a-pull-request`, remove),
  door("GET", comments, `${about}#list-review-comments-on-a-pull-request`, list),
  door("POST", comments, `${about}#create-a-review-comment-for-a-pull-request`, make),
  door("POST", `${comments}/{comment_id}/replies`, `${about}#create-a-reply-for-a-review-comment`, reply),
];
