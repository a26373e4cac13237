import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance";
import { textLike } from "./text-like";

describe("text that fits a pattern", () => {
  it.each([
    "[A-HJ-NP-RT-Z](\\d{12}|\\d{11}[A-Z])|UN[1-5]",
    "[A-Z0-9]{7}",
    "(SW|XX).*",
    "\\d{3}|WAL|SCO|NIR|NUK",
    "[^A-C]{2,4}x?(?:yes|no)+",
    "\\w+ \\w*",
  ])("is matched by %s as a whole", (pattern) => {
    const shape = new RegExp(`^(?:${pattern})$`);
    for (let number = 0; number < 200; number++)
      expect(textLike(pattern, chanceOf(1, number))).toMatch(shape);
  });

  it("begins with the figures that are asked for, so that a number can be nobody's", () => {
    const pattern = "[A-HJ-NP-RT-Z]\\d{12}";
    for (let number = 0; number < 20; number++)
      expect(textLike(pattern, chanceOf(1, number), "990")).toMatch(/^[A-Z]990\d{9}$/);
  });
});
