// The course beside the rules: every concept that a published rule needs, and what the lessons open.
import { describe, expect, test } from "vitest";
import { type Concept, concepts, conceptsOf, opens } from "#domain/concept";
import { listLessons } from "#lessons";
import { listDatasets, readSpecification } from "#rules";
import { readWordsNeeded } from "./words-needed";

const lessons = await listLessons();
const taught = new Set(lessons.flatMap(({ teaches }) => teaches));

/** Every published rule of a dataset with the concepts it needs, and whether it is on the shelf. */
async function needing(dataset: string) {
  const lines = await readWordsNeeded(dataset);
  const specified = new Map((await readSpecification(dataset)).map((each) => [each.code, each]));
  return lines.map(({ code, from, words }) => {
    const one = specified.get(code);
    if (!one) throw new Error(`${code} is not published.`);
    return { code, isFree: from === "sketch", needs: conceptsOf({ ...one, words }) };
  });
}
const ssda903 = await needing("ssda903");

describe.each(await listDatasets())("the rules of %s", (dataset) => {
  test("each need a row, a rule, and nothing that is not a concept", async () => {
    for (const { needs } of await needing(dataset)) {
      expect(needs).toEqual(expect.arrayContaining(["rows", "rules"]));
      expect(needs.filter((one) => !concepts.includes(one))).toEqual([]);
    }
  });
});

test.each<[string, Concept[]]>([
  ["101", ["rows", "lists", "rules"]],
  ["356", ["rows", "dates", "rules"]],
  ["565", ["rows", "blank", "and-or", "rules"]],
  ["387", ["rows", "dates", "lists", "filter", "rules", "two-tables", "ages"]],
  ["431", ["rows", "dates", "and-or", "rules", "neighbours"]],
  ["503E", ["rows", "dates", "rules", "history", "neighbours", "last-year"]],
])("rule %s needs what its words, tables and fields say", (code, wanted) => {
  expect(ssda903.find((rule) => rule.code === code)?.needs).toEqual(wanted);
});

test("a rule that a lesson opens needs nothing new, but where the lesson writes that very rule", () => {
  const asked: string[] = [];
  for (const [at, { opens: codes, blocks }] of lessons.entries()) {
    const known = new Set(lessons.slice(0, at + 1).flatMap(({ teaches }) => teaches));
    const text = blocks.flatMap((block) => (block.kind === "exercise" ? [block.solution] : [])).join("\n");
    for (const code of codes) {
      const needs = ssda903.find((rule) => rule.code === code)?.needs ?? [];
      const isWritten = text.includes(`code: "${code}"`);
      if (!isWritten && needs.some((one) => !known.has(one))) asked.push(code);
    }
  }
  // The mirror image of 565, which the lesson before wrote.
  expect(asked).toEqual(["564"]);
});

test("the whole course opens every free rule but those that need what no lesson teaches", () => {
  const free = ssda903.filter(({ isFree }) => isFree);
  const all = opens(
    lessons,
    lessons.map(({ slug }) => slug),
    free,
  );
  const left = free.filter(({ code }) => !all.now.includes(code));
  expect(all.more).toEqual({});
  for (const { needs } of left) expect(needs.some((one) => !taught.has(one))).toBe(true);
  expect(all.now.length).toBeGreaterThanOrEqual(free.length - 2);
});

test("each lesson on the way opens more, and none closes a rule", () => {
  const free = ssda903.filter(({ isFree }) => isFree);
  const slugs = lessons.map(({ slug }) => slug);
  const counts = slugs.map((_, at) => opens(lessons, slugs.slice(0, at), free).now.length);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  const half = opens(lessons, slugs.slice(0, 9), free);
  expect(half.now.length).toBeGreaterThan(10);
  expect(Math.max(...Object.values(half.more).map((codes) => codes.length))).toBeGreaterThan(0);
});
