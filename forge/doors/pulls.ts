// The doors to pull requests: opening, listing, reading, changing, closing, opening again.
import { z } from "zod";
import { branchRef, pullRef } from "../acts/branches";
import { pullBase } from "../acts/readiness";
import type { Notice, Pull } from "../rows/rows";
import { changedFile } from "../shapes/commits";
import { fullPull, listedPull } from "../shapes/pulls";
import { tell } from "../yard";
import { answer, invalid, isAnswer, notFound, type Answer } from "./answer";
import { whoMay } from "./caller";
import { diffType, showCommits } from "./commits";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const pulls = "/repos/{owner}/{repo}/pulls";
const one = `${pulls}/{pull_number}`;
const about = "pulls/pulls";

/**
 * The pull request that the path names.
 * @example pullIn(call)?.title // => "Rule 356"
 */
export function pullIn(call: Call, name = "pull_number"): Pull | undefined {
  const number = numberIn(call.params, name);
  return number === undefined ? undefined : call.yard.store.get("pulls", number);
}

export const resource = "PullRequest";
const wanted = z.object({
  title: z.string().min(1),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
});

async function open(call: Call): Promise<Answer> {
  const user = whoMay(call.caller, { person: "write", app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wanted, resource);
  if (isAnswer(body)) return body;
  const { yard } = call;
  const headRef = body.head.replace(new RegExp(`^${yard.owner}:`, "i"), "").replace(/^refs\/heads\//, "");
  const baseRef = body.base.replace(/^refs\/heads\//, "");
  return yard.inTurn(async () => {
    const headSha = yard.git.refs.get(branchRef(headRef));
    const baseSha = yard.git.refs.get(branchRef(baseRef));
    if (!headSha) return invalid([{ resource, field: "head", code: "invalid" }]);
    if (!baseSha) return invalid([{ resource, field: "base", code: "invalid" }]);
    const same = yard.store
      .all("pulls")
      .some((pull) => pull.state === "open" && pull.headRef === headRef && pull.baseRef === baseRef);
    const custom = (message: string) => invalid([{ resource, code: "custom", message }]);
    if (same) return custom(`A pull request already exists for ${yard.owner}:${headRef}.`);
    if (!(await yard.git.mergeBase(baseSha, headSha)))
      return custom(`The ${headRef} branch has no history in common with ${baseRef}`);
    if (await yard.git.isBefore(headSha, baseSha))
      return custom(`No commits between ${baseRef} and ${headRef}`);
    const facts = yard.store.facts();
    const number = facts.nextNumber;
    const at = yard.now();
    const pull: Pull = {
      id: yard.store.nextId(),
      number,
      title: body.title,
      body: body.body ?? null,
      state: "open",
      draft: body.draft,
      userId: user.id,
      headRef,
      headSha,
      baseRef,
      baseSha,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      mergedAt: null,
      mergedById: null,
      mergeSha: null,
      startSha: null,
      reviewerIds: [],
    };
    await yard.git.refs.change([
      { ref: pullRef(number), from: yard.git.refs.get(pullRef(number)) ?? null, to: headSha },
    ]);
    yard.store.write((changes) => {
      changes.put("facts", "forge", { ...facts, nextNumber: number + 1 });
      changes.put("pulls", number, pull);
      tell(yard, changes, { event: "pull_request", action: "opened", senderId: user.id, pull: number });
    });
    return answer(201, await fullPull(yard, pull), { location: `${yard.url}/api/v3${call.path}/${number}` });
  });
}

function list(call: Call): Promise<Answer> {
  const { yard, query } = call;
  const state = query.get("state") ?? "open";
  const head = query.get("head")?.replace(new RegExp(`^${yard.owner}:`, "i"), "");
  const base = query.get("base");
  const sort = query.get("sort") ?? "created";
  const direction = query.get("direction") ?? (sort === "created" ? "desc" : "asc");
  const key = (pull: Pull) => (sort === "updated" ? pull.updatedAt : pull.createdAt);
  const found = yard.store
    .all("pulls")
    .filter((pull) => state === "all" || pull.state === state)
    .filter((pull) => (!head || pull.headRef === head) && (!base || pull.baseRef === base))
    .sort((a, b) => (key(a) === key(b) ? a.number - b.number : key(a) < key(b) ? -1 : 1));
  if (direction !== "asc") found.reverse();
  return paged(call, found, (pull) => listedPull(yard, pull));
}

async function show(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  if (!pull) return notFound();
  const { yard } = call;
  if (call.accept.includes("diff"))
    return {
      status: 200,
      raw: { type: diffType, data: await yard.git.diffText(await pullBase(yard, pull), pull.headSha) },
    };
  return answer(200, await fullPull(yard, pull));
}

async function files(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  if (!pull) return notFound();
  const changes = await call.yard.git.changes(await pullBase(call.yard, pull), pull.headSha);
  return paged(call, changes, (file) => changedFile(call.yard, file, pull.headSha));
}

async function commits(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  if (!pull) return notFound();
  const shas = await call.yard.git.between(await pullBase(call.yard, pull), pull.headSha);
  return paged(call, await showCommits(call.yard, shas.slice(0, 250)), (commit) => commit);
}

const wantedChange = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]).optional(),
  base: z.string().optional(),
});

