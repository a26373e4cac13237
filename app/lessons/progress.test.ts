import { describe, expect, test, vi } from "vitest";
import { type Known, LessonProgress, type Put } from "./progress";

function shelf(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const key = "ruleyard.lesson.01-rows";

describe("what somebody wrote in a lesson", () => {
  test("is there again when the page is opened without an account", () => {
    const here = shelf();
    new LessonProgress("01-rows", [], here, null).write("cell-1", "Episodes.length");
    const again = new LessonProgress("01-rows", [], here, null).read();
    expect(again.entries["cell-1"]?.text).toBe("Episodes.length");
    expect(again.account).toBe("none");
  });

  test("goes to the account after a pause, and what works goes at once", async () => {
    const sent: unknown[] = [];
    const put: Put = async (exercise, body) => Boolean(sent.push({ exercise, ...body }));
    const progress = new LessonProgress("01-rows", [], shelf(), put, 5);
    progress.write("ends", "rule({})");
    progress.pass("ends", new Date());
    await vi.waitFor(() => expect(progress.read().account).toBe("saved"));
    expect(sent.at(-1)).toEqual({ exercise: "ends", text: "rule({})", passed: true });
  });

  test("is taken from the account when this computer has nothing newer", () => {
    const kept = { ends: { text: "older", passedAt: null, saved: true } };
    const known: Known[] = [
      { exercise: "ends", text: "from the other computer", passedAt: "2026-01-01T00:00:00Z" },
    ];
    const here = shelf({ [key]: JSON.stringify(kept) });
    const progress = new LessonProgress("01-rows", known, here, async () => true);
    expect(progress.read().entries["ends"]?.text).toBe("from the other computer");
  });

  test("is taken from this computer when the account never had it, and what was passed stays passed", async () => {
    const kept = { ends: { text: "newer", passedAt: null, saved: false } };
    const known: Known[] = [{ exercise: "ends", text: "older", passedAt: "2026-01-01T00:00:00Z" }];
    const here = shelf({ [key]: JSON.stringify(kept) });
    const sent: string[] = [];
    const put: Put = async (_, { text, passed }) => Boolean(sent.push(`${text} ${passed}`));
    const progress = new LessonProgress("01-rows", known, here, put, 5);
    expect(progress.read().entries["ends"]).toMatchObject({
      text: "newer",
      passedAt: "2026-01-01T00:00:00Z",
    });
    await vi.waitFor(() => expect(sent).toEqual(["newer true"]));
  });

  test("is not said to be kept when this computer keeps nothing", () => {
    const progress = new LessonProgress("01-rows", [], undefined, null);
    progress.write("ends", "rule({})");
    expect(progress.read().here).toEqual({ ok: false, at: null });
  });

  test("survives a shelf that holds something else", () => {
    const progress = new LessonProgress("01-rows", [], shelf({ [key]: "not what we wrote" }), null);
    expect(progress.read().entries).toEqual({});
  });
});
