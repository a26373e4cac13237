// The shelf as a whole: between them its rules show every word, every kind of work, every table and every form.
import { afterAll, describe, expect, it } from "vitest";
import { listDatasets, readDatasetSource, readRuleFiles, readSpecification, readWordsNeeded } from "#rules";
import { openSandbox } from "#sandbox/node";
import { words } from "#sandbox/words";
import { readWordsUsed, ways } from "./words-used";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

const shelves = await Promise.all(
  (await listDatasets()).map(async (id) => {
    const source = await readDatasetSource(id);
    const dataset = await sandbox.readDataset(source);
    if (!dataset.ok) throw new Error(dataset.reason);
    const specification = new Map((await readSpecification(id)).map((each) => [each.code, each]));
    const rules = await Promise.all(
      (await readRuleFiles(id)).map(async (file) => {
        const { declaration } = await sandbox.runExamples({ dataset: source, rule: file });
        if (declaration === undefined) throw new Error(`${file.path} declares no rule`);
        return { ...declaration, text: file.text, used: readWordsUsed(dataset.value, file.text) };
      }),
    );
    return { id, dataset: dataset.value, specification, rules, needed: await readWordsNeeded(id) };
  }),
);
const [first] = shelves.filter(({ id }) => id === "ssda903");
const rules = first?.rules ?? [];

/** Who is named by fewer than two. */
function rare(names: readonly string[], holders: readonly (readonly string[])[]): string[] {
  return names.filter((name) => holders.filter((held) => held.includes(name)).length < 2);
}

describe("the words and the ways", () => {
  it("are each needed by at least two published checks", () => {
    const needed = shelves.flatMap((shelf) => shelf.needed.map((line) => line.words));
    expect(rare([...words.map(({ name }) => name), ...ways], needed)).toEqual([]);
  });

  it.each(shelves)("of $id's own are each used by at least two of its rules", (shelf) => {
    const used = shelf.rules.map((rule) => rule.used);
    expect(rare(Object.keys(shelf.dataset.facts), used)).toEqual([]);
  });
});

describe("the rules of ssda903", () => {
  it("do each kind of work that the specification names, at least twice", () => {
    const done = rules.map(({ code }) => first?.specification.get(code)?.operations ?? []);
    const all = [...new Set([...(first?.specification.values() ?? [])].flatMap((each) => each.operations))];
    expect(all.length).toBeGreaterThan(20);
    expect(rare(all, done)).toEqual([]);
  });

  it("are asked about every table", () => {
    const asked = new Set(rules.flatMap(({ tables }) => tables));
    expect([...asked].sort()).toEqual(Object.keys(first?.dataset.tables ?? {}).sort());
  });

  it.each([
    ["several tables in one rule", (rule: Rule) => rule.tables.length > 1],
    ["cells of other tables in a finding", (rule: Rule) => rule.fields.some((field) => field.includes("."))],
    ["rows that clash, linked", (rule: Rule) => /&& \[\w/.test(rule.text)],
    ["last year", (rule: Rule) => rule.needs.includes("lastYear")],
    ["the whole return counted", (rule: Rule) => rule.used.includes("where")],
    ["a reference list", (rule: Rule) => rule.used.includes("lookup")],
    ["a query", (rule: Rule) => rule.severity === "query"],
    ["an error", (rule: Rule) => rule.severity === "error"],
    ["in force since a year", (rule: Rule) => rule.since !== undefined],
    ["guidance", (rule: Rule) => rule.guidance !== undefined],
    ["notes", (rule: Rule) => rule.notes !== undefined],
  ])("show this form at least twice: %s", (_, has) => {
    expect(rules.filter(has).length).toBeGreaterThanOrEqual(2);
  });
});

type Rule = (typeof rules)[number];
