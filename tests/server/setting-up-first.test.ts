// Before there is an App: the code, the cookie, the manifest, the lines, and everybody who is kept out.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proxy } from "../../proxy";
import { readEnv } from "#server/env";
import { makeManifest, whereToMake } from "#server/setup/app-manifest";
import { writeSettings } from "#server/setup/settings-file";
import { enter, invitation, visitOf } from "#server/setup/visit";
import * as createdDoor from "../../app/api/setup/created/route";
import * as enterDoor from "../../app/api/setup/enter/route";
import * as keepDoor from "../../app/api/setup/keep/route";
import * as signInDoor from "../../app/api/sign-in/route";
import { type CodeHost, openCodeHost } from "./code-host";

const here = "http://127.0.0.1:9";
const ofTheApp =
  "GITHUB_APP_ID GITHUB_APP_PRIVATE_KEY GITHUB_CLIENT_ID GITHUB_CLIENT_SECRET GITHUB_WEBHOOK_SECRET".split(
    " ",
  );
let host: CodeHost;
let seed = "";
beforeAll(async () => {
  seed = mkdtempSync(join(tmpdir(), "ruleyard-first-"));
  writeFileSync(join(seed, "README.md"), "# Rules\n");
  host = await openCodeHost(undefined, { seed });
  for (const name of [...ofTheApp, "AUTH_SECRET", "PRACTICE_PEOPLE"]) delete process.env[name];
});
afterAll(async () => {
  await host.close();
  rmSync(seed, { recursive: true });
});

const code = () => /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/.exec(invitation())?.[0] ?? "";
const post = (
  door: { POST(request: Request): Promise<Response> },
  fields: Record<string, string>,
  headers = {},
) =>
  door.POST(
    new Request(`${here}/x`, {
      method: "POST",
      headers: { origin: here, ...headers },
      body: new URLSearchParams(fields),
    }),
  );
async function knock() {
  const answer = await post(enterDoor, { code: ` ${code().toLowerCase().replaceAll("-", " ")} ` });
  return { cookie: (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "", answer };
}
/** Presses the two buttons at the code host, and gives the address that it sends the browser back to. */
async function makeThere(state: string): Promise<URL> {
  const manifest = JSON.stringify(makeManifest());
  const asked = await fetch(whereToMake(state), { method: "POST", body: new URLSearchParams({ manifest }) });
  if (!asked.ok) throw new Error(await asked.text());
  const body = new URLSearchParams({ manifest, state });
  const made = await fetch(`${host.url}/settings/apps/made`, { method: "POST", body, redirect: "manual" });
  return new URL(made.headers.get("location") ?? "about:blank");
}
const comeBack = (to: URL, cookie: string) => createdDoor.GET(new Request(to, { headers: { cookie } }));
const troubleOf = (answer: Response) =>
  new URL(answer.headers.get("location") ?? "/", here).searchParams.get("trouble");

test("the server says where to go, and the code lets in once it is right, however it is typed", async () => {
  expect(invitation()).toContain(`Open ${here}/setup`);
  expect(code()).toBe(code());
  const { answer, cookie } = await knock();
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/setup"]);
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^ruleyard-setup=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/,
  );
  expect(visitOf(new Headers({ cookie }))).not.toBeNull();
});

test("until there is an App every page leads to the setting-up, and what pages are drawn with is served", () => {
  const to = (path: string) => proxy(new NextRequest(`${here}${path}`)).headers.get("location");
  for (const path of ["/", "/rules/ssda903", "/sign-in", "/setup/x"]) expect(to(path)).toBe(`${here}/setup`);
  for (const path of ["/setup", "/setup?trouble=x", "/scheme.js"]) expect(to(path)).toBeNull();
});

test("a stranger gets in by no other way", async () => {
  for (const wrong of ["", "ABCD-EFGH-JKMN-PQRS", code().slice(1), `${code()}A`]) {
    const answer = await post(enterDoor, { code: wrong });
    expect([troubleOf(answer), answer.headers.getSetCookie()]).toEqual([
      expect.stringContaining("not the code"),
      [],
    ]);
  }
  expect((await post(enterDoor, { code: code() }, { origin: "https://evil.example" })).status).toBe(403);
  for (const cookie of ["", "ruleyard-setup=", `ruleyard-setup=${"A".repeat(43)}`, "ruleyard-setup=.*"]) {
    expect(visitOf(new Headers({ cookie })), cookie).toBeNull();
    expect((await post(keepDoor, { how: "file" }, { cookie })).status).toBe(403);
  }
  expect(existsSync(".env") && readFileSync(".env", "utf8").includes("Iv23")).toBe(false);
});

