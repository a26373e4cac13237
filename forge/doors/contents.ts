// The doors to files by path: reading a file or folder at a state, and putting one file.
import { z } from "zod";
import { branchRef, moveBranch, resolve } from "../acts/branches";
import { refuseMove } from "../acts/protecting";
import { readCommit, toSecond, writeCommit, type Commit } from "../git/commits";
import { refusePath } from "../git/paths";
import { changeTree, findEntry, readTree, type TreeEntry } from "../git/trees";
import { gitCommit, signatureOf } from "../shapes/commits";
import { apiUrl, webUrl } from "../shapes/repositories";
import type { Yard } from "../yard";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { wrapped } from "./objects";
import { door, readBody, type Call, type Door } from "./router";

const contents = "/repos/{owner}/{repo}/contents";

async function entryShape(yard: Yard, path: string, entry: TreeEntry, ref: string, inside: boolean) {
  const { objects } = yard.git;
  const folder = entry.mode === "40000";
  const safe = path.split("/").map(encodeURIComponent).join("/");
  const url = apiUrl(yard, `/contents/${safe}?ref=${encodeURIComponent(ref)}`);
  const html = webUrl(yard, `/${folder ? "tree" : "blob"}/${ref}/${safe}`);
  const git = apiUrl(yard, `/git/${folder ? "trees" : "blobs"}/${entry.sha}`);
  const data = inside && !folder ? (await objects.read(entry.sha))?.data : undefined;
  return {
    name: path.split("/").pop() ?? "",
    path,
    sha: entry.sha,
    size: folder ? 0 : (data?.length ?? (await objects.describe(entry.sha))?.size ?? 0),
    url,
    html_url: html,
    git_url: git,
    download_url: folder ? null : webUrl(yard, `/raw/${ref}/${safe}`),
    type: folder ? "dir" : "file",
    ...(data ? { content: wrapped(data), encoding: "base64" } : {}),
    _links: { self: url, git, html },
  };
}

async function look(call: Call): Promise<Answer> {
  const { yard } = call;
  const path = (call.params.path ?? "").replace(/^\/+|\/+$/g, "");
  const ref = call.query.get("ref") ?? "main";
  const sha = await resolve(yard, ref);
  if (!sha) return trouble(404, `No commit found for the ref ${ref}`);
  const commit = await readCommit(yard.git.objects, sha);
  const entry = commit && (await findEntry(yard.git.objects, commit.tree, path));
  if (!entry) return notFound();
  if (entry.mode === "40000") {
    const inside = (await readTree(yard.git.objects, entry.sha)) ?? [];
    const below = (name: string) => (path ? `${path}/${name}` : name);
    return answer(
      200,
      await Promise.all(inside.map((one) => entryShape(yard, below(one.name), one, ref, false))),
    );
  }
  if (call.accept.includes("raw")) {
    const data = (await yard.git.objects.read(entry.sha))?.data ?? "";
    return { status: 200, raw: { type: "application/vnd.github.raw; charset=utf-8", data } };
  }
  return answer(200, await entryShape(yard, path, entry, ref, true));
}

const signature = z.object({ name: z.string(), email: z.string(), date: z.string().optional() });
const wanted = z.object({
  message: z.string(),
  content: z.string().optional(),
  sha: z.string().optional(),
  branch: z.string().default("main"),
  author: signature.optional(),
  committer: signature.optional(),
});

async function change(call: Call, removes: boolean): Promise<Answer> {
  const user = whoMay(call.caller, { person: "write", app: ["contents", "write"] });
  if (isAnswer(user)) return user;
  const body = readBody(call, wanted, "Commit");
  if (isAnswer(body)) return body;
  const { yard } = call;
  const { objects, refs } = yard.git;
  const path = call.params.path ?? "";
  const refused = refusePath(path);
  if (refused) return trouble(422, refused);
  if (!removes && body.content === undefined)
    return trouble(422, 'Invalid request.\n\n"content" wasn\'t supplied.');
  return yard.inTurn(async () => {
    const ref = branchRef(body.branch);
    const tip = refs.get(ref);
    const before = tip && (await readCommit(objects, tip));
    if (!tip || !before) return trouble(404, `Branch ${body.branch} not found`);
    const old = await findEntry(objects, before.tree, path);
    if (old && old.mode === "40000") return trouble(422, "path is a folder");
    if (removes && !old) return notFound();
    if (old && !body.sha) return trouble(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    if (body.sha && body.sha !== old?.sha) return trouble(409, `${path} does not match ${body.sha}`);
    const blob = removes ? null : await objects.write("blob", Buffer.from(body.content ?? "", "base64"));
    const tree = await changeTree(objects, before.tree, new Map([[path, blob]]));
    const mine = signatureOf(user, toSecond(new Date(yard.now())));
    const sha = await writeCommit(objects, {
      tree,
      parents: [tip],
      author: { ...mine, ...body.author },
      committer: { ...mine, ...body.committer },
      message: body.message,
    });
    const forbidden = await refuseMove(yard, ref, tip, sha, user);
    if (forbidden) return trouble(409, `Could not update file: ${forbidden}`);
    if (!(await moveBranch(yard, ref, tip, sha, user))) return trouble(409, "Reference cannot be updated");
    const commit: Commit | undefined = await readCommit(objects, sha);
    const entry = { mode: "100644", name: path, sha: blob ?? "" };
    return answer(old || removes ? 200 : 201, {
      content: removes ? null : await entryShape(yard, path, entry, body.branch, false),
      commit: commit ? gitCommit(yard, commit) : null,
    });
  });
}

const about = "repos/contents";
export const contentDoors: Door[] = [
  door("GET", `${contents}/{path+}`, `${about}#get-repository-content`, look),
  door("GET", `${contents}/`, `${about}#get-repository-content`, look),
  door("GET", contents, `${about}#get-repository-content`, look),
  door("PUT", `${contents}/{path+}`, `${about}#create-or-update-file-contents`, (call) =>
    change(call, false),
  ),
  door("DELETE", `${contents}/{path+}`, `${about}#delete-a-file`, (call) => change(call, true)),
];
