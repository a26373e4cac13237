import { describe, expect, test } from "vitest";
import type { Concept } from "./concept";
import type { Outline } from "./course";
import { type Ahead, nextSteps, nothingOwn, type Own } from "./next-step";

const outline = (slug: string, minutes: number, teaches: Concept[], exercises: string[]): Outline => ({
  slug,
  title: slug,
  minutes,
  dataset: "a",
  teaches,
  opens: [],
  exercises,
});
const outlines = [
  outline("rows", 10, ["rows"], ["one"]),
  outline("dates", 15, ["dates", "rules"], ["one", "two", "three"]),
  outline("blank", 15, ["blank"], ["one"]),
];
const rule = (code: string, difficulty: string, ...needs: Concept[]) => ({
  dataset: "a",
  code,
  sentence: `Sentence ${code}.`,
  difficulty,
  fields: ["DEC"],
  needs,
});
const free = [
  rule("big", "two-year", "rows", "rules"),
  rule("small", "single-field", "rows", "rules"),
  rule("closed", "single-field", "rows", "blank"),
];
const ahead = (works: string[], own: Partial<Own> = {}): Ahead<(typeof free)[number]> => ({
  outlines,
  works,
  free,
  own: { ...nothingOwn, ...own },
});
const taught = ["rows one", "dates one", "dates two", "dates three"];
const titles = (steps: ReturnType<typeof nextSteps>) => steps.map(({ title }) => title);

describe("a next step", () => {
  test("is the first lesson for whoever has done nothing", () => {
    const [first] = nextSteps(ahead([]), 10);
    expect(first).toMatchObject({ kind: "lesson", title: "Lesson 1: rows", minutes: 10, fits: true });
  });

  test("is the rest of a lesson that was begun, and says how much is left", () => {
    const [first] = nextSteps(ahead(["rows one", "dates one"]), 10);
    expect(first).toMatchObject({ title: "Lesson 2: dates", minutes: 10, fits: true });
    expect(first?.why).toBe("1 of its 3 exercises works already. It opens 2 rules.");
  });

  test("may be longer than the time where it can be left half done, and says so", () => {
    const [first] = nextSteps(ahead(taught), 10);
    expect(first).toMatchObject({ title: "Lesson 3: blank", minutes: 15, fits: false });
  });

  test("is a rule when there is an hour, and a lesson first when there is half of one", () => {
    expect(titles(nextSteps(ahead(taught), 60))).toEqual([
      "Write rule small",
      "Lesson 3: blank",
      "Write rule big",
    ]);
    expect(titles(nextSteps(ahead(taught), 30))).toEqual(["Lesson 3: blank", "Write rule small"]);
  });

  test("is, of rules, the smallest for a first one and later the largest that fits", () => {
    expect(titles(nextSteps(ahead(taught, { hasSent: true }), 60))[0]).toBe("Write rule big");
  });

  test("never is a rule that needs what was not learned", () => {
    for (const minutes of [10, 30, 60] as const)
      expect(titles(nextSteps(ahead(taught), minutes))).not.toContain("Write rule closed");
  });
});

describe("one's own open work", () => {
  const own: Partial<Own> = {
    answers: [{ code: "7", href: "/review/s7", comments: 1 }],
    drafts: [{ ...rule("8", "single-row", "rows"), href: "/drafts/d8" }],
    reviews: [{ code: "9", author: "Ana", href: "/review/s9", days: 3 }],
  };

  test("comes first: an answer that waits, then a draft half done, then one other thing", () => {
    expect(titles(nextSteps(ahead(taught, own), 30))).toEqual([
      "Answer the review of rule 7",
      "Go on with rule 8",
      "Lesson 3: blank",
    ]);
  });

  test("gives way to what fits when it is long and there are ten minutes", () => {
    const long = { answers: [{ code: "7", href: "/review/s7", comments: 6 }] };
    const [first, second] = nextSteps(
      ahead(["rows one", "dates one"], { ...long, reviews: [], isReviewer: true }),
      10,
    );
    expect(first?.title).toBe("Answer the review of rule 7");
    expect(first?.fits).toBe(false);
    expect(second?.title).toBe("Lesson 2: dates");
  });

  test("leaves room for a question about what a rule means, where that rule was learned", () => {
    const asked = { asker: "Ana", days: 3 };
    const questions = [
      {
        ...asked,
        dataset: "a",
        code: "closed",
        needs: ["rows", "blank"] as Concept[],
        href: "/rules/a/closed",
      },
      {
        ...asked,
        dataset: "a",
        code: "small",
        needs: ["rows", "rules"] as Concept[],
        href: "/rules/a/small",
      },
    ];
    expect(nextSteps(ahead(taught, { questions }), 10)[0]).toMatchObject({
      title: "Say what rule small means",
      why: "Ana asked 3 days ago, and nobody has answered.",
      minutes: 5,
    });
    expect(titles(nextSteps(ahead([], { questions }), 10))).not.toContain("Say what rule small means");
    expect(titles(nextSteps(ahead([], { questions, isReviewer: true }), 10))).toContain(
      "Say what rule closed means",
    );
  });

  test("is, for a reviewer, the rule that has waited longest; others may read it when they have time", () => {
    const reviews = own.reviews ?? [];
    expect(titles(nextSteps(ahead(taught, { reviews, isReviewer: true }), 30))[0]).toBe("Read rule 9 by Ana");
    expect(titles(nextSteps(ahead(taught, { reviews }), 30)).at(-1)).toBe("Read rule 9 by Ana");
  });
});
