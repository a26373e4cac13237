// What the page of the setting-up says: all well, and then each thing broken by itself and the sentence read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ForgeOptions } from "../../forge/forge";
import * as setUpMailDoor from "../../app/api/setup/mail/route";
import * as webhookDoor from "../../app/api/github/webhook/route";
import { hostAs } from "#server/person-token";
import { lookAtAll } from "#server/setup/probes";
import { type CodeHost, openCodeHost, signInWithCookies } from "./code-host";
import { onEveryDatabase } from "./databases";

vi.setConfig({ testTimeout: 60_000 });
const place = { owner: "ruleyard", repo: "rules" };
let seed = "";
beforeAll(() => {
  seed = mkdtempSync(join(tmpdir(), "ruleyard-seed-"));
  mkdirSync(join(seed, "rules/ssda903"), { recursive: true });
  mkdirSync(join(seed, ".github"));
  writeFileSync(join(seed, "rules/ssda903/dataset.ts"), "dataset({})\n");
  writeFileSync(join(seed, "README.md"), "# Rules\n");
});
afterAll(() => rmSync(seed, { recursive: true, force: true }));

async function saidOf(id: string): Promise<string> {
  const { codeHost, house } = await lookAtAll();
  const found = [...codeHost, ...house].find((probe) => probe.id === id);
  return found === undefined ? "nothing" : `${found.level}: ${found.said}`;
}