test("over https the cookie is one that no other site and no plain page can set", async () => {
  process.env.APP_URL = "https://rules.example.org";
  process.env.GITHUB_PRIVATE_NETWORK = "allowed";
  const answer = await post(enterDoor, { code: code() }, { origin: "https://rules.example.org" });
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-ruleyard-setup=.*; Path=\/; HttpOnly; .*; Secure$/,
  );
  process.env.APP_URL = here;
  delete process.env.GITHUB_PRIVATE_NETWORK;
});

test("the manifest asks for what is needed and nothing that could change workflows, secrets or members", () => {
  const manifest = makeManifest();
  expect(manifest.default_permissions).toEqual({
    administration: "read",
    checks: "write",
    contents: "write",
    metadata: "read",
    pull_requests: "write",
    statuses: "read",
  });
  expect(manifest).toMatchObject({ public: false, hook_attributes: { url: `${here}/api/github/webhook` } });
  expect(manifest.callback_urls).toEqual([`${here}/api/auth/callback/github`]);
});

test("the App is made, its lines start a server, and its code and state are good once", async () => {
  const { cookie } = await knock();
  const visit = visitOf(new Headers({ cookie }));
  if (visit === null) throw new Error("not let in");
  const first = await makeThere("guessed");
  expect(troubleOf(await comeBack(first, cookie))).toContain("was not made from this page");
  const to = await makeThere(visit.state);
  expect(troubleOf(await comeBack(to, ""))).toContain("Give the code again");
  expect(troubleOf(await comeBack(to, cookie))).toBeNull();
  expect(troubleOf(await comeBack(to, cookie))).toContain("was not made from this page");
  to.searchParams.set("state", visit.state);
  expect(troubleOf(await comeBack(to, cookie))).toContain("good once, for an hour");

  const lines = visit.app?.lines ?? {};
  expect(Object.keys(lines)).toEqual(["AUTH_SECRET", ...ofTheApp, "GITHUB_PACE"]);
  const env = readEnv({ ...process.env, ...lines });
  expect(env.GITHUB_APP_PRIVATE_KEY).toMatch(
    /^-----BEGIN RSA PRIVATE KEY-----\n[\s\S]+\n-----END RSA PRIVATE KEY-----$/,
  );
  const kept = await post(keepDoor, { how: "copied" }, { cookie });
  expect([kept.status, visit.kept, visit.app?.lines]).toEqual([303, true, {}]);
});

test("once there is an App, the code opens nothing", async () => {
  process.env.GITHUB_CLIENT_ID = "client";
  expect(enter(code())).toEqual({ ok: false, reason: "Ruleyard is connected to GitHub already." });
  delete process.env.GITHUB_CLIENT_ID;
});

test("until then nobody can sign in, and is told so", async () => {
  const answer = await post(signInDoor, { next: "/" });
  expect(troubleOf(answer)).toContain("does not work just now");
});

test("lines are written over what stood empty, else at the end, for the owner's eyes; never over a value", () => {
  const folder = mkdtempSync(join(tmpdir(), "ruleyard-env-"));
  const path = join(folder, ".env");
  writeFileSync(
    path,
    "# Mine\nAPP_URL=https://rules.example.org\nGITHUB_APP_ID=\n# GITHUB_CLIENT_ID=x\nJOBS=here",
  );
  expect(writeSettings({ GITHUB_APP_ID: "77", GITHUB_CLIENT_ID: "$& $1" }, folder)).toEqual({
    ok: true,
    value: path,
  });
  expect(readFileSync(path, "utf8")).toBe(
    "# Mine\nAPP_URL=https://rules.example.org\nGITHUB_APP_ID=77\n# GITHUB_CLIENT_ID=x\nJOBS=here\nGITHUB_CLIENT_ID=$& $1\n",
  );
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(writeSettings({ GITHUB_APP_ID: "78" }, folder)).toMatchObject({
    ok: false,
    reason: expect.stringContaining("GITHUB_APP_ID already"),
  });
  expect(writeSettings({ X: "1" }, join(folder, "nowhere"))).toMatchObject({
    ok: false,
    reason: expect.stringContaining("by hand"),
  });
  rmSync(folder, { recursive: true });
});
