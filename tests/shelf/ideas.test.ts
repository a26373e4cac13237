// What the approved rules do, read from their own texts: over the whole shelf, and held against what stands in them.
import { afterAll, describe, expect, it, test } from "vitest";
import { gather, type Idea, ideas, lessonOf, type RuleWithIdeas } from "#domain/idea";
import { measure } from "#domain/readability";
import { listLessons } from "#lessons";
import { listDatasets, readDatasetSource, readRuleFiles, readSpecification } from "#rules";
import { findIdeas } from "#sandbox/ideas/find";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

type Read = RuleWithIdeas & { check: string };

async function rulesOf(id: string): Promise<Read[]> {
  const dataset = await sandbox.readDataset(await readDatasetSource(id));
  if (!dataset.ok) throw new Error(dataset.reason);
  return (await readRuleFiles(id)).map(({ path, text }) => ({
    code: path.split("/").at(-1)?.split("-")[0] ?? "",
    check: text.slice(text.indexOf("fails:"), text.indexOf("\n  valid:")),
    ...findIdeas(dataset.value, text),
  }));
}

const shelves = await Promise.all(
  (await listDatasets()).map(async (id) => ({ id, rules: await rulesOf(id) })),
);
const ssda903 = shelves.find(({ id }) => id === "ssda903")?.rules ?? [];
const lessons = await listLessons();

/** What stands in the text of every rule of an idea, and of no other. */
const signs: [Idea, RegExp][] = [
  ["row-before", /\.(previous|next)\b/],
  ["last-year", /\b(lastYear|openLastYear)\b/],
  ["looked-up", /\blookup\(/],
  ["stretches", /\b(overlaps|runs)\(/],
  ["as-typed", /\.raw\b/],
];
/** What stands in the text of every rule of an idea, and of others too. */
const marks: [Idea, RegExp][] = [
  ["given", /isBlank\(/],
  ["left-blank", /isBlank\(/],
  ["together", /isBlank\(.*(===|!==) isBlank\(/],
  ["off-list", /oneOf\(/],
  ["two-dates", /[<>]|sameDay\(|daysBetween\(/],
  ["collection-year", /\b(start|end|year)\b/],
  ["fixed-day", /\d{4}-\d\d-\d\d/],
  ["age", /\b(ageOn|addYears)\(/],
  ["counting", /\b(countBy|sumBy|groupBy)\(|\.(length|size)\b/],
  ["whole-return", /collection|where\(/],
];

describe.each(shelves)("the ideas of the rules of $id", ({ id, rules }) => {
  it("are found in every approved rule, each once and in their order", () => {
    expect(rules.filter((rule) => rule.ideas.length === 0).map(({ code }) => code)).toEqual([]);
    const order = ideas.map(({ name }) => name);
    for (const { ideas: found } of rules) expect(found).toEqual(order.filter((name) => found.includes(name)));
  });

  it("go with the rule's own sentence", async () => {
    const sentences = new Map((await readSpecification(id)).map(({ code, sentence }) => [code, sentence]));
    for (const { code, sentence } of rules) expect(sentence).toBe(sentences.get(code) ?? sentence);
  });

  test.each(signs)("%s is found where the text says so, and nowhere else", (idea, sign) => {
    const said = rules.filter(({ check }) => sign.test(check)).map(({ code }) => code);
    expect(rules.filter((rule) => rule.ideas.includes(idea)).map(({ code }) => code)).toEqual(said);
  });

  test.each(marks)("%s is found only where the text has what it takes", (idea, mark) => {
    const without = rules.filter((rule) => rule.ideas.includes(idea) && !mark.test(rule.check));
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  it("are gathered so that every rule stands under each of its ideas once", () => {
    const gathered = gather(rules);
    const stands = gathered.flatMap(({ idea, smallest, others }) =>
      [smallest, ...others].map(({ code }) => `${idea.name} ${code}`),
    );
    expect(new Set(stands).size).toBe(stands.length);
    expect(stands.length).toBe(rules.reduce((sum, rule) => sum + rule.ideas.length, 0));
    for (const { smallest, others } of gathered)
      expect(others.filter((rule) => rule.ideas.length < smallest.ideas.length)).toEqual([]);
  });
});

test.each<[string, Idea[]]>([
  ["101", ["off-list"]],
  ["119", ["together", "as-typed"]],
  ["232", ["some-codes"]],
  ["501", ["row-before"]],
  ["1003", ["some-codes", "other-table"]],
  ["391", ["left-blank", "age"]],
  ["233", ["left-blank"]],
  ["388", ["row-before"]],
  ["358", ["some-codes", "age", "other-table"]],
  ["446", ["some-codes", "fixed-day"]],
  ["503A", ["row-before", "last-year"]],
  ["522", ["two-dates"]],
  ["578", ["other-table", "stretches"]],
  ["INT31", ["counting", "whole-return"]],
  ["SW17STG2", ["own-rows", "as-typed"]],
])("rule %s does what somebody who reads it says that it does", (code, wanted) => {
  expect(ssda903.find((rule) => rule.code === code)?.ideas).toEqual(wanted);
});

test("an idea is said plainly, and a lesson teaches it, or none teaches what it takes", () => {
  const { index, longest, jargon } = measure(ideas.map(({ says }) => says).join(" "));
  expect([index <= 6, longest.words <= 32, jargon]).toEqual([true, true, []]);
  const taught = new Set(lessons.flatMap(({ teaches }) => teaches));
  for (const idea of ideas) {
    expect(lessonOf(idea, lessons) === undefined).toBe(!taught.has(idea.concept));
  }
  expect(lessonOf({ concept: "neighbours" }, lessons)?.slug).toBe("the-row-before");
  expect(lessonOf({ concept: "counting" }, lessons)?.slug).toBe("for-your-day-job");
});

test("what is no rule has no ideas", async () => {
  const dataset = await sandbox.readDataset(await readDatasetSource("ssda903"));
  if (!dataset.ok) throw new Error(dataset.reason);
  for (const text of ["", "rule(", "1 + 1", 'rule({ code: "1" })', "rule({ fails: true })"])
    expect(findIdeas(dataset.value, text).ideas).toEqual([]);
});
