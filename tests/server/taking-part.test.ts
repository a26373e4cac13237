// How people take part: the level that they choose, being away, and drop-ins with the calendar file that tells of them.
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { DropIn } from "#domain/drop-in";
import { againSchema, type Plan, planSchema } from "#domain/drop-in-plan";
import type { Person } from "#domain/person";
import * as board from "#server/board";
import * as claims from "#server/claims";
import { db } from "#server/db";
import { calendarOf } from "#server/drop-in-calendar";
import * as dropIns from "#server/drop-ins";
import * as involvement from "#server/involvement";
import { makeOneUp } from "#server/practice-drop-in";
import * as shelf from "#server/shelf";
import * as you from "#server/you";
import { GET as readOne } from "../../app/api/drop-ins/[dropIn]/calendar.ics/route";
import { GET as readFeed } from "../../app/api/drop-ins/calendar.ics/route";
import { type CodeHost, openCodeHost } from "./code-host";
import { onEmbedded, someone } from "./databases";
import { hostileWords } from "./hostile-words";

const day = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const plan = (more: Partial<Record<keyof Plan, string>> = {}): Plan =>
  planSchema.parse({
    title: "Bring any rule",
    heldBy: "Priya Nair",
    where: "https://meet.example.org/a,b;c?d=1",
    note: "",
    day: inDays(10),
    time: "12:30",
    zone: "Europe/London",
    minutes: "45",
    ...more,
  });
const once = againSchema.parse({ rhythm: "once", times: "2" });
const weekly = againSchema.parse({ rhythm: "every week", times: "3" });

