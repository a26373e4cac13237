// The bank of warm-ups, and what is drawn from it. That each question can be answered right and wrong is proven with the lessons'.
import { expect, test } from "vitest";
import { type Concept, concepts } from "#domain/concept";
import type { Lesson } from "#domain/lesson";
import { drawWarmUp } from "#domain/warm-up";
import { listLessons, listWarmUps } from "#lessons";

const bank = await listWarmUps();
const conceptsIn = (lesson: Lesson) =>
  lesson.blocks.map((block) => bank.find(({ blocks }) => blocks.includes(block))?.teaches[0]);
const asked = (lesson: Lesson) =>
  lesson.blocks.map((block) => (block.kind === "exercise" ? block.asks : block.kind));

test("the bank asks about every concept, and no two of its questions share a name", () => {
  expect(new Set(bank.flatMap(({ teaches }) => teaches))).toEqual(new Set(concepts));
  const names = bank.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === "exercise" ? block.name : "prose")),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain("prose");
});

test("a warm-up asks about the ideas of one's own rule, and what all rules need only when there is nothing else", () => {
  const needs: Concept[] = ["rows", "dates", "lists", "filter", "rules", "two-tables", "ages"];
  const own = ["dates", "lists", "filter", "two-tables", "ages"];
  const seen = new Set<unknown>();
  for (let turn = 0; turn < 5; turn++) {
    const drawn = conceptsIn(drawWarmUp(bank, needs, turn));
    expect(drawn).toHaveLength(3);
    expect(own).toEqual(expect.arrayContaining(drawn));
    for (const one of drawn) seen.add(one);
  }
  expect([...seen].sort()).toEqual(own.sort());
  expect(conceptsIn(drawWarmUp(bank, ["rows", "rules"], 0)).sort()).toEqual(["rows", "rules"]);
});

test("every lesson and every single concept gives two or three questions, with one hole at most and that one last", async () => {
  const needs = [...(await listLessons()).map(({ teaches }) => teaches), ...concepts.map((one) => [one]), []];
  for (const need of needs) {
    for (let turn = 0; turn < 4; turn++) {
      const drawn = drawWarmUp(bank, need, turn);
      expect([2, 3]).toContain(drawn.blocks.length);
      expect(asked(drawn).slice(0, -1)).not.toContain("cell");
      expect(new Set(drawn.blocks).size).toBe(drawn.blocks.length);
      expect(drawWarmUp(bank, need, turn)).toEqual(drawn);
    }
  }
});
