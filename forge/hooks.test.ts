// What the hooks hear: everything once, signed, in GitHub's shape; and what was missed can be sent again.
import { verify } from "@octokit/webhooks-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startForge } from "./forge";
import { openStore } from "./rows/store";
import { clientsOf, here, listen, openPull, startYard, submit, until, type Heard } from "./yard-for-tests";

let ear: Awaited<ReturnType<typeof listen>>;
let yard: Awaited<ReturnType<typeof startYard>>;
beforeAll(async () => {
  ear = await listen();
  yard = await startYard({ webhookUrl: ear.url });
});
afterAll(async () => {
  await yard.close();
  await ear.close();
});

const body = z.looseObject({
  action: z.string().optional(),
  repository: z.looseObject({ full_name: z.string() }),
  sender: z.looseObject({ login: z.string() }),
  installation: z.looseObject({ id: z.number() }).optional(),
});
const read = (heard: Heard) => body.parse(JSON.parse(heard.body));
const name = (heard: Heard) =>
  [heard.headers["x-github-event"], read(heard).action].filter(Boolean).join(".");
const find = (wanted: string) => ear.heard.find((heard) => name(heard) === wanted);

test("each event is told once, signed over its very bytes", async () => {
  const { app, priya, sam } = yard;
  const path = "rules/ssda903/hook.ts";
  const { number: pull_number, sha } = await openPull(app, "hooked", { [path]: "rule({});\n" });
  const pull = { ...here, pull_number };
  await app.checks.create({ ...here, name: "Ruleyard", head_sha: sha, conclusion: "success" });
  await priya.pulls.createReview({
    ...pull,
    event: "REQUEST_CHANGES",
    body: "No",
    comments: [{ path, line: 1, body: "Why? é" }],
  });
  await sam.issues.createComment({ ...here, issue_number: pull_number, body: "Because" });
  const mended = await submit(app, "hooked", { [path]: "rule({ a: 1 });\n" }, "hooked");
  await app.repos.createCommitStatus({ ...here, sha: mended, state: "success", context: "lint" });
  await priya.pulls.createReview({ ...pull, event: "APPROVE" });
  await priya.pulls.merge(pull);
  await until(() => !!find("pull_request.closed") && ear.heard.length >= 13);

  const names = ear.heard.map(name);
  for (const once of [
    "pull_request.opened",
    "pull_request.synchronize",
    "pull_request.closed",
    "check_run.completed",
    "issue_comment.created",
    "pull_request_review_comment.created",
    "status",
  ])
    expect(
      names.filter((each) => each === once),
      once,
    ).toHaveLength(1);
  for (const heard of ear.heard) {
    const signature = String(heard.headers["x-hub-signature-256"]);
    expect(await verify("hook secret", heard.body, signature)).toBe(true);
    expect(await verify("another", heard.body, signature)).toBe(false);
    expect(heard.headers["x-github-delivery"]).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(read(heard)).toMatchObject({
      repository: { full_name: "ruleyard/rules" },
      installation: { id: expect.any(Number) },
    });
  }
  expect(new Set(ear.heard.map(({ headers }) => headers["x-github-delivery"])).size).toBe(ear.heard.length);
  const synchronize = find("pull_request.synchronize");
  expect(synchronize && read(synchronize)).toMatchObject({ before: sha, after: mended, number: pull_number });
  const closed = find("pull_request.closed");
  expect(closed && read(closed)).toMatchObject({
    sender: { login: "priya" },
    pull_request: { merged: true },
  });
  const reviewed = find("pull_request_review.submitted");
  expect(reviewed && read(reviewed)).toMatchObject({ review: { state: "changes_requested" } });
});

test("an answer that was not good is written down, never tried again by itself, and can be sent again", async () => {
  const { app, jwt } = yard;
  ear.status = 500;
  const before = ear.heard.length;
  await submit(app, "missed", { "rules/ssda903/missed.ts": "rule({});\n" });
  await until(() => ear.heard.length === before + 1);
  ear.status = 200;
  const list = async () => (await jwt.apps.listWebhookDeliveries()).data;
  await until(async () => (await list())[0]?.status_code === 500);
  const [missed] = await list();
  await new Promise((wait) => setTimeout(wait, 150));
  expect(ear.heard.length).toBe(before + 1);
  await jwt.apps.redeliverWebhookDelivery({ delivery_id: missed?.id ?? 0 });
  await until(() => ear.heard.length === before + 2);
  expect(ear.heard.at(-1)?.headers["x-github-delivery"]).toBe(missed?.guid);
  await until(async () => (await list()).length > 0 && (await list())[0]?.redelivery === true);
});

test("an administrator hangs a hook on the repository, which is pinged; elsewhere than this computer is refused", async () => {
  const second = await listen();
  const config = { url: second.url, content_type: "json", secret: "other" };
  const hook = (await yard.jo.repos.createWebhook({ ...here, config, events: ["issue_comment"] })).data;
  await until(() => second.heard.length === 1);
  expect(second.heard.map(name)).toEqual(["ping"]);
  expect(hook.config.secret).toBe("********");
  const away = yard.jo.repos.createWebhook({ ...here, config: { url: "http://192.168.1.1/" } });
  await expect(away).rejects.toThrow(/on this computer/);
  await yard.jo.repos.deleteWebhook({ ...here, hook_id: hook.id });
  await second.close();
});

test("what could not be told before a stop is told after the next start", async () => {
  await yard.stop();
  const store = await openStore(`${yard.options.folder}/rows.journal`, () => new Date());
  const pull = store.all("pulls")[0];
  const rest = { hookId: null, thing: null, extra: {}, at: "2026-11-20T10:00:00Z" };
  store.write(({ put }) =>
    put("notices", 900_000, {
      id: 900_000,
      event: "pull_request",
      action: "edited",
      senderId: pull?.userId ?? 0,
      pull: pull?.number ?? 0,
      ...rest,
    }),
  );
  await store.close();
  const again = await startForge(yard.options);
  await until(() => !!find("pull_request.edited"));
  const { sam } = await clientsOf(again.url);
  expect((await sam.pulls.list({ ...here, state: "all" })).data).toHaveLength(1);
  await again.close();
});
