// Every door under app/api: who may pass, with what, and how "no" is said.
import { sign } from "@octokit/webhooks-methods";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ownPath } from "#server/door";
import * as catalogueDoor from "../../app/api/catalogue/[dataset]/route";
import * as draftDoor from "../../app/api/drafts/[draft]/route";
import * as webhookDoor from "../../app/api/github/webhook/route";
import * as healthDoor from "../../app/api/health/route";
import * as exerciseDoor from "../../app/api/lessons/[lesson]/exercises/[exercise]/route";
import * as placeAnswerDoor from "../../app/api/place/lessons/[lesson]/exercises/[exercise]/route";
import * as openPlaceDoor from "../../app/api/place/open/route";
import * as placeDoor from "../../app/api/place/route";
import * as codeDoor from "../../app/api/sign-in/code/route";
import * as mailDoor from "../../app/api/sign-in/mail/route";
import * as signInDoor from "../../app/api/sign-in/route";
import * as signOutDoor from "../../app/api/sign-out/route";
import * as submissionDoor from "../../app/api/submissions/[submission]/route";
import { listDatasets } from "#rules";
import * as claims from "#server/claims";
import * as shelf from "#server/shelf";
import { type CodeHost, openCodeHost, signInWithCookies } from "./code-host";
import { onEveryDatabase } from "./databases";

const here = "http://127.0.0.1:9";
type Options = { method?: string; cookie?: string; origin?: string | null; body?: BodyInit };

function ask(path: string, { method = "GET", cookie, origin = here, body }: Options = {}): Request {
  const headers = new Headers();
  if (cookie !== undefined) headers.set("cookie", cookie);
  if (origin !== null) headers.set("origin", origin);
  return new Request(`${here}${path}`, { method, headers, body });
}

const params = <Names extends Record<string, string>>(names: Names) => ({ params: Promise.resolve(names) });

