// The doors to merging: main takes a pull request, or a pull request takes what main has gained.
import { z } from "zod";
import { branchRef, moveBranch, resolve } from "../acts/branches";
import { merge } from "../acts/merging";
import { refuseMove } from "../acts/protecting";
import { baseTip, pullBase, readiness } from "../acts/readiness";
import { toSecond, writeCommit } from "../git/commits";
import type { Pull, User } from "../rows/rows";
import { signatureOf } from "../shapes/commits";
import { listedPull } from "../shapes/pulls";
import { may, type Yard } from "../yard";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { pullIn, resource } from "./pulls";
import { door, paged, readBody, type Call, type Door } from "./router";

const wantedMerge = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  sha: z.string().optional(),
  merge_method: z.enum(["merge", "squash", "rebase"]).default("merge"),
});

function mergePull(call: Call): Promise<Answer> | Answer {
  const { yard } = call;
  const found = pullIn(call);
  if (!found) return notFound();
  const user = whoMay(call.caller, { person: "write", app: ["contents", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedMerge, resource);
  if (isAnswer(body)) return body;
  const { merge_method: method } = body;
  const methods = yard.store.facts().methods;
  if (method === "rebase") return trouble(405, "Rebase merges are not allowed on this repository.");
  if (!methods.includes(method))
    return trouble(
      405,
      `${method === "merge" ? "Merge commits" : "Squash merges"} are not allowed on this repository.`,
    );
  return yard.inTurn(async () => {
    const pull = yard.store.get("pulls", found.number) ?? found;
    if (pull.state === "closed") return trouble(405, "Pull Request is not mergeable");
    if (body.sha && body.sha !== pull.headSha)
      return trouble(409, "Head branch was modified. Review and try the merge again.");
    const ready = await readiness(yard, pull);
    if (ready.reason && !passesOver(yard, pull, ready.state, user)) return trouble(405, ready.reason);
    if (!ready.tree) return trouble(405, "Pull Request is not mergeable");
    const wantedText = { method, title: body.commit_title, message: body.commit_message };
    const sha = await merge(yard, pull, ready.tree, user, wantedText);
    if (!sha) return trouble(405, "Base branch was modified. Review and try the merge again.");
    if (yard.store.facts().deletesMerged) await removeBranch(yard, pull.headRef, user);
    return answer(200, { sha, merged: true, message: "Pull Request successfully merged" });
  });
}

/** An administrator passes over the rules of a branch that does not hold administrators to them. */
function passesOver(yard: Yard, pull: Pull, state: string, user: User): boolean {
  const rules = yard.store.get("protections", pull.baseRef);
  return state !== "draft" && rules?.enforceAdmins === false && may(user, "admin");
}

async function removeBranch(yard: Yard, branch: string, user: User): Promise<void> {
  const tip = yard.git.refs.get(branchRef(branch));
  if (tip && !(await refuseMove(yard, branchRef(branch), tip, null, user)))
    await moveBranch(yard, branchRef(branch), tip, null, user);
}

function isMerged(call: Call): Answer {
  return pullIn(call)?.mergedAt ? { status: 204 } : notFound();
}

const wantedUpdate = z.object({ expected_head_sha: z.string().optional() });

function takeFromBase(call: Call): Promise<Answer> | Answer {
  const { yard } = call;
  const found = pullIn(call);
  if (!found) return notFound();
  const user = whoMay(call.caller, { person: "write", app: ["contents", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedUpdate, resource);
  if (isAnswer(body)) return body;
  return yard.inTurn(async () => {
    const pull = yard.store.get("pulls", found.number) ?? found;
    if (pull.state === "closed") return trouble(422, "The pull request is closed.");
    if (body.expected_head_sha && body.expected_head_sha !== pull.headSha)
      return trouble(422, "expected head sha didn\u2019t match current head ref.");
    const base = baseTip(yard, pull);
    if (await yard.git.isBefore(base, pull.headSha))
      return trouble(422, "There are no new commits on the base branch.");
    const joined = await yard.git.join(base, pull.headSha);
    if (!joined.clean) return trouble(422, "merge conflict between base and head");
    const author = signatureOf(user, toSecond(new Date(yard.now())));
    const sha = await writeCommit(yard.git.objects, {
      tree: joined.tree,
      parents: [pull.headSha, base],
      author,
      committer: author,
      message: `Merge branch '${pull.baseRef}' into ${pull.headRef}`,
    });
    const moved = await moveBranch(yard, branchRef(pull.headRef), pull.headSha, sha, user);
    if (!moved) return trouble(422, "The head branch was modified.");
    const url = `${yard.url}/${yard.owner}/${yard.name}/pull/${pull.number}`;
    return answer(202, { message: "Updating pull request branch.", url });
  });
}

async function pullsOfCommit(call: Call): Promise<Answer> {
  const sha = await resolve(call.yard, call.params.sha ?? "");
  if (!sha) return trouble(422, `No commit found for SHA: ${call.params.sha}`);
  const found: Pull[] = [];
  for (const pull of call.yard.store.all("pulls"))
    if (pull.mergeSha === sha || (await heldBy(call.yard, pull, sha))) found.push(pull);
  return paged(call, found, (pull) => listedPull(call.yard, pull));
}

async function heldBy(yard: Yard, pull: Pull, sha: string): Promise<boolean> {
  return (await yard.git.between(await pullBase(yard, pull), pull.headSha)).includes(sha);
}

const one = "/repos/{owner}/{repo}/pulls/{pull_number}";
const about = "pulls/pulls";
export const mergeDoors: Door[] = [
  door("GET", `${one}/merge`, `${about}#check-if-a-pull-request-has-been-merged`, isMerged),
  door("PUT", `${one}/merge`, `${about}#merge-a-pull-request`, mergePull),
  door("PUT", `${one}/update-branch`, `${about}#update-a-pull-request-branch`, takeFromBase),
  door(
    "GET",
    "/repos/{owner}/{repo}/commits/{sha}/pulls",
    "commits/commits#list-pull-requests-associated-with-a-commit",
    pullsOfCommit,
  ),
];
