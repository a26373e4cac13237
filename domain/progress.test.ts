import { describe, expect, test } from "vitest";
import { claimUntil, hasLapsed } from "./claim";
import { coverage } from "./coverage";
import { daysSince, mondayOf, weekByWeek } from "./progress";

describe("weeks", () => {
  test("a week begins on its Monday, also across a year's end", () => {
    expect(mondayOf("2026-03-30T00:00:00Z")).toBe("2026-03-30");
    expect(mondayOf("2026-04-05T23:59:59Z")).toBe("2026-03-30");
    expect(mondayOf("2027-01-01T12:00:00Z")).toBe("2026-12-28");
  });

  test("a rule that was sent twice in a week counts once in it, and again in another week", () => {
    const did = (at: string, what: "claimed" | "sent" | "sent again" | "approved", code = "356") => ({
      at,
      did: what,
      code,
    });
    expect(
      weekByWeek([
        did("2026-04-01T00:00:00Z", "claimed"),
        did("2026-04-02T00:00:00Z", "sent"),
        did("2026-04-03T00:00:00Z", "sent again"),
        did("2026-04-07T00:00:00Z", "sent again"),
        did("2026-04-08T00:00:00Z", "approved"),
      ]),
    ).toEqual([
      { week: "2026-03-30", claimed: 1, sent: 1, approved: 0 },
      { week: "2026-04-06", claimed: 0, sent: 1, approved: 1 },
    ]);
  });

  test("days are whole days and never fewer than none", () => {
    expect(daysSince("2026-04-01T12:00:00Z", new Date("2026-04-02T11:59:00Z"))).toBe(0);
    expect(daysSince("2026-04-09T12:00:00Z", new Date("2026-04-02T11:59:00Z"))).toBe(0);
  });
});

describe("a claim", () => {
  test("holds for two weeks after anything was done, and without end once the rule was sent", () => {
    const now = new Date("2026-04-01T09:00:00Z");
    const until = claimUntil(now);
    expect(hasLapsed({ until, sent: false }, new Date("2026-04-15T08:59:59Z"))).toBe(false);
    expect(hasLapsed({ until, sent: false }, new Date("2026-04-15T09:00:00Z"))).toBe(true);
    expect(hasLapsed({ until, sent: true }, new Date("2027-04-15T09:00:00Z"))).toBe(false);
  });
});

test("coverage is the specification minus the shelf, and says both ways what is left over", () => {
  const published = [{ code: "100" }, { code: "356" }, { code: "1003" }];
  expect(coverage(published, ["356", "old", "356"])).toEqual({
    published: 3,
    approved: 1,
    missing: ["100", "1003"],
    extra: ["old"],
    inWords: "1 of 3 published rules is approved.",
  });
});
