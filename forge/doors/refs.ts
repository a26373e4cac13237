// The doors to refs: reading them, making branches, moving them forward, removing them.
import { z } from "zod";
import { hasCommit, moveBranch } from "../acts/branches";
import { refuseMove } from "../acts/protecting";
import { isRefName } from "../git/paths";
import { isSha } from "../git/objects";
import { apiUrl } from "../shapes/repositories";
import { nodeId } from "../shapes/users";
import type { Yard } from "../yard";
import { answer, isAnswer, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, paged, readBody, type Call, type Door } from "./router";

const git = "/repos/{owner}/{repo}/git";
const pusher = (call: Call) => whoMay(call.caller, { person: "write", app: ["contents", "write"] });
const sha = z.string().refine(isSha, "must be a 40 digit object name");

function refShape(yard: Yard, ref: string, object: string) {
  return {
    ref,
    node_id: nodeId("REF", parseInt(object.slice(0, 12), 16)),
    url: apiUrl(yard, `/git/${encodeURI(ref)}`),
    object: { sha: object, type: "commit", url: apiUrl(yard, `/git/commits/${object}`) },
  };
}

function show(call: Call): Answer {
  const ref = `refs/${call.params.ref}`;
  const found = call.yard.git.refs.get(ref);
  return found ? answer(200, refShape(call.yard, ref, found)) : trouble(404, "Not Found");
}

function matching(call: Call): Promise<Answer> {
  const found = call.yard.git.refs.list(`refs/${call.params.ref ?? ""}`);
  return paged(call, found, ({ ref, sha: object }) => refShape(call.yard, ref, object));
}

async function make(call: Call): Promise<Answer> {
  const user = pusher(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, z.object({ ref: z.string(), sha }), "Reference");
  if (isAnswer(body)) return body;
  const { yard } = call;
  const allowed = body.ref.startsWith("refs/heads/") || body.ref.startsWith("refs/tags/");
  if (!isRefName(body.ref) || !allowed) return trouble(422, `${body.ref} is not a valid ref name.`);
  if (!(await hasCommit(yard, body.sha))) return trouble(422, "Object does not exist");
  return yard.inTurn(async () => {
    if (yard.git.refs.get(body.ref)) return trouble(422, "Reference already exists");
    const made = await moveBranch(yard, body.ref, null, body.sha, user);
    return made
      ? answer(201, refShape(yard, body.ref, body.sha))
      : trouble(422, "Reference could not be created");
  });
}

async function move(call: Call): Promise<Answer> {
  const user = pusher(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, z.object({ sha, force: z.boolean().default(false) }), "Reference");
  if (isAnswer(body)) return body;
  const { yard } = call;
  const ref = `refs/${call.params.ref}`;
  if (!(await hasCommit(yard, body.sha))) return trouble(422, "Object does not exist");
  return yard.inTurn(async () => {
    const before = yard.git.refs.get(ref);
    if (!before || ref.startsWith("refs/pull/")) return trouble(422, "Reference does not exist");
    if (before === body.sha) return answer(200, refShape(yard, ref, body.sha));
    const refused = await refuseMove(yard, ref, before, body.sha, user);
    if (refused) return trouble(422, `Cannot update this protected ref: ${refused}`);
    if (!body.force && !(await yard.git.isBefore(before, body.sha)))
      return trouble(422, "Update is not a fast forward");
    const moved = await moveBranch(yard, ref, before, body.sha, user);
    return moved ? answer(200, refShape(yard, ref, body.sha)) : trouble(409, "Reference cannot be updated");
  });
}

async function remove(call: Call): Promise<Answer> {
  const user = pusher(call);
  if (isAnswer(user)) return user;
  const { yard } = call;
  const ref = `refs/${call.params.ref}`;
  return yard.inTurn(async () => {
    const before = yard.git.refs.get(ref);
    if (!before || ref.startsWith("refs/pull/")) return trouble(422, "Reference does not exist");
    if (await refuseMove(yard, ref, before, null, user))
      return trouble(422, "Cannot delete this protected ref");
    return (await moveBranch(yard, ref, before, null, user))
      ? { status: 204 }
      : trouble(409, "Reference cannot be updated");
  });
}

export const refDoors: Door[] = [
  door("GET", `${git}/ref/{ref+}`, "git/refs#get-a-reference", show),
  door("GET", `${git}/matching-refs/{ref+}`, "git/refs#list-matching-references", matching),
  door("POST", `${git}/refs`, "git/refs#create-a-reference", make),
  door("PATCH", `${git}/refs/{ref+}`, "git/refs#update-a-reference", move),
  door("DELETE", `${git}/refs/{ref+}`, "git/refs#delete-a-reference", remove),
];
