// Answers that learners let others see, and comments that reviewers think learners should read: with their say, and no name.
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import { db } from "#server/db";
import * as lessonProgress from "#server/lesson-progress";
import * as sharedAnswers from "#server/shared-answers";
import * as verdict from "#server/verdict";
import * as worthShowing from "#server/worth-showing";
import { onEveryDatabase, someone } from "./databases";

// A confined process has to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const lesson = "the-row-before";
const exercise = "starts-again-too-early";
const rule = (fails: string) => `rule({
  code: "431",
  message: "A time in care must not start on or before the day that the last episode ended.",
  table: "Episodes",
  fields: ["RNE", "DECOM"],

  // Jane Smith wrote this.
  fails: ${fails},
});`;
const plain = rule('(episode) => episode.RNE === "S" && episode.DECOM <= episode.previous?.DEC');
const renamed = rule('row => row.RNE === "S" && row.DECOM <= row.previous?.DEC');
const turned = rule('(episode) => episode.previous?.DEC >= episode.DECOM && episode.RNE === "S"');
const named = rule(
  '(episode) => { const before = episode.previous; return episode.RNE === "S" && episode.DECOM <= before?.DEC; }',
);
const wrong = rule('(episode) => episode.RNE === "S" && episode.DECOM < episode.previous?.DEC');

afterAll(() => verdict.close());

onEveryDatabase(() => {
  const passes = async (person: Person, text: string) =>
    lessonProgress.save(person, lesson, exercise, { text, passed: true });
  const shares = async (person: Person, text: string) => {
    await passes(person, text);
    return sharedAnswers.share(person, lesson, exercise);
  };
  const seenBy = async (person: Person) => {
    const seen = await sharedAnswers.others(person, lesson, exercise);
    if (!seen.ok) throw new Error(seen.reason);
    return seen.value;
  };

  describe("an answer", () => {
    let sam: Person;
    let ana: Person;
    let jo: Person;
    beforeEach(async () => {
      [sam, ana, jo] = [await someone("Sam O"), await someone("Ana L"), await someone("Jo W", "coordinator")];
    });

    test("is seen by those who passed alone, with its writer's say, without a name or what was said beside it", async () => {
      await passes(sam, turned);
      await passes(ana, plain);
      expect((await seenBy(ana)).answers).toEqual([]);
      expect(await sharedAnswers.share(sam, lesson, exercise)).toEqual({ ok: true, value: true });
      const [seen, ...more] = (await seenBy(ana)).answers;
      expect(seen?.text).toContain("episode.previous?.DEC >= episode.DECOM");
      expect(JSON.stringify([seen, more])).not.toMatch(/Sam|Jane|Smith/);
      expect(more).toEqual([]);
      expect((await sharedAnswers.others(jo, lesson, exercise)).ok).toBe(false);
      expect((await seenBy(sam)).mine).toEqual({ isShared: true, isAsNow: true, isTakenDown: false });
      expect((await seenBy(sam)).answers).toEqual([]);

      await sharedAnswers.takeBack(sam, lesson, exercise);
      expect((await seenBy(ana)).answers).toEqual([]);
    });

    test("is shown once for each way of doing it, three at most, and not in the way of whoever looks", async () => {
      const many = await Promise.all(["B B", "C C", "D D", "E E", "F F"].map((name) => someone(name)));
      const texts = [plain, renamed, turned, named, plain];
      for (const [at, person] of many.entries()) {
        expect((await shares(person, texts[at] ?? "")).ok).toBe(true);
      }
      await passes(ana, renamed);
      const { answers } = await seenBy(ana);
      expect(answers.map(({ text }) => text.includes("const before"))).toEqual([false, true]);
      await passes(
        ana,
        rule('(it) => [it].some((one) => one.RNE === "S" && one.DECOM <= one.previous?.DEC)'),
      );
      expect((await seenBy(ana)).answers.length).toBe(3);
    });

    test("is judged here again, whatever the browser said of it, and tells of nobody", async () => {
      expect(await shares(sam, wrong)).toEqual({
        ok: false,
        reason: expect.stringContaining("does not work"),
      });
      const telling = turned.replace('"S"', '"S" && episode.CHILD !== "Jane Smith"');
      expect(await shares(sam, telling)).toEqual({
        ok: false,
        reason: expect.stringContaining("Jane Smith"),
      });
      const endless = rule("() => { while (true); }");
      expect((await shares(sam, endless)).ok).toBe(false);
      expect((await sharedAnswers.share(ana, lesson, exercise)).ok).toBe(false);
      expect((await sharedAnswers.share(sam, lesson, "no-such")).ok).toBe(false);
      await passes(ana, plain);
      expect((await seenBy(ana)).answers).toEqual([]);
    });

    test("is taken down by a coordinator alone, and does not come back", async () => {
      await shares(sam, turned);
      await passes(ana, plain);
      const [{ id } = { id: "" }] = (await seenBy(ana)).answers;
      expect((await sharedAnswers.takeDown(ana, id)).ok).toBe(false);
      expect((await sharedAnswers.takeDown(jo, id)).ok).toBe(true);
      expect((await seenBy(ana)).answers).toEqual([]);
      expect((await sharedAnswers.share(sam, lesson, exercise)).ok).toBe(false);
      await sharedAnswers.takeBack(sam, lesson, exercise);
      expect((await sharedAnswers.share(sam, lesson, exercise)).ok).toBe(false);
      const { prisma } = await db();
      expect((await prisma.sharedAnswer.findMany()).map(({ text }) => text)).toEqual([""]);
    });
  });

  test("a comment is shown to learners by the reviewer who wrote it, once the rule is approved", async () => {
    const [sam, priya] = [await someone("Sam O"), await someone("Priya N", "reviewer")];
    const jo = await someone("Jo W", "coordinator");
    const { prisma } = await db();
    const about = { dataset: "ssda903", code: "431", path: "rules/ssda903/431-x.ts" };
    const draft = await prisma.draft.create({ data: { ...about, ownerId: sam.id, text: "" } });
    const sent = await prisma.submission.create({
      data: { ...about, sentence: "", draftId: draft.id, authorId: sam.id, credit: "Sam O", branch: "b" },
    });
    const thread = await prisma.thread.create({ data: { submissionId: sent.id, remoteId: "1", line: 7 } });
    const said = { threadId: thread.id, author: "Priya N", authorId: priya.id, at: new Date() };
    const comment = await prisma.comment.create({
      data: { ...said, remoteId: "1", body: "And on the same day?" },
    });
    const long = await prisma.comment.create({ data: { ...said, remoteId: "2", body: "word ".repeat(200) } });
    const mark = (who: Person, is = true, id = comment.id) => worthShowing.mark(who, sent.id, id, is);
    const shown = () => worthShowing.ofRules("ssda903", ["501", "431"]);

    expect((await mark(priya)).ok).toBe(false);
    await prisma.submission.update({ where: { id: sent.id }, data: { state: "approved" } });
    expect([(await mark(sam)).ok, (await mark(jo)).ok, (await mark(priya, true, long.id)).ok]).toEqual([
      false,
      false,
      false,
    ]);
    expect(await shown()).toEqual([]);
    expect((await mark(priya)).ok).toBe(true);
    expect(await shown()).toEqual([{ code: "431", body: "And on the same day?" }]);
    expect(await worthShowing.ofRules("ssda903", ["501"])).toEqual([]);
    expect((await mark(priya, false)).ok).toBe(true);
    expect(await shown()).toEqual([]);
  });
});
