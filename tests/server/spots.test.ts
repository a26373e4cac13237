// Where somebody was last: the newest spot wins, for an account and for six words, and nobody sees another's.
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#domain/person";
import { type Spot, spotOf } from "#domain/spot";
import { db } from "#server/db";
import * as lessonProgress from "#server/lesson-progress";
import * as place from "#server/place";
import * as spots from "#server/spots";
import { onEveryDatabase } from "./databases";

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const lesson = (days: number, more: Partial<Spot> = {}): Spot => ({
  ...spotOf("lesson", "rows", "ends", ago(days)),
  ...more,
});

onEveryDatabase(() => {
  let sam: Person;
  let priya: Person;
  beforeEach(async () => {
    [sam, priya] = [await make("sam"), await make("priya")];
  });
  const make = async (name: string): Promise<Person> => {
    const { prisma } = await db();
    const { id } = await prisma.user.create({ data: { name, email: `${name}@example.test` } });
    return { id, name, login: name, role: "analyst" };
  };

  test("a newer spot takes the place of an older one, and never the other way round", async () => {
    await spots.save(sam, lesson(3));
    await spots.save(sam, lesson(5, { part: "starts" }));
    expect((await spots.read(sam, "lesson", "rows"))?.part).toBe("ends");
    const away = lesson(3, {
      at: (await spots.read(sam, "lesson", "rows"))?.at ?? "",
      putAway: ago(0).toISOString(),
    });
    await spots.save(sam, away);
    expect(await spots.read(sam, "lesson", "rows")).toEqual(away);
    expect(await spots.read(priya, "lesson", "rows")).toBeNull();
  });

  test("a computer whose clock is ahead does not keep its spot the newest", async () => {
    await spots.save(sam, lesson(-400));
    await new Promise((done) => setTimeout(done, 5));
    await spots.save(sam, lesson(0, { part: "starts", at: new Date().toISOString() }));
    expect((await spots.read(sam, "lesson", "rows"))?.part).toBe("starts");
  });

  test("a draft's spot is its writer's to keep", async () => {
    const { prisma } = await db();
    const { id } = await prisma.draft.create({
      data: {
        dataset: "ssda903",
        code: "356",
        path: "rules/ssda903/356.ts",
        ownerId: sam.id,
        text: "rule({",
      },
    });
    const spot = spotOf("draft", id, "", ago(0));
    expect(await spots.save(priya, spot)).toEqual({ ok: false, reason: "There is no such draft." });
    expect(await spots.save(sam, spot)).toEqual({ ok: true, value: true });
    expect(await spots.last(sam)).toEqual(spot);
  });

  test("who has no spot yet was last where they saved something last", async () => {
    expect(await spots.last(sam)).toBeNull();
    await lessonProgress.save(sam, "rows", "ends", { text: "rule({", passed: false });
    expect(await spots.last(sam)).toMatchObject({ of: "lesson", name: "rows", part: "ends", cursor: null });
  });

  test("what an exercise began from, and what was there before, come back with the answer", async () => {
    const given = { text: "mine", passed: false, beganFrom: "start", before: "older" };
    await lessonProgress.save(sam, "rows", "ends", given);
    expect(await lessonProgress.read(sam, "rows")).toEqual([
      { exercise: "ends", text: "mine", passedAt: null, beganFrom: "start", before: "older" },
    ]);
    await lessonProgress.save(sam, "rows", "ends", { ...given, before: null });
    expect((await lessonProgress.read(sam, "rows"))[0]?.before).toBeUndefined();
  });

  test("six words keep where somebody was in a lesson, and in nothing else", async () => {
    const words = await place.make();
    if (!words.ok) throw new Error(words.reason);
    await place.saveSpot(words.value, lesson(3));
    await place.saveSpot(words.value, lesson(9, { part: "starts" }));
    const opened = await place.open(words.value);
    expect(opened).toMatchObject({ ok: true, value: { spots: [lesson(3, { at: expect.any(String) })] } });
    const draft = await place.saveSpot(words.value, spotOf("draft", "d1", "", ago(0)));
    expect(draft).toEqual({ ok: false, reason: "Six words keep lessons alone." });
  });
});
