// The doors to git's objects: files' contents, folders and commits, by name.
import { z } from "zod";
import { hasCommit, resolve } from "../acts/branches";
import { readCommit, toSecond, writeCommit } from "../git/commits";
import { isSha } from "../git/objects";
import { refusePath } from "../git/paths";
import { changeTree, emptyTree, findEntry, listTree, plainFile } from "../git/trees";
import { gitCommit, signatureOf } from "../shapes/commits";
import { apiUrl } from "../shapes/repositories";
import { nodeId } from "../shapes/users";
import type { Yard } from "../yard";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, readBody, type Call, type Door } from "./router";

const git = "/repos/{owner}/{repo}/git";
const pusher = (call: Call) => whoMay(call.caller, { person: "write", app: ["contents", "write"] });
const largest = 40_000_000;
const tooMany = 5_000;
const name = z.string().refine(isSha, "must be a 40 digit object name");

async function blob(call: Call): Promise<Answer> {
  const found = await call.yard.git.objects.read(call.params.sha ?? "");
  if (found?.kind !== "blob") return notFound();
  if (call.accept.includes("raw"))
    return { status: 200, raw: { type: "application/octet-stream", data: found.data } };
  const sha = call.params.sha ?? "";
  return answer(200, {
    sha,
    node_id: nodeId("B", parseInt(sha.slice(0, 12), 16)),
    size: found.data.length,
    url: apiUrl(call.yard, `/git/blobs/${sha}`),
    content: wrapped(found.data),
    encoding: "base64",
  });
}

/**
 * Base64 in lines of 60, as GitHub sends it.
 * @example wrapped(Buffer.from("hi")) // => "aGk=\n"
 */
export function wrapped(data: Buffer): string {
  return data.toString("base64").replace(/.{1,60}/g, "$&\n");
}

async function makeBlob(call: Call): Promise<Answer> {
  const user = pusher(call);
  if (isAnswer(user)) return user;
  const body = readBody(
    call,
    z.object({ content: z.string(), encoding: z.enum(["utf-8", "base64"]).default("utf-8") }),
    "Blob",
  );
  if (isAnswer(body)) return body;
  const data = Buffer.from(body.content, body.encoding === "base64" ? "base64" : "utf8");
  if (data.length > largest) return trouble(422, "Blob is too large");
  const sha = await call.yard.git.objects.write("blob", data);
  return answer(201, { sha, url: apiUrl(call.yard, `/git/blobs/${sha}`) });
}

async function treeShape(yard: Yard, sha: string, recursive: boolean) {
  const { objects } = yard.git;
  const listed = await listTree(objects, sha, recursive);
  const tree = await Promise.all(
    listed.map(async (entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.type === "blob" ? { size: (await objects.describe(entry.sha))?.size ?? 0 } : {}),
      url: apiUrl(yard, `/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`),
    })),
  );
  return { sha, url: apiUrl(yard, `/git/trees/${sha}`), tree, truncated: false };
}

// A tree may be asked for by its own name, by a commit's, or by a branch's.
async function treeName(yard: Yard, asked: string): Promise<string | undefined> {
  if (asked === emptyTree) return asked;
  const found = await yard.git.objects.describe(asked);
  if (found?.kind === "tree") return asked;
  const [ref = "", ...path] = asked.split(":");
  const commit = await resolve(yard, ref);
  const tree = commit && (await readCommit(yard.git.objects, commit))?.tree;
  if (!tree || !path.length) return tree;
  const entry = await findEntry(yard.git.objects, tree, path.join(":"));
  return entry?.mode === "40000" ? entry.sha : undefined;
}

async function tree(call: Call): Promise<Answer> {
  const sha = await treeName(call.yard, call.params.sha ?? "");
  return sha ? answer(200, await treeShape(call.yard, sha, call.query.has("recursive"))) : notFound();
}

