// Git itself: anyone clones; who may write pushes, with their token as the password, as far as the rules of the branch allow.
import { spawn } from "node:child_process";
import { basename, dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import { noteWhatMoved } from "../acts/catching-up";
import { refuseMove } from "../acts/protecting";
import { gitEnvironment } from "../git/run";
import type { User } from "../rows/rows";
import { userOf, type Yard } from "../yard";
import { isAnswer } from "./answer";
import { readCaller, whoMay } from "./caller";
import { refuseSight } from "./seeing";

const largestPush = 60_000_000;
const nothing = "0".repeat(40);

type Asked = { rest: string; query: URLSearchParams; yard: Yard };
type Command = { from: string; to: string; ref: string };

/**
 * Answers git's requests for the repository; false when this is not one.
 * @example await serveGit(yard, request, response, "/ruleyard/rules.git/info/refs", query) // => true
 */
export async function serveGit(
  yard: Yard,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<boolean> {
  const place = `/${yard.owner}/${yard.name}`.toLowerCase();
  const [, repo, rest] =
    /^(\/[^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(path) ?? [];
  if (!rest || repo?.toLowerCase() !== place) return false;
  const asked = { rest, query, yard };
  const refuse = (status: number, why: string) => {
    const headers = { "content-type": "text/plain", "www-authenticate": 'Basic realm="GitHub"' };
    response.writeHead(status, headers).end(`${why}\n`);
    return true;
  };
  const caller = readCaller(yard, request.headers.authorization);
  if (isAnswer(caller)) return refuse(caller.status, "The token is not known here.");
  if (refuseSight(yard, caller, `/repos/${yard.owner}/${yard.name}/git`))
    return caller.kind === "nobody"
      ? refuse(401, "Authentication is needed.")
      : refuse(404, "Repository not found.");
  if (rest !== "git-receive-pack" && query.get("service") !== "git-receive-pack") {
    await pass(asked, request, response);
    return true;
  }
  const user = whoMay(caller, { person: "write", app: ["contents", "write"] });
  if (isAnswer(user)) return refuse(user.status, "Write access to the repository was not granted.");
  if (rest === "info/refs") await pass(asked, request, response);
  else await takePush(asked, request, response, user);
  return true;
}

function environmentOf({ rest, query, yard }: Asked, request: IncomingMessage): NodeJS.ProcessEnv {
  const { GIT_DIR: _unset, ...environment } = gitEnvironment(yard.git.folder);
  return {
    ...environment,
    GIT_PROJECT_ROOT: dirname(yard.git.folder),
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: `/${basename(yard.git.folder)}/${rest}`,
    REQUEST_METHOD: request.method ?? "GET",
    QUERY_STRING: query.toString(),
    CONTENT_TYPE: request.headers["content-type"] ?? "",
    GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
    REMOTE_ADDR: "127.0.0.1",
    GIT_CONFIG_COUNT: "4",
    GIT_CONFIG_KEY_0: "http.receivepack",
    GIT_CONFIG_VALUE_0: "true",
    // Nothing enters that a clone could not write down safely.
    GIT_CONFIG_KEY_1: "receive.fsckObjects",
    GIT_CONFIG_VALUE_1: "true",
    GIT_CONFIG_KEY_2: "receive.hideRefs",
    GIT_CONFIG_VALUE_2: "refs/pull",
    GIT_CONFIG_KEY_3: "receive.autogc",
    GIT_CONFIG_VALUE_3: "false",
  };
}

/** Reading, or asking what may be pushed: the answer flows through as git gives it. */
function pass(asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const encoding = request.headers["content-encoding"] ?? "";
  const env = { ...environmentOf(asked, request), HTTP_CONTENT_ENCODING: encoding };
  const child = spawn("git", ["http-backend"], { env, stdio: ["pipe", "pipe", "ignore"] });
  request.pipe(child.stdin);
  child.stdin.on("error", () => undefined);
  response.on("close", () => child.kill());
  let head = Buffer.alloc(0);
  const takeHead = (part: Buffer) => {
    head = Buffer.concat([head, part]);
    const rest = startAnswer(head, response);
    if (!rest) return;
    child.stdout.off("data", takeHead);
    response.write(rest);
    child.stdout.pipe(response);
  };
  child.stdout.on("data", takeHead);
  return new Promise((done) => {
    child.on("error", () => {
      response.destroy();
      done();
    });
    child.on("close", () => {
      response.end();
      done();
    });
  });
}

/** Sends the status and the headers once they are whole, and gives what follows them. */
function startAnswer(given: Buffer, response: ServerResponse): Buffer | undefined {
  const end = given.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  let status = 200;
  for (const line of given.toString("latin1", 0, end).split("\r\n")) {
    const [, name = "", value = ""] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (/^status$/i.test(name)) status = Number.parseInt(value, 10);
    else if (name) response.setHeader(name, value);
  }
  response.writeHead(status);
  return given.subarray(end + 4);
}

async function readPush(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > largestPush) return undefined;
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  return request.headers["content-encoding"] === "gzip"
    ? gunzipSync(body, { maxOutputLength: largestPush })
    : body;
}

/**
 * What a push asks for: the lines before its pack, each with its length in front.
 * @example readCommands(Buffer.from("0000")) // => []
 */
export function readCommands(body: Buffer): Command[] {
  const commands: Command[] = [];
  for (let at = 0; at + 4 <= body.length; ) {
    const length = Number.parseInt(body.toString("latin1", at, at + 4), 16);
    if (!(length > 4)) break;
    const line = body.toString("utf8", at + 4, at + length);
    const [, from, to, ref] = /^([0-9a-f]{40}) ([0-9a-f]{40}) ([^\0\n]+)/.exec(line) ?? [];
    if (from && to && ref) commands.push({ from, to, ref });
    at += length;
  }
  return commands;
}

/** What the hook beside the repository refuses, and what it lets move forward only. */
async function rulesFor(yard: Yard, commands: Command[], user: User): Promise<Record<string, string>> {
  const refused: string[] = [];
  const forward: string[] = [];
  for (const { from, to, ref } of commands) {
    const shas = [from, to].map((sha) => (sha === nothing ? null : sha));
    if (await refuseMove(yard, ref, shas[0] ?? null, shas[1] ?? null, user, true)) refused.push(ref);
    const rules = yard.store.get("protections", ref.replace("refs/heads/", ""));
    if (rules && !rules.allowForce) forward.push(ref);
  }
  const listed = (refs: string[]) => ` ${refs.join(" ")} `;
  return { FORGE_REFUSED: listed(refused), FORGE_FORWARD: listed(forward) };
}

// Git moves the branches itself; what moved is then read back, as it is after a kill.
async function takePush(asked: Asked, request: IncomingMessage, response: ServerResponse, user: User) {
  const { yard } = asked;
  const body = await readPush(request);
  if (!body) {
    response.writeHead(413, { "content-type": "text/plain" }).end("This push is too large.\n");
    return;
  }
  const answered = await yard.inTurn(async () => {
    const rules = await rulesFor(yard, readCommands(body), user);
    const env = { ...environmentOf(asked, request), ...rules, CONTENT_LENGTH: String(body.length) };
    const said = await runBackend({ ...env, REMOTE_USER: userOf(yard, user.id).login }, body);
    await yard.git.refs.reload();
    await noteWhatMoved(yard, user);
    return said;
  });
  await yard.store.settled();
  yard.wake();
  const rest = startAnswer(answered, response);
  if (rest) response.end(rest);
  else response.destroy();
}

function runBackend(env: NodeJS.ProcessEnv, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["http-backend"], { env, stdio: ["pipe", "pipe", "ignore"] });
    const out: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", () => resolve(Buffer.concat(out)));
    child.stdin.end(body);
  });
}
