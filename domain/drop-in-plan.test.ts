import { describe, expect, test } from "vitest";
import { againSchema, momentsOf, planSchema } from "./drop-in-plan";

const now = new Date("2026-10-01T09:00:00Z");
const given = {
  title: "Bring any rule",
  heldBy: "Priya Nair",
  where: "https://meet.example.org/a,b;c?d=1",
  note: "",
  day: "2026-10-22",
  time: "12:30",
  zone: "Europe/London",
  minutes: "45",
};
const once = { rhythm: "once", times: 2 } as const;
const plan = (more: Partial<typeof given> = {}) => planSchema.parse({ ...given, ...more });
const starts = (...of: Parameters<typeof momentsOf>) => {
  const moments = momentsOf(...of);
  return moments.ok ? moments.value.map((moment) => moment.toISOString()) : moments.reason;
};

describe("a plan", () => {
  test("is taken as it was meant, without what cannot be seen", () => {
    expect(plan({ title: " Bring\u0000 any\n rule ", note: "Cameras\u202e off\r\nis fine " })).toMatchObject({
      title: "Bring any rule",
      note: "Cameras off\nis fine",
      minutes: 45,
    });
  });

  test("leads to https and nowhere else, with nobody's password", () => {
    expect(plan().where).toBe("https://meet.example.org/a,b;c?d=1");
    for (const where of [
      "http://meet.example.org/a",
      "javascript:alert(1)",
      "https://",
      "https://meet",
      "https://priya:secret@meet.example.org/",
      "https://meet.example.org/a b",
      "https://meet.example.org/\r\nX-EVIL:1",
      "the big room",
    ])
      expect(planSchema.safeParse({ ...given, where }).success, where).toBe(false);
  });

  test("wants a title, a holder, a real day, a time, a zone and a length", () => {
    const wrong: Partial<typeof given>[] = [
      { title: "\u200b \u0000" },
      { heldBy: "" },
      { day: "2026-02-30" },
      { day: "soon" },
      { time: "25:00" },
      { zone: "Europe/Atlantis" },
      { minutes: "7" },
      { minutes: "" },
    ];
    for (const one of wrong) expect(planSchema.safeParse({ ...given, ...one }).success).toBe(false);
    expect(againSchema.safeParse({ rhythm: "every week", times: "100" }).success).toBe(false);
  });
});

describe("its moments", () => {
  test("are at the same time on the clock each week, also when clocks go back in between", () => {
    expect(starts(plan(), { rhythm: "every week", times: 2 }, now)).toEqual([
      "2026-10-22T11:30:00.000Z",
      "2026-10-29T12:30:00.000Z",
    ]);
    expect(starts(plan(), once, now)).toHaveLength(1);
  });

  test("are to come, within eleven months, and there", () => {
    expect(starts(plan({ day: "2026-10-01", time: "09:30" }), once, now)).toContain("is over");
    expect(starts(plan({ day: "2027-10-01" }), once, now)).toContain("eleven months");
    expect(starts(plan({ day: "2027-03-28", time: "01:30" }), once, now)).toContain("clocks go forward");
  });
});