/** Sets some settings for a while. */
async function withSettings<Value>(
  settings: Record<string, string>,
  work: () => Promise<Value>,
): Promise<Value> {
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A program that hears webhooks as Ruleyard does, at a port of its own. */
async function openEar() {
  const http = await import("node:http");
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const body = Buffer.concat(parts);
      void webhookDoor.POST(new Request("http://here/", { method: "POST", headers, body })).then(
        (answer) => response.writeHead(answer.status).end(),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    close: () => server.close(),
  };
}

onEveryDatabase((database) => {
  let host: CodeHost;
  let ear: Awaited<ReturnType<typeof openEar>>;
  beforeAll(async () => {
    ear = await openEar();
    host = await openCodeHost(`${ear.url}/api/github/webhook`, { seed, callbackUrl: ear.url });
    process.env.APP_URL = ear.url;
  });
  afterAll(async () => {
    await host.close();
    ear.close();
  });
  let jo: NonNullable<Extract<Awaited<ReturnType<typeof hostAs>>, { ok: true }>["value"]>["octokit"];
  beforeEach(async () => {
    await withSettings({ APP_URL: ear.url }, async () => {
      const { person } = await signInWithCookies("jo");
      const asJo = await hostAs(person.id);
      if (!asJo.ok) throw new Error(asJo.reason);
      jo = asJo.value.octokit;
    });
  });

  test("a yard as it should be: nothing is broken, and every line is a sentence", async () => {
    const { codeHost, house } = await lookAtAll();
    expect([...codeHost, ...house].filter(({ level }) => level === "bad").map(({ id }) => id)).toEqual([
      "door",
    ]);
    for (const { said } of [...codeHost, ...house]) expect(said).toMatch(/^\S.*[.)]$/s);
    const good = codeHost.filter(({ level }) => level === "good").map(({ id }) => id);
    expect(good).toEqual([
      ..."reachable key clock installed metadata contents pull_requests checks statuses administration webhook".split(
        " ",
      ),
      ..."repository datasets guard merging".split(" "),
    ]);
    expect(JSON.stringify({ codeHost, house })).not.toMatch(
      /client-secret|a-webhook-secret|PRIVATE KEY|gh[sur]_/,
    );
  });

  if (database === "embedded") {
    test("an address that is not reached, and one that is not GitHub", async () => {
      const closed = createServer();
      await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
      const address = closed.address();
      const port = typeof address === "object" && address ? address.port : 0;
      await new Promise((done) => closed.close(done));
      await withSettings({ GITHUB_API_URL: `http://127.0.0.1:${port}` }, async () => {
        expect(await saidOf("reachable")).toMatch(
          /^bad: http:\/\/127.* cannot be reached from this server \(ECONNREFUSED\)/,
        );
      });
      await withSettings({ GITHUB_API_URL: `${host.url}/nowhere` }, async () => {
        expect(await saidOf("reachable")).toMatch(/^bad: .* answers with 404\. See that GITHUB_API_URL/);
      });
      await host.trouble("GET /app$", 503, { times: 2 });
      expect(await saidOf("reachable")).toMatch(/^bad: .* answers with 503\. It is not well: wait\./);
    });

    test("a key of another App, and one that is no key", async () => {
      const { generateKeyPairSync } = await import("node:crypto");
      const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
      const pem = other.export({ type: "pkcs1", format: "pem" }).toString();
      await withSettings({ GITHUB_APP_PRIVATE_KEY: pem }, async () => {
        expect(await saidOf("key")).toMatch(
          /^bad: GitHub does not accept it\. GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY/,
        );
      });
      const broken = "-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----";
      await withSettings({ GITHUB_APP_PRIVATE_KEY: broken }, async () => {
        expect(await saidOf("key")).toMatch(/^bad: GITHUB_APP_PRIVATE_KEY cannot be read as a key/);
      });
    });

    test.each([
      [40, "look", "ahead of"],
      [-300, "bad", "behind"],
    ])("a clock that is %s seconds out", async (seconds, level, words) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
      try {
        expect(await saidOf("clock")).toMatch(
          new RegExp(`^${level}: This server’s clock is \\d+ seconds ${words} GitHub’s`),
        );
      } finally {
        vi.useRealTimers();
      }
    });

    test("another repository than the one that the App is installed on", async () => {
      await withSettings({ GITHUB_REPOSITORY: "ruleyard/other" }, async () => {
        expect(await saidOf("installed")).toMatch(
          /^bad: The App is not installed on ruleyard\/other\. Install it at http/,
        );
      });
    });

    test("a webhook that goes elsewhere, and the last delivery", async () => {
      await withSettings({ APP_URL: "http://127.0.0.1:9" }, async () => {
        expect(await saidOf("webhook")).toMatch(
          /^bad: It goes to http.* Set it to http:\/\/127\.0\.0\.1:9\/api\/github\/webhook/,
        );
      });
      const happen = async (secret: string) =>
        withSettings({ GITHUB_WEBHOOK_SECRET: secret }, async () => {
          const { data } = await jo.rest.git.getRef({ ...place, ref: "heads/main" });
          await jo.rest.git.createRef({ ...place, ref: `refs/heads/x${Date.now()}`, sha: data.object.sha });
          await vi.waitUntil(async () => /came with another|arrived/.test(await saidOf("delivery")), {
            timeout: 10_000,
            interval: 100,
          });
          await new Promise((done) => setTimeout(done, 300));
          return saidOf("delivery");
        });
      expect(await happen("another")).toMatch(/^bad: “push” at .* came with another secret than ours/);
      expect(await happen("a-webhook-secret")).toMatch(/^good: “push” at .* arrived\.$/);
      expect(await happen("old a-webhook-secret")).toMatch(/^good/);
    });

    describe("how main is guarded", () => {
      const guard = (more: object, reviews: object | null = {}) =>
        jo.rest.repos.updateBranchProtection({
          ...place,
          branch: "main",
          required_status_checks: { strict: false, contexts: ["Examples"] },
          enforce_admins: true,
          required_pull_request_reviews:
            reviews === null
              ? null
              : { required_approving_review_count: 1, dismiss_stale_reviews: true, ...reviews },
          restrictions: null,
          ...more,
        });

      test.each([
        ["guard", {}, {}, /^good: A change needs a pull request and one approval/],
        ["approvals", {}, null, /^bad: No approval is asked for/],
        ["approvals", {}, { required_approving_review_count: 0 }, /^bad: No approval is asked for/],
        ["stale", {}, { dismiss_stale_reviews: false }, /^bad: A yes stays when the rule is changed/],
        ["required", { required_status_checks: null }, {}, /^look: No check of the examples/],
        ["force", { allow_force_pushes: true }, {}, /^bad: What was approved can be overwritten/],
        ["admins", { enforce_admins: false }, {}, /^look: They may go round all of this/],
        ["required", {}, {}, /^nothing$/],
        ["admins", {}, {}, /^nothing$/],
      ])("%s with %o and reviews %o", async (id, more, reviews, sentence) => {
        await guard(more, reviews);
        expect(await saidOf(id)).toMatch(sentence);
      });

      test("not at all", async () => {
        await jo.rest.repos.deleteBranchProtection({ ...place, branch: "main" });
        expect(await saidOf("guard")).toMatch(/^bad: It is not: anybody with write access/);
        await guard({});
      });
    });

    test("ways of merging, and who is asked to read", async () => {
      expect(await saidOf("owners")).toMatch(/^look: There is none/);
      await jo.rest.repos.update({ ...place, allow_merge_commit: false });
      expect(await saidOf("merging")).toMatch(/^look: Merge commits are not allowed/);
      await jo.rest.repos.update({ ...place, allow_merge_commit: true });
      expect(await saidOf("merging")).toMatch(/^good/);
    });

    test("the server itself: no https, no room, an old mail server's silence, no mail", async () => {
      await withSettings(
        { APP_URL: "http://rules.example.org", PRACTICE_PEOPLE: "", GITHUB_PRIVATE_NETWORK: "allowed" },
        async () => {
          expect(await saidOf("https")).toMatch(/^bad: APP_URL begins with http:\/\//);
          expect(await saidOf("database")).toMatch(/^look: An embedded PostgreSQL .* set DATABASE_URL/);
          expect(await saidOf("door")).toMatch(/^look: .* does not answer from this server/);
        },
      );
      await withSettings({ DATA_DIR: "/nowhere/at/all" }, async () => {
        expect(await saidOf("disk")).toMatch(/^look: \/nowhere\/at\/all cannot be looked at/);
      });
      expect(await saidOf("disk")).toMatch(/GB are free/);
      expect(await saidOf("mail")).toMatch(/^look: No mail is set up/);
      const mail = { MAIL_URL: "smtp://127.0.0.1:1", MAIL_FROM: "ruleyard@example.org" };
      await withSettings(mail, async () => {
        expect(await saidOf("mail")).toMatch(
          /^bad: The mail server does not answer \((ECONNREFUSED|ESOCKET)\)\. Look at MAIL_URL/,
        );
      });
      expect(await saidOf("node")).toMatch(/: Node \d+/);
    });
  } else {
    test("the database is named with its version", async () => {
      expect(await saidOf("database")).toMatch(/^good: PostgreSQL 1\d/);
    });
  }

  test("a test mail is for coordinators, and from our own pages", async () => {
    await withSettings({ MAIL_URL: "page" }, async () => {
      const press = async (cookie: string, to: string, origin = ear.url) =>
        setUpMailDoor.POST(
          new Request(`${ear.url}/api/setup/mail`, {
            method: "POST",
            headers: { cookie, origin },
            body: new URLSearchParams({ to }),
          }),
        );
      const { cookie } = await signInWithCookies("jo");
      const sent = await press(cookie, "jo@council.example");
      expect([sent.status, sent.headers.get("location")]).toEqual([303, "/setup?mail=sent#mail"]);
      const wrong = await press(cookie, "jo");
      expect(wrong.headers.get("location")).toContain("Write%20an%20address");
      expect((await press((await signInWithCookies("priya")).cookie, "jo@council.example")).status).toBe(403);
      expect((await press(cookie, "jo@council.example", "https://evil.example")).status).toBe(403);
      expect((await press("", "jo@council.example")).status).toBe(401);
    });
  });
});

