// The course beside the rules: every concept that a published rule needs, what the lessons open, and the way to each rule.
import { describe, expect, test } from "vitest";
import { chanceOf } from "#domain/chance";
import { type Concept, concepts, conceptsOf } from "#domain/concept";
import { opens, outlineOf, wayTo } from "#domain/course";
import { listLessons } from "#lessons";
import { listDatasets, readSpecification, readWordsNeeded } from "#rules";

const lessons = await listLessons();
const course = lessons.map(outlineOf);
const slugs = course.map(({ slug }) => slug);
const taught = new Set(course.flatMap(({ teaches }) => teaches));

/** Every published rule of a dataset with the concepts it needs, and whether it is on the shelf. */
async function needing(dataset: string) {
  const lines = await readWordsNeeded(dataset);
  const specified = new Map((await readSpecification(dataset)).map((each) => [each.code, each]));
  return lines.map(({ code, from, words }) => {
    const one = specified.get(code);
    if (!one) throw new Error(`${code} is not published.`);
    return { dataset, code, isFree: from === "sketch", needs: conceptsOf({ ...one, words }) };
  });
}
const all = new Map(
  await Promise.all((await listDatasets()).map(async (id) => [id, await needing(id)] as const)),
);
const ssda903 = all.get("ssda903") ?? [];

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

describe.each([...all])("the rules of %s", (_dataset, rules) => {
  const free = rules.filter(({ isFree }) => isFree);

  test("each need a row, a rule, and nothing that is not a concept", () => {
    const isOdd = ({ needs }: (typeof rules)[number]) =>
      !needs.includes("rows") || !needs.includes("rules") || needs.some((one) => !concepts.includes(one));
    expect(rules.filter(isOdd)).toEqual([]);
  });

  test("are all opened by the whole course, but those that need what no lesson teaches", () => {
    const { now } = opens(course, slugs, rules);
    const left = rules.filter((rule) => !now.includes(rule));
    for (const rule of left) expect(wayTo(course, slugs, rule).untaught).not.toEqual([]);
    expect(rules.filter(({ needs }) => !needs.every((one) => taught.has(one)))).toEqual(
      expect.arrayContaining(left),
    );
    expect(free.filter((rule) => left.includes(rule)).length).toBeLessThanOrEqual(1);
  });

  test("are opened lesson by lesson: the figures add up, and no lesson closes one", () => {
    for (let at = 0; at <= slugs.length; at++) {
      const { now, more } = opens(course, slugs.slice(0, at), free);
      const toCome = slugs.slice(at).flatMap((slug) => more[slug] ?? []);
      const whole = opens(course, slugs, free).now;
      expect([...now, ...toCome].map(({ code }) => code).sort()).toEqual(
        whole.map(({ code }) => code).sort(),
      );
    }
  });

  test("are open to somebody exactly when no lesson is missing on the way to them", () => {
    const wrong: string[] = [];
    for (let run = 0; run < 20; run++) {
      const chance = chanceOf(run, 0);
      const passed = slugs.filter(() => chance.is(0.4));
      const now = new Set(opens(course, passed, rules).now);
      for (const rule of rules) {
        const { lessons: way, untaught } = wayTo(course, passed, rule);
        const isOpen = way.every(({ isPassed }) => isPassed) && untaught.length === 0;
        // Whoever goes the way shown has opened it.
        const then = opens(course, [...passed, ...way.map(({ slug }) => slug)], [rule]).now;
        if (isOpen !== now.has(rule) || (untaught.length === 0) !== (then.length === 1))
          wrong.push(`${rule.code} after ${passed.join(", ")}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
