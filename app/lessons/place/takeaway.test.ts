import { expect, test } from "vitest";
import { bringAnswers, bringBack, sendAll, takeAway } from "./takeaway";

/** A shelf as a browser has one. */
function shelfOf(items: Record<string, string> = {}) {
  const kept = new Map(Object.entries(items));
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

const now = new Date("2026-11-23T10:00:00Z");
const passed = "2026-11-01T09:00:00.000Z";
const work = {
  "ruleyard.lesson.rows": JSON.stringify({ ends: { text: "one", passedAt: passed, saved: true } }),
  "ruleyard.notebook.a": "cells",
  "ruleyard.scheme": "dark",
};

test("a file of work brings lessons and notebooks to another computer, and nothing else", () => {
  const file = JSON.stringify(takeAway(shelfOf(work), now));
  expect(file).not.toContain("dark");
  const other = shelfOf();
  expect(bringBack(other, file)).toEqual({ ok: true, value: { brought: 2, different: [] } });
  expect(JSON.parse(other.getItem("ruleyard.lesson.rows") ?? "")).toEqual({
    ends: { text: "one", passedAt: passed, saved: false },
  });
  expect(other.getItem("ruleyard.notebook.a")).toBe("cells");
});

test("what is written differently here stays, and what the file has is told", () => {
  const file = JSON.stringify(takeAway(shelfOf(work), now));
  const here = shelfOf({
    "ruleyard.lesson.rows": JSON.stringify({ ends: { text: "mine", passedAt: null, saved: true } }),
  });
  expect(bringBack(here, file)).toEqual({
    ok: true,
    value: { brought: 1, different: [{ lesson: "rows", exercise: "ends", text: "one" }] },
  });
  expect(JSON.parse(here.getItem("ruleyard.lesson.rows") ?? "").ends).toEqual({
    text: "mine",
    passedAt: passed,
    saved: true,
  });
});

test("bringing the same file back twice changes nothing", () => {
  const here = shelfOf(work);
  const file = JSON.stringify(takeAway(here, now));
  expect(bringBack(here, file)).toEqual({ ok: true, value: { brought: 0, different: [] } });
});

test.each(["", "{}", "not a file", '{"ruleyard":"my work"}', "[1]"])(
  "%j is refused as no file of work",
  (text) => {
    const back = bringBack(shelfOf(), text);
    expect(back).toEqual({ ok: false, reason: expect.stringContaining("Choose the one that you saved") });
  },
);

test("a computer that keeps nothing says so", () => {
  const full = {
    ...shelfOf(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const back = bringBack(full, JSON.stringify(takeAway(shelfOf(work), now)));
  expect(back).toEqual({ ok: false, reason: expect.stringContaining("no room") });
});

test("answers from elsewhere do not touch what was written here and not yet kept", () => {
  const here = shelfOf({
    "ruleyard.lesson.rows": JSON.stringify({ ends: { text: "newer", passedAt: null, saved: false } }),
  });
  bringAnswers(here, [
    { lesson: "rows", exercise: "ends", text: "older", passedAt: passed },
    { lesson: "rows", exercise: "starts", text: "two", passedAt: null },
  ]);
  expect(JSON.parse(here.getItem("ruleyard.lesson.rows") ?? "")).toEqual({
    ends: { text: "newer", passedAt: passed, saved: false },
    starts: { text: "two", passedAt: null, saved: true },
  });
});

test("what has been sent elsewhere is known to be there, and what did not arrive is not", async () => {
  const here = shelfOf({
    "ruleyard.lesson.rows": JSON.stringify({
      ends: { text: "one", passedAt: passed, saved: false },
      starts: { text: "two", passedAt: null, saved: false },
    }),
  });
  const sent: unknown[] = [];
  const missed = await sendAll(here, (lesson) => async (exercise, body) => {
    sent.push([lesson, exercise, body]);
    return exercise === "ends" ? "saved" : "unreachable";
  });
  expect(missed).toBe(1);
  expect(sent).toEqual([
    ["rows", "ends", { text: "one", passed: true }],
    ["rows", "starts", { text: "two", passed: false }],
  ]);
  const kept = JSON.parse(here.getItem("ruleyard.lesson.rows") ?? "");
  expect([kept.ends.saved, kept.starts.saved]).toEqual([true, false]);
});

test("what is known to be there already need not be sent again", async () => {
  const here = shelfOf({
    "ruleyard.lesson.rows": JSON.stringify({
      ends: { text: "one", passedAt: passed, saved: true },
      starts: { text: "two", passedAt: null, saved: false },
    }),
  });
  const sent: string[] = [];
  const putOf = () => async (exercise: string) => {
    sent.push(exercise);
    return "saved" as const;
  };
  expect(await sendAll(here, putOf, ({ saved }) => !saved)).toBe(0);
  expect(sent).toEqual(["starts"]);
});
