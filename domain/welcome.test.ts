import { expect, test } from "vitest";
import { type Spot, spotOf } from "./spot";
import { type DraftOutline, sayLongAgo, welcomeToDraft, welcomeToLesson } from "./welcome";

const now = Date.parse("2026-04-22T11:00:00Z");
const ago = (days: number) => new Date(now - days * 86_400_000);
const lessons = [
  { slug: "rows", title: "Rows", exercises: ["first", "second"] },
  { slug: "dates", title: "Comparing dates", exercises: ["ends"] },
];
const inLesson = (name: string, part: string, stands: Spot["stands"] = null): Spot => ({
  ...spotOf("lesson", name, part, ago(21)),
  stands,
});
const draft: DraftOutline = {
  id: "d1",
  code: "356",
  dataset: "ssda903",
  submission: null,
  said: [],
  decisions: [],
};
const inDraft = (stands: Spot["stands"]): Spot => ({ ...spotOf("draft", "d1", "rule", ago(21)), stands });

test.each([
  [0.5, "Earlier today"],
  [3, "Three days ago"],
  [8, "A week ago"],
  [21, "Three weeks ago"],
  [45, "Six weeks ago"],
  [95, "Three months ago"],
  [400, "More than a year ago"],
])("%d days are said as people say them", (days, said) => {
  expect(sayLongAgo(ago(days).toISOString(), now)).toBe(said);
});

test("somebody in the middle of an exercise goes on with it", () => {
  const welcome = welcomeToLesson(inLesson("rows", "second", { works: 2, of: 3 }), lessons, ["first"]);
  expect(welcome).toMatchObject({
    was: "you were in lesson 1, “Rows”, at exercise 2 of 2",
    stood: "2 of 3 checks work",
    next: "Next: the check that does not work yet.",
    href: "/lessons/rows#second",
  });
});

test("what was not tried yet is not said to fail", () => {
  const welcome = welcomeToLesson(inLesson("dates", "ends"), lessons, []);
  expect(welcome).toMatchObject({ stood: "", next: "Next: that exercise." });
  const none = welcomeToLesson(inLesson("dates", "ends", { works: 0, of: 5 }), lessons, []);
  expect(none?.next).toBe("Next: the first check.");
});

test("after an exercise that works comes the next, then the next lesson, and in the end a rule", () => {
  const second = welcomeToLesson(inLesson("rows", "first", { works: 3, of: 3 }), lessons, ["first"]);
  expect(second).toMatchObject({ stood: "it works", href: "/lessons/rows#second" });
  expect(second?.next).toBe("Next: exercise 2 of 2, in the same lesson.");
  const on = welcomeToLesson(inLesson("rows", "second"), lessons, ["first", "second"]);
  expect(on).toMatchObject({ next: "Next: lesson 2, “Comparing dates”.", href: "/lessons/dates" });
  const last = welcomeToLesson(inLesson("dates", "ends"), lessons, ["ends"]);
  expect(last).toMatchObject({
    was: "you were in lesson 2, “Comparing dates”, at its exercise",
    href: "/rules",
  });
});

test("somebody in a cell goes on reading there, and a lesson that is gone welcomes nobody", () => {
  const cell = welcomeToLesson(inLesson("rows", "cell-2"), lessons, []);
  expect(cell).toMatchObject({ was: "you were in lesson 1, “Rows”", href: "/lessons/rows#cell-2" });
  expect(welcomeToLesson(inLesson("gone", "first"), lessons, [])).toBeNull();
});

test("somebody writing a rule hears how its examples stood and what was said since", () => {
  const said = [{ who: "Priya Nair", body: "What if DEC is blank?" }];
  const submission = { id: "s1", state: "sent" as const };
  const welcome = welcomeToDraft(inDraft({ works: 3, of: 4 }), { ...draft, submission, said });
  expect(welcome).toMatchObject({
    was: "you were writing rule 356",
    stood: "3 of 4 examples pass; Priya Nair asked one question",
    next: "Next: read what was said, and answer.",
    href: "/drafts/d1#carry-on",
  });
});

test.each<[Partial<DraftOutline>, Spot["stands"], string]>([
  [{}, { works: 3, of: 4 }, "Next: the example that does not pass yet."],
  [{}, { works: 2, of: 4 }, "Next: the two examples that do not pass yet."],
  [{}, { works: 4, of: 4 }, "Next: check it over, and send it."],
  [{}, null, "Next: go on writing."],
  [
    { submission: { id: "s1", state: "sent" } },
    { works: 4, of: 4 },
    "It is with the reviewers. You can go on with it, or take another rule.",
  ],
  [
    { submission: { id: "s1", state: "changes wanted" } },
    null,
    "Next: read what the reviewer wants changed.",
  ],
  [{ submission: { id: "s1", state: "approved" } }, null, "It is live. Next: see it on the shelf."],
])("the next step of %j is said in one sentence", (more, stands, next) => {
  expect(welcomeToDraft(inDraft(stands), { ...draft, ...more }).next).toBe(next);
});

test("several comments and a decision are told by who made them", () => {
  const said = [
    { who: "Priya Nair", body: "Good." },
    { who: "Priya Nair", body: "And this?" },
    { who: "Jo", body: "Why? And why not?" },
  ];
  const decisions = [{ author: "Priya Nair", decision: "changes" as const }];
  const submission = { id: "s1", state: "changes wanted" as const };
  const { stood } = welcomeToDraft(inDraft(null), { ...draft, said, decisions, submission });
  expect(stood).toBe("Priya Nair wrote two comments; Jo asked one question; Priya Nair asked for changes");
});