describe("where a sign-in leads on to", () => {
  test.each([
    ["/drafts/c1?line=3", "/drafts/c1?line=3"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/a/../../b", "/b"],
    ["", "/"],
    [null, "/"],
  ])("%s leads to %s", (asked, path) => {
    expect(ownPath(asked)).toBe(path);
  });
});

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  let sam: Awaited<ReturnType<typeof signInWithCookies>>;
  let ana: Awaited<ReturnType<typeof signInWithCookies>>;
  let draftId: string;

  beforeAll(async () => {
    host = await openCodeHost();
  });
  beforeEach(async () => {
    sam = await signInWithCookies("sam");
    ana = await signInWithCookies("ana");
    const claimed = await claims.claim(sam.person, "ssda903", "356");
    if (!claimed.ok) throw new Error(claimed.reason);
    draftId = claimed.value.draftId;
  });
  afterAll(async () => {
    await host.close();
  });

  const save = (options: Options & { id?: string }) =>
    draftDoor.PUT(
      ask(`/api/drafts/${options.id ?? draftId}`, { method: "PUT", ...options }),
      params({ draft: options.id ?? draftId }),
    );
  const json = (value: unknown) => JSON.stringify(value);

  test("a draft is saved by its writer, from our own pages", async () => {
    const body = json({ text: "rule({})", basedOn: 1 });
    const saved = await save({ cookie: sam.cookie, body });
    expect([saved.status, await saved.json()]).toEqual([200, { revision: 2, savedAt: expect.any(String) }]);
    expect(saved.headers.get("cache-control")).toBe("no-store");
    expect((await save({ body })).status).toBe(401);
    expect((await save({ cookie: "ruleyard.session_token=made-up.signature", body })).status).toBe(401);
    expect((await save({ cookie: sam.cookie, origin: "https://evil.example", body })).status).toBe(403);
    expect((await save({ cookie: sam.cookie, origin: null, body })).status).toBe(403);
    expect((await save({ cookie: sam.cookie, origin: "null", body })).status).toBe(403);
    expect((await save({ cookie: sam.cookie, origin: "http://localhost:9", body })).status).toBe(200);
    expect((await save({ cookie: ana.cookie, body })).status).toBe(404);
    expect((await save({ cookie: sam.cookie, body, id: "../../users" })).status).toBe(404);
  });

  test("what cannot be read is refused in a sentence, and what is too long is not read to its end", async () => {
    for (const body of [
      "{",
      json({}),
      json({ text: 1, basedOn: 1 }),
      json({ text: "", basedOn: 1, more: true }),
    ]) {
      const refused = await save({ cookie: sam.cookie, body });
      expect([refused.status, await refused.json()]).toEqual([422, { reason: expect.any(String) }]);
    }
    expect((await save({ cookie: sam.cookie, body: "x".repeat(2_000_000) })).status).toBe(413);
  });

  test("a stale save answers 409 with what stands now", async () => {
    await save({ cookie: sam.cookie, body: json({ text: "newer", basedOn: 1 }) });
    const stale = await save({ cookie: sam.cookie, body: json({ text: "older", basedOn: 1 }) });
    expect([stale.status, await stale.json()]).toEqual([
      409,
      { reason: expect.any(String), latest: { text: "newer", revision: 2, savedAt: expect.any(String) } },
    ]);
  });

  test("a draft is shown to its writer, and to others it does not exist", async () => {
    const look = (cookie?: string) =>
      draftDoor.GET(ask(`/api/drafts/${draftId}`, { cookie }), params({ draft: draftId }));
    expect((await look(sam.cookie)).status).toBe(200);
    expect((await look(ana.cookie)).status).toBe(404);
    expect((await look()).status).toBe(401);
  });

  test("an exercise's answer is kept for the learner who gave it", async () => {
    const put = (cookie: string | undefined, lesson: string, body: string) =>
      exerciseDoor.PUT(
        ask("/api/lessons/x/exercises/y", { method: "PUT", cookie, body }),
        params({ lesson, exercise: "ends" }),
      );
    const body = json({ text: "rule({})", passed: true });
    expect((await put(sam.cookie, "01-rows", body)).status).toBe(200);
    expect((await put(undefined, "01-rows", body)).status).toBe(401);
    expect((await put(sam.cookie, "../01-rows", body)).status).toBe(422);
  });

  test("six words are given to anyone on our own pages, and open what is kept for them and nothing else", async () => {
    const on = (path: string, origin: string, body: object) =>
      ask(path, { method: "POST", origin, body: json(body) });
    const evil = "https://evil.example";
    expect((await placeDoor.POST(on("/api/place", evil, {}))).status).toBe(403);
    const { words } = await (await placeDoor.POST(on("/api/place", here, {}))).json();
    const put = (origin: string, given: object) =>
      placeAnswerDoor.PUT(
        ask("/api/place/lessons/x/exercises/y", { method: "PUT", origin, body: json(given) }),
        params({ lesson: "rows", exercise: "ends" }),
      );
    const wrote = { words, text: "one", passed: false };
    expect((await put(evil, wrote)).status).toBe(403);
    expect((await put(here, { ...wrote, words: "apple" })).status).toBe(422);
    expect((await put(here, wrote)).status).toBe(200);
    expect((await openPlaceDoor.POST(on("/api/place/open", evil, { words }))).status).toBe(403);
    const back = await openPlaceDoor.POST(on("/api/place/open", here, { words }));
    expect(await back.json()).toMatchObject({ words, answers: [{ lesson: "rows", text: "one" }] });
    const none = await openPlaceDoor.POST(on("/api/place/open", here, { words: "apple" }));
    expect([none.status, await none.json()]).toEqual([404, { reason: "There are six words. These are 1." }]);
  });

  test("a submission that is not there is not there for anyone", async () => {
    const look = (cookie?: string) =>
      submissionDoor.GET(ask("/api/submissions/x", { cookie }), params({ submission: "x" }));
    expect((await look(sam.cookie)).status).toBe(404);
    expect((await look()).status).toBe(401);
  });

  test("the catalogue is open to all and names the commit that the rules stand at", async () => {
    const look = (dataset: string) =>
      catalogueDoor.GET(ask(`/api/catalogue/${dataset}`), params({ dataset }));
    const commit = await shelf.sync();
    // Sixty at a time over all datasets, so that a long shelf does not spend the code host's patience at once.
    const ids = await listDatasets();
    const approved = async () =>
      (await Promise.all(ids.map((id) => shelf.approved(id)))).flatMap(({ rules }) => rules);
    const credited = async () => (await approved()).filter(({ approval }) => approval !== null).length;
    const all = (await approved()).length;
    await shelf.findCredits();
    expect(await credited()).toBeGreaterThanOrEqual(Math.min(60, all));
    for (let passes = 0; passes < all / 60; passes += 1) await shelf.findCredits();
    expect(await credited()).toBe(all);
    const answer = await look("ssda903");
    const catalogue = await answer.json();
    expect(catalogue).toMatchObject({
      commit,
      specificationCount: 322,
    });
    expect(catalogue.rules.length).toBeGreaterThan(5);
    expect(catalogue.dataset.id).toBe("ssda903");
    expect((await look("..%2f..")).status).toBe(404);
  });

  test("the house says that it is well", async () => {
    const answer = await healthDoor.GET();
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ok: true, database: "well", codeHost: "well" },
    ]);
  });

  test("the webhook's door opens to a fitting signature only", async () => {
    const body = json({ pull_request: { number: 1 } });
    const knock = async (signature: string) =>
      webhookDoor.POST(
        new Request(`${here}/api/github/webhook`, {
          method: "POST",
          body,
          headers: {
            "x-github-delivery": "d-9",
            "x-github-event": "pull_request",
            "x-hub-signature-256": signature,
          },
        }),
      );
    expect((await knock(await sign("a-webhook-secret", body))).status).toBe(202);
    expect((await knock("sha256=00")).status).toBe(401);
  });

  test("signing in leads to the code host with a state and a challenge, and names practice people only", async () => {
    const knock = (fields: Record<string, string>, origin = here) =>
      signInDoor.POST(ask("/api/sign-in", { method: "POST", origin, body: new URLSearchParams(fields) }));
    const led = await knock({ login: "priya", next: "/review" });
    const to = new URL(led.headers.get("location") ?? "");
    expect([led.status, to.origin, to.searchParams.get("login")]).toEqual([303, host.url, "priya"]);
    expect(to.searchParams.get("code_challenge_method")).toBe("S256");
    expect(to.searchParams.get("state")).toBeTruthy();
    const unknown = await knock({ login: "ana" });
    expect(new URL(unknown.headers.get("location") ?? "").searchParams.has("login")).toBe(false);
    expect((await knock({ login: "priya" }, "https://evil.example")).status).toBe(403);
  });

  test("a code by mail is asked for and given in by forms, and what went wrong stands beside what was typed", async () => {
    process.env.MAIL_URL = "page";
    const { recent } = await import("#server/mail");
    const form = (fields: Record<string, string>) => new URLSearchParams({ next: "/learn", ...fields });
    const post = async (door: typeof codeDoor, fields: Record<string, string>, origin = here) => {
      const answer = await door.POST(ask("/api/sign-in/x", { method: "POST", origin, body: form(fields) }));
      return { answer, to: new URL(answer.headers.get("location") ?? "/", here) };
    };
    const mia = { name: "Mia Berg", email: "mia@council.example" };
    expect((await post(mailDoor, mia, "https://evil.example")).answer.status).toBe(403);
    const wrong = await post(mailDoor, { ...mia, email: "mia" });
    expect([wrong.to.pathname, wrong.to.searchParams.get("name")]).toEqual(["/sign-in", "Mia Berg"]);
    expect(wrong.to.searchParams.get("trouble")).toBe("Write an address such as ana@council.example.");

    expect((await post(mailDoor, mia)).to.pathname).toBe("/sign-in/code");
    const code = /\d{6}/.exec((await recent())[0]?.text ?? "")?.[0] ?? "";
    const guessed = await post(codeDoor, { ...mia, code: code === "000000" ? "111111" : "000000" });
    expect(guessed.to.pathname).toBe("/sign-in/code");
    expect(guessed.answer.headers.getSetCookie()).toEqual([]);
    expect((await post(codeDoor, { ...mia, code }, "https://evil.example")).answer.status).toBe(403);
    const entered = await post(codeDoor, { ...mia, code });
    expect(entered.to.pathname).toBe("/learn");
    expect(entered.answer.headers.getSetCookie().join()).toContain("session_token=");
    delete process.env.MAIL_URL;
  });

  test("the sign-in library's own ways to a code are shut", async () => {
    process.env.MAIL_URL = "page";
    const { auth } = await import("#server/auth");
    const knock = (path: string, body: object) =>
      auth().then(({ handler }) =>
        handler(
          new Request(`${here}/api/auth/${path}`, {
            method: "POST",
            headers: { origin: here, "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
        ),
      );
    const email = "mia@council.example";
    expect((await knock("email-otp/send-verification-otp", { email, type: "sign-in" })).status).toBe(404);
    expect((await knock("sign-in/email-otp", { email, otp: "000000" })).status).toBe(404);
    delete process.env.MAIL_URL;
  });

  test("a way back from the code host with another's state lets nobody in", async () => {
    const { auth } = await import("#server/auth");
    const back = new Request(`${here}/api/auth/callback/github?code=guessed&state=guessed`);
    const answer = await (await auth()).handler(back);
    expect(answer.headers.getSetCookie().some((cookie) => cookie.includes("session_token="))).toBe(false);
  });

  test("signing out ends the session everywhere", async () => {
    const out = await signOutDoor.POST(ask("/api/sign-out", { method: "POST", cookie: sam.cookie }));
    expect([out.status, out.headers.get("location")]).toEqual([303, "/"]);
    expect((await save({ cookie: sam.cookie, body: json({ text: "late", basedOn: 1 }) })).status).toBe(401);
    const foreign = ask("/api/sign-out", {
      method: "POST",
      cookie: ana.cookie,
      origin: "https://evil.example",
    });
    expect((await signOutDoor.POST(foreign)).status).toBe(403);
  });

  test("tokens of the code host are not readable in the database", async () => {
    const { db } = await import("#server/db");
    const { tokenOf } = await import("#server/person-token");
    const token = await tokenOf(sam.person.id);
    if (!token.ok) throw new Error(token.reason);
    const { prisma } = await db();
    const account = await prisma.account.findFirstOrThrow({ where: { userId: sam.person.id } });
    expect(account.accessToken).toBeTruthy();
    expect(account.accessToken).not.toContain(token.value);
    expect(JSON.stringify(account)).not.toContain(token.value);
  });
});
