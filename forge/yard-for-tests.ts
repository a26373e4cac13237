// A forge with three people and an App, in a folder of its own, for the tests beside this file.
import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { startForge, type ForgeOptions } from "./forge";
import { openJudge } from "./judge-for-tests";

export const here = { owner: "ruleyard", repo: "rules" };
export const rulePath = "rules/ssda903/356-ends-before-it-starts.ts";
export const ruleText = 'rule({\n  code: "356",\n  fails: (row) => row.DEC < row.DECOM,\n});\n';
export const product = "http://127.0.0.1:4999";
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/**
 * A folder that is removed when the tests end, with a small shelf to start from.
 * @example const { folder, seed } = await makeFolders()
 */
export async function makeFolders() {
  const folder = await mkdtemp(join(tmpdir(), "forge-"));
  const seed = join(folder, "shelf");
  await mkdir(join(seed, "rules/ssda903"), { recursive: true });
  await mkdir(join(seed, "rules/.hidden"), { recursive: true });
  await writeFile(join(seed, "README.md"), "# Rules\n");
  await writeFile(join(seed, "package.json"), "{}");
  await writeFile(join(seed, "rules/.hidden/secret.ts"), "no");
  await writeFile(join(seed, "rules/ssda903/101-child.ts"), 'rule({\n  code: "101",\n});\n');
  return { folder, seed, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * What the tests' forges are told.
 * @example optionsFor("/tmp/forge", "/tmp/shelf").clientId // => "client"
 */
export function optionsFor(folder: string, seed: string): ForgeOptions {
  return {
    folder: join(folder, "forge"),
    seed,
    people: [
      { login: "sam", name: "Sam Okafor", permission: "read" },
      { login: "priya", name: "Priya Nair", permission: "write" },
      { login: "jo", name: "Jo Whitfield", permission: "admin" },
    ],
    appId: "77",
    appPublicKey: keys.publicKey,
    clientId: "client",
    clientSecret: "secret",
    callbackUrl: product,
    webhookSecret: "hook secret",
    faults: true,
  };
}

/**
 * Signs in as a person by the login hint and gives their token.
 * @example await signIn("http://127.0.0.1:4000", "sam") // => "gho_…"
 */
export async function signIn(url: string, login: string): Promise<string> {
  const query = new URLSearchParams({ client_id: "client", redirect_uri: `${product}/back`, login });
  const away = await fetch(`${url}/login/oauth/authorize?${query.toString()}`, { redirect: "manual" });
  const code = new URL(away.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const traded = await fetch(`${url}/login/oauth/access_token`, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ client_id: "client", client_secret: "secret", code }),
  });
  const body: unknown = await traded.json();
  if (typeof body === "object" && body && "access_token" in body) return String(body.access_token);
  throw new Error(`No token for ${login}: ${JSON.stringify(body)}`);
}

/**
 * Clients for the App, the three people and nobody, on a forge that runs.
 * @example const { app, sam } = await clientsOf(url); await sam.users.getAuthenticated()
 */
export async function clientsOf(url: string) {
  const baseUrl = `${url}/api/v3`;
  const jwt = new Octokit({
    baseUrl,
    log: silent,
    authStrategy: createAppAuth,
    auth: { appId: 77, privateKey: keys.privateKey },
  });
  const { data } = await jwt.apps.getRepoInstallation(here);
  const app = new Octokit({
    baseUrl,
    log: silent,
    authStrategy: createAppAuth,
    auth: { appId: 77, privateKey: keys.privateKey, installationId: data.id },
  });
  const as = async (login: string) => new Octokit({ baseUrl, log: silent, auth: await signIn(url, login) });
  const nobody = new Octokit({ baseUrl, log: silent });
  return { jwt, app, nobody, sam: await as("sam"), priya: await as("priya"), jo: await as("jo"), as };
}

/**
 * A whole yard for one test file.
 * @example const yard = await startYard(); await yard.close()
 */
export async function startYard(more: Partial<ForgeOptions> = {}) {
  const { folder, seed, remove } = await makeFolders();
  const options = { ...optionsFor(folder, seed), ...more };
  const judge = openJudge();
  const forge = await startForge(options, judge);
  const clients = await clientsOf(forge.url);
  return {
    url: forge.url,
    options,
    ...clients,
    judge,
    stop: () => forge.close(),
    /** Also fails a test file in which the forge differed from GitHub in a way that nobody wrote down. */
    async close() {
      await forge.close();
      await remove();
      const surprises = judge.surprises();
      if (surprises.length > 0) throw new Error(`Not as GitHub publishes it:\n${surprises.join("\n")}`);
    },
  };
}

/**
 * Makes a branch with one commit by the App, as the product does; gives the commit's name.
 * @example await submit(app, "submissions/1", { "rules/a.ts": "rule({})" }) // => "77ab…"
 */
export async function submit(app: Octokit, branch: string, files: Record<string, string>, from = "main") {
  const parent = (await app.git.getRef({ ...here, ref: `heads/${from}` })).data.object.sha;
  const tree = await app.git.createTree({
    ...here,
    base_tree: (await app.git.getCommit({ ...here, commit_sha: parent })).data.tree.sha,
    tree: Object.entries(files).map(([path, content]) => ({ path, content, mode: "100644", type: "blob" })),
  });
  const commit = await app.git.createCommit({
    ...here,
    message: `Rule for ${branch}`,
    tree: tree.data.sha,
    parents: [parent],
    author: { name: "Sam Okafor", email: "sam@practice.example", date: "2026-11-20T09:00:00Z" },
  });
  const { sha } = commit.data;
  if (from === branch) await app.git.updateRef({ ...here, ref: `heads/${branch}`, sha });
  else await app.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha });
  return sha;
}

/**
 * Makes a branch and opens its pull request; gives its number and head.
 * @example await openPull(app, "submissions/1", { "rules/a.ts": "rule({})" }) // => { number: 1, sha: "77ab…" }
 */
export async function openPull(app: Octokit, branch: string, files: Record<string, string>) {
  const sha = await submit(app, branch, files);
  const { data } = await app.pulls.create({
    ...here,
    title: `Rule of ${branch}`,
    head: branch,
    base: "main",
  });
  return { number: data.number, sha };
}

/**
 * The status and message of a refused call, or the status of one that worked.
 * @example await told(sam.pulls.merge({ ...here, pull_number: 1 })) // => "403 Must have push access to repository"
 */
export async function told(call: Promise<{ status: number }>): Promise<string> {
  try {
    return String((await call).status);
  } catch (trouble) {
    if (!(trouble instanceof Error) || !("status" in trouble)) throw trouble;
    return `${String(trouble.status)} ${trouble.message.replace(/ - https:\/\/docs\.github\.com.*$/, "")}`;
  }
}

export interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * A place that hears webhooks and answers with a status that can be changed.
 * @example const ear = await listen(); ear.heard.length // => 0
 */
export async function listen() {
  const heard: Heard[] = [];
  const ear = { heard, status: 200, url: "", close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(ear.status).end("heard");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  ear.url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/hook`;
  ear.close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return ear;
}

/**
 * Waits until something is true, for at most five seconds.
 * @example await until(() => ear.heard.length > 0)
 */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not come true in five seconds: ${isTrue.toString()}`);
    await new Promise((again) => setTimeout(again, 10));
  }
}
