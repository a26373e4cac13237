import { expect, test, vi } from "vitest";
import * as board from "#server/board";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import * as events from "#server/events";
import { onEveryDatabase, someone } from "./databases";

const dataset = "ssda903";

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  test("a claim opens a draft that starts with the published sentence and the rule's own fields", async () => {
    const sam = await someone("Sam Okafor");
    const claimed = await claims.claim(sam, dataset, "356");
    if (!claimed.ok) throw new Error(claimed.reason);
    const draft = await drafts.read(sam, claimed.value.draftId);
    expect(draft).toMatchObject({ ok: true, value: { code: "356", revision: 1, yours: true } });
    if (!draft.ok) return;
    expect(draft.value.text).toContain('code: "356"');
    expect(draft.value.path).toMatch(/^rules\/ssda903\/356-[a-z0-9-]+\.ts$/);
    const row = (await board.read(dataset, sam)).find(({ code }) => code === "356");
    expect(row).toMatchObject({ state: "claimed", ball: "author", claim: { by: "Sam Okafor", yours: true } });
    expect(row?.draftId).toBe(claimed.value.draftId);
  });

  test("claiming one's own rule again opens the same draft", async () => {
    const sam = await someone("Sam Okafor");
    const first = await claims.claim(sam, dataset, "356");
    expect(await claims.claim(sam, dataset, "356")).toEqual(first);
    const { prisma } = await db();
    expect(await prisma.claim.count()).toBe(1);
  });

  test("of twenty people who claim a rule at once, one owns it and the others are told who", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, at) => someone(`Person${at} Lima`)));
    const answers = await Promise.all(people.map((person) => claims.claim(person, dataset, "356")));
    const won = answers.flatMap((answer, at) => (answer.ok ? [people[at]?.name] : []));
    expect(won).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok) expect(answer.reason).toContain(`${won[0]} is writing 356`);
    }
    const { prisma } = await db();
    expect(await prisma.claim.count({ where: { endedAt: null } })).toBe(1);
    expect(await prisma.draft.count()).toBe(1);
  });

  test("the database itself refuses a second open claim on a rule", async () => {
    const [sam, ana] = [await someone("Sam Okafor"), await someone("Ana Lima")];
    const claimed = await claims.claim(sam, dataset, "356");
    if (!claimed.ok) throw new Error(claimed.reason);
    const { prisma } = await db();
    const second = prisma.claim.create({
      data: { dataset, code: "356", personId: ana.id, draftId: claimed.value.draftId, until: new Date() },
    });
    await expect(second).rejects.toMatchObject({ code: "P2002" });
  });

  test("a claim that ran out can be taken over, and the work of the first stays theirs", async () => {
    const [sam, ana] = [await someone("Sam Okafor"), await someone("Ana Lima")];
    const first = await claims.claim(sam, dataset, "356");
    const { prisma } = await db();
    await prisma.claim.updateMany({ data: { until: new Date(Date.now() - 1000) } });
    const second = await claims.claim(ana, dataset, "356");
    expect(second.ok).toBe(true);
    if (!first.ok || !second.ok) return;
    expect(second.value.draftId).not.toBe(first.value.draftId);
    expect(await drafts.read(sam, first.value.draftId)).toMatchObject({ ok: true });
    const did = (await events.ofRule(dataset, "356")).map((event) => event.did);
    expect(did).toEqual(["started", "claimed", "lapsed", "started", "claimed"]);
  });

  test("a coordinator may release another's claim, and an analyst may not", async () => {
    const [sam, ana, jo] = [
      await someone("Sam Okafor"),
      await someone("Ana Lima"),
      await someone("Jo Whitfield", "coordinator"),
    ];
    await claims.claim(sam, dataset, "356");
    expect((await claims.release(ana, dataset, "356")).ok).toBe(false);
    expect((await claims.release(jo, dataset, "356")).ok).toBe(true);
    expect((await claims.claim(ana, dataset, "356")).ok).toBe(true);
  });

  test("a code that is a path, or was never published, opens nothing", async () => {
    const sam = await someone("Sam Okafor");
    for (const code of ["../../etc/passwd", "999999", "", "356/../357"]) {
      expect((await claims.claim(sam, dataset, code)).ok).toBe(false);
    }
    expect((await claims.claim(sam, "../rules", "356")).ok).toBe(false);
    const { prisma } = await db();
    expect(await prisma.draft.count()).toBe(0);
  });
});
