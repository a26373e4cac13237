import { describe, expect, test } from "vitest";
import { exerciseFile, readLessonText } from "./lesson";

const head = "---\ntitle: Rows\nsummary: About rows.\nminutes: 5\ndataset: ssda903\nopens: 356 1003\n---\n";
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
  "```md hint=one",
  "Think.",
  "```",
  "```js wrong=one Not that.",
  "rule({ fails: () => 1 });",
  "```",
].join("\n");

describe("the text of a lesson", () => {
  test("is prose and cells in their order, with the rows that the lesson brings", () => {
    const lesson = readLessonText(
      "01-rows",
      `${head}\nHello.\n\n\`\`\`csv data=Episodes\nCHILD\nA1\n\`\`\`\n\n\`\`\`js cell\nEpisodes\n\`\`\`\n\nBye.\n`,
    );
    expect(lesson).toMatchObject({
      ok: true,
      value: { slug: "01-rows", minutes: 5, opens: ["356", "1003"] },
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
    const lesson = readLessonText("01-rows", head + exercise);
    expect(lesson.ok && lesson.value.blocks[0]).toMatchObject({
      kind: "exercise",
      name: "one",
      hints: ["Think."],
      solution: "rule({ fails: () => true });",
      wrong: [{ message: "Not that.", source: "rule({ fails: () => 1 });" }],
    });
  });

  test.each([
    ["no head", "Hello.", "between two lines of three dashes"],
    ["a head without a title", "---\nminutes: 5\n---\n", "title"],
    ["an unclosed block", `${head}\`\`\`js cell\nEpisodes`, "Line 8 opens a block that is never closed."],
    ["a hint of an exercise that is not there", `${head}\`\`\`md hint=two\nThink.\n\`\`\``, "two"],
    ["an unknown kind of block", `${head}\`\`\`js surprise=two\n\n\`\`\``, "surprise"],
    ["an exercise that nothing checks", `${head}\`\`\`js exercise=one\nrule({})\n\`\`\``, "no checks"],
  ])("is refused with a sentence when it has %s", (_, text, sentence) => {
    const lesson = readLessonText("01-rows", text);
    expect(lesson.ok).toBe(false);
    expect(lesson.ok || lesson.reason).toContain(sentence);
  });

  test("lets prose show code that is not a cell", () => {
    const lesson = readLessonText("01-rows", `${head}\`\`\`js\nrow.DEC\n\`\`\`\n`);
    expect(lesson.ok && lesson.value.blocks).toEqual([{ kind: "prose", text: "```js\nrow.DEC\n```" }]);
  });
});

describe("the file that judges an answer", () => {
  test("holds the answer on the lines it was written on", () => {
    const lesson = readLessonText("01-rows", head + exercise);
    const block = lesson.ok ? lesson.value.blocks[0] : undefined;
    if (block?.kind !== "exercise") throw new Error("The lesson has an exercise.");
    const { text } = exerciseFile(block, "rule({\n  fails: () => oops,\n});");
    expect(text.split("\n")[1]).toBe("  fails: () => oops,");
    expect(text).not.toContain("said in passing");
  });
});
