// GitHub answers whether something can be merged only some time after it was asked: nobody is left without a word for it,
// and what stands on an older main still goes in.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import { db } from "#server/db";
import * as jobs from "#server/jobs";
import { hostAs } from "#server/person-token";
import * as queue from "#server/queue";
import * as reviews from "#server/reviews";
import * as shelf from "#server/shelf";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";
import { sendRule } from "./send-rule";

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost(undefined, { mergeableLater: true });
  });
  afterAll(async () => {
    await queue.close();
    await host.close();
  });

  const send = (person: Person, code: string) =>
    sendRule(person, code, endsBeforeItStarts.whole.replaceAll('"356"', JSON.stringify(code)));
  const good = (result: { ok: true } | { ok: false; reason: string }) =>
    expect(result).toMatchObject({ ok: true });

  test("what was not known when it was read is read again by the next look, and only until it is known", async () => {
    const [sam, priya] = [await signIn("sam"), await signIn("priya")];
    const [{ id }, other] = [await send(sam, "356"), await send(sam, "384")];
    good(await reviews.decide(priya, other.id, "approve", ""));
    good(await reviews.merge(priya, other.id));
    good(await reviews.decide(priya, id, "approve", ""));
    expect(await submissions.read(id, sam)).toMatchObject({ state: "ready", standing: null });
    await queue.open();
    // Long past the seconds in which everything that was just read is read once more.
    const { prisma } = await db();
    const { remoteAt } = await prisma.submission.findUniqueOrThrow({ where: { id } });
    const wait = Date.parse(remoteAt ?? "") + 3_100 - Date.now();
    await new Promise((done) => setTimeout(done, Math.max(0, wait)));
    await prisma.submission.update({ where: { id }, data: { syncedAt: new Date() } });
    expect((await jobs.sweep()).changed).toBe(1);
    await submissions.sync(id);
    expect((await submissions.read(id, sam))?.standing).toBe("It is ready to be added.");
    expect((await jobs.sweep()).changed).toBe(0);
  });

  test("a rule that stands on an older main is put on the newest and added", async () => {
    const [sam, priya, jo] = [await signIn("sam"), await signIn("priya"), await signIn("jo")];
    const admin = await hostAs(jo.id);
    if (!admin.ok) throw new Error(admin.reason);
    const { octokit, owner, repo } = admin.value;
    const protection = { owner, repo, branch: "main", enforce_admins: false, restrictions: null };
    await octokit.rest.repos.updateBranchProtection({
      ...protection,
      required_status_checks: { strict: true, contexts: ["Examples"] },
      required_pull_request_reviews: { required_approving_review_count: 1 },
    });
    const [first, second] = [await send(sam, "358"), await send(sam, "359")];
    for (const { id } of [first, second]) good(await reviews.decide(priya, id, "approve", ""));
    // The second stands on an older main from here on, and nobody has asked about it since.
    for (const { id } of [first, second]) good(await reviews.merge(priya, id));
    shelf.forget();
    const { rules } = await shelf.approved("ssda903");
    expect(rules.map(({ code }) => code)).toEqual(expect.arrayContaining(["358", "359"]));
  });
});
