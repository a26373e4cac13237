import { describe, expect, test } from "vitest";
import type { Concept } from "./concept";
import { opens, passedOf, wayTo } from "./course";

const lesson = (slug: string, teaches: Concept[], codes: string[] = [], dataset = "a") => ({
  slug,
  dataset,
  teaches,
  opens: codes,
});
const course = [
  lesson("first", ["rows", "rules"]),
  lesson("blank", ["blank"]),
  lesson("both", ["blank", "and-or"]),
  lesson("led", ["examples"], ["3"]),
];
const rule = (code: string, ...needs: Concept[]) => ({ dataset: "a", code, needs });
const one = rule("1", "rows", "rules");
const two = rule("2", "rows", "rules", "blank");
const three = rule("3", "rows", "rules", "blank", "and-or");
const rules = [one, two, three];
const codesOf = ({ now, more }: ReturnType<typeof opens>) => ({
  now: now.map(({ code }) => code),
  more: Object.fromEntries(Object.entries(more).map(([slug, all]) => [slug, all.map(({ code }) => code)])),
});

describe("what lessons open", () => {
  test("is counted as it will be when the lessons before are done, so it adds up", () => {
    expect(codesOf(opens(course, [], rules))).toEqual({
      now: [],
      more: { first: ["1"], blank: ["2"], both: ["3"], led: [] },
    });
  });

  test("is, of a lesson that was passed, what could not be written without it", () => {
    expect(codesOf(opens(course, ["first", "blank"], rules))).toEqual({
      now: ["1", "2"],
      more: { first: ["1", "2"], blank: ["2"], both: ["3"], led: [] },
    });
  });

  test("is also the rule that a lesson led up to, of its own dataset alone", () => {
    expect(codesOf(opens(course, ["led"], rules)).now).toEqual(["3"]);
    expect(opens(course, ["led"], [{ ...three, dataset: "b" }]).now).toEqual([]);
  });
});

describe("the way to a rule", () => {
  test("is as few lessons as teach what it needs", () => {
    expect(wayTo(course, [], two)).toEqual({
      lessons: [
        { slug: "first", isPassed: false },
        { slug: "blank", isPassed: false },
      ],
      untaught: [],
    });
    expect(wayTo(course, ["both"], two).lessons).toEqual([
      { slug: "first", isPassed: false },
      { slug: "both", isPassed: true },
    ]);
  });

  test("is the lesson that leads up to it, unless it is open without", () => {
    expect(wayTo(course, [], three).lessons).toEqual([{ slug: "led", isPassed: false }]);
    expect(wayTo(course, ["first", "both"], three).lessons).toEqual([
      { slug: "first", isPassed: true },
      { slug: "both", isPassed: true },
    ]);
  });

  test("says what no lesson teaches", () => {
    expect(wayTo(course, ["first"], rule("4", "rows", "reference"))).toEqual({
      lessons: [{ slug: "first", isPassed: true }],
      untaught: ["reference"],
    });
  });
});

test("a lesson is passed when every exercise of it works, and one without exercises never is", () => {
  const outline = [
    { slug: "x", exercises: ["a", "b"] },
    { slug: "y", exercises: ["a"] },
    { slug: "z", exercises: [] },
  ];
  expect(passedOf(outline, ["y a", "x b", "z c"])).toEqual(["y"]);
  expect(passedOf(outline, ["x a", "x b", "y a"])).toEqual(["x", "y"]);
});
