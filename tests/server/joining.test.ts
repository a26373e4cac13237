// Someone who came by e-mail joins their account on the code host: nothing is lost, the credit moves, and it is never done unasked.
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Person } from "#domain/person";
import * as claims from "#server/claims";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import * as joining from "#server/joining";
import * as lessonProgress from "#server/lesson-progress";
import * as mail from "#server/mail";
import * as parts from "#server/parts";
import { hostAs } from "#server/person-token";
import * as reviews from "#server/reviews";
import { personOf } from "#server/session";
import * as shelf from "#server/shelf";
import { askCode, enter } from "#server/sign-in-code";
import * as submissions from "#server/submissions";
import * as you from "#server/you";
import { type CodeHost, openCodeHost, signIn, signInWithCookies } from "./code-host";
import { onEveryDatabase } from "./databases";
import { endsBeforeItStarts } from "./rule-356";

vi.setConfig({ testTimeout: 120_000 });
const text = endsBeforeItStarts.whole;

onEveryDatabase(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  beforeEach(() => {
    process.env.MAIL_URL = "page";
  });
  afterAll(async () => {
    await host.close();
  });

  const byMail = async (name: string, email: string): Promise<Person> => {
    await askCode({ name, email });
    const code = /\d{6}/.exec((await mail.recent())[0]?.text ?? "")?.[0] ?? "";
    const entered = await enter({ name, email, code });
    if (!entered.ok) throw new Error(entered.reason);
    const cookie = entered.value.map((one) => one.split(";")[0]).join("; ");
    const person = await personOf(new Headers({ cookie }));
    if (person === null) throw new Error("Not in.");
    return person;
  };
  const good = <Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
    if (!result.ok) throw new Error(result.reason);
    return result.value;
  };
  const write = async (person: Person, code: string, whole = text) => {
    const { draftId } = good(await claims.claim(person, "ssda903", code));
    const { revision: basedOn } = good(await drafts.read(person, draftId));
    const saved = await drafts.save(person, draftId, { text: whole, basedOn });
    if (!saved.ok) throw new Error(saved.reason);
    return { draftId, revision: saved.value.revision };
  };
  const send = async (person: Person, explanation = "Time.") => {
    const { draftId, revision } = await write(person, "356");
    const credit = person.name;
    const { submissionId } = good(await submissions.send(person, draftId, { revision, explanation, credit }));
    expect(await submissions.work(submissionId)).toEqual({ outcome: "open" });
    return { draftId, submissionId };
  };
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`${host.url}/api/v3/repos/ruleyard/rules${path}`)).json();

  test("every column that says whose something is is moved", async () => {
    const { pool } = await db();
    const { rows } = await pool.query<{ table: string; column: string }>(
      `select t.relname as table, a.attname as column from pg_constraint c
         join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.contype = 'f' and f.relname = 'User'`,
    );
    const known = new Set(joining.columns.map(([table, column]) => `${table}.${column}`));
    const missing = rows
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => name !== "LessonProgress.personId" && !known.has(name));
    expect(missing).toEqual([]);
  });

  test("drafts, claims, lessons and events of both become one person's, who signs in either way", async () => {
    const ana = await byMail("Ana Lima", "ana@council.example");
    const { person: hub, cookie } = await signInWithCookies("ana");
    await write(ana, "356");
    await write(hub, "101");
    const lesson = { text: "mine", passed: true };
    good(await lessonProgress.save(ana, "01-rows-dates-and-blanks", "ends", { ...lesson, passed: false }));
    good(await lessonProgress.save(hub, "01-rows-dates-and-blanks", "ends", lesson));
    expect(good(await joining.lookAt(ana, hub))).toMatchObject({
      mail: { drafts: 1, claims: 1, lessons: 1 },
      account: { login: "ana", drafts: 1, claims: 1, lessons: 1, role: "analyst" },
    });
    good(await joining.join(ana, hub, "Ana Lima"));

    const { prisma, pool } = await db();
    const tables = await pool.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables.rows) {
      const left = await pool.query(
        `select * from ${name} as row where (to_jsonb(row) - 'once')::text like '%' || $1 || '%'`,
        [hub.id],
      );
      expect(left.rows, name).toEqual([]);
    }
    expect(await prisma.draft.count({ where: { ownerId: ana.id } })).toBe(2);
    expect(await prisma.lessonProgress.findMany({ where: { personId: ana.id } })).toMatchObject([
      { text: "mine", passedAt: expect.any(Date) },
    ]);
    // The session that was begun with the account goes on, as the one person.
    expect(await personOf(new Headers({ cookie }))).toMatchObject({ id: ana.id, login: "ana" });
    expect((await signIn("ana")).id).toBe(ana.id);
    expect((await byMail("Ana Lima", "ana@council.example")).id).toBe(ana.id);
    expect((await you.read(ana)).email).toBe("ana@council.example");
  });

  test("what is sent next is credited to the account, and what was sent before when it is merged", async () => {
    const ana = await byMail("Ana Lima", "ana@council.example");
    const { submissionId } = await send(ana);
    const hub = await signIn("ana");
    good(await joining.join(ana, hub, "Ana Lima"));
    const priya = await signIn("priya");
    good(await reviews.decide(priya, submissionId, "approve", "Clear."));
    const number = (await submissions.read(submissionId, priya))?.number;
    const before = JSON.stringify(await ask(`/pulls/${number}/commits`));
    expect(before).not.toContain("+ana@");
    good(await reviews.merge(priya, submissionId));
    const main = (await ask("/commits?per_page=1")) as { commit: { message: string } }[];
    expect(main[0]?.commit.message).toMatch(
      /\nCo-authored-by: Ana Lima <\d+\+ana@users\.noreply\.localhost>$/,
    );
    shelf.forget();
    const { rules } = await shelf.approved("ssda903");
    expect(rules.find(({ code }) => code === "356")?.approval).toMatchObject({
      author: "Ana Lima",
      login: "ana",
      reader: "Priya Nair",
    });
  });

  test("a yes to one's own rule is no yes, even when it was given before the two were one", async () => {
    const pri = await byMail("P. Nair", "pri@council.example");
    const { submissionId } = await send(pri);
    const priya = await signIn("priya");
    good(await reviews.decide(priya, submissionId, "approve", ""));
    expect((await submissions.read(submissionId, priya))?.state).toBe("ready");
    good(await joining.join(pri, priya, "Priya Nair"));
    await submissions.sync(submissionId);
    const herself = await signIn("priya");
    const now = await submissions.read(submissionId, herself);
    expect(now).toMatchObject({ state: "sent", may: { decide: { ok: false }, merge: { ok: false } } });
    expect(await reviews.merge(herself, submissionId)).toMatchObject({ ok: false });
    expect(await reviews.decide(herself, submissionId, "approve", "")).toMatchObject({ ok: false });
  });

  test("who wrote a rule is never its reader: by no part, under no name, through no door, in no order", async () => {
    const [jo, priya, sam] = [await signIn("jo"), await signIn("priya"), await signIn("sam")];
    const { octokit, owner, repo } = good(await hostAs(jo.id));
    await octokit.rest.repos.addCollaborator({ owner, repo, username: "ana", permission: "push" });
    const ana = await signIn("ana");
    const byName = await byMail("priya  NAIR", "pri@council.example");
    expect([jo.role, priya.role, ana.role, sam.role]).toEqual([
      "coordinator",
      "reviewer",
      "reviewer",
      "analyst",
    ]);
    // Three write the same, one after the other; who sends first is its author, and the others are credited with it.
    const { prisma } = await db();
    const given = { explanation: "Time.", credit: "" };
    const same: [Person, { draftId: string; revision: number }][] = [];
    for (const person of [ana, byName]) {
      same.push([person, await write(person, "356")]);
      await prisma.claim.updateMany({ data: { until: new Date(Date.now() - 1000) } });
    }
    const { submissionId } = await send(jo);
    for (const [person, { draftId, revision }] of same) {
      const sent = await submissions.send(person, draftId, { ...given, revision, credit: person.name });
      expect(good(sent)).toMatchObject({ submissionId, joined: "Jo Whitfield" });
    }

    const { number } = await prisma.submission.findUniqueOrThrow({ where: { id: submissionId } });
    const pull = { owner, repo, pull_number: number ?? 0 };
    const writers = [jo, priya, ana];
    const here = [
      ["say yes", (who: Person) => reviews.decide(who, submissionId, "approve", "")],
      ["send back", (who: Person) => reviews.decide(who, submissionId, "changes", "No.")],
      ["add it", (who: Person) => reviews.merge(who, submissionId)],
    ] as const;
    const there = async (who: Person, event: "APPROVE" | "REQUEST_CHANGES") => {
      const own = good(await hostAs(who.id));
      await own.octokit.rest.pulls.createReview({ ...pull, event, body: "So be it." });
      await submissions.sync(submissionId);
      return { ok: false };
    };
    const acts = [...writers, sam].flatMap((who) => [
      ...here.map(([what, act]) => ({ what, who, act: () => act(who) })),
      { what: "say yes on GitHub", who, act: () => there(who, "APPROVE") },
      { what: "send back on GitHub", who, act: () => there(who, "REQUEST_CHANGES") },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(acts, { minLength: acts.length }), async (all) => {
        for (const { what, who, act } of all) {
          expect((await act()).ok, `${who.name} may ${what}`).toBe(false);
          const state = (await submissions.read(submissionId, who))?.state;
          expect(state, `after ${who.name} did ${what}`).toBe("sent");
        }
      }),
      { numRuns: 1 },
    );
    expect(await prisma.event.count({ where: { did: { in: ["said yes", "wanted changes"] } } })).toBe(0);

    // To GitHub the App wrote it, so that their own yes is enough there; here nobody is said to have read it.
    for (const who of writers) await there(who, "APPROVE");
    await octokit.rest.pulls.merge(pull);
    await submissions.sync(submissionId);
    expect(await submissions.read(submissionId, sam)).toMatchObject({
      state: "approved",
      approval: { author: "Jo Whitfield, Ana Lima and priya NAIR", reader: null },
    });
    await octokit.rest.repos.addCollaborator({ owner, repo, username: "ana", permission: "pull" });
  });

  test("nobody is joined because two addresses are alike", async () => {
    const { prisma } = await db();
    const answer = await fetch(`${host.url}/api/v3/users/ana`);
    const { id } = (await answer.json()) as { id: number };
    const email = `${id}+ana@users.noreply.localhost`;
    expect(await askCode({ name: "Eve", email })).toEqual({ ok: false, reason: expect.any(String) });
    // Somebody who has her address here, unproven or not, before she first comes: she is kept apart from them.
    const eve = await prisma.user.create({ data: { name: "Eve", email, emailVerified: false } });
    await expect(signIn("ana")).rejects.toThrow(/did not get in/);
    expect(await prisma.account.count({ where: { userId: eve.id } })).toBe(0);
    expect(await prisma.session.count({ where: { userId: eve.id } })).toBe(0);
  });

  test("an account is its number: with another login it is the same person, and its old login is somebody else's", async () => {
    const { prisma } = await db();
    const sam = await signIn("sam");
    await prisma.user.update({ where: { id: sam.id }, data: { login: "ana", name: "Sam Okafor" } });
    const { submissionId } = await send(await byMail("Mia Berg", "mia@council.example"));
    const ana = await signIn("ana");
    expect(ana.id).not.toBe(sam.id);
    good(await reviews.comment(ana, submissionId, { line: null, body: "Hello." }));
    await prisma.user.update({ where: { id: ana.id }, data: { login: "ana-before" } });
    await prisma.user.update({ where: { id: sam.id }, data: { login: "ana" } });
    await submissions.sync(submissionId);
    expect(await prisma.comment.findMany({ select: { authorId: true } })).toEqual([{ authorId: ana.id }]);
    expect((await signIn("sam")).id).toBe(sam.id);
  });

  test("a coordinator gives a part to who has no account; rights on the code host decide for who has", async () => {
    const jo = await signIn("jo");
    const ana = await byMail("Ana Lima", "ana@council.example");
    expect(await parts.give(ana, jo.id, "analyst")).toMatchObject({ ok: false });
    expect(await parts.give(jo, jo.id, "analyst")).toMatchObject({ ok: false });
    good(await parts.give(jo, ana.id, "reviewer"));
    expect(await byMail("Ana Lima", "ana@council.example")).toMatchObject({ role: "reviewer" });
    const priya = await signIn("priya");
    expect(await parts.give(jo, priya.id, "analyst")).toMatchObject({ ok: false });
    const { prisma } = await db();
    // As if it had been taken from her on the code host, and the other way round.
    await prisma.user.updateMany({ data: { roleReadAt: null, role: "coordinator" } });
    expect(await parts.rereadDue()).toBe(2);
    expect(await prisma.user.findUnique({ where: { id: priya.id } })).toMatchObject({ role: "reviewer" });
    process.env.FIRST_COORDINATOR = "mia@council.example";
    expect(await byMail("Mia Berg", "Mia@council.example")).toMatchObject({ role: "coordinator" });
    delete process.env.FIRST_COORDINATOR;
  });

  test("who leaves takes their data, and leaves what is public behind", async () => {
    const ana = await byMail("Ana Lima", "ana@council.example");
    const { submissionId } = await send(ana);
    await write(ana, "101");
    const taken = JSON.stringify(await you.takeOut(ana));
    expect(taken).toContain("ana@council.example");
    expect(taken).not.toMatch(/accessToken|refreshToken/);
    good(await you.leave(ana, { keepName: true }));
    const { prisma } = await db();
    const kept = JSON.stringify(await prisma.user.findMany({ include: { accounts: true, sessions: true } }));
    expect(kept).not.toMatch(/ana@|Ana Lima/i);
    expect(await prisma.draft.findMany({ select: { code: true } })).toEqual([{ code: "356" }]);
    const priya = await signIn("priya");
    expect(await submissions.read(submissionId, priya)).toMatchObject({
      credit: "Ana Lima",
      author: { name: "Somebody who left" },
    });
    expect((await byMail("Ana Lima", "ana@council.example")).id).not.toBe(ana.id);
  });
});
