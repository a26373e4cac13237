import { describe, expect, it } from "vitest";
import type { ExampleOutcome, ExamplesReport } from "#domain/rule";
import { inOneSentence } from "./examples";
import { ago } from "./when";

const example = (name: string, outcome: ExampleOutcome["outcome"]): ExampleOutcome => ({
  kind: "valid",
  name,
  outcome,
  rows: [],
});
const report = (examples: ExampleOutcome[], more: Partial<ExamplesReport> = {}): ExamplesReport => ({
  passed: examples.every(({ outcome }) => outcome === "passed"),
  examples,
  ms: 1,
  ...more,
});

describe("a run of the examples in one sentence", () => {
  it("says that all pass", () => {
    expect(inOneSentence(report([example("a", "passed"), example("b", "passed")]))).toBe(
      "All 2 examples pass.",
    );
  });

  it("names the first that does not", () => {
    expect(inOneSentence(report([example("a", "passed"), example("same day", "failed")]))).toBe(
      "1 of 2 examples pass. “same day” fails.",
    );
  });

  it("asks for the other kind when there is only one", () => {
    expect(inOneSentence(report([example("a", "passed")], { passed: false }))).toBe(
      "The one example passes. Add at least one of each kind.",
    );
  });

  it("says where a file that cannot be used is broken", () => {
    const trouble = {
      kind: "syntax" as const,
      message: "A bracket is missing.",
      place: { line: 3, column: 1 },
    };
    expect(inOneSentence(report([], { passed: false, trouble }))).toBe(
      "The rule could not be run. Line 3: A bracket is missing.",
    );
  });
});

describe("how long ago", () => {
  const now = Date.parse("2026-04-10T12:00:00Z");
  it.each([
    ["2026-04-10T11:59:40Z", "just now"],
    ["2026-04-10T11:59:00Z", "1 minute ago"],
    ["2026-04-10T10:00:00Z", "2 hours ago"],
    ["2026-04-09T11:00:00Z", "1 day ago"],
    ["2026-04-10T12:05:00Z", "just now"],
  ])("%s is %s", (at, words) => {
    expect(ago(at, now)).toBe(words);
  });
});
