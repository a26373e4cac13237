// Every word that a learner reads, measured: a lesson that grows hard to read stops here.
import { describe, expect, test } from "vitest";
import type { Lesson } from "#domain/lesson";
import { measure } from "#domain/readability";
import { listLessons, listWarmUps } from "#lessons";

/** The bars that the lessons meet. Code counts as one short word, so a bar of 4 is lower than it sounds. */
const bars = { index: 4, sentenceWords: 32, averageWords: 11 };

const lessons = [...(await listLessons()), ...(await listWarmUps())];

/** All prose of a lesson: its text, its questions, its hints, and what is said to a wrong answer. */
function proseOf({ summary, blocks }: Lesson): string {
  const said = blocks.flatMap((block) => {
    if (block.kind === "cell") return [];
    if (block.kind === "prose") return [block.text];
    const { question, praise, hints, wrong } = block;
    return [question, ...hints, praise, ...wrong.map(({ message }) => message)];
  });
  return [summary, ...said].join("\n\n");
}

describe.each(lessons)("the prose of $slug", (lesson) => {
  const { index, longest, words, sentences, jargon } = measure(proseOf(lesson));

  test("is easy to read", () => {
    expect(index).toBeLessThanOrEqual(bars.index);
    expect(words / sentences).toBeLessThanOrEqual(bars.averageWords);
  });

  test("is written to its end", () => {
    expect(`${lesson.title} ${proseOf(lesson)}`).not.toContain("WRITE HERE");
  });

  test("has no sentence that is too long", () => {
    expect(longest.words, longest.text).toBeLessThanOrEqual(bars.sentenceWords);
  });

  test("uses no programmer's word that it does not explain", () => {
    // A word that is explained stands in italics or bold where it is explained.
    const text = proseOf(lesson).toLowerCase();
    expect(jargon.filter((word) => !text.includes(`*${word}*`))).toEqual([]);
  });
});
