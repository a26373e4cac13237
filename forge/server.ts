// The HTTP side: reads a request, finds its door, and answers with the headers that GitHub sends.
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answer, isAnswer, notFound, trouble, type Answer } from "./doors/answer";
import { readCaller } from "./doors/caller";
import { serveGit } from "./doors/git-http";
import { answerOf, losesAnswer, losesRequest } from "./doors/faults";
import { refuseSight } from "./doors/seeing";
import { findDoor, type Call, type Door } from "./doors/router";
import { apiDoors, appBySlugDoor, webDoors } from "./doors/all";
import { missingPage } from "./pages/frame";
import type { Yard } from "./yard";

const largestBody = 60_000_000;
const apiDoor = findDoor(apiDoors);
const onlyBelowApi = findDoor([appBySlugDoor]);
const webDoor = findDoor(webDoors);

async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function readJson(bytes: Buffer): unknown {
  try {
    return bytes.length ? JSON.parse(bytes.toString("utf8")) : undefined;
  } catch {
    return undefined;
  }
}

// Another name for this address would let any page in a browser talk to the forge.
const isOurHost = (host: string | undefined) => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? "");

const isOurs = (yard: Yard, params: Record<string, string>) =>
  (params.owner ?? yard.owner).toLowerCase() === yard.owner.toLowerCase() &&
  (params.repo ?? yard.name).toLowerCase() === yard.name.toLowerCase();

/** The pages that say nothing of the repository. */
const seenByAll = /^\/(_style|favicon|avatars|apps|login)/;

async function decide(yard: Yard, call: Call, method: string, isApi: boolean): Promise<Answer> {
  const found = apiDoor(method, call.path) ?? (isApi ? onlyBelowApi : webDoor)(method, call.path);
  const isPage = found !== undefined && webDoors.includes(found.door);
  if (!found || !isOurs(yard, found.params)) {
    if (!isApi && (call.headers.accept ?? "").includes("text/html")) return missingPage(yard);
    return notFound();
  }
  call.params = found.params;
  if (!isPage) {
    const caller = readCaller(yard, call.headers.authorization);
    if (isAnswer(caller)) return witnessed(yard, found.door, call, method, caller);
    call.caller = caller;
    const unseen = refuseSight(yard, caller, call.path);
    if (unseen) return witnessed(yard, found.door, call, method, unseen);
  } else if (yard.settings.private && !seenByAll.test(found.door.path)) return missingPage(yard);
  const given = await found.door.act(call);
  if (given.status >= 400 && typeof given.body === "object" && found.door.docs)
    given.body = { ...given.body, documentation_url: found.door.docs };
  return isPage ? given : witnessed(yard, found.door, call, method, given);
}

function witnessed(yard: Yard, { path }: Door, call: Call, method: string, given: Answer): Answer {
  const body = completeTrouble(given);
  if (!given.raw)
    yard.witness.answered({ method, path, asked: call.body, status: given.status, answered: body });
  return given;
}

/** Trouble always says where to read about it, and something. */
function completeTrouble({ status, body, raw }: Answer): unknown {
  const said = body ?? (status >= 400 && !raw ? { message: "Not Found" } : undefined);
  if (typeof said === "object" && said !== null && status >= 400 && !("documentation_url" in said))
    return { ...said, documentation_url: "https://docs.github.com/rest" };
  return said;
}

/** Answers; true when it had only to say that nothing has changed. */
function send(yard: Yard, request: IncomingMessage, response: ServerResponse, given: Answer): boolean {
  const { status, headers, raw } = given;
  const page = raw?.type.startsWith("text/html");
  const body = completeTrouble(given);
  const data = raw?.data ?? (body === undefined ? "" : JSON.stringify(body));
  response.setHeader("x-github-request-id", randomUUID());
  response.setHeader("x-content-type-options", "nosniff");
  if (page) {
    response.setHeader(
      "content-security-policy",
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    response.setHeader("referrer-policy", "no-referrer");
  } else {
    response.setHeader("x-github-media-type", "github.v3; format=json");
  }
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (request.method === "GET" && status === 200 && !page) {
    const etag = `W/"${createHash("sha256").update(data).digest("hex")}"`;
    response.setHeader("etag", etag);
    if (!response.hasHeader("cache-control"))
      response.setHeader("cache-control", "private, max-age=60, s-maxage=60");
    if ((request.headers["if-none-match"] ?? "").split(/,\s*/).includes(etag)) {
      response.writeHead(304).end();
      return true;
    }
  }
  if (data.length) response.setHeader("content-type", raw?.type ?? "application/json; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(data));
  response.writeHead(status).end(request.method === "HEAD" ? "" : data);
  return false;
}

/**
 * Makes the HTTP server of a yard; it does not listen yet.
 * @example makeServer(yard).listen(0, "127.0.0.1")
 */
export function makeServer(yard: Yard): Server {
  const { faults, limits } = yard;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (!isOurHost(request.headers.host))
      return send(yard, request, response, trouble(403, "The forge answers on this computer only."));
    if (!URL.canParse(request.url ?? "/", yard.url))
      return send(yard, request, response, trouble(400, "Bad address"));
    const url = new URL(request.url ?? "/", yard.url);
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
    const isApi = url.pathname.startsWith("/api/v3/") || url.pathname === "/api/v3";
    const path = (isApi ? url.pathname.slice("/api/v3".length) : url.pathname) || "/";
    if (!isApi && (await serveGit(yard, request, response, path, url.searchParams))) return;
    const bytes = await readBytes(request);
    if (!bytes) return send(yard, request, response, trouble(413, "Request body is too large"));
    const body = readJson(bytes);
    if (yard.settings.faults && path === "/_faults") {
      if (method === "DELETE") faults.clear();
      if (method === "GET")
        return send(yard, request, response, answer(200, { broken: limits.broken(), ...faults.look() }));
      const wrong = method === "POST" ? faults.add(body) : undefined;
      return send(yard, request, response, wrong ? trouble(422, wrong) : { status: 204 });
    }
    const fault = yard.settings.faults ? faults.take(method, path) : undefined;
    if (fault !== undefined && fault.wait > 0) await new Promise((later) => setTimeout(later, fault.wait));
    if (losesRequest(fault)) return response.destroy();
    const instead = fault && answerOf(fault, yard.settings.minute);
    if (instead) return send(yard, request, response, instead);
    const call: Call = {
      yard,
      caller: { kind: "nobody" },
      params: {},
      query: url.searchParams,
      path,
      accept: request.headers.accept ?? "",
      headers: request.headers,
      body,
      bytes,
    };
    const isCounted = isApi && path !== "/rate_limit";
    const allowed = isCounted ? limits.begin(method, request.headers.authorization) : undefined;
    for (const [name, value] of Object.entries(allowed?.headers ?? {})) response.setHeader(name, value);
    if (allowed?.refused) return send(yard, request, response, allowed.refused);
    let isFree = false;
    try {
      const given = await decide(yard, call, method, isApi);
      // No answer leaves before what it tells is on the disk.
      await yard.store.settled();
      yard.wake();
      if (losesAnswer(fault)) return response.destroy();
      isFree = send(yard, request, response, given);
      return isFree;
    } finally {
      allowed?.end(isFree);
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((bug: unknown) => {
      console.error(`forge: ${request.method} ${request.url} failed:`, bug);
      if (response.headersSent) response.destroy();
      else send(yard, request, response, trouble(500, "Server Error"));
    });
  });
  server.keepAliveTimeout = 30_000;
  return server;
}
