// The doors to who shall read a pull request.
import { z } from "zod";
import { listedPull } from "../shapes/pulls";
import { tell, userNamed, userOf } from "../yard";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { pullIn, resource } from "./pulls";
import { door, readBody, type Call, type Door } from "./router";

const wantedReviewers = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

function reviewers(call: Call, asks: boolean): Promise<Answer> | Answer {
  const { yard } = call;
  if (!pullIn(call)) return notFound();
  const user = whoMay(call.caller, { person: "triage", app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedReviewers, resource);
  if (isAnswer(body)) return body;
  return yard.inTurn(async () => {
    const pull = pullIn(call);
    if (!pull) return notFound();
    const people = body.reviewers.map((login) => userNamed(yard, login));
    if (people.some((person) => !person?.permission))
      return trouble(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${yard.owner}/${yard.name} repository.`,
      );
    const ids = people.flatMap((person) => (person ? [person.id] : []));
    if (ids.includes(pull.userId))
      return trouble(422, "Review cannot be requested from pull request author.");
    const kept = pull.reviewerIds.filter((id) => !ids.includes(id));
    const next = { ...pull, reviewerIds: asks ? [...kept, ...ids] : kept, updatedAt: yard.now() };
    const action = asks ? "review_requested" : "review_request_removed";
    yard.store.write((changes) => {
      changes.put("pulls", pull.number, next);
      for (const id of ids)
        tell(yard, changes, {
          event: "pull_request",
          action,
          senderId: user.id,
          pull: pull.number,
          extra: { reviewer: userOf(yard, id).login },
        });
    });
    return answer(asks ? 201 : 200, listedPull(yard, next));
  });
}

function requested(call: Call): Answer {
  const pull = pullIn(call);
  return pull
    ? answer(200, { users: listedPull(call.yard, pull).requested_reviewers, teams: [] })
    : notFound();
}

const requests = "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers";
const about = "pulls/review-requests";
export const reviewerDoors: Door[] = [
  door("GET", requests, `${about}#get-all-requested-reviewers-for-a-pull-request`, requested),
  door("POST", requests, `${about}#request-reviewers-for-a-pull-request`, (call) => reviewers(call, true)),
  door("DELETE", requests, `${about}#remove-requested-reviewers-from-a-pull-request`, (call) =>
    reviewers(call, false),
  ),
];
