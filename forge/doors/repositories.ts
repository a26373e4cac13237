// The doors to the repository itself: its facts, and who may do what on it.
import { z } from "zod";
import { answer, isAnswer, mustPush, notFound, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, paged, readBody, type Call, type Door } from "./router";
import type { User } from "../rows/rows";
import { abilities, fullRepository } from "../shapes/repositories";
import { simpleUser } from "../shapes/users";
import { may, userNamed, type Yard } from "../yard";

const admin = (call: Call) => whoMay(call.caller, { person: "admin", app: null });
const repo = "/repos/{owner}/{repo}";

function show(call: Call): Answer {
  const { caller } = call;
  const permission =
    caller.kind === "person" ? caller.user.permission : caller.kind === "installation" ? "write" : null;
  return answer(200, fullRepository(call.yard, permission));
}

// GitHub's old four words: maintain counts as write, triage as read.
const oldWord = (user: User | undefined) =>
  !user?.permission ? "none" : may(user, "admin") ? "admin" : may(user, "write") ? "write" : "read";

function collaborator(yard: Yard, user: User) {
  const role_name = user.permission ?? "none";
  return { ...simpleUser(yard, user), permissions: abilities(user.permission), role_name };
}

function permissionOf(call: Call): Answer {
  const asks = whoMay(call.caller, { person: "read", app: ["metadata", "read"] });
  if (isAnswer(asks)) return asks;
  const user = userNamed(call.yard, call.params.username ?? "");
  if (!user || user.type === "Organization") return notFound();
  if (asks.id !== user.id && asks.type !== "Bot" && !may(asks, "write")) return mustPush();
  return answer(200, {
    permission: oldWord(user),
    user: collaborator(call.yard, user),
    role_name: user.permission ?? "none",
  });
}

function isCollaborator(call: Call): Answer {
  const user = userNamed(call.yard, call.params.username ?? "");
  return user?.permission ? { status: 204 } : notFound();
}

function collaborators(call: Call): Promise<Answer> | Answer {
  const asks = whoMay(call.caller, { person: "write", app: ["metadata", "read"] });
  if (isAnswer(asks)) return asks;
  const people = call.yard.store.all("users").filter((user) => user.permission);
  return paged(call, people, (user) => collaborator(call.yard, user));
}

async function setCollaborator(call: Call): Promise<Answer> {
  const asks = admin(call);
  if (isAnswer(asks)) return asks;
  const words = {
    pull: "read",
    push: "write",
    read: "read",
    triage: "triage",
    write: "write",
    maintain: "maintain",
    admin: "admin",
  } as const;
  const shape = z.object({
    permission: z.enum(["pull", "push", "read", "triage", "write", "maintain", "admin"]).default("push"),
  });
  const body = readBody(call, shape, "Repository");
  if (isAnswer(body)) return body;
  const user = userNamed(call.yard, call.params.username ?? "");
  if (!user) return notFound();
  call.yard.store.write(({ put }) => put("users", user.id, { ...user, permission: words[body.permission] }));
  return { status: 204 };
}

export const repositoryDoors: Door[] = [
  door("GET", repo, "repos/repos#get-a-repository", show),
  door(
    "GET",
    `${repo}/collaborators`,
    "collaborators/collaborators#list-repository-collaborators",
    collaborators,
  ),
  door(
    "GET",
    `${repo}/collaborators/{username}`,
    "collaborators/collaborators#check-if-a-user-is-a-repository-collaborator",
    isCollaborator,
  ),
  door(
    "PUT",
    `${repo}/collaborators/{username}`,
    "collaborators/collaborators#add-a-repository-collaborator",
    setCollaborator,
  ),
  door(
    "GET",
    `${repo}/collaborators/{username}/permission`,
    "collaborators/collaborators#get-repository-permissions-for-a-user",
    permissionOf,
  ),
];
