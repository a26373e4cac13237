// The doors to the repository itself: its facts, and who may do what on it.
import { z } from "zod";
import { answer, invalid, isAnswer, mustPush, notFound, type Answer } from "./answer";
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
  const asks = whoMay(call.caller, { person: "write", app: ["metadata", "read"] });
  if (isAnswer(asks)) return asks;
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

function dropCollaborator(call: Call): Answer {
  const asks = admin(call);
  if (isAnswer(asks)) return asks;
  const user = userNamed(call.yard, call.params.username ?? "");
  if (!user) return notFound();
  call.yard.store.write(({ put }) => put("users", user.id, { ...user, permission: null }));
  return { status: 204 };
}

const wantedSettings = z.object({
  allow_merge_commit: z.boolean().optional(),
  allow_squash_merge: z.boolean().optional(),
  // Not written yet: the forge says so instead of taking it and doing otherwise.
  allow_rebase_merge: z.literal(false, "this forge does not rebase").optional(),
  delete_branch_on_merge: z.boolean().optional(),
});

function set(call: Call): Answer {
  const asks = admin(call);
  if (isAnswer(asks)) return asks;
  const body = readBody(call, wantedSettings, "Repository");
  if (isAnswer(body)) return body;
  const facts = call.yard.store.facts();
  const isOn = (method: "merge" | "squash", asked: boolean | undefined) =>
    asked ?? facts.methods.includes(method);
  const methods = (["merge", "squash"] as const).filter((method) =>
    isOn(method, method === "merge" ? body.allow_merge_commit : body.allow_squash_merge),
  );
  if (!methods.length)
    return invalid([
      {
        resource: "Repository",
        field: "merge_commit_allowed",
        code: "invalid",
        message: "Sorry, you need to allow at least one merge strategy.",
      },
    ]);
  const deletesMerged = body.delete_branch_on_merge ?? facts.deletesMerged;
  call.yard.store.write(({ put }) => put("facts", "forge", { ...facts, methods, deletesMerged }));
  return answer(200, fullRepository(call.yard, asks.permission));
}

function topics(call: Call): Answer {
  return answer(200, { names: call.yard.store.facts().topics });
}

function setTopics(call: Call): Answer {
  const asks = admin(call);
  if (isAnswer(asks)) return asks;
  const topic = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, "letters, digits and dashes");
  const body = readBody(call, z.object({ names: z.array(topic).max(20) }), "Repository");
  if (isAnswer(body)) return body;
  const facts = call.yard.store.facts();
  call.yard.store.write(({ put }) => put("facts", "forge", { ...facts, topics: body.names }));
  return topics(call);
}

export const repositoryDoors: Door[] = [
  door("GET", repo, "repos/repos#get-a-repository", show),
  door("PATCH", repo, "repos/repos#update-a-repository", set),
  door("GET", `${repo}/topics`, "repos/repos#get-all-repository-topics", topics),
  door("PUT", `${repo}/topics`, "repos/repos#replace-all-repository-topics", setTopics),
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
    "DELETE",
    `${repo}/collaborators/{username}`,
    "collaborators/collaborators#remove-a-repository-collaborator",
    dropCollaborator,
  ),
  door(
    "GET",
    `${repo}/collaborators/{username}/permission`,
    "collaborators/collaborators#get-repository-permissions-for-a-user",
    permissionOf,
  ),
];
