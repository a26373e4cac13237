// What may give a real person away is held back at every door through which others would see it, and said without its value.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { findGiveaways } from "#domain/giveaway";
import { replaceAll } from "#domain/giveaway-made-up";
import type { Person } from "#domain/person";
import type { Result } from "#domain/result";
import * as claims from "#server/claims";
import * as clearances from "#server/clearances";
import { db } from "#server/db";
import * as drafts from "#server/drafts";
import * as dropIns from "#server/drop-ins";
import * as questions from "#server/questions";
import * as reviews from "#server/reviews";
import * as submissions from "#server/submissions";
import * as verdict from "#server/verdict";
import { type CodeHost, openCodeHost, signIn } from "./code-host";
import { onEmbedded, someone } from "./databases";
import { endsBeforeItStarts } from "./rule-356";
import { sendRule } from "./send-rule";

vi.setConfig({ testTimeout: 120_000 });

/** Checks as a pupil's number does. */
const number = "B801200005001";
const real = endsBeforeItStarts.whole.replace("rule({", `// Seen for ${number}\nrule({`);
const unsure = endsBeforeItStarts.whole.replace("rule({", "// Placed in LS6 3QT\nrule({");

const orThrow = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

onEmbedded(() => {
  let host: CodeHost;
  let sam: Person, priya: Person;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  afterAll(() => Promise.all([verdict.close(), host.close()]));
  beforeEach(async () => {
    sam = await signIn("sam");
    priya = await signIn("priya");
  });

  const write = async (text: string) => {
    const { draftId } = orThrow(await claims.claim(sam, "ssda903", "356"));
    const { revision: basedOn } = orThrow(await drafts.read(sam, draftId));
    const saved = await drafts.save(sam, draftId, { text, basedOn });
    if (!saved.ok) throw new Error(saved.reason);
    const { revision } = saved.value;
    const sending = { revision, explanation: "It says so.", credit: "Sam Okafor" };
    return { draftId, send: (more = {}) => submissions.send(sam, draftId, { ...sending, ...more }) };
  };
  /** What was recorded of it all, wherever that is but in the draft itself. */
  const recorded = async () => {
    const { prisma } = await db();
    return JSON.stringify([
      await prisma.event.findMany(),
      await prisma.clearance.findMany(),
      await prisma.round.findMany(),
      await prisma.saying.findMany(),
    ]);
  };

  test("a rule with a pupil's number is saved and not sent, until it is made up", async () => {
    const { draftId, send } = await write(real);
    const refused = await send();
    expect(refused).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Line 1 may hold a real pupil number"),
    });
    expect(JSON.stringify(refused)).not.toContain(number);
    expect(await send({ madeUp: true })).toEqual(refused);
    expect(await recorded()).not.toContain(number);
    const again = await write(replaceAll(real, []));
    expect(again.draftId).toBe(draftId);
    expect((await again.send()).ok).toBe(true);
  });

  test("a coordinator, and not its author, lets one exact text through, with a reason that stays", async () => {
    const { draftId } = await write(real);
    const jo = await someone("Jo Park", "coordinator");
    expect((await clearances.ask(priya, draftId)).ok).toBe(false);
    expect(await clearances.ask(sam, draftId)).toEqual({ ok: true, value: true });
    expect(await clearances.waiting(priya)).toEqual([]);
    const [asked] = await clearances.waiting(jo);
    expect(asked).toMatchObject({ code: "356", found: [{ line: 1, kind: "upn" }] });
    const id = asked?.id ?? "";
    const decided = { id, isCleared: true, reason: "The published example of the format." };
    expect((await clearances.decide(priya, decided)).ok).toBe(false);
    expect((await clearances.decide({ ...sam, role: "coordinator" }, decided)).ok).toBe(false);
    expect((await clearances.decide(jo, { ...decided, reason: `It is ${number}.` })).ok).toBe(false);
    expect(await clearances.decide(jo, decided)).toEqual({ ok: true, value: true });
    expect(orThrow(await drafts.read(sam, draftId)).clearance).toEqual({
      state: "cleared",
      by: "Jo Park",
      reason: decided.reason,
    });
    expect(await recorded()).not.toContain(number);
    const other = await write(`${real}// and another line\n`);
    expect((await other.send()).ok).toBe(false);
    expect((await (await write(real)).send()).ok).toBe(true);
  });

  test("what only looks so is asked about, and a yes is kept with the draft", async () => {
    const { draftId, send } = await write(unsure);
    expect(await send()).toMatchObject({
      ok: false,
      reason: expect.stringContaining("say that they are made up"),
    });
    const keys = findGiveaways(unsure).map(({ key }) => key);
    expect((await clearances.sayMadeUp(priya, draftId, { keys })).ok).toBe(false);
    expect((await clearances.sayMadeUp(sam, draftId, { keys })).ok).toBe(true);
    expect(orThrow(await drafts.read(sam, draftId)).saidMadeUp).toEqual(keys);
    expect((await send()).ok).toBe(true);
  });

  test("the words beside a rule, comments, decisions and questions are held back alike", async () => {
    const { send } = await write(endsBeforeItStarts.whole);
    const told = `Found for ${number}.`;
    const { id } = await sendRule(sam, "356", endsBeforeItStarts.whole);
    const state = { kind: "exercise" as const, lesson: "a", at: "b", text: told, outcome: "" };
    const day = new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const about = { title: "Bring any rule", heldBy: "Priya Nair", where: "https://example.org/" };
    const plan = { ...about, note: "", day, time: "12:30", zone: "Europe/London", minutes: 60 };
    const doors: [string, Promise<Result<unknown>>][] = [
      ["Your words", send({ explanation: told })],
      ["The name", send({ credit: `Sam ${number}` })],
      ["Your comment", reviews.comment(priya, id, { line: 1, body: told })],
      ["What you suggest", reviews.comment(priya, id, { line: 1, body: "So", instead: `// ${number}` })],
      ["Your words", reviews.decide(priya, id, "changes", told)],
      ["Your words", questions.ask(sam, { state: { ...state, text: "" }, words: told })],
      ["The note", dropIns.plan(priya, { ...plan, note: told }, { rhythm: "once", times: 2 })],
      ["Your text", questions.ask(sam, { state, words: "Why?" })],
    ];
    for (const [where, asked] of doors) {
      const answer = await asked;
      expect(answer, where).toMatchObject({ ok: false, reason: expect.stringContaining(`${where}, line 1`) });
      expect(JSON.stringify(answer)).not.toContain(number);
    }
    expect(await recorded()).not.toContain(number);
    const soft = { line: 1, body: "As in LS6 3QT." };
    expect((await reviews.comment(priya, id, soft)).ok).toBe(false);
    const said = orThrow(await reviews.comment(priya, id, { ...soft, madeUp: true }));
    const answered = await reviews.reply(sam, id, said.threadId, told);
    expect(answered).toMatchObject({ ok: false, reason: expect.stringContaining("Your answer, line 1") });
  });
});
