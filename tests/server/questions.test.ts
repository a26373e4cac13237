import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { State } from "#domain/question";
import { db } from "#server/db";
import * as mail from "#server/mail";
import * as questions from "#server/questions";
import { askCode } from "#server/sign-in-code";
import * as you from "#server/you";
import { type CodeHost, openCodeHost } from "./code-host";
import { onEveryDatabase, someone } from "./databases";
import { hostileWords } from "./hostile-words";

const state: State = {
  kind: "exercise",
  lesson: "rows-dates-and-blanks",
  at: "ends-before",
  text: "rule({ \u0000é })",
  outcome: "Works: leaves alone what has not ended",
};
/** What a database might not take; that none of them does anything on a page is tested where words are drawn. */
const toTheDatabase = /NUL|half a letter|separator|nothing|turned/;
const page = "lesson/rows-dates-and-blanks";

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  beforeEach(() => {
    process.env.MAIL_URL = "page";
  });
  afterAll(() => host.close());

  const asked = async (...given: Parameters<typeof questions.ask>) => {
    const done = await questions.ask(...given);
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };

  test("a question is found where it was asked, read by tutors alone, answered, taken up again and closed", async () => {
    const sam = await someone("Sam Okafor");
    const eve = await someone("Eve Adams");
    const priya = await someone("Priya Nair", "reviewer");
    const { id } = await asked(sam, { state, words: "Why is the last one found?" });
    expect(await questions.onPage(sam, page)).toMatchObject([{ id, state, said: [{ who: "Sam Okafor" }] }]);
    expect(await questions.onPage(sam, "lesson/other")).toEqual([]);
    expect(await questions.onPage(eve, page)).toEqual([]);
    expect((await questions.read(eve, id)).ok).toBe(false);
    expect((await questions.say(eve, id, { words: "Me too" })).ok).toBe(false);
    expect((await questions.close(eve, id)).ok).toBe(false);
    expect((await questions.queue(eve)).ok).toBe(false);
    expect(await questions.queue(priya)).toMatchObject({ ok: true, value: { waiting: [{ id, state }] } });

    const instead = "rule({ better })";
    const said = await questions.say(priya, id, { words: "Try <.", instead });
    expect(said).toMatchObject({ ok: true, value: { waitsSince: null, said: [{}, { instead }] } });
    expect(await questions.queue(priya)).toMatchObject({ value: { waiting: [], answered: [{ id }] } });
    expect(await questions.waits(null)).toMatchObject({ ahead: 0, of: 1 });
    expect((await questions.say(sam, id, { words: "Mine", instead })).ok).toBe(false);
    const back = await questions.say(sam, id, { words: "And the same day?" });
    expect(back).toMatchObject({ value: { waitsSince: expect.any(String) } });
    expect(await questions.waits(null)).toMatchObject({ ahead: 1 });
    expect(await questions.close(sam, id)).toMatchObject({ value: { helpedAt: expect.any(String) } });
    expect(await questions.queue(priya)).toMatchObject({ value: { waiting: [], answered: [] } });
  });

  test("what a published rule means is read and answered by whoever is signed in, and offered while it waits", async () => {
    const sam = await someone("Sam Okafor");
    const eve = await someone("Eve Adams");
    const meaning: State = { kind: "specification", dataset: "ssda903", code: "356" };
    expect((await questions.ask(sam, { state: { ...meaning, code: "9999" }, words: "What?" })).ok).toBe(
      false,
    );
    const { id } = await asked(sam, { state: meaning, words: "Does the same day count?" });
    expect(await questions.ofRule(eve, "ssda903", "356")).toMatchObject([
      { id, asker: { name: "Sam Okafor" } },
    ]);
    expect(await questions.ofRule(eve, "ssda903", "35")).toEqual([]);
    expect(await questions.ofRulesWaiting(sam)).toEqual([]);
    expect(await questions.ofRulesWaiting(eve)).toMatchObject([{ id }]);
    expect((await questions.say(eve, id, { words: "Yes", instead: "rule({})" })).ok).toBe(false);
    expect(await questions.say(eve, id, { words: "No: only before." })).toMatchObject({
      value: { waitsSince: null, said: [{ who: "Sam Okafor" }, { who: "Eve Adams", instead: null }] },
    });
    expect(await questions.ofRulesWaiting(eve)).toEqual([]);
    expect((await questions.close(eve, id)).ok).toBe(false);
    expect(await questions.close(sam, id)).toMatchObject({ value: { helpedAt: expect.any(String) } });
  });

  test("the longest wait comes first, and it is said how many wait before one's own", async () => {
    const sam = await someone("Sam Okafor");
    const priya = await someone("Priya Nair", "reviewer");
    const first = await asked(sam, { state, words: "One" });
    const second = await asked(sam, { state: { ...state, at: "other" }, words: "Two" });
    const { prisma } = await db();
    const early = new Date("2026-04-01T10:00:00Z");
    await prisma.question.update({ where: { id: second.id }, data: { waitsSince: early, askedAt: early } });
    const queue = await questions.queue(priya);
    expect(queue.ok && queue.value.waiting.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await questions.waits(first.waitsSince)).toMatchObject({ ahead: 1, seconds: null });
  });

  test("of a rule, only one's own draft can be asked about", async () => {
    const sam = await someone("Sam Okafor");
    const eve = await someone("Eve Adams");
    const { prisma } = await db();
    const written = { dataset: "ssda903", code: "356", path: "rules/ssda903/356.ts", text: "x" };
    const { id: draft } = await prisma.draft.create({ data: { ...written, ownerId: sam.id } });
    const rule: State = {
      kind: "rule",
      draft,
      dataset: "ssda903",
      code: "356",
      line: 3,
      text: "x",
      outcome: "",
    };
    expect((await questions.ask(sam, { state: rule, words: "Why?" })).ok).toBe(true);
    expect((await questions.ask(eve, { state: rule, words: "Why?" })).ok).toBe(false);
    expect((await questions.ask(sam, { state: { ...rule, code: "148" }, words: "Why?" })).ok).toBe(false);
  });

  test("whatever is typed arrives as words, and ten open questions are enough", async () => {
    const sam = await someone("Sam Okafor");
    const priya = await someone("Priya Nair", "reviewer");
    const { id } = await asked(sam, { state, words: "Why?" });
    for (const [what, words] of hostileWords.filter(([name]) => toTheDatabase.test(name))) {
      const said = await questions.say(priya, id, { words, instead: words });
      expect(said.ok, what).toBe(what !== "nothing to see");
    }
    await questions.close(sam, id);
    for (let at = 0; at < 10; at += 1) await asked(sam, { state, words: `Question ${at}` });
    expect(await questions.ask(sam, { state, words: "One more" })).toMatchObject({
      reason: "You have 10 open questions. Say of one that it helped, and then ask.",
    });
  });

  test("who signs in by e-mail gets one letter when it is answered, without what was said, and codes still come", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const sam = await someone("Sam Okafor");
    const { prisma } = await db();
    const { id, name } = await prisma.user.create({
      data: { name: "Ana Lima", email: "ana@council.example", emailVerified: true },
    });
    const ana = { id, name, login: null, role: "analyst" as const };
    const hers = await asked(ana, { state, words: "Why?" });
    const his = await asked(sam, { state, words: "Why?" });
    await questions.say(priya, hers.id, { words: "Because of SECRET." });
    await questions.say(priya, hers.id, { words: "And look at the hint." });
    await questions.say(priya, his.id, { words: "Because." });
    const letters = await mail.recent();
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      ["ana@council.example", "Your question was answered"],
    ]);
    expect(letters[0]?.text).toContain("/lessons/rows-dates-and-blanks#ends-before");
    expect(letters[0]?.text).not.toContain("SECRET");
    for (let turn = 0; turn < 5; turn += 1) {
      await questions.say(ana, hers.id, { words: "And then?" });
      expect((await questions.say(priya, hers.id, { words: "This." })).ok).toBe(true);
    }
    expect(await mail.recent()).toHaveLength(2);
    for (let code = 0; code < 3; code += 1)
      expect((await askCode({ name, email: "ana@council.example" })).ok).toBe(true);
  });

  test("who leaves takes their questions with them, and what they answered stays without their name", async () => {
    const sam = await someone("Sam Okafor");
    const priya = await someone("Priya Nair", "reviewer");
    const { id } = await asked(sam, { state, words: "Why?" });
    await questions.say(priya, id, { words: "Because." });
    expect(await you.takeOut(sam)).toMatchObject({ questions: [{ id }], said: [{ words: "Why?" }] });
    await you.leave(priya, { keepName: true });
    expect(await questions.read(sam, id)).toMatchObject({ value: { said: [{}, { who: you.nameOfGone }] } });
    await you.leave(sam, { keepName: false });
    const { prisma } = await db();
    expect(await prisma.question.count()).toBe(0);
  });
});
