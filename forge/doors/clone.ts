// Cloning: git's own program answers, and only for reading.
import { spawn } from "node:child_process";
import { basename, dirname } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gitEnvironment } from "../git/run";
import type { Yard } from "../yard";

/**
 * Answers git's requests for the repository; false when this is not one.
 * @example serveClone(yard, request, response, "/ruleyard/rules.git/info/refs", query) // => true
 */
export function serveClone(
  yard: Yard,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): boolean {
  const place = `/${yard.owner}/${yard.name}`.toLowerCase();
  const [, repo, rest] =
    /^(\/[^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(path) ?? [];
  if (!rest || repo?.toLowerCase() !== place) return false;
  if (rest === "git-receive-pack" || query.get("service") === "git-receive-pack") {
    response.writeHead(403, { "content-type": "text/plain" }).end("Sending changes goes through the API.\n");
    return true;
  }
  const { GIT_DIR: _unset, ...environment } = gitEnvironment(yard.git.folder);
  const child = spawn("git", ["http-backend"], {
    env: {
      ...environment,
      GIT_PROJECT_ROOT: dirname(yard.git.folder),
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `/${basename(yard.git.folder)}/${rest}`,
      REQUEST_METHOD: request.method ?? "GET",
      QUERY_STRING: query.toString(),
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      REMOTE_ADDR: "127.0.0.1",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(child.stdin);
  child.stdin.on("error", () => undefined);
  response.on("close", () => child.kill());
  child.on("error", () => response.destroy());
  let head = Buffer.alloc(0);
  const takeHead = (part: Buffer) => {
    head = Buffer.concat([head, part]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    child.stdout.off("data", takeHead);
    let status = 200;
    for (const line of head.toString("latin1", 0, end).split("\r\n")) {
      const [, name = "", value = ""] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      if (/^status$/i.test(name)) status = Number.parseInt(value, 10);
      else if (name) response.setHeader(name, value);
    }
    response.writeHead(status);
    response.write(head.subarray(end + 4));
    child.stdout.pipe(response);
  };
  child.stdout.on("data", takeHead);
  child.on("close", () => response.end());
  return true;
}
