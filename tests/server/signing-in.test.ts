// Signing in with the code host, over HTTP, and every way of doing it wrong; the cookie that comes of it, and its end.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#server/db";
import { hostAs, tokenOf } from "#server/person-token";
import { personOf } from "#server/session";
import * as authDoor from "../../app/api/auth/[...all]/route";
import * as signInDoor from "../../app/api/sign-in/route";
import * as signOutDoor from "../../app/api/sign-out/route";
import { type CodeHost, openCodeHost, signInWithCookies } from "./code-host";
import { onEveryDatabase } from "./databases";

const here = "http://127.0.0.1:9";
vi.setConfig({ testTimeout: 60_000 });

/** A browser, as far as signing in goes: it keeps cookies and follows nothing by itself. */
function openBrowser() {
  const jar = new Map<string, string>();
  const set: string[] = [];
  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      set.push(cookie);
      const [, name = "", value = "", gone] = /^([^=]+)=([^;]*)(.*Max-Age=0)?/i.exec(cookie) ?? [];
      if (gone !== undefined || value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    origin: here,
  });
  return {
    jar,
    set,
    headers,
    /** Presses "Sign in", and gives the address at the code host that it leads to. */
    async begin(next = "/review", login = "sam"): Promise<URL> {
      const body = new URLSearchParams({ next, login });
      const request = new Request(`${here}/api/sign-in`, { method: "POST", headers: headers(), body });
      return new URL(keep(await signInDoor.POST(request)).headers.get("location") ?? "");
    },
    /** Agrees at the code host, and gives the address that it sends the browser back to. */
    async agree(at: URL): Promise<URL> {
      const answer = await fetch(at, { redirect: "manual" });
      return new URL(answer.headers.get("location") ?? "about:blank");
    },
    async comeBack(to: URL): Promise<{ status: number; to: URL; isIn: boolean }> {
      const answer = keep(await authDoor.GET(new Request(to, { headers: headers() })));
      const person = await personOf(new Headers(headers()));
      return {
        status: answer.status,
        to: new URL(answer.headers.get("location") ?? "/", here),
        isIn: person !== null,
      };
    },
    who: () => personOf(new Headers(headers())),
  };
}

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost(undefined, { userTokenSeconds: 28_800 });
  });
  afterAll(() => host.close());
  let browser: ReturnType<typeof openBrowser>;
  beforeEach(() => {
    browser = openBrowser();
  });
  const change = (url: URL, more: Record<string, string | null>) => {
    const next = new URL(url);
    for (const [name, value] of Object.entries(more)) {
      if (value === null) next.searchParams.delete(name);
      else next.searchParams.set(name, value);
    }
    return next;
  };
  const out = { isIn: false };

  describe("the way there and back", () => {
    test("as it should be: state, S256 challenge, the exact way back, and on to where the person was", async () => {
      const at = await browser.begin("/review?of=ssda903");
      const asked = Object.fromEntries(at.searchParams);
      expect(asked).toMatchObject({
        redirect_uri: `${here}/api/auth/callback/github`,
        response_type: "code",
        code_challenge_method: "S256",
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        state: expect.stringMatching(/^[\w-]{32,}$/),
      });
      const back = await browser.comeBack(await browser.agree(at));
      expect([back.status, back.to.pathname + back.to.search, back.isIn]).toEqual([
        302,
        "/review?of=ssda903",
        true,
      ]);
    });

    test("the same way back a second time lets nobody in: the state is used up", async () => {
      const to = await browser.agree(await browser.begin());
      await browser.comeBack(to);
      const cookies = new Map(browser.jar);
      for (const name of cookies.keys()) if (name.includes("session_token")) browser.jar.delete(name);
      expect(await browser.comeBack(to)).toMatchObject(out);
    });

    test.each([
      "//evil.example",
      "/\\evil.example",
      "https://evil.example/x",
      "javascript:alert(1)",
      "\\\\evil",
    ])("%s is not a place to go on to", async (next) => {
      const back = await browser.comeBack(await browser.agree(await browser.begin(next)));
      expect([back.isIn, back.to.origin, back.to.pathname]).toEqual([true, here, "/"]);
    });

    test.each([
      ["no state", { state: null }, "state_not_found"],
      ["a guessed state", { state: "x".repeat(32) }, "state_mismatch"],
      ["no code", { code: null }, "no_code"],
      ["a guessed code", { code: "0".repeat(20) }, "invalid_code"],
      ["the person's no", { code: null, error: "access_denied" }, "access_denied"],
    ])("with %s nobody gets in, and the page says so", async (_, more, word) => {
      const to = await browser.agree(await browser.begin());
      const back = await browser.comeBack(change(to, more));
      expect(back).toMatchObject(out);
      expect([back.to.origin, back.to.pathname, back.to.searchParams.get("error")]).toEqual([
        here,
        "/sign-in",
        word,
      ]);
    });

    test("a way back that another browser began lets nobody in: nobody is signed in as someone else by a link", async () => {
      const theirs = openBrowser();
      const to = await theirs.agree(await theirs.begin("/", "priya"));
      await browser.begin();
      expect(await browser.comeBack(to)).toMatchObject(out);
      expect(await openBrowser().comeBack(to)).toMatchObject(out);
    });

    test("a sign-in begun eleven minutes ago is over", async () => {
      const to = await browser.agree(await browser.begin());
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11 * 60_000 });
      try {
        expect(await browser.comeBack(to)).toMatchObject(out);
      } finally {
        vi.useRealTimers();
      }
    });

    test("a code that was meant for another challenge is refused by the code host", async () => {
      const at = await browser.begin();
      const to = await browser.agree(change(at, { code_challenge: "A".repeat(43) }));
      expect(await browser.comeBack(to)).toMatchObject(out);
    });

    test("a code that somebody used before is worth nothing", async () => {
      const to = await browser.agree(await browser.begin());
      await fetch(`${host.url}/login/oauth/access_token`, {
        method: "POST",
        body: new URLSearchParams({
          client_id: "client",
          client_secret: "client-secret",
          code: to.searchParams.get("code") ?? "",
        }),
      });
      expect(await browser.comeBack(to)).toMatchObject(out);
    });

    test("the code host sends nobody to an address that is not registered", async () => {
      const at = await browser.begin();
      const answer = await fetch(
        change(at, { redirect_uri: "https://evil.example/api/auth/callback/github" }),
        {
          redirect: "manual",
        },
      );
      expect([answer.status, answer.headers.get("location")]).toEqual([400, null]);
    });

    test("a sign-in that another site's form began goes nowhere", async () => {
      const body = new URLSearchParams({ next: "/" });
      const headers = { origin: "https://evil.example" };
      const answer = await signInDoor.POST(
        new Request(`${here}/api/sign-in`, { method: "POST", headers, body }),
      );
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    });

    test("the sign-in library's own doors are shut: some would give the browser a token", async () => {
      const { cookie } = await signInWithCookies("sam");
      expect(Object.keys(authDoor)).toEqual(["GET"]);
      for (const path of [
        ..."get-access-token refresh-token get-session list-accounts list-sessions sign-in/social".split(" "),
        ..."sign-up/email update-user delete-user callback/other callback/github/ ok error".split(" "),
      ]) {
        const answer = await authDoor.GET(new Request(`${here}/api/auth/${path}`, { headers: { cookie } }));
        expect(answer.status, path).toBe(404);
      }
    });
  });

  describe("the session", () => {
    test("its cookie is for the server alone, stays on this site, and is new at each sign-in", async () => {
      const enter = async () => browser.comeBack(await browser.agree(await browser.begin()));
      await enter();
      const first = browser.set.findLast((cookie) => cookie.startsWith("ruleyard.session_token="));
      expect(first).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/i);
      const headers = new Headers(browser.headers());
      await enter();
      expect(browser.set.findLast((cookie) => cookie.startsWith("ruleyard.session_token="))).not.toBe(first);
      expect(await personOf(headers)).not.toBeNull();
    });

    test("a session that somebody planted before the sign-in is not the one that comes of it", async () => {
      browser.jar.set("ruleyard.session_token", "planted.signature");
      await browser.comeBack(await browser.agree(await browser.begin()));
      expect(browser.jar.get("ruleyard.session_token")).not.toBe("planted.signature");
      expect(await personOf(new Headers({ cookie: "ruleyard.session_token=planted.signature" }))).toBeNull();
    });

    test("over https its cookies are Secure, by their names too", async () => {
      process.env.APP_URL = "https://rules.example.org";
      process.env.GITHUB_PRIVATE_NETWORK = "allowed";
      process.env.PRACTICE_PEOPLE = "";
      try {
        const { beginSignIn } = await import("#server/auth");
        const { cookies } = await beginSignIn("/", null);
        expect(cookies).toHaveLength(1);
        expect(cookies[0]).toMatch(/^__Secure-ruleyard\.state=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
      } finally {
        process.env.APP_URL = here;
        delete process.env.GITHUB_PRIVATE_NETWORK;
      }
    });

    test("signing out ends it on the server: a stolen cookie is worth nothing afterwards", async () => {
      await browser.comeBack(await browser.agree(await browser.begin()));
      const stolen = new Headers(browser.headers());
      await signOutDoor.POST(
        new Request(`${here}/api/sign-out`, { method: "POST", headers: browser.headers() }),
      );
      expect(await personOf(stolen)).toBeNull();
      const { prisma } = await db();
      expect(await prisma.session.count()).toBe(0);
    });
  });

  describe("the person's own token", () => {
    const sealedOf = async (userId: string) =>
      (await db()).prisma.account.findFirstOrThrow({ where: { userId, providerId: "github" } });
    const endIt = async (userId: string, more = {}) =>
      (await db()).prisma.account.updateMany({
        where: { userId },
        data: { accessTokenExpiresAt: new Date(0), ...more },
      });

    test("is sealed where it is kept, and ends after eight hours", async () => {
      const { person } = await signInWithCookies("sam");
      const token = await tokenOf(person.id);
      if (!token.ok) throw new Error(token.reason);
      const kept = await sealedOf(person.id);
      expect(token.value).toMatch(/^ghu_/);
      expect(JSON.stringify(kept)).not.toMatch(/gh[ur]_/);
      const hours = ((kept.accessTokenExpiresAt?.getTime() ?? 0) - Date.now()) / 3_600_000;
      expect(hours).toBeCloseTo(8, 1);
    });

    test("once it has ended, it is renewed: once for twenty who ask at a time, and the new one works", async () => {
      const { person } = await signInWithCookies("priya");
      const old = await tokenOf(person.id);
      await endIt(person.id);
      const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenOf(person.id)));
      const values = new Set(tokens.map((token) => (token.ok ? token.value : token.reason)));
      expect([...values]).toEqual([expect.stringMatching(/^ghu_/)]);
      expect(tokens[0]).not.toEqual(old);
      const acts = await hostAs(person.id);
      if (!acts.ok) throw new Error(acts.reason);
      expect((await acts.value.octokit.rest.users.getAuthenticated()).data.login).toBe("priya");
      expect(await tokenOf(person.id)).toEqual(tokens[0]);
    });

    test("renewed by another process a moment ago, its token is taken up", async () => {
      const { person } = await signInWithCookies("sam");
      const stale = await sealedOf(person.id);
      await endIt(person.id);
      const fresh = await tokenOf(person.id);
      const { renewedElsewhere } = await import("#server/person-token");
      expect(await renewedElsewhere(person.id, stale.refreshToken)).toEqual(fresh);
    });

    test("when the code host takes it no more, a sentence says what to do, and nothing is lost", async () => {
      const { person } = await signInWithCookies("sam");
      await endIt(person.id);
      const used = await sealedOf(person.id);
      await tokenOf(person.id);
      await endIt(person.id, { refreshToken: used.refreshToken });
      expect(await tokenOf(person.id)).toEqual({
        ok: false,
        reason: "Your sign-in with the code host has run out. Sign out and in again; your text is kept.",
      });
    });

    test("when the code host is away, nobody is told to sign in again", async () => {
      const { person } = await signInWithCookies("sam");
      await endIt(person.id);
      await host.trouble("POST /login/oauth/access_token", 503);
      expect(await tokenOf(person.id)).toEqual({
        ok: false,
        reason: "The code host cannot be reached just now. Your text is kept; try again in a minute.",
      });
      expect(await tokenOf(person.id)).toMatchObject({ ok: true });
    });

    test("sealed under a key that is gone, it is no token", async () => {
      const { person } = await signInWithCookies("sam");
      await (await db()).prisma.account.updateMany({
        where: { userId: person.id },
        data: { accessToken: "00ff" },
      });
      expect(await tokenOf(person.id)).toMatchObject({
        ok: false,
        reason: expect.stringContaining("Sign out and in"),
      });
    });
  });

  test("our own token is made for one repository, for no more than is needed, and is written nowhere", async () => {
    const made: { repositories?: string[]; permissions?: Record<string, string> }[] = [];
    const send = globalThis.fetch;
    vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      if (request.url.endsWith("/access_tokens")) made.push(await request.clone().json());
      return send(request, init);
    });
    try {
      const { machine } = await import("#server/github/connect");
      process.env.GITHUB_APP_PRIVATE_KEY += "\n";
      const { octokit, owner, repo } = await machine();
      for (const username of ["sam", "priya"]) {
        await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username });
      }
    } finally {
      vi.unstubAllGlobals();
    }
    expect(made).toEqual([
      {
        repositories: ["rules"],
        permissions: {
          metadata: "read",
          contents: "write",
          pull_requests: "write",
          checks: "write",
          statuses: "read",
          administration: "read",
        },
      },
    ]);
    const { pool } = await db();
    const { rows } = await pool.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of rows) {
      const { rows: found } = await pool.query(
        `select 1 from ${name} t where t::text ~ 'gh[sur]_[A-Za-z0-9]{20}'`,
      );
      expect(found, name).toEqual([]);
    }
  });
});
