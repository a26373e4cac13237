import { describe, expect, test, vi } from "vitest";
import { type Arrived, isOutrun, type Known, LessonProgress, type Put, textNow } from "./progress";

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
    new LessonProgress("01-rows", [], here, null).write("cell-1", "Episodes.length", "Episodes");
    const again = new LessonProgress("01-rows", [], here, null).read();
    expect(again.entries["cell-1"]?.text).toBe("Episodes.length");
    expect(again.account).toBe("none");
  });

  test("goes to the account after a pause, and what works goes at once", async () => {
    const sent: unknown[] = [];
    const put: Put = async (exercise, body) => (sent.push({ exercise, ...body }), "saved");
    const progress = new LessonProgress("01-rows", [], shelf(), put, 5);
    progress.write("ends", "rule({})", "rule(");
    progress.pass("ends", new Date());
    await vi.waitFor(() => expect(progress.read().account).toBe("saved"));
    expect(sent.at(-1)).toEqual({ exercise: "ends", text: "rule({})", passed: true, beganFrom: "rule(" });
  });

  test("is taken from the account when this computer has nothing newer", () => {
    const kept = { ends: { text: "older", passedAt: null, saved: true } };
    const known: Known[] = [
      { exercise: "ends", text: "from the other computer", passedAt: "2026-01-01T00:00:00Z" },
    ];
    const here = shelf({ [key]: JSON.stringify(kept) });
    const progress = new LessonProgress("01-rows", known, here, async () => "saved");
    expect(progress.read().entries["ends"]?.text).toBe("from the other computer");
  });

  test("is taken from this computer when the account never had it, and what was passed stays passed", async () => {
    const kept = { ends: { text: "newer", passedAt: null, saved: false } };
    const known: Known[] = [{ exercise: "ends", text: "older", passedAt: "2026-01-01T00:00:00Z" }];
    const here = shelf({ [key]: JSON.stringify(kept) });
    const sent: string[] = [];
    const put: Put = async (_, { text, passed }) => (sent.push(`${text} ${passed}`), "saved");
    const progress = new LessonProgress("01-rows", known, here, put, 5);
    expect(progress.read().entries["ends"]).toMatchObject({
      text: "newer",
      passedAt: "2026-01-01T00:00:00Z",
    });
    await vi.waitFor(() => expect(sent).toEqual(["newer true"]));
  });

  test("is not said to be kept when this computer keeps nothing", () => {
    const progress = new LessonProgress("01-rows", [], undefined, null);
    progress.write("ends", "rule({})", "rule(");
    expect(progress.read().here).toEqual({ ok: false, at: null });
  });

  test("survives a shelf that holds something else", () => {
    const progress = new LessonProgress("01-rows", [], shelf({ [key]: "not what we wrote" }), null);
    expect(progress.read().entries).toEqual({});
  });

  test("can be put back and brought back, on another computer too", async () => {
    const sent: unknown[] = [];
    const put: Put = async (exercise, body) => (sent.push({ exercise, ...body }), "saved");
    const progress = new LessonProgress("01-rows", [], shelf(), put, 5);
    progress.write("ends", "mine", "start");
    progress.replace("ends", "start", "start");
    expect(progress.read().entries["ends"]).toMatchObject({ text: "start", before: "mine" });
    await vi.waitFor(() => expect(progress.read().account).toBe("saved"));
    const known: Known[] = [
      { exercise: "ends", text: "start", passedAt: null, beganFrom: "start", before: "mine" },
    ];
    expect(sent.at(-1)).toEqual({
      exercise: "ends",
      text: "start",
      passed: false,
      beganFrom: "start",
      before: "mine",
    });
    const other = new LessonProgress("01-rows", known, shelf(), null);
    other.write("ends", "something else", "start");
    other.bringBack("ends", "start");
    expect(other.read().entries["ends"]).toMatchObject({ text: "mine", before: "something else" });
    other.bringBack("ends", "start");
    other.replace("ends", "start", "start");
    other.bringBack("ends", "start");
    expect(other.read().entries["ends"]).toMatchObject({ text: "something else", before: null });
  });

  test("says why the account did not take it, and does not send again what was refused", async () => {
    const sent: string[] = [];
    const answers: Arrived[] = ["signed out", "refused", "saved"];
    const put: Put = async (exercise) => (sent.push(exercise), answers.shift() ?? "saved");
    const progress = new LessonProgress("01-rows", [], shelf(), put, 1);
    progress.write("long", "x", "start");
    await vi.waitFor(() => expect(progress.read().account).toBe("signed out"));
    progress.write("ends", "rule({})", "rule(");
    await vi.waitFor(() => expect(progress.read().account).toBe("refused"));
    expect(sent).toEqual(["long", "long", "ends"]);
    expect(progress.read().entries["ends"]?.saved).toBe(true);
    progress.write("long", "", "start");
    await vi.waitFor(() => expect(progress.read().account).toBe("saved"));
  });
});

describe("a lesson that changed after it was begun", () => {
  const entry = (text: string, beganFrom?: string) => ({
    text,
    passedAt: null,
    saved: true,
    ...(beganFrom !== undefined && { beganFrom }),
  });

  test("is told of what was written, and of nothing else", () => {
    expect(isOutrun(entry("mine", "old"), "new")).toBe(true);
    expect(isOutrun(entry("mine", "new"), "new")).toBe(false);
    expect(isOutrun(entry("old", "old"), "new")).toBe(false);
    expect(isOutrun(entry("mine"), "new")).toBe(false);
    expect(isOutrun(undefined, "new")).toBe(false);
    expect(textNow(entry("old", "old"), "new")).toBe("new");
    expect(textNow(entry("mine", "old"), "new")).toBe("mine");
  });

  test("leaves it to them: mine is kept, or the latest taken and mine brought back", () => {
    const here = shelf({ [key]: JSON.stringify({ ends: entry("mine", "old") }) });
    const progress = new LessonProgress("01-rows", [], here, null);
    progress.replace("ends", "new", "new");
    expect(progress.read().entries["ends"]).toMatchObject({ text: "new", before: "mine" });
    progress.bringBack("ends", "new");
    expect(progress.read().entries["ends"]?.text).toBe("mine");
    expect(isOutrun(progress.read().entries["ends"], "new")).toBe(false);
    const other = new LessonProgress(
      "01-rows",
      [],
      shelf({ [key]: JSON.stringify({ ends: entry("mine", "old") }) }),
      null,
    );
    other.keepMine("ends", "new");
    expect(other.read().entries["ends"]).toMatchObject({ text: "mine", beganFrom: "new" });
  });
});
