import { describe, expect, test } from "vitest";
import { backFrom, sayBack, whyNotUntil } from "./away";

const now = new Date("2026-04-20T09:00:00Z");

describe("being away", () => {
  test("somebody is away until the day that they are back, and not on it", () => {
    const back = new Date("2026-05-03");
    expect(backFrom(back, now)).toBe("2026-05-03");
    expect(backFrom(back, new Date("2026-05-02T23:59:59Z"))).toBe("2026-05-03");
    expect(backFrom(back, new Date("2026-05-03T00:00:00Z"))).toBeNull();
    expect(backFrom(null, now)).toBeNull();
    expect(sayBack("2026-05-03")).toBe("back on 3 May");
  });

  test("it is a day to come, within a year", () => {
    expect(whyNotUntil("2026-04-21", now)).toBeNull();
    expect(whyNotUntil("2026-04-20", now)).toBe("Choose a day that is still to come.");
    expect(whyNotUntil("2062-05-03", now)).toBe("Choose a day within a year.");
  });
});
