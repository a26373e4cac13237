// The door to the history of a pull request.
import type { Happening } from "../rows/rows";
import { apiUrl } from "../shapes/repositories";
import { nodeId, simpleUser } from "../shapes/users";
import { userOf, type Yard } from "../yard";
import { notFound, type Answer } from "./answer";
import { pullIn } from "./pulls";
import { door, paged, type Call, type Door } from "./router";

function shown(yard: Yard, { id, event, actorId, at, commitId, extra }: Happening) {
  return {
    id,
    node_id: nodeId("IE", id),
    url: apiUrl(yard, `/issues/events/${id}`),
    actor: simpleUser(yard, userOf(yard, actorId)),
    event,
    commit_id: commitId,
    commit_url: commitId === null ? null : apiUrl(yard, `/commits/${commitId}`),
    created_at: at,
    performed_via_github_app: null,
    ...extra,
  };
}

function list(call: Call): Promise<Answer> | Answer {
  const pull = pullIn(call, "issue_number");
  if (!pull) return notFound();
  const found = call.yard.store.of("happenings", pull.number);
  return paged(call, found, (one) => shown(call.yard, one));
}

export const historyDoors: Door[] = [
  door("GET", "/repos/{owner}/{repo}/issues/{issue_number}/events", "issues/events#list-issue-events", list),
];
