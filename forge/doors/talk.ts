// The doors to the conversation under a pull request.
import { z } from "zod";
import type { TalkComment } from "../rows/rows";
import { talkCommentShape } from "../shapes/reviews";
import { may, tell } from "../yard";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { ordered } from "./line-comments";
import { pullIn } from "./pulls";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const issues = "/repos/{owner}/{repo}/issues";
const comments = `${issues}/{issue_number}/comments`;
const one = `${issues}/comments/{comment_id}`;
const about = "issues/comments";
const event = "issue_comment";
const text = z.object({ body: z.string().min(1).max(65_536) });
const writer = (call: Call) => whoMay(call.caller, { person: "read", app: ["pull_requests", "write"] });

function make(call: Call): Promise<Answer> | Answer {
  const { yard } = call;
  const found = pullIn(call, "issue_number");
  if (!found) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, text, "IssueComment");
  if (isAnswer(body)) return body;
  return yard.inTurn(async () => {
    const pull = yard.store.get("pulls", found.number) ?? found;
    const at = yard.now();
    const id = yard.store.nextId();
    const comment: TalkComment = {
      id,
      pull: pull.number,
      userId: user.id,
      body: body.body,
      createdAt: at,
      updatedAt: at,
    };
    yard.store.write((changes) => {
      changes.put("talkComments", id, comment);
      changes.put("pulls", pull.number, { ...pull, updatedAt: at });
      tell(yard, changes, { event, action: "created", senderId: user.id, pull: pull.number, thing: id });
    });
    const shown = talkCommentShape(yard, comment);
    return answer(201, shown, { location: shown.url });
  });
}

function list(call: Call): Promise<Answer> | Answer {
  const pull = pullIn(call, "issue_number");
  if (!pull) return notFound();
  const found = call.yard.store.of("talkComments", pull.number);
  return paged(call, ordered(call, found), (comment) => talkCommentShape(call.yard, comment));
}

function listAll(call: Call): Promise<Answer> {
  const found = ordered(call, call.yard.store.all("talkComments"));
  return paged(call, found, (comment) => talkCommentShape(call.yard, comment));
}

const commentIn = (call: Call) =>
  call.yard.store.get("talkComments", numberIn(call.params, "comment_id") ?? 0);

function show(call: Call): Answer {
  const comment = commentIn(call);
  return comment ? answer(200, talkCommentShape(call.yard, comment)) : notFound();
}

function edit(call: Call): Answer {
  const comment = commentIn(call);
  if (!comment) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  if (user.id !== comment.userId && !may(user, "write")) return trouble(403, "Forbidden");
  const body = readBody(call, text, "IssueComment");
  if (isAnswer(body)) return body;
  const next = { ...comment, body: body.body, updatedAt: call.yard.now() };
  call.yard.store.write((changes) => {
    changes.put("talkComments", next.id, next);
    const extra = { changes: { body: { from: comment.body } } };
    const about = { senderId: user.id, pull: next.pull, thing: next.id };
    tell(call.yard, changes, { event, action: "edited", ...about, extra });
  });
  return answer(200, talkCommentShape(call.yard, next));
}

function remove(call: Call): Answer {
  const comment = commentIn(call);
  if (!comment) return notFound();
  const user = writer(call);
  if (isAnswer(user)) return user;
  if (user.id !== comment.userId && !may(user, "write")) return trouble(403, "Forbidden");
  const extra = { comment: JSON.parse(JSON.stringify(talkCommentShape(call.yard, comment))) };
  call.yard.store.write((changes) => {
    changes.drop("talkComments", comment.id);
    tell(call.yard, changes, { event, action: "deleted", senderId: user.id, pull: comment.pull, extra });
  });
  return { status: 204 };
}

export const talkDoors: Door[] = [
  door("GET", `${issues}/comments`, `${about}#list-issue-comments-for-a-repository`, listAll),
  door("GET", one, `${about}#get-an-issue-comment`, show),
  door("PATCH", one, `${about}#update-an-issue-comment`, edit),
  door("DELETE", one, `${about}#delete-an-issue-comment`, remove),
  door("GET", comments, `${about}#list-issue-comments`, list),
  door("POST", comments, `${about}#create-an-issue-comment`, make),
];
