// Six words for those without an account: what is kept for them comes back on any computer, and for nobody else.
import { expect, test } from "vitest";
import { db } from "#server/db";
import * as place from "#server/place";
import { makeWords } from "#server/six-words";
import { onEveryDatabase } from "./databases";

const made = async () => {
  const words = await place.make();
  if (!words.ok) throw new Error(words.reason);
  return words.value;
};
const opened = async (words: string) => {
  const open = await place.open(words);
  if (!open.ok) throw new Error(open.reason);
  return open.value.answers;
};

onEveryDatabase(() => {
  test("what was written comes back for its words, and what worked once stays so", async () => {
    const words = await made();
    await place.save(words, "rows", "ends", { text: "one", passed: true });
    await place.save(words, "rows", "ends", { text: "two", passed: false });
    await place.save(words.toUpperCase(), "blank", "starts", { text: "three", passed: false });
    const answers = await opened(
      words
        .split(" ")
        .map((word) => word.slice(0, 4))
        .join(", "),
    );
    expect(answers).toHaveLength(2);
    expect(answers).toContainEqual({
      lesson: "rows",
      exercise: "ends",
      text: "two",
      passedAt: expect.any(String),
    });
    expect(answers).toContainEqual({ lesson: "blank", exercise: "starts", text: "three", passedAt: null });
    expect(await opened(await made())).toEqual([]);
  });

  test("a notebook's code comes back too, the newest of it", async () => {
    const words = await made();
    const notebook = {
      id: "k3f9",
      name: "Late reviews",
      rows: "ssda903",
      cells: [{ id: "a", source: "Episodes.length" }],
      changedAt: "2026-04-02T10:00:00.000Z",
    };
    const notebooks = async (of: string) => {
      const open = await place.open(of);
      return open.ok ? open.value.notebooks : null;
    };
    expect(await place.saveNotebook(words, notebook)).toEqual({ ok: true, value: true });
    const older = { ...notebook, name: "Older", changedAt: "2026-04-01T10:00:00.000Z" };
    await place.saveNotebook(words, older);
    expect(await notebooks(words)).toEqual([notebook]);
    const gone = {
      ...notebook,
      changedAt: "2026-04-03T10:00:00.000Z",
      deletedAt: "2026-04-03T10:00:00.000Z",
    };
    await place.saveNotebook(words, gone);
    expect(await notebooks(words)).toEqual([gone]);
    expect(await notebooks(await made())).toEqual([]);
    expect((await place.saveNotebook(makeWords(), notebook)).ok).toBe(false);
  });

  test("the database does not hold the words", async () => {
    const words = await made();
    const { prisma } = await db();
    const rows = JSON.stringify(await prisma.place.findMany());
    for (const word of words.split(" ")) expect(rows).not.toContain(`"${word}`);
  });

  test("words that open nothing are refused, for reading and for writing", async () => {
    const words = makeWords();
    expect(await place.open(words)).toEqual({
      ok: false,
      reason: expect.stringContaining("No place has these"),
    });
    const saved = await place.save(words, "rows", "ends", { text: "x", passed: false });
    expect(saved).toEqual({ ok: false, reason: expect.stringContaining("No place has these") });
    expect(await place.save(await made(), "../rows", "ends", { text: "x", passed: false })).toEqual({
      ok: false,
      reason: "There is no such exercise.",
    });
  });

  test("a place that nobody opened for two years is let go of", async () => {
    const [old, young] = [await made(), await made()];
    const { pool } = await db();
    await place.save(old, "rows", "ends", { text: "x", passed: false });
    await pool.query(`update "Place" set "usedAt" = now() - interval '731 days'
      where id = (select "placeId" from "PlaceAnswer")`);
    await made();
    expect((await place.open(old)).ok).toBe(false);
    expect((await place.open(young)).ok).toBe(true);
  });
});