/** What a calendar program makes of a file. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      where: event.location,
      description: event.description,
      url: component.getFirstPropertyValue("url"),
      status: component.getFirstPropertyValue("status"),
      sequence: event.sequence,
      startsAt: event.startDate.toJSDate().toISOString(),
      minutes: event.duration.toSeconds() / 60,
    };
  });
}

onEmbedded(() => {
  let host: CodeHost;
  beforeAll(async () => {
    host = await openCodeHost();
  });
  afterAll(() => host.close());

  const planned = async (person: Person, ...of: [Plan, typeof weekly]) => {
    const made = await dropIns.plan(person, ...of);
    if (!made.ok) throw new Error(made.reason);
    return made.value;
  };
  const feed = async () => eventsIn(await (await readFeed()).text());

  test("a reviewer plans one, everybody reads it, and an analyst says that they come and that they cannot", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const sam = await someone("Sam Okafor");
    expect((await dropIns.plan(sam, plan(), once)).ok).toBe(false);
    const id = await planned(priya, plan(), once);
    expect(await dropIns.list(null)).toMatchObject([
      { id, title: "Bring any rule", comes: 0, youCome: false },
    ]);
    expect(await dropIns.next()).toMatchObject({ id, minutes: 45, zone: "Europe/London" });
    expect((await dropIns.come(sam, id, true)).ok).toBe(true);
    expect((await dropIns.come(sam, id, true)).ok).toBe(true);
    expect(await dropIns.list(sam)).toMatchObject([{ comes: 1, youCome: true }]);
    expect(await dropIns.list(priya)).toMatchObject([{ comes: 1, youCome: false }]);
    await dropIns.come(sam, id, false);
    expect(await dropIns.list(sam)).toMatchObject([{ comes: 0, youCome: false }]);
    const { prisma } = await db();
    const happened = await prisma.event.findMany({ orderBy: { id: "asc" }, select: { did: true } });
    expect(happened.map(({ did }) => did)).toEqual(["planned a drop-in", "will come", "cannot come"]);
    for (const act of [
      dropIns.change(sam, id, plan()),
      dropIns.cancel(sam, id, { andLater: false }),
      dropIns.come(sam, "nothing", true),
    ])
      expect((await act).ok).toBe(false);
  });

  test("calendar programs are told of each change: the same event, a higher number, at the new time", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const id = await planned(priya, plan({ day: inDays(10), time: "12:30", zone: "UTC" }), once);
    const [before] = await feed();
    expect(before).toMatchObject({
      uid: `drop-in-${id}@ruleyard`,
      summary: "Bring any rule",
      where: "https://meet.example.org/a,b;c?d=1",
      url: `http://127.0.0.1:9/help/drop-ins#${id}`,
      status: "CONFIRMED",
      sequence: 0,
      startsAt: `${inDays(10)}T12:30:00.000Z`,
      minutes: 45,
    });
    await dropIns.change(priya, id, plan({ day: inDays(11), time: "09:00", zone: "UTC", minutes: "60" }));
    expect(await feed()).toMatchObject([
      { uid: before?.uid, sequence: 1, startsAt: `${inDays(11)}T09:00:00.000Z`, minutes: 60 },
    ]);
    await dropIns.cancel(priya, id, { andLater: false });
    expect(await feed()).toMatchObject([
      { uid: before?.uid, sequence: 2, status: "CANCELLED", summary: "Cancelled: Bring any rule" },
    ]);
    expect(await dropIns.list(null)).toMatchObject([{ id, cancelledAt: expect.any(String) }]);
    expect(await dropIns.next()).toBeNull();
    expect((await dropIns.come(priya, id, true)).ok).toBe(false);
    expect((await dropIns.change(priya, id, plan())).ok).toBe(false);
  });

  test("one of them is a file of its own, and what is not there is said so", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const [, other] = [
      await planned(priya, plan(), once),
      await planned(priya, plan({ title: "Two" }), once),
    ];
    const request = new Request("http://127.0.0.1:9/");
    const file = await readOne(request, { params: Promise.resolve({ dropIn: other }) });
    expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await file.text();
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(eventsIn(text)).toMatchObject([{ summary: "Two" }]);
    const nothing = await readOne(request, { params: Promise.resolve({ dropIn: "nothing" }) });
    expect(nothing.status).toBe(404);
  });

  test("those that were planned together are changed one by one, and cancelled alone or with the later ones", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const first = await planned(priya, plan(), weekly);
    const all = await dropIns.list(null);
    expect(all.map(({ later }) => later)).toEqual([2, 1, 0]);
    await dropIns.cancel(priya, first, { andLater: false });
    expect((await dropIns.list(null)).map(({ cancelledAt }) => cancelledAt !== null)).toEqual([
      true,
      false,
      false,
    ]);
    await dropIns.cancel(priya, all[1]?.id ?? "", { andLater: true });
    const off = await feed();
    expect(off.map(({ status, sequence }) => [status, sequence])).toEqual([
      ["CANCELLED", 1],
      ["CANCELLED", 1],
      ["CANCELLED", 1],
    ]);
  });

  test("one that is over is on no list, and cannot be come to", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const id = await planned(priya, plan(), once);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12 * day });
    try {
      expect(await dropIns.list(null)).toEqual([]);
      expect(await dropIns.next()).toBeNull();
      expect(await dropIns.come(priya, id, true)).toMatchObject({ reason: "This drop-in is over." });
      expect(await feed()).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test("whatever is typed is words to calendar programs", () => {
    const told = "BEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT, ; \\n \\\\ \u0000 é 😀";
    for (const typed of [...hostileWords.map(([, words]) => words), told]) {
      const words = plan({ note: typed.slice(0, 2000), heldBy: `Pri ${typed.slice(0, 60)}` });
      const at = "2026-12-03T12:30:00Z";
      const one: DropIn = { ...words, id: "d1", sequence: 0, startsAt: at, changedAt: at, cancelledAt: null };
      const text = calendarOf([one]);
      expect(text.replaceAll("\r\n", "").split(/[\r\n]|\0/)).toHaveLength(1);
      const [only, ...more] = eventsIn(text);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ uid: "drop-in-d1@ruleyard", where: words.where });
      expect(only?.description).toContain(words.note);
      expect(only?.description).toContain(words.heldBy);
    }
  });

  test("who leaves takes along that they come, and what they were to hold is cancelled without their name", async () => {
    const priya = await someone("Priya Nair", "reviewer");
    const sam = await someone("Sam Okafor");
    const id = await planned(priya, plan(), once);
    await dropIns.come(sam, id, true);
    expect(await you.takeOut(sam)).toMatchObject({ comings: [{ dropInId: id }] });
    expect(await you.takeOut(priya)).toMatchObject({ dropIns: [{ id }] });
    await you.leave(sam, { keepName: true });
    await you.leave(priya, { keepName: true });
    expect(await dropIns.list(null)).toMatchObject([
      { comes: 0, heldBy: you.nameOfGone, cancelledAt: expect.any(String), sequence: 1 },
    ]);
  });

  test("a practice yard has one to come, and makes up no more while there is one", async () => {
    await makeOneUp();
    const made = await dropIns.list(null);
    expect(made).toHaveLength(2);
    await makeOneUp();
    expect(await dropIns.list(null)).toHaveLength(2);
    process.env.PRACTICE_PEOPLE = "";
    try {
      const { prisma } = await db();
      await prisma.dropIn.deleteMany();
      await makeOneUp();
      expect(await dropIns.list(null)).toEqual([]);
    } finally {
      process.env.PRACTICE_PEOPLE = "sam,priya,jo";
    }
  });

  test("a level is chosen in one step, changed in another and taken back; the rest that was said stays", async () => {
    const ana = await someone("Ana Lima");
    expect(await involvement.read(ana)).toEqual({ level: null, hours: null, back: null });
    await involvement.say(ana, { level: "learner" });
    await involvement.say(ana, { hours: 4 });
    await involvement.say(ana, { level: "rule writer" });
    expect(await involvement.read(ana)).toEqual({ level: "rule writer", hours: 4, back: null });
    const back = inDays(14);
    expect(await involvement.say(ana, { back })).toMatchObject({ ok: true, value: { back } });
    expect((await involvement.say(ana, { back: inDays(0) })).ok).toBe(false);
    await involvement.say(ana, { level: "" });
    await involvement.say(ana, { back: "" });
    expect(await involvement.read(ana)).toEqual({ level: null, hours: 4, back: null });
  });

  test("what somebody chose is theirs: it changes nothing that they may do, and what happened does not tell it", async () => {
    const ana = await someone("Ana Lima");
    await involvement.say(ana, { level: "steward" });
    const { prisma } = await db();
    expect(await prisma.user.findUnique({ where: { id: ana.id } })).toMatchObject({ role: "analyst" });
    expect(await prisma.event.findMany()).toMatchObject([{ did: "said how they take part", detail: {} }]);
    expect(await you.takeOut(ana)).toMatchObject({ involvement: { level: "steward" } });
    await you.leave(ana, { keepName: true });
    expect(await prisma.involvement.count()).toBe(0);
  });

  test("coordinators see who is at which level and away, with hours added, and nobody else does", async () => {
    const [ana, sam] = [await someone("Ana Lima"), await someone("Sam Okafor")];
    const [priya, jo] = [await someone("Priya Nair", "reviewer"), await someone("Jo Reed", "coordinator")];
    for (const one of [sam, ana]) await involvement.say(one, { level: "learner" });
    await involvement.say(ana, { hours: 4 });
    await involvement.say(sam, { hours: 6 });
    await involvement.say(sam, { back: inDays(14) });
    await involvement.say(priya, { level: "" });
    expect(await involvement.levels(jo)).toEqual({
      ok: true,
      value: [
        {
          level: "learner",
          hours: 10,
          people: [
            { name: "Ana Lima", back: null },
            { name: "Sam Okafor", back: inDays(14) },
          ],
        },
      ],
    });
    for (const one of [ana, priya]) expect((await involvement.levels(one)).ok).toBe(false);
  });

  test("a claim waits for whoever is away, says when they are back to those who signed in, and runs out afterwards", async () => {
    const [ana, sam] = [await someone("Ana Lima"), await someone("Sam Okafor")];
    await shelf.sync();
    await claims.claim(ana, "ssda903", "356");
    await involvement.say(ana, { back: inDays(30) });
    const claimed = async (person: typeof sam | null) =>
      (await board.read("ssda903", person)).find(({ code }) => code === "356");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 20 * day });
    try {
      expect(await claimed(sam)).toMatchObject({ state: "claimed", claim: { back: inDays(10) } });
      expect(await claimed(null)).toMatchObject({ state: "claimed", claim: { back: null } });
      const refused = await claims.claim(sam, "ssda903", "356");
      expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining("away now, back on") });
      vi.setSystemTime(Date.now() + 25 * day);
      expect(await claimed(sam)).toMatchObject({ state: "free" });
      expect((await claims.claim(sam, "ssda903", "356")).ok).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
