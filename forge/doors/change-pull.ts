// The door to changing a pull request: its words, where it goes, closing it, opening it again.
import { z } from "zod";
import { branchRef, pullRef } from "../acts/branches";
import { note } from "../acts/history";
import type { Notice, Pull } from "../rows/rows";
import { fullPull } from "../shapes/pulls";
import { tell, type Yard } from "../yard";
import { answer, invalid, isAnswer, notFound, type Answer } from "./answer";
import { whoMay } from "./caller";
import { pullIn, refuseJoin, resource } from "./pulls";
import { door, readBody, type Call, type Door } from "./router";

const wanted = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]).optional(),
  base: z.string().optional(),
});
type Wanted = z.infer<typeof wanted>;

const custom = (field: string, message: string) => invalid([{ resource, field, code: "custom", message }]);

async function retarget(yard: Yard, pull: Pull, base: string): Promise<Pull | Answer> {
  const to = base.replace(/^refs\/heads\//, "");
  if (to === pull.baseRef) return pull;
  if (pull.state === "closed")
    return custom("base", "Cannot change the base branch of a closed pull request.");
  const tip = yard.git.refs.get(branchRef(to));
  if (!tip) return invalid([{ resource, field: "base", code: "invalid" }]);
  const refused = await refuseJoin(yard, pull.headRef, pull.headSha, to, tip);
  return refused ?? { ...pull, baseRef: to, baseSha: tip };
}

async function reopen(yard: Yard, pull: Pull): Promise<Pull | Answer> {
  const cannot = (why: string) => custom("state", `state cannot be changed. ${why}`);
  if (pull.mergedAt) return cannot("The pull request cannot be reopened.");
  const tip = yard.git.refs.get(branchRef(pull.headRef));
  if (!tip) return cannot(`The ${pull.headRef} branch has been deleted.`);
  const base = yard.git.refs.get(branchRef(pull.baseRef));
  if (!base) return cannot(`The ${pull.baseRef} branch has been deleted.`);
  if (!(await yard.git.isBefore(pull.headSha, tip)))
    return cannot(`The ${pull.headRef} branch was force-pushed or recreated.`);
  const refused = await refuseJoin(yard, pull.headRef, tip, pull.baseRef, base);
  if (refused) return refused;
  const ref = pullRef(pull.number);
  await yard.git.refs.change([{ ref, from: yard.git.refs.get(ref) ?? null, to: tip }]);
  return { ...pull, state: "open", closedAt: null, headSha: tip, baseSha: base };
}

/** What stood there before, as the hooks are told of it. */
function whatWas(before: Pull, after: Pull): Record<string, Notice["extra"][string]> {
  return {
    ...(after.title === before.title ? {} : { title: { from: before.title } }),
    ...(after.body === before.body ? {} : { body: { from: before.body ?? "" } }),
    ...(after.baseRef === before.baseRef
      ? {}
      : { base: { ref: { from: before.baseRef }, sha: { from: before.baseSha } } }),
  };
}

async function changed(yard: Yard, pull: Pull, body: Wanted): Promise<Pull | Answer> {
  let next: Pull = { ...pull, title: body.title ?? pull.title };
  if (body.body !== undefined) next.body = body.body;
  if (body.base !== undefined) {
    const moved = await retarget(yard, next, body.base);
    if (isAnswer(moved)) return moved;
    next = moved;
  }
  if (body.state === "closed" && pull.state === "open")
    return { ...next, state: "closed", closedAt: yard.now() };
  return body.state === "open" && pull.state === "closed" ? reopen(yard, next) : next;
}

async function change(call: Call): Promise<Answer> {
  const { yard } = call;
  const pull = pullIn(call);
  if (!pull) return notFound();
  const body = readBody(call, wanted, resource);
  const own = call.caller.kind === "person" && call.caller.user.id === pull.userId;
  // Who sorts pull requests may close them and open them again, and no more.
  const onlyState = !isAnswer(body) && Object.keys(body).every((name) => name === "state");
  const least = own ? "read" : onlyState ? "triage" : "write";
  const user = whoMay(call.caller, { person: least, app: ["pull_requests", "write"] });
  if (isAnswer(user)) return user;
  if (isAnswer(body)) return body;
  return yard.inTurn(async () => {
    const before = yard.store.get("pulls", pull.number) ?? pull;
    const next = await changed(yard, before, body);
    if (isAnswer(next)) return next;
    next.updatedAt = yard.now();
    const was = whatWas(before, next);
    const about = { event: "pull_request", senderId: user.id, pull: next.number };
    yard.store.write((changes) => {
      changes.put("pulls", next.number, next);
      const mark = (event: string, extra: Notice["extra"] = {}) =>
        note(yard, changes, { pull: next.number, event, actorId: user.id, extra });
      if (next.title !== before.title) mark("renamed", { rename: { from: before.title, to: next.title } });
      if (next.baseRef !== before.baseRef) mark("base_ref_changed");
      if (next.state !== before.state) mark(next.state === "open" ? "reopened" : "closed");
      if (Object.keys(was).length)
        tell(yard, changes, { action: "edited", ...about, extra: { changes: was } });
      if (next.state !== before.state)
        tell(yard, changes, { action: next.state === "open" ? "reopened" : "closed", ...about });
    });
    return answer(200, await fullPull(yard, next));
  });
}

export const changePullDoors: Door[] = [
  door("PATCH", "/repos/{owner}/{repo}/pulls/{pull_number}", "pulls/pulls#update-a-pull-request", change),
];
