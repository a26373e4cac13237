// The doors to reviews: approving, asking for changes, commenting on lines in one go, dismissing.
import { z } from "zod";
import { note } from "../acts/history";
import type { LineComment, Pull, Review, User } from "../rows/rows";
import { lineCommentShape, reviewShape } from "../shapes/reviews";
import { tell, type Yard } from "../yard";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { draftLineComment } from "./drafted-comment";
import { pullIn } from "./pulls";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const reviews = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews";
const one = `${reviews}/{review_id}`;
const about = "pulls/reviews";
const stateFor = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;
const side = z.enum(["LEFT", "RIGHT"]);
const event = z.enum(["APPROVE", "REQUEST_CHANGES", "COMMENT"]);

const wanted = z.object({
  commit_id: z.string().optional(),
  body: z.string().default(""),
  event: event.optional(),
  comments: z
    .array(
      z.object({
        path: z.string(),
        body: z.string().min(1),
        line: z.int().positive().optional(),
        side: side.optional(),
        start_line: z.int().positive().optional(),
        start_side: side.optional(),
        position: z.int().positive().optional(),
      }),
    )
    .max(300)
    .default([]),
});

function refuseEvent(pull: Pull, user: User, asked: z.infer<typeof event>, body: string): Answer | undefined {
  const own = pull.userId === user.id;
  const refuse = (text: string) => trouble(422, "Unprocessable Entity", [text]);
  if (own && asked === "APPROVE") return refuse("Can not approve your own pull request");
  if (own && asked === "REQUEST_CHANGES") return refuse("Can not request changes on your own pull request");
  if (asked === "REQUEST_CHANGES" && !body.trim()) return refuse("Body is required when requesting changes");
  if (pull.state === "closed" && asked !== "COMMENT")
    return refuse(`Can not ${asked === "APPROVE" ? "approve" : "request changes on"} a closed pull request`);
  return undefined;
}

// Kept and told together: the review, its comments, and that this reviewer is no longer awaited.
function keep(yard: Yard, pull: Pull, review: Review, comments: LineComment[]): void {
  const at = yard.now();
  const reviewerIds = pull.reviewerIds.filter((id) => id !== review.userId || review.state === "PENDING");
  yard.store.write((changes) => {
    changes.put("reviews", review.id, review);
    for (const comment of comments) changes.put("lineComments", comment.id, comment);
    if (review.state === "PENDING") return;
    changes.put("pulls", pull.number, { ...pull, reviewerIds, updatedAt: at });
    const about = { senderId: review.userId, pull: pull.number };
    tell(yard, changes, { event: "pull_request_review", action: "submitted", thing: review.id, ...about });
    for (const comment of yard.store.of("lineComments", pull.number))
      if (comment.reviewId === review.id)
        tell(yard, changes, {
          event: "pull_request_review_comment",
          action: "created",
          thing: comment.id,
          ...about,
        });
  });
}

