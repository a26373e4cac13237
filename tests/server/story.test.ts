import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#domain/person";
import * as board from "#server/board";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import * as events from "#server/events";
import * as progress from "#server/progress";
import * as reviews from "#server/reviews";
import * as rulePage from "#server/rule";
import * as shelf from "#server/shelf";
import * as submissions from "#server/submissions";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";

async function write(person: Person, text: string): Promise<{ draftId: string; revision: number }> {
  const claimed = await claims.claim(person, "ssda903", "356");
  if (!claimed.ok) throw new Error(claimed.reason);
  const { draftId } = claimed.value;
  const draft = await drafts.read(person, draftId);
  if (!draft.ok) throw new Error(draft.reason);
  const saved = await drafts.save(person, draftId, { text, basedOn: draft.value.revision });
  if (!saved.ok) throw new Error(saved.reason);
  return { draftId, revision: saved.value.revision };
}

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  afterAll(async () => {
    await host.close();
  });

  test("a rule goes from the board to the shelf", { timeout: 180_000 }, async () => {
    const sam = await signIn("sam");
    const priya = await signIn("priya");
    expect([sam.role, priya.role]).toEqual(["analyst", "reviewer"]);

    const first = await write(sam, endsBeforeItStarts.withoutTheOpenEpisode);
    const explanation = "An episode cannot end on a day before the day it started.";
    const send = { revision: first.revision, explanation, credit: "Sam Okafor" };
    const sent = await submissions.send(sam, first.draftId, send);
    if (!sent.ok) throw new Error(sent.reason);
    const id = sent.value.submissionId;
    expect(await submissions.send(sam, first.draftId, send)).toEqual(sent);
    expect(await submissions.work(id)).toEqual({ outcome: "open" });
    expect(await submissions.work(id)).toEqual({ outcome: "nothing to do" });

    const open = await submissions.read(id, priya);
    expect(open).toMatchObject({
      state: "sent",
      step: "open",
      number: 1,
      stuck: null,
      verdict: { passed: true, pace: { children: 2_000 } },
    });
    expect(open?.verdict?.pace?.ms).toBeGreaterThan(0);
    expect(open?.may).toMatchObject({ decide: { ok: true }, merge: { ok: false }, comment: { ok: true } });
    expect((await submissions.read(id, sam))?.may.decide.ok).toBe(false);
    expect((await submissions.listQueue()).map((row) => row.submissionId)).toEqual([id]);

    const line =
      endsBeforeItStarts.withoutTheOpenEpisode.split("\n").findIndex((text) => text.includes("valid: {")) + 1;
    const said = await reviews.comment(priya, id, { line, body: "And an episode that has not ended?" });
    if (!said.ok) throw new Error(said.reason);
    expect(await reviews.decide(priya, id, "changes", "One more example, please.")).toEqual({
      ok: true,
      value: true,
    });
    const asked = await submissions.read(id, sam);
    expect(asked?.state).toBe("changes wanted");
    expect(asked?.threads).toMatchObject([
      { id: said.value.threadId, line, outdated: false, comments: [{ author: "Priya Nair" }] },
    ]);
    expect(await reviews.reply(sam, id, said.value.threadId, "Added.")).toEqual({ ok: true, value: true });
    expect((await submissions.send(sam, first.draftId, send)).ok).toBe(false);

    const second = await write(sam, endsBeforeItStarts.whole);
    expect(second.draftId).toBe(first.draftId);
    const again = await submissions.send(sam, first.draftId, { ...send, revision: second.revision });
    expect(again).toEqual(sent);
    expect((await submissions.read(id, sam))?.state).toBe("sent");
    expect(await submissions.work(id)).toEqual({ outcome: "open" });
    const resent = await submissions.read(id, priya);
    expect(resent).toMatchObject({ state: "sent", number: 1, text: endsBeforeItStarts.whole });
    expect(resent?.readText).toBe(endsBeforeItStarts.withoutTheOpenEpisode);
    expect(resent?.rounds.map(({ commit }) => commit)).toHaveLength(2);
    expect(resent?.threads[0]?.comments.map(({ body }) => body)).toEqual([
      "And an episode that has not ended?",
      "Added.",
    ]);

    expect((await reviews.merge(priya, id)).ok).toBe(false);
    expect((await reviews.decide(sam, id, "approve", "")).ok).toBe(false);
    expect((await reviews.merge(sam, id)).ok).toBe(false);
    expect(await reviews.decide(priya, id, "approve", "Clear. Thank you.")).toEqual({
      ok: true,
      value: true,
    });
    expect((await submissions.read(id, priya))?.state).toBe("ready");
    expect(await reviews.merge(priya, id)).toEqual({ ok: true, value: true });

    const row = (await board.read("ssda903", sam)).find(({ code }) => code === "356");
    expect(row).toMatchObject({
      state: "approved",
      claim: null,
      submissionId: null,
      ball: "nobody",
      approval: { author: "Sam Okafor", reader: "Priya Nair" },
    });
    const { rules } = await shelf.approved("ssda903");
    expect(rules.find(({ code }) => code === "356")?.text).toBe(endsBeforeItStarts.whole);
    const page = await rulePage.read("ssda903", "356", null);
    expect(page?.file?.text).toBe(endsBeforeItStarts.whole);
    expect(page?.history.map(({ event }) => event.did)).toEqual([
      "started",
      "claimed",
      "sent",
      "verified",
      "opened",
      "commented",
      "wanted changes",
      "commented",
      "sent again",
      "verified",
      "opened",
      "said yes",
      "approved",
    ]);
    const counted = await progress.read("ssda903");
    expect(counted.byState.approved).toBe(rules.length);
    expect(counted.people.find(({ name }) => name === "Sam Okafor")).toMatchObject({ sent: 1, approved: 1 });
    expect((await events.lately("ssda903", 1))[0]?.did).toBe("approved");
    const { prisma } = await db();
    expect(await prisma.claim.count({ where: { endedAt: null } })).toBe(0);
  });
});