const wantedTree = z.object({
  base_tree: z.string().optional(),
  tree: z
    .array(
      z.object({
        path: z.string(),
        mode: z.string().default(plainFile),
        type: z.string().default("blob"),
        sha: z.string().nullish(),
        content: z.string().optional(),
      }),
    )
    .min(1)
    .max(tooMany),
});

async function makeTree(call: Call): Promise<Answer> {
  const user = pusher(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedTree, "Tree");
  if (isAnswer(body)) return body;
  const { objects } = call.yard.git;
  const base = body.base_tree === undefined ? undefined : await treeName(call.yard, body.base_tree);
  if (body.base_tree !== undefined && !base) return trouble(422, "base_tree is not a valid tree oid");
  const changes = new Map<string, string | null>();
  for (const entry of body.tree) {
    const refused = refusePath(entry.path);
    if (refused) return trouble(422, `tree.path ${refused}`);
    if (entry.mode !== plainFile)
      return trouble(422, "tree.mode must be 100644: links, programs and modules are not taken here");
    if (entry.type !== "blob") return trouble(422, "tree.type must be blob");
    if (entry.content !== undefined && entry.sha)
      return trouble(422, "tree.sha or tree.content can be given, not both");
    if (entry.content !== undefined)
      changes.set(entry.path, await objects.write("blob", Buffer.from(entry.content)));
    else if (entry.sha === null) changes.set(entry.path, null);
    else if (!entry.sha) return trouble(422, "Must supply either tree.sha or tree.content");
    else if ((await objects.describe(entry.sha))?.kind !== "blob")
      return trouble(422, `tree.sha ${entry.sha} is not a valid blob`);
    else changes.set(entry.path, entry.sha);
  }
  const sha = await changeTree(objects, base, changes);
  return answer(201, await treeShape(call.yard, sha, false));
}

async function commit(call: Call): Promise<Answer> {
  const found = await readCommit(call.yard.git.objects, call.params.sha ?? "");
  return found ? answer(200, gitCommit(call.yard, found)) : notFound();
}

const date = z.string().refine((text) => !Number.isNaN(Date.parse(text)), "must be a time");
const signature = z.object({ name: z.string().min(1), email: z.string().min(1), date: date.optional() });
const wantedCommit = z.object({
  message: z.string(),
  tree: name,
  parents: z.array(name).default([]),
  author: signature.optional(),
  committer: signature.optional(),
});

async function makeCommit(call: Call): Promise<Answer> {
  const user = pusher(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, wantedCommit, "Commit");
  if (isAnswer(body)) return body;
  const { yard } = call;
  const { objects } = yard.git;
  if (body.tree !== emptyTree && (await objects.describe(body.tree))?.kind !== "tree")
    return trouble(422, "Tree SHA does not exist");
  for (const parent of body.parents)
    if (!(await hasCommit(yard, parent)))
      return trouble(422, "Parent SHA does not exist or is not a commit object");
  const at = toSecond(new Date(yard.now()));
  const dated = (given: z.infer<typeof signature>) => ({
    name: given.name,
    email: given.email,
    date: toSecond(new Date(given.date ?? at)),
  });
  const author = body.author ? dated(body.author) : signatureOf(user, at);
  const committer = body.committer ? dated(body.committer) : author;
  const sha = await writeCommit(objects, { ...body, author, committer });
  const made = await readCommit(objects, sha);
  return made ? answer(201, gitCommit(yard, made)) : notFound();
}

export const objectDoors: Door[] = [
  door("GET", `${git}/blobs/{sha}`, "git/blobs#get-a-blob", blob),
  door("POST", `${git}/blobs`, "git/blobs#create-a-blob", makeBlob),
  door("GET", `${git}/trees/{sha+}`, "git/trees#get-a-tree", tree),
  door("POST", `${git}/trees`, "git/trees#create-a-tree", makeTree),
  door("GET", `${git}/commits/{sha}`, "git/commits#get-a-commit-object", commit),
  door("POST", `${git}/commits`, "git/commits#create-a-commit", makeCommit),
];
