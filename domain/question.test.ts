import { expect, test } from "vitest";
import { hrefOf, middleOf, type State, sayState, sayWaits, anchorOf, stateSchema, textOf } from "./question";

const exercise: State = {
  kind: "exercise",
  lesson: "rows-dates-and-blanks",
  at: "ends-before",
  text: "rule({",
  outcome: "Nearly: 2 of 3 checks work.",
};
const notebook: State = {
  kind: "notebook",
  notebook: "k3f9x2",
  rows: "file",
  at: "b",
  cells: [
    { id: "a", source: "let one = 1" },
    { id: "b", source: "one + 1" },
  ],
  outcome: "",
};

test("a question knows where it was asked, the way back there and the text that it is about", () => {
  expect(anchorOf(exercise)).toBe("lesson/rows-dates-and-blanks#ends-before");
  expect(hrefOf(exercise)).toBe("/lessons/rows-dates-and-blanks#ends-before");
  expect(sayState(exercise)).toBe("Lesson “rows dates and blanks”, exercise “ends before”");
  expect(textOf(notebook)).toBe("one + 1");
  expect(hrefOf(notebook)).toBe("/notebook/k3f9x2?rows=file#b");
  const rule: State = {
    kind: "rule",
    draft: "d1",
    dataset: "ssda903",
    code: "356",
    line: 3,
    text: "x",
    outcome: "",
  };
  expect(hrefOf(rule)).toBe("/drafts/d1#asked");
  expect(anchorOf(rule)).toBe("draft/d1#rule");
  const meaning: State = { kind: "specification", dataset: "ssda903", code: "356" };
  expect(anchorOf(meaning)).toBe("rule/ssda903/356#specification");
  expect(hrefOf(meaning)).toBe("/rules/ssda903/356#questions");
  expect(sayState(meaning)).toBe("What rule 356 means");
});

test("a question carries 20 kB at most, and of a file of somebody's own nothing but code", () => {
  expect(stateSchema.safeParse(exercise).success).toBe(true);
  expect(stateSchema.safeParse({ ...exercise, text: "é".repeat(10_001) }).success).toBe(false);
  expect(stateSchema.safeParse(notebook).success).toBe(true);
  const [issue] = stateSchema.safeParse({ ...notebook, outcome: "A1 2026-04-01" }).error?.issues ?? [];
  expect(issue?.message).toBe("Of a notebook over your own file, only the code can be attached.");
  expect(stateSchema.safeParse({ ...notebook, data: [] }).success).toBe(false);
});

test("how long it takes is said no surer than it is", () => {
  const never = "Nothing was answered here yet, so nobody can say how long it takes.";
  expect(sayWaits({ ahead: 0, seconds: null, of: 0 })).toBe(`You are next. ${never}`);
  expect(sayWaits({ ahead: 1, seconds: 7200, of: 1 })).toBe(
    "1 waits before yours. The last answer took about 2 hours.",
  );
  expect(sayWaits({ ahead: 2, seconds: 3 * 86_400, of: 9 })).toBe(
    "2 wait before yours. The last 9 answers took about 3 days.",
  );
  expect(middleOf([9, 1, 5])).toBe(5);
  expect(middleOf([])).toBe(null);
});
