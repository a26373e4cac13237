import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sign } from "@octokit/webhooks-methods";
import { db } from "#server/db";
import * as queue from "#server/queue";
import * as transaction from "#server/transaction";
import * as webhook from "#server/webhook";
import { onEveryDatabase, someone } from "./databases";

const secret = "a-webhook-secret";
const settings = {
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  GITHUB_REPOSITORY: "ruleyard/rules",
  GITHUB_CLIENT_ID: "id",
  GITHUB_CLIENT_SECRET: "secret",
  GITHUB_APP_ID: "1",
  GITHUB_APP_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----",
  GITHUB_WEBHOOK_SECRET: `an-older-one ${secret}`,
};

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  beforeEach(() => {
    Object.assign(process.env, settings);
  });
  afterEach(async () => {
    await queue.close();
    for (const name of Object.keys(settings)) delete process.env[name];
  });

  test("a job that is asked for many times while it waits is done once", async () => {
    const { boss, hands } = await queue.open();
    for (let times = 0; times < 5; times += 1) await queue.ask("sync", "c1");
    await queue.ask("sync", "c2");
    const done: string[] = [];
    hands.set(
      "sync",
      await boss.work<{ key: string }>("sync", { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) done.push(job.data.key);
      }),
    );
    await expect.poll(() => done.length, { timeout: 8000 }).toBeGreaterThanOrEqual(2);
    await new Promise((later) => setTimeout(later, 700));
    expect(done.sort()).toEqual(["c1", "c2"]);
    await queue.ask("sync", "c1");
    await expect.poll(() => done.length, { timeout: 8000 }).toBe(3);
  });

  test("a delivery is taken in once, and only with a signature that fits the bytes", async () => {
    const body = JSON.stringify({ repository: { full_name: "Ruleyard/rules" }, pull_request: { number: 7 } });
    const signature = await sign(secret, body);
    const delivery = { id: "d-1", name: "pull_request", signature, body };
    expect(await webhook.take(delivery)).toEqual({ status: 202, reason: "taken in" });
    expect(await webhook.take(delivery)).toEqual({ status: 202, reason: "taken in before" });
    expect((await webhook.take({ ...delivery, id: "d-2", body: `${body} ` })).status).toBe(401);
    expect((await webhook.take({ ...delivery, id: "d-2", signature: null })).status).toBe(401);
    expect(
      (await webhook.take({ ...delivery, id: "d-2", signature: await sign("guessed", body) })).status,
    ).toBe(401);
    expect((await webhook.take({ ...delivery, id: "../x" })).status).toBe(400);
    const { prisma } = await db();
    expect(await prisma.delivery.count()).toBe(1);
  });

  test("a delivery that is no JSON is refused though its signature fits", async () => {
    const body = "not json";
    const taken = await webhook.take({ id: "d-3", name: "push", signature: await sign(secret, body), body });
    expect(taken.status).toBe(400);
  });

  test("a hundred people who add one to the same number at once make a hundred", async () => {
    const sam = await someone("Sam Okafor");
    const { prisma } = await db();
    const draft = await prisma.draft.create({
      data: { dataset: "ssda903", code: "356", path: "rules/ssda903/356.ts", ownerId: sam.id, text: "" },
    });
    const add = () =>
      transaction.transact(async (tx) => {
        await tx.$queryRaw`select id from "Draft" where id = ${draft.id} for update`;
        const { lastGiven } = await tx.draft.findUniqueOrThrow({ where: { id: draft.id } });
        await tx.draft.update({ where: { id: draft.id }, data: { lastGiven: lastGiven + 1 } });
      });
    await Promise.all(Array.from({ length: 100 }, add));
    expect((await prisma.draft.findUniqueOrThrow({ where: { id: draft.id } })).lastGiven).toBe(100);
  });
});