async function make(call: Call): Promise<Answer> {
  const { yard } = call;
  const found = pullIn(call);
  if (!found) return notFound();
  const user = whoMay(call.caller, { person: "read", app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wanted, "PullRequestReview");
  if (isAnswer(body)) return body;
  return yard.inTurn(async () => {
    const pull = yard.store.get("pulls", found.number) ?? found;
    const commitId = body.commit_id ?? pull.headSha;
    if (!(await yard.git.isBefore(commitId, pull.headSha)))
      return trouble(422, "Unprocessable Entity", ["Commit is not part of the pull request"]);
    if (body.event) {
      const refused = refuseEvent(pull, user, body.event, body.body);
      if (refused) return refused;
      if (body.event === "COMMENT" && !body.body.trim() && !body.comments.length)
        return trouble(422, "Unprocessable Entity", ["Body is required for a comment review"]);
    }
    if (yard.store.of("reviews", pull.number).some((r) => r.userId === user.id && r.state === "PENDING"))
      return trouble(422, "Unprocessable Entity", ["User can only have one pending review per pull request"]);
    const review: Review = {
      id: yard.store.nextId(),
      pull: pull.number,
      userId: user.id,
      body: body.body,
      state: body.event ? stateFor[body.event] : "PENDING",
      commitId,
      submittedAt: body.event ? yard.now() : null,
    };
    const comments: LineComment[] = [];
    for (const given of body.comments) {
      const drafted = await draftLineComment(yard, pull, user, { ...given, commitId, reviewId: review.id });
      if (isAnswer(drafted)) return drafted;
      comments.push(drafted);
    }
    keep(yard, pull, review, comments);
    return answer(200, reviewShape(yard, review));
  });
}

function list(call: Call): Promise<Answer> | Answer {
  const pull = pullIn(call);
  if (!pull) return notFound();
  const mine = call.caller.kind === "person" ? call.caller.user.id : 0;
  const found = call.yard.store
    .of("reviews", pull.number)
    .filter((review) => review.state !== "PENDING" || review.userId === mine);
  return paged(call, found, (review) => reviewShape(call.yard, review));
}

function reviewIn(call: Call): { pull: Pull; review: Review } | undefined {
  const pull = pullIn(call);
  const review = call.yard.store.get("reviews", numberIn(call.params, "review_id") ?? 0);
  return pull && review?.pull === pull.number ? { pull, review } : undefined;
}

function show(call: Call): Answer {
  const found = reviewIn(call);
  return found ? answer(200, reviewShape(call.yard, found.review)) : notFound();
}

function commentsOf(call: Call): Promise<Answer> | Answer {
  const found = reviewIn(call);
  if (!found) return notFound();
  const comments = call.yard.store
    .of("lineComments", found.pull.number)
    .filter(({ reviewId }) => reviewId === found.review.id);
  return paged(call, comments, (comment) => lineCommentShape(call.yard, comment));
}

function submit(call: Call): Promise<Answer> | Answer {
  const found = reviewIn(call);
  if (!found) return notFound();
  const user = whoMay(call.caller, { person: "read", app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, z.object({ body: z.string().optional(), event }), "PullRequestReview");
  if (isAnswer(body)) return body;
  return call.yard.inTurn(async () => {
    const { pull, review } = reviewIn(call) ?? found;
    if (review.userId !== user.id) return notFound();
    if (review.state !== "PENDING")
      return trouble(422, "Unprocessable Entity", ["Review was already submitted"]);
    const text = body.body ?? review.body;
    const refused = refuseEvent(pull, user, body.event, text);
    if (refused) return refused;
    const next: Review = { ...review, body: text, state: stateFor[body.event], submittedAt: call.yard.now() };
    keep(call.yard, pull, next, []);
    return answer(200, reviewShape(call.yard, next));
  });
}

function edit(call: Call): Answer {
  const found = reviewIn(call);
  if (!found) return notFound();
  const user = whoMay(call.caller, { person: "read", app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  if (found.review.userId !== user.id) return trouble(403, "Forbidden");
  const body = readBody(call, z.object({ body: z.string() }), "PullRequestReview");
  if (isAnswer(body)) return body;
  const next = { ...found.review, body: body.body };
  call.yard.store.write((changes) => {
    changes.put("reviews", next.id, next);
    tell(call.yard, changes, {
      event: "pull_request_review",
      action: "edited",
      senderId: user.id,
      pull: next.pull,
      thing: next.id,
      extra: { changes: { body: { from: found.review.body ?? "" } } },
    });
  });
  return answer(200, reviewShape(call.yard, next));
}

function dismiss(call: Call): Promise<Answer> | Answer {
  const found = reviewIn(call);
  if (!found) return notFound();
  const user = whoMay(call.caller, { person: "write", app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, z.object({ message: z.string().min(1) }), "PullRequestReview");
  if (isAnswer(body)) return body;
  return call.yard.inTurn(async () => {
    const { pull, review } = reviewIn(call) ?? found;
    if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED")
      return trouble(422, "Unprocessable Entity", [
        `Can not dismiss a ${review.state.toLowerCase()} pull request review`,
      ]);
    const next: Review = { ...review, state: "DISMISSED" };
    const dismissed_review = {
      state: review.state.toLowerCase(),
      review_id: review.id,
      dismissal_message: body.message,
    };
    call.yard.store.write((changes) => {
      note(call.yard, changes, {
        pull: pull.number,
        event: "review_dismissed",
        actorId: user.id,
        extra: { dismissed_review },
      });
      changes.put("reviews", review.id, next);
      changes.put("pulls", pull.number, { ...pull, updatedAt: call.yard.now() });
      tell(call.yard, changes, {
        event: "pull_request_review",
        action: "dismissed",
        senderId: user.id,
        pull: pull.number,
        thing: review.id,
      });
    });
    return answer(200, reviewShape(call.yard, next));
  });
}

export const reviewDoors: Door[] = [
  door("GET", reviews, `${about}#list-reviews-for-a-pull-request`, list),
  door("POST", reviews, `${about}#create-a-review-for-a-pull-request`, make),
  door("GET", one, `${about}#get-a-review-for-a-pull-request`, show),
  door("PUT", one, `${about}#update-a-review-for-a-pull-request`, edit),
  door("GET", `${one}/comments`, `${about}#list-comments-for-a-pull-request-review`, commentsOf),
  door("POST", `${one}/events`, `${about}#submit-a-review-for-a-pull-request`, submit),
  door("PUT", `${one}/dismissals`, `${about}#dismiss-a-review-for-a-pull-request`, dismiss),
];
