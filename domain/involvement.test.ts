import { describe, expect, test } from "vitest";
import { byLevel, levels, levelWords, wishSchema } from "./involvement";
import { measure } from "./readability";

describe("how somebody takes part", () => {
  test("a wish is one thing at a time, and each can be taken back", () => {
    expect(wishSchema.parse({ level: "second reader" })).toEqual({ level: "second reader" });
    expect(wishSchema.parse({ level: "" })).toEqual({ level: "" });
    expect(wishSchema.parse({ hours: " 4 " })).toEqual({ hours: 4 });
    expect(wishSchema.parse({ hours: "" })).toEqual({ hours: null });
    expect(wishSchema.parse({ back: "2026-05-03" })).toEqual({ back: "2026-05-03" });
    for (const wrong of [
      {},
      { level: "boss" },
      { hours: "-1" },
      { hours: "0" },
      { hours: "161" },
      { hours: "4.5" },
      { back: "soon" },
      { level: "taster", hours: "4" },
    ])
      expect(wishSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });

  test("every level says in easy words what it means, and where to begin", () => {
    const said = measure(levels.map((level) => levelWords[level].means).join(" "));
    expect(said).toMatchObject({ jargon: [] });
    expect(said.index).toBeLessThan(6);
    expect(said.longest.words).toBeLessThan(20);
    for (const level of levels) expect(levelWords[level].next.href).toMatch(/^\//);
  });
});

test("by level, hours are added and names stand in order of name", () => {
  const one = (name: string, level: (typeof levels)[number] | null, hours: number | null) => ({
    name,
    level,
    hours,
    back: null,
  });
  const people = [
    one("Sam", "rule writer", 4),
    one("Ana", "rule writer", 10),
    one("Jo", "learner", null),
    one("Eve", null, 2),
  ];
  expect(byLevel(people)).toEqual([
    { level: "learner", people: [{ name: "Jo", back: null }], hours: null },
    {
      level: "rule writer",
      people: [
        { name: "Ana", back: null },
        { name: "Sam", back: null },
      ],
      hours: 14,
    },
    { level: null, people: [{ name: "Eve", back: null }], hours: 2 },
  ]);
});
