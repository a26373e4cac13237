import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import { onEveryDatabase, someone } from "./databases";

async function startDraft(person: Person, code = "356"): Promise<string> {
  const claimed = await claims.claim(person, "ssda903", code);
  if (!claimed.ok) throw new Error(claimed.reason);
  return claimed.value.draftId;
}

vi.setConfig({ testTimeout: 120_000 });

onEveryDatabase(() => {
  test("a save makes a revision, and saving the same text again makes none", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    const first = await drafts.save(sam, id, { text: "rule({})", basedOn: 1 });
    expect(first).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await drafts.save(sam, id, { text: "rule({})", basedOn: 1 })).toEqual(first);
    const history = await drafts.history(sam, id);
    expect(history.ok && history.value.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  test("a text from an older tab covers nothing and is not lost", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    await drafts.save(sam, id, { text: "from the first tab", basedOn: 1 });
    const late = await drafts.save(sam, id, { text: "from the second tab", basedOn: 1 });
    expect(late).toMatchObject({ ok: false, latest: { text: "from the first tab", revision: 2 } });
    await drafts.save(sam, id, { text: "from the second tab", basedOn: 1 });
    const history = await drafts.history(sam, id);
    if (!history.ok) throw new Error(history.reason);
    const kept = history.value.filter((revision) => revision.kept);
    expect(kept.map((revision) => revision.text)).toEqual(["from the second tab"]);
    const now = await drafts.read(sam, id);
    expect(now).toMatchObject({ ok: true, value: { text: "from the first tab", revision: 2 } });
    expect(await drafts.save(sam, id, { text: "both put together", basedOn: 2 })).toMatchObject({
      ok: true,
      value: { revision: 4 },
    });
  });

  test("of many saves made at once from one revision, one is the draft and all are kept", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    const texts = Array.from({ length: 12 }, (_, at) => `text ${at}`);
    const answers = await Promise.all(texts.map((text) => drafts.save(sam, id, { text, basedOn: 1 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const history = await drafts.history(sam, id);
    if (!history.ok) throw new Error(history.reason);
    expect(history.value.map(({ text }) => text).sort()).toEqual(expect.arrayContaining([...texts].sort()));
  });

  test("whatever two tabs do, every text that was saved stands in some revision", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    const tabs = { first: 1, second: 1 };
    const step = fc.record({
      tab: fc.constantFrom("first" as const, "second" as const),
      text: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes("\u0000")),
      takesLatest: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const { tab, text, takesLatest } of steps) {
          const saved = await drafts.save(sam, id, { text, basedOn: tabs[tab] });
          if (saved.ok) tabs[tab] = saved.value.revision;
          else if (takesLatest && "latest" in saved) tabs[tab] = saved.latest.revision;
          const history = await drafts.history(sam, id);
          expect(history.ok && history.value.some((revision) => revision.text === text)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("another analyst can neither read nor save it, and a coordinator can only read it", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    const ana = await someone("Ana Lima");
    const jo = await someone("Jo Whitfield", "coordinator");
    expect((await drafts.read(ana, id)).ok).toBe(false);
    expect((await drafts.history(ana, id)).ok).toBe(false);
    expect((await drafts.save(ana, id, { text: "mine now", basedOn: 1 })).ok).toBe(false);
    expect((await drafts.read(jo, id)).ok).toBe(true);
    expect((await drafts.save(jo, id, { text: "mine now", basedOn: 1 })).ok).toBe(false);
  });

  test("a save renews the claim", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    const { prisma } = await db();
    await prisma.claim.updateMany({ data: { until: new Date(Date.now() + 1000) } });
    await drafts.save(sam, id, { text: "rule({})", basedOn: 1 });
    const claim = await prisma.claim.findFirstOrThrow();
    expect(claim.until.getTime()).toBeGreaterThan(Date.now() + 13 * 24 * 60 * 60 * 1000);
  });

  test("revisions and events cannot be changed or taken away, even by the database's own words", async () => {
    const sam = await someone("Sam Okafor");
    await startDraft(sam);
    const { pool } = await db();
    for (const words of [
      "update \"Event\" set did = 'sent'",
      'delete from "Event"',
      'delete from "Revision"',
    ]) {
      await expect(pool.query(words)).rejects.toThrow("only ever added");
    }
  });

  test("text that is too long, or holds a nul, is refused in a sentence", async () => {
    const sam = await someone("Sam Okafor");
    const id = await startDraft(sam);
    const long = await drafts.save(sam, id, { text: "x".repeat(70_000), basedOn: 1 });
    expect(long).toMatchObject({ ok: false, reason: expect.stringContaining("64 thousand") });
    expect((await drafts.save(sam, id, { text: "a\u0000b", basedOn: 1 })).ok).toBe(false);
  });
});
