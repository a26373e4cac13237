// The work that nobody waits for: it is done soon after it is asked for, and also when nobody asked.
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import { machine } from "#server/github/connect";
import * as jobs from "#server/jobs";
import * as queue from "#server/queue";
import * as reviews from "#server/reviews";
import * as submissions from "#server/submissions";
import { POST as knock } from "../../app/api/github/webhook/route";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";

// Under a busy machine a real code host, a real database and a real rule process take their time.
vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  let ear: { server: Server; url: string; deaf: boolean };
  let sam: Person;
  let priya: Person;

  beforeAll(async () => {
    ear = await listen();
    host = await openCodeHost(ear.url);
  });
  beforeEach(async () => {
    ear.deaf = false;
    [sam, priya] = [await signIn("sam"), await signIn("priya")];
  });
  afterEach(async () => {
    await queue.close();
  });
  afterAll(async () => {
    await host.close();
    await new Promise((done) => ear.server.close(done));
  });

  let sentBefore = 0;
  async function send(): Promise<string> {
    const code = ["356", "358", "359", "384", "386", "1008"][sentBefore++ % 6] ?? "356";
    const claimed = await claims.claim(sam, "ssda903", code);
    if (!claimed.ok) throw new Error(claimed.reason);
    const { draftId } = claimed.value;
    const text = endsBeforeItStarts.whole.replaceAll('"356"', JSON.stringify(code));
    const saved = await drafts.save(sam, draftId, { text, basedOn: 1 });
    if (!saved.ok) throw new Error(saved.reason);
    const { revision } = saved.value;
    const sent = await submissions.send(sam, draftId, {
      revision,
      explanation: "It says so.",
      credit: "Sam Okafor",
    });
    if (!sent.ok) throw new Error(sent.reason);
    return sent.value.submissionId;
  }

  const stepOf = async (id: string) => (await submissions.read(id, sam))?.step;
  const stateOf = async (id: string) => (await submissions.read(id, sam))?.state;
  const patient = { timeout: 60_000, interval: 200 };

  test("what is sent while the jobs run reaches the reviewers by itself", async () => {
    await jobs.start();
    const id = await send();
    await expect.poll(() => stepOf(id), patient).toBe("open");
  });

  test("what was sent when nothing was running is found when the jobs start", async () => {
    const id = await send();
    expect(await stepOf(id)).toBe("accepted");
    await jobs.start();
    await expect.poll(() => stepOf(id), patient).toBe("open");
  });

  test("a word on the code host itself is heard through the webhook, and again by the sweep when it was lost", async () => {
    const id = await send();
    await submissions.work(id);
    await jobs.start();
    const { prisma } = await db();
    const { number } = await prisma.submission.findUniqueOrThrow({ where: { id } });
    if (number === null) throw new Error("It has no number.");
    const { hostAs } = await import("#server/person-token");
    const reviewer = await hostAs(priya.id);
    if (!reviewer.ok) throw new Error(reviewer.reason);
    const { octokit, owner, repo } = reviewer.value;
    const pull = { owner, repo, pull_number: number };

    await octokit.rest.pulls.createReview({ ...pull, event: "REQUEST_CHANGES", body: "On the host." });
    await expect.poll(() => stateOf(id), patient).toBe("changes wanted");

    ear.deaf = true;
    await queue.close(); // What was asked for by then is done.
    await octokit.rest.pulls.createReview({ ...pull, event: "APPROVE", body: "" });
    expect(await stateOf(id)).toBe("changes wanted");
    expect((await jobs.sweep()).changed).toBe(1);
    await jobs.start();
    await expect.poll(() => stateOf(id), patient).toBe("ready");
  });

  test("what nobody touched is not asked about again, however often the sweep goes by", async () => {
    const id = await send();
    await submissions.work(id);
    const { prisma } = await db();
    // As if a minute had gone by since it was read.
    const { remoteAt } = await prisma.submission.findUniqueOrThrow({ where: { id } });
    const syncedAt = new Date(Date.parse(remoteAt ?? "") + 60_000);
    await prisma.submission.update({ where: { id }, data: { syncedAt } });
    expect((await jobs.sweep()).changed).toBe(0);
    await prisma.submission.update({ where: { id }, data: { syncedAt: new Date(Date.now() - 31 * 60_000) } });
    expect((await jobs.sweep()).changed).toBe(1);
  });

  test("what happens on the code host in any order, told twice or never, ends the same", async () => {
    const id = await send();
    await submissions.work(id);
    expect((await reviews.decide(priya, id, "approve", "Good.")).ok).toBe(true);
    for (let times = 0; times < 3; times += 1) await submissions.sync(id);
    const { prisma } = await db();
    expect(await prisma.review.count({ where: { submissionId: id } })).toBe(1);
    expect(await prisma.event.count({ where: { submissionId: id, did: "said yes" } })).toBe(1);
    expect((await reviews.merge(priya, id)).ok).toBe(true);
    await Promise.all([submissions.sync(id), submissions.sync(id), submissions.sync(id)]);
    expect(await prisma.event.count({ where: { submissionId: id, did: "approved" } })).toBe(1);
    expect(await stateOf(id)).toBe("approved");
  });

  test("a code host that asks to wait is left alone until then, and people are told in a sentence", async () => {
    const id = await send();
    await host.trouble("POST .*/git/trees$", 403, {
      headers: { "retry-after": "30" },
      message: "You have exceeded a secondary rate limit.",
    });
    const worked = await submissions.work(id);
    expect(worked).toMatchObject({ outcome: "later", reason: expect.stringContaining("asked us to wait") });
    const { prisma } = await db();
    const { dueAt } = await prisma.submission.findUniqueOrThrow({ where: { id } });
    expect(dueAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    expect((await jobs.sweep()).due).toBe(0);
    expect((await submissions.read(id, sam))?.stuck).toContain("wait");
    expect((await submissions.placeOf(id))?.heldUp).toMatchObject({
      kind: "limited",
      until: dueAt.toISOString(),
    });
    // Nothing is written before then, by anyone.
    expect(await submissions.work(id)).toMatchObject({ outcome: "later" });
    await prisma.codeHost.updateMany({ data: { notBefore: new Date(0) } });
    expect(await submissions.work(id)).toEqual({ outcome: "open" });
    expect((await submissions.read(id, sam))?.stuck).toBe(null);
  });

  test("a reviewer whose sign-in was taken back is told to sign in again, and nothing is said in their name", async () => {
    const id = await send();
    await submissions.work(id);
    await host.trouble("POST .*/reviews$", 401);
    const answer = await reviews.decide(priya, id, "approve", "");
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining("Sign out and in again") });
    expect(await stateOf(id)).toBe("sent");
  });

  test("a merge whose answer was lost is found to have gone through", async () => {
    const id = await send();
    await submissions.work(id);
    await reviews.decide(priya, id, "approve", "");
    await host.trouble("PUT .*/merge$", "process, then lose the answer");
    expect(await reviews.merge(priya, id)).toEqual({ ok: true, value: true });
    expect(await stateOf(id)).toBe("approved");
  });

  test("what was changed after it was read is not approved", async () => {
    const id = await send();
    await submissions.work(id);
    await reviews.decide(priya, id, "approve", "");
    const { prisma } = await db();
    const { branch } = await prisma.submission.findUniqueOrThrow({ where: { id } });
    const { octokit, owner, repo } = await machine();
    await octokit.rest.repos.createOrUpdateFileContents({
      owner,
      repo,
      branch,
      path: "rules/ssda903/a-note.md",
      message: "A note",
      content: Buffer.from(id).toString("base64"),
    });
    const answer = await reviews.merge(priya, id);
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining("changed since you read it") });
    expect(await stateOf(id)).not.toBe("approved");
  });

  async function listen(): Promise<typeof ear> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", async () => {
        if (ear.deaf) return void outgoing.writeHead(503).end();
        const headers = new Headers();
        for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
        const url = "http://127.0.0.1:9/api/github/webhook";
        const answer = await knock(
          new Request(url, { method: "POST", headers, body: Buffer.concat(chunks) }),
        );
        outgoing.writeHead(answer.status).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The ear has no port.");
    return { server, url: `http://127.0.0.1:${address.port}/api/github/webhook`, deaf: false };
  }
});
