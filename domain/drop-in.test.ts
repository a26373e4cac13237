import { describe, expect, test } from "vitest";
import { type DropIn, isOver, sayBoth, sayComing, sayWhen } from "./drop-in";

describe("a drop-in in words", () => {
  const when: Pick<DropIn, "startsAt" | "minutes" | "zone"> = {
    startsAt: "2026-12-03T12:30:00Z",
    minutes: 45,
    zone: "Europe/London",
  };

  test("it is told by the reader's clock, and by the holder's where that differs", () => {
    expect(sayWhen(when, "Europe/London")).toBe("Thursday 3 December, 12:30 to 13:15");
    expect(sayBoth(when, "Europe/London")).toEqual({
      here: "Thursday 3 December, 12:30 to 13:15",
      there: null,
    });
    expect(sayBoth(when, "Europe/Paris")).toEqual({
      here: "Thursday 3 December, 13:30 to 14:15",
      there: "12:30 to 13:15, London time",
    });
    expect(sayBoth(when, "Pacific/Auckland").there).toBe("Thursday 3 December, 12:30 to 13:15, London time");
  });

  test("it is over when its minutes are", () => {
    expect(isOver(when, new Date("2026-12-03T13:14:59Z"))).toBe(false);
    expect(isOver(when, new Date("2026-12-03T13:15:00Z"))).toBe(true);
  });

  test("how many come, you among them or not", () => {
    const said = [sayComing(0, false), sayComing(1, false), sayComing(3, false)];
    expect(said).toEqual(["Nobody has said yet that they come", "1 person comes", "3 people come"]);
    const you = [sayComing(1, true), sayComing(2, true), sayComing(3, true)];
    expect(you).toEqual(["Nobody else has said so yet", "1 other comes", "2 others come"]);
  });
});
