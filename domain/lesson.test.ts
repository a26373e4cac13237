import { describe, expect, test } from "vitest";
import { ruleFile, sayCheck } from "./lesson";
import { readLessonText } from "./read-lesson";

const head =
  "---\ntitle: Rows\nsummary: About rows.\nminutes: 5\ndataset: ssda903\nteaches: rows\nopens: 356 1003\n---\n";
const exercise = [
  "```js exercise=one",
  "rule({ fails: () => false });",
  "```",
  "```js checks=one",
  'valid: { "a": {} }, // said in passing',
  "```",
  "```js solution=one",
  "rule({ fails: () => true });",
  "```",
  ...["Think.", "Think more.", "Nearly there."].flatMap((hint) => ["```md hint=one", hint, "```"]),
  "```js wrong=one Not that.",
  "rule({ fails: () => 1 });",
  "```",
].join("\n");

const choice = [
  "```md exercise=which choice",
  "Which row?",
  "",
  "- [ ] The first",
  "  No: look at `DEC`.",
  "- [x] The second",
  "  Its `DEC`",
  "  is blank.",
  "```",
].join("\n");

describe("the text of a lesson", () => {
  test("is prose and cells in their order, with the rows that the lesson brings", () => {
    const lesson = readLessonText(
      "rows",
      `${head}\nHello.\n\n\`\`\`csv data=Episodes\nCHILD\nA1\n\`\`\`\n\n\`\`\`js cell\nEpisodes\n\`\`\`\n\nBye.\n`,
    );
    expect(lesson).toMatchObject({
      ok: true,
      value: { slug: "rows", minutes: 5, opens: ["356", "1003"] },
    });
    if (!lesson.ok) return;
    expect(lesson.value.data).toEqual({
      Episodes: { table: "Episodes", rows: 1, columns: { CHILD: ["A1"] } },
    });
    expect(lesson.value.blocks).toEqual([
      { kind: "prose", text: "Hello." },
      { kind: "cell", name: "cell-1", source: "Episodes" },
      { kind: "prose", text: "Bye." },
    ]);
  });

  test("gathers an exercise's checks, solution, hints and wrong answers under its name", () => {
    const lesson = readLessonText("rows", head + exercise);
    expect(lesson.ok && lesson.value.blocks[0]).toMatchObject({
      kind: "exercise",
      name: "one",
      asks: "rule",
      hints: ["Think.", "Think more.", "Nearly there."],
      solution: "rule({ fails: () => true });",
      wrong: [{ message: "Not that.", source: "rule({ fails: () => 1 });" }],
    });
  });

  test("holds questions with choices, and says why of each", () => {
    const lesson = readLessonText("rows", head + choice);
    expect(lesson.ok && lesson.value.blocks[0]).toMatchObject({
      asks: "choice",
      question: "Which row?",
      choices: ["The first", "The second"],
      solution: "The second",
      praise: "Its `DEC` is blank.",
      wrong: [{ source: "The first", message: "No: look at `DEC`." }],
    });
  });

  test("brings rows of last year beside those of this", () => {
    const rows = "```csv data=lastYear.Episodes\nCHILD\nB2\n```\n";
    const lesson = readLessonText("rows", head + rows);
    expect(lesson.ok && lesson.value).toMatchObject({
      data: {},
      lastYear: { Episodes: { rows: 1, columns: { CHILD: ["B2"] } } },
    });
  });

  test.each([
    ["no head", "Hello.", "between two lines of three dashes"],
    ["a head without a title", "---\nminutes: 5\n---\n", "title"],
    ["an unclosed block", `${head}\`\`\`js cell\nEpisodes`, "Line 9 opens a block that is never closed."],
    ["a hint of an exercise that is not there", `${head}\`\`\`md hint=two\nThink.\n\`\`\``, "two"],
    ["an unknown kind of block", `${head}\`\`\`js surprise=two\n\n\`\`\``, "surprise"],
    [
      "an exercise that nothing checks",
      `${head}${exercise.replace("checks=one", "solution=one")}`,
      'Line 9: the exercise "one": it has no checks.',
    ],
    [
      "two hints",
      `${head}${exercise.replace("hint=one", "solution=one")}`,
      'Line 9: the exercise "one": it has 2 hints, and three are wanted.',
    ],
    [
      "an exercise twice",
      `${head}${exercise}\n${exercise}`,
      'Line 30 opens the exercise "one" a second time.',
    ],
    ["an exercise of no kind", `${head}\`\`\`js exercise=one song\n\n\`\`\``, 'Line 9 asks for "song"'],
    [
      "a concept that is not on the list",
      head.replace("teaches: rows", "teaches: cooking"),
      "Line 6: teaches:",
    ],
    ["a question with two right choices", `${head}${choice.replace("- [ ]", "- [x]")}`, "exactly one choice"],
    ["rows of no table", `${head}\`\`\`csv data\nCHILD\nA1\n\`\`\``, "Line 9 gives rows"],
  ])("is refused with a sentence when it has %s", (_, text, sentence) => {
    const lesson = readLessonText("rows", text);
    expect(lesson.ok).toBe(false);
    expect(lesson.ok || lesson.reason).toContain(sentence);
  });

  test("lets prose show code that is not a cell", () => {
    const lesson = readLessonText("rows", `${head}\`\`\`js\nrow.DEC\n\`\`\`\n`);
    expect(lesson.ok && lesson.value.blocks).toEqual([{ kind: "prose", text: "```js\nrow.DEC\n```" }]);
  });
});

test("a check names the table that its row is in, and what is not an example is said as it stands", () => {
  expect(sayCheck("rule", "valid", "OC2", "has no score")).toBe("Leaves alone in OC2: has no score");
  expect(sayCheck("rule", "invalid", "Missing", "says when")).toBe("Finds in Missing: says when");
  expect(sayCheck("words", "valid", "", "names the field")).toBe("Names the field");
});

describe("the file that judges an answer", () => {
  test("holds the answer on the lines it was written on", () => {
    const lesson = readLessonText("rows", head + exercise);
    const block = lesson.ok ? lesson.value.blocks[0] : undefined;
    if (block?.kind !== "exercise") throw new Error("The lesson has an exercise.");
    const { text } = ruleFile(block, "rule({\n  fails: () => oops,\n});");
    expect(text.split("\n")[1]).toBe("  fails: () => oops,");
    expect(text).not.toContain("said in passing");
  });
});
