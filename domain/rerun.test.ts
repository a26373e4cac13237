import { expect, test } from "vitest";
import type { ExampleOutcome, ExamplesReport } from "./rule";
import { changedAnswers, sayBecause, sayRerun } from "./rerun";

const example = (name: string, found: boolean, outcome: ExampleOutcome["outcome"] = "passed") => ({
  kind: "valid" as const,
  name,
  outcome,
  rows: [{ table: "Episodes", row: 0, wanted: false, found }],
});
const report = (...examples: ExampleOutcome[]): ExamplesReport => ({ passed: true, examples, ms: 1 });
const verdict = (of: ExamplesReport) => ({ passed: of.passed, sha256: "", at: "", report: of });
const because = {
  paths: ["rules/ssda903/facts/in-care.ts"],
  by: "Jo Whitfield",
  at: "2026-11-24T10:00:00Z",
};

test("an example that comes to something else is named with its row; the others are not", () => {
  const before = report(example("a", false), example("b", false));
  const after = report(example("a", false), example("b", true, "failed"));
  expect(changedAnswers(before, before)).toEqual([]);
  expect(changedAnswers(before, after)).toMatchObject([{ name: "b", outcome: "failed", rows: [{ row: 0 }] }]);
});

test("what came of it is one sentence", () => {
  const before = verdict(report(example("a", false), example("b", false)));
  const one = verdict(report(example("a", true, "failed"), example("b", false)));
  const both = verdict(report(example("a", true, "failed"), example("b", true, "failed")));
  const broken = verdict({ ...report(), trouble: { kind: "threw", message: "It stopped." } });
  expect(sayRerun(before, { verdict: before, because })).toBe("Still right on the newest approved rules.");
  const since = "since the fact in-care was changed by Jo Whitfield on Tuesday 24 November";
  expect(sayRerun(before, { verdict: one, because })).toBe(`One example changed its answer ${since}.`);
  expect(sayRerun(before, { verdict: both, because })).toBe(`2 examples changed their answers ${since}.`);
  expect(sayRerun(before, { verdict: broken, because })).toBe(`It can no longer be run ${since}.`);
});

test("several changes are counted after the first", () => {
  const paths = ["rules/cin/dataset.ts", "rules/cin/tables/a.ts", "rules/cin/tables/b.ts"];
  expect(sayBecause({ paths, by: null, at: null })).toBe("the dataset and 2 more were changed");
});