describe("what only a forge that was started otherwise shows", () => {
  const cases: [string, Partial<ForgeOptions>, string, RegExp][] = [
    [
      "not installed",
      { isInstalled: false },
      "installed",
      /^bad: The App is not installed on ruleyard\/rules/,
    ],
    ["no webhook", { webhookUrl: undefined }, "webhook", /^look: The App has none/],
    ["no secret", { webhookSecret: "" }, "webhook", /^bad: It has no secret/],
    ["a ruleset", { guards: "ruleset" }, "guard", /^good: A change needs a pull request and one approval/],
    ...["contents", "pull_requests", "checks", "statuses", "administration"].map(
      (kind): [string, Partial<ForgeOptions>, string, RegExp] => {
        const all = {
          administration: "read",
          checks: "write",
          contents: "write",
          metadata: "read",
          pull_requests: "write",
          statuses: "read",
        };
        const appPermissions = Object.fromEntries(Object.entries(all).filter(([name]) => name !== kind));
        return [
          `without ${kind}`,
          { appPermissions },
          kind,
          /^(bad|look): Not granted: .* Change it at http/,
        ];
      },
    ),
    [
      "unseen protection",
      { appPermissions: { checks: "write", contents: "write", metadata: "read", pull_requests: "write" } },
      "guard",
      /^look: It is protected, but the App may not see how/,
    ],
  ];
  test.each(cases)("%s", async (_, more, id, sentence) => {
    const hook = "http://127.0.0.1:9/api/github/webhook";
    const host = await openCodeHost(hook, { seed, ...more });
    process.env.DATA_DIR = "memory:";
    try {
      expect(await saidOf(id)).toMatch(sentence);
    } finally {
      await host.close();
    }
  });

  test("an empty repository has no dataset", async () => {
    const empty = mkdtempSync(join(tmpdir(), "ruleyard-empty-"));
    writeFileSync(join(empty, "README.md"), "# Nothing\n");
    const host = await openCodeHost(undefined, { seed: empty });
    try {
      expect(await saidOf("datasets")).toMatch(/^bad: main has no dataset/);
    } finally {
      await host.close();
      rmSync(empty, { recursive: true });
    }
  });
});
