// The doors to pull requests: opening, listing, reading, changing, closing, opening again.
import { z } from "zod";
import { branchRef, pullRef } from "../acts/branches";
import { ownersOf } from "../acts/code-owners";
import { pullBase } from "../acts/readiness";
import type { Pull } from "../rows/rows";
import { changedFile } from "../shapes/commits";
import { fullPull, listedPull } from "../shapes/pulls";
import { tell, userOf, type Yard } from "../yard";
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

/**
 * Why a branch cannot be offered to another one, or undefined when it can.
 * @example await refuseJoin(yard, "submissions/1", head, "main", main) // => undefined
 */
export async function refuseJoin(
  yard: Yard,
  headRef: string,
  headSha: string,
  baseRef: string,
  baseSha: string,
): Promise<Answer | undefined> {
  const custom = (message: string) => invalid([{ resource, code: "custom", message }]);
  const isSame = (pull: Pull) => pull.headRef === headRef && pull.baseRef === baseRef;
  if (yard.store.of("pulls", "open").some(isSame))
    return custom(`A pull request already exists for ${yard.owner}:${headRef}.`);
  if (!(await yard.git.mergeBase(baseSha, headSha)))
    return custom(`The ${headRef} branch has no history in common with ${baseRef}`);
  if (await yard.git.isBefore(headSha, baseSha))
    return custom(`No commits between ${baseRef} and ${headRef}`);
  return undefined;
}

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
    const refused = await refuseJoin(yard, headRef, headSha, baseRef, baseSha);
    if (refused) return refused;
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
      pusherId: user.id,
    };
    if (!body.draft) pull.reviewerIds = await ownersAsked(yard, pull);
    await yard.git.refs.change([
      { ref: pullRef(number), from: yard.git.refs.get(pullRef(number)) ?? null, to: headSha },
    ]);
    yard.store.write((changes) => {
      changes.put("facts", "forge", { ...facts, nextNumber: number + 1 });
      changes.put("pulls", number, pull);
      const about = { event: "pull_request", senderId: user.id, pull: number };
      tell(yard, changes, { action: "opened", ...about });
      for (const id of pull.reviewerIds)
        tell(yard, changes, {
          action: "review_requested",
          ...about,
          extra: { reviewer: userOf(yard, id).login },
        });
    });
    return answer(201, await fullPull(yard, pull), { location: `${yard.url}/api/v3${call.path}/${number}` });
  });
}

/** Those whose files a new pull request changes are asked to read it. */
async function ownersAsked(yard: Yard, pull: Pull): Promise<number[]> {
  const files = await yard.git.changes(await pullBase(yard, pull), pull.headSha);
  const owners = await ownersOf(
    yard,
    pull.baseSha,
    files.map(({ path }) => path),
  );
  return [...new Set(owners.flat().map(({ id }) => id))].filter((id) => id !== pull.userId);
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

export const pullDoors: Door[] = [
  door("GET", pulls, `${about}#list-pull-requests`, list),
  door("POST", pulls, `${about}#create-a-pull-request`, open),
  door("GET", one, `${about}#get-a-pull-request`, show),
  door("GET", `${one}/files`, `${about}#list-pull-requests-files`, files),
  door("GET", `${one}/commits`, `${about}#list-commits-on-a-pull-request`, commits),
];