async function change(call: Call): Promise<Answer> {
  const { yard } = call;
  const pull = pullIn(call);
  if (!pull) return notFound();
  const least = call.caller.kind === "person" && call.caller.user.id === pull.userId ? "read" : "write";
  const user = whoMay(call.caller, { person: least, app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedChange, resource);
  if (isAnswer(body)) return body;
  return yard.inTurn(async () => {
    const now = yard.store.get("pulls", pull.number) ?? pull;
    const at = yard.now();
    const next: Pull = { ...now, updatedAt: at, title: body.title ?? now.title };
    if (body.body !== undefined) next.body = body.body;
    if (body.base !== undefined) {
      const tip = yard.git.refs.get(branchRef(body.base));
      if (!tip) return invalid([{ resource, field: "base", code: "invalid" }]);
      next.baseRef = body.base;
      next.baseSha = tip;
    }
    let action = "edited";
    const was: Record<string, { from: string }> = {};
    if (next.title !== now.title) was.title = { from: now.title };
    if (next.body !== now.body) was.body = { from: now.body ?? "" };
    if (body.state === "closed" && now.state === "open") {
      Object.assign(next, { state: "closed", closedAt: at });
      action = "closed";
    }
    if (body.state === "open" && now.state === "closed") {
      const tip = yard.git.refs.get(branchRef(now.headRef));
      if (now.mergedAt || !tip)
        return invalid([
          {
            resource,
            field: "state",
            code: "custom",
            message: "state cannot be changed. The pull request cannot be reopened.",
          },
        ]);
      const ref = pullRef(now.number);
      await yard.git.refs.change([{ ref, from: yard.git.refs.get(ref) ?? null, to: tip }]);
      Object.assign(next, { state: "open", closedAt: null, headSha: tip });
      action = "reopened";
    }
    yard.store.write((changes) => {
      changes.put("pulls", next.number, next);
      const extra: Notice["extra"] = action === "edited" ? { changes: was } : {};
      tell(yard, changes, { event: "pull_request", action, senderId: user.id, pull: next.number, extra });
    });
    return answer(200, await fullPull(yard, next));
  });
}

export const pullDoors: Door[] = [
  door("GET", pulls, `${about}#list-pull-requests`, list),
  door("POST", pulls, `${about}#create-a-pull-request`, open),
  door("GET", one, `${about}#get-a-pull-request`, show),
  door("PATCH", one, `${about}#update-a-pull-request`, change),
  door("GET", `${one}/files`, `${about}#list-pull-requests-files`, files),
  door("GET", `${one}/commits`, `${about}#list-commits-on-a-pull-request`, commits),
];
