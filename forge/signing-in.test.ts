// Signing in as the product does it, and every way of doing it wrong.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startYard, until } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  yard = await startYard();
});
afterAll(() => yard.close());

const back = "http://localhost:4999/api/auth/callback/github";
const verifier = "a".repeat(64);
const challenge = createHash("sha256").update(verifier).digest("base64url");

function ask(more: Record<string, string>): Promise<Response> {
  const query = new URLSearchParams({
    client_id: "client",
    redirect_uri: back,
    state: "s 1",
    scope: "user:email",
    ...more,
  });
  return fetch(`${yard.url}/login/oauth/authorize?${query.toString()}`, { redirect: "manual" });
}
async function codeFor(more: Record<string, string>): Promise<string> {
  const { headers } = await ask({ login: "sam", ...more });
  return new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
}
async function trade(more: Record<string, string>): Promise<unknown> {
  const answered = await fetch(`${yard.url}/login/oauth/access_token`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ client_id: "client", client_secret: "secret", ...more }),
  });
  return answered.json();
}

const pair = z.object({
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  error: z.string().optional(),
});

describe("agreeing", () => {
  test("a hint that names a person goes straight back, with the state as it came", async () => {
    const away = await ask({ login: "Sam" });
    const to = new URL(away.headers.get("location") ?? "");
    expect([away.status, to.origin + to.pathname, to.searchParams.get("state")]).toEqual([302, back, "s 1"]);
    expect(to.searchParams.get("code")).toMatch(/^[0-9a-f]{20}$/);
  });

  test("without a hint, a page shows the people by name, and choosing one goes back", async () => {
    const page = await ask({ state: '"><script>' });
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain("<h1>Who are you today?</h1>");
    for (const name of ["Sam Okafor", "Priya Nair", "Jo Whitfield"])
      expect(text).toContain(`<strong>${name}</strong>`);
    expect(text).not.toContain("<script>");
    const link = /href="([^"]*login=priya[^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const away = await fetch(yard.url + link, { redirect: "manual" });
    expect(new URL(away.headers.get("location") ?? "").searchParams.get("state")).toBe('"><script>');
  });

  test("the way back must be the registered place, and the product the registered one", async () => {
    for (const redirect_uri of [
      "http://evil.example/api",
      "http://127.0.0.1:5000/api/auth",
      "javascript:alert(1)",
      "https://127.0.0.1:4999/",
    ]) {
      const away = await ask({ redirect_uri, login: "sam" });
      expect([away.status, away.headers.get("location")], redirect_uri).toEqual([400, null]);
    }
    expect((await ask({ client_id: "other", login: "sam" })).status).toBe(404);
  });
});

describe("trading the code", () => {
  test("a code gives a token once, and the token is the person", async () => {
    const code = await codeFor({});
    const traded = await trade({ code, redirect_uri: back });
    expect(traded).toMatchObject({
      token_type: "bearer",
      scope: "user:email",
      access_token: expect.stringMatching(/^gho_/),
    });
    expect(await trade({ code })).toMatchObject({ error: "bad_verification_code" });
    const token =
      typeof traded === "object" && traded && "access_token" in traded ? String(traded.access_token) : "";
    const me = await fetch(`${yard.url}/api/v3/user`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ login: "sam", name: "Sam Okafor", type: "User" });
  });

  test("a wrong secret, a wrong way back and a wrong code each have their own word", async () => {
    expect(await trade({ code: "x", client_secret: "no" })).toMatchObject({
      error: "incorrect_client_credentials",
    });
    expect(await trade({ code: await codeFor({}), redirect_uri: `${back}2` })).toMatchObject({
      error: "redirect_uri_mismatch",
    });
    expect(await trade({ code: "0".repeat(20) })).toMatchObject({ error: "bad_verification_code" });
  });

  test("with PKCE, only who asked can trade", async () => {
    const pkce = { code_challenge: challenge, code_challenge_method: "S256" };
    expect(await trade({ code: await codeFor(pkce) })).toMatchObject({ error: "bad_verification_code" });
    expect(await trade({ code: await codeFor(pkce), code_verifier: "b".repeat(64) })).toMatchObject({
      error: "bad_verification_code",
    });
    expect(await trade({ code: await codeFor(pkce), code_verifier: verifier })).toMatchObject({
      token_type: "bearer",
    });
  });

  test("what is asked for as a form is answered as a form", async () => {
    const answered = await fetch(`${yard.url}/login/oauth/access_token`, {
      method: "POST",
      body: new URLSearchParams({ client_id: "client", client_secret: "secret", code: await codeFor({}) }),
    });
    expect(new URLSearchParams(await answered.text()).get("token_type")).toBe("bearer");
  });

  test("neither codes nor tokens stand in the folder", async () => {
    const traded = JSON.stringify(await trade({ code: await codeFor({}) }));
    const token = /gho_\w+/.exec(traded)?.[0] ?? "none";
    const rows = await readFile(`${yard.options.folder}/rows.journal`, "utf8");
    expect(rows.includes(token)).toBe(false);
  });
});

test("tokens that end come with one that gets the next, once", async () => {
  const brief = await startYard({ userTokenSeconds: 2 });
  const post = async (more: Record<string, string>) => {
    const answered = await fetch(`${brief.url}/login/oauth/access_token`, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({ client_id: "client", client_secret: "secret", ...more }),
    });
    return pair.parse(await answered.json());
  };
  const query = new URLSearchParams({ client_id: "client", redirect_uri: back, login: "priya" });
  const away = await fetch(`${brief.url}/login/oauth/authorize?${query.toString()}`, { redirect: "manual" });
  const first = await post({
    code: new URL(away.headers.get("location") ?? "").searchParams.get("code") ?? "",
  });
  const me = async (token = "") =>
    (await fetch(`${brief.url}/user`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect([await me(first.access_token), await me(first.refresh_token)]).toEqual([200, 401]);
  const renewal = { grant_type: "refresh_token", refresh_token: first.refresh_token ?? "" };
  const second = await post(renewal);
  expect(await me(second.access_token)).toBe(200);
  expect((await post(renewal)).error).toBe("bad_refresh_token");
  await until(async () => (await me(second.access_token)) === 401);
  await brief.close();
});

test("another name for this computer is not answered", async () => {
  const status = await new Promise((done) => {
    request(`${yard.url}/user`, { headers: { host: "evil.example" } }, (answer) =>
      done(answer.statusCode),
    ).end();
  });
  expect(status).toBe(403);
});
