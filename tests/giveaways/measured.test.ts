// How well giveaways are told, on 2,000 snippets made from a seed: half of them hold somebody, half hold nobody. The
// figures of docs/nobody.md are printed here.
import { expect, test } from "vitest";
import { chanceOf } from "#domain/chance";
import { findGiveaways } from "#domain/giveaway";
import { type Kind, kinds } from "#domain/giveaway-kinds";
import { replaceAll } from "#domain/giveaway-made-up";
import { madeUpLooking } from "./made-up-looking";
import { realLooking } from "./real-looking";

const snippets = [...realLooking(chanceOf(6, 1), 1000), ...madeUpLooking(chanceOf(6, 2), 1000)].map(
  (snippet) => ({ ...snippet, found: findGiveaways(snippet.text) }),
);

/** What is reached now, in thousandths: recall and precision. Raise a figure when it gets better; it never goes down. */
const reached: Record<Kind, [recall: number, precision: number]> = {
  upn: [1000, 1000],
  nhs: [1000, 1000],
  uln: [1000, 1000],
  nino: [1000, 1000],
  bank: [1000, 1000],
  ssn: [1000, 1000],
  birth: [1000, 1000],
  name: [955, 1000],
  postcode: [1000, 928],
  address: [925, 1000],
  email: [1000, 1000],
  phone: [1000, 1000],
  "child-id": [1000, 1000],
  rows: [1000, 1000],
};

const kindNames: Kind[] = Object.keys(kinds).filter((name): name is Kind => name in reached);
const thousandths = (part: number, whole: number) => Math.floor((1000 * part) / whole);

test("each kind is told as well as it was", () => {
  const lines = kindNames.map((kind) => {
    const has = snippets.filter((snippet) => snippet.kinds.includes(kind));
    const told = snippets.filter(({ found }) => found.some((each) => each.kind === kind));
    const right = told.filter((snippet) => snippet.kinds.includes(kind)).length;
    return {
      kind,
      of: has.length,
      recall: thousandths(right, has.length),
      precision: thousandths(right, told.length),
    };
  });
  console.table(lines);
  for (const { kind, recall, precision } of lines) {
    const [least, leastPrecise] = reached[kind];
    expect(recall, `recall of ${kinds[kind]}`).toBeGreaterThanOrEqual(least);
    expect(precision, `precision of ${kinds[kind]}`).toBeGreaterThanOrEqual(leastPrecise);
  }
});

test("hardly a snippet with somebody in it gets through, and hardly one with nobody is held", () => {
  const [some, none] = [snippets.slice(0, 1000), snippets.slice(1000)];
  const through = some.filter(({ found }) => found.length === 0).length;
  const asked = none.filter(({ found }) => found.length > 0).length;
  const held = none.filter(({ found }) => found.some(({ level }) => level === "certain")).length;
  console.log(
    `of 1,000 with somebody, ${through} get through; of 1,000 with nobody, ${asked} are asked about and ${held} held`,
  );
  expect(through).toBeLessThanOrEqual(11);
  expect(asked).toBeLessThanOrEqual(10);
  expect(held).toBe(0);
});

test("one press leaves nothing of it, wherever it stood", () => {
  const left = snippets.filter(({ text }) => findGiveaways(replaceAll(text, [])).length > 0);
  expect(left.map(({ family, text }) => `${family}: ${text} → ${replaceAll(text, [])}`)).toEqual([]);
});
