import { expect, test } from "vitest";
import type { Verdict } from "#domain/submission";
import { annotate } from "./annotations";

const text = `rule({
  code: "356",
  valid: {
    "ends the day it starts": { DECOM: "2026-04-01" },
    several: {
      Episodes: [{ DECOM: "2026-04-01" }],
    },
  },
  invalid: { "ends before": { DECOM: "2026-04-02" } },
});
`;
const file = { path: "rules/ssda903/356-a.ts", text };

function verdictOf(report: Partial<Verdict["report"]>): Verdict {
  const whole = { passed: false, examples: [], ms: 1, ...report };
  return { passed: false, sha256: "", at: "2026-04-01T00:00:00.000Z", report: whole };
}

test("each failing example has its reason beside its own lines", () => {
  const notes = annotate(
    verdictOf({
      examples: [
        { kind: "valid", name: "ends the day it starts", outcome: "passed", rows: [] },
        { kind: "valid", name: "several", outcome: "failed", reason: "The rule found row 1.", rows: [] },
        { kind: "invalid", name: "ends before", outcome: "failed", reason: "Nothing was found.", rows: [] },
      ],
    }),
    file,
  );
  expect(notes).toEqual([
    {
      path: file.path,
      from: 5,
      to: 7,
      title: "“several” does not pass",
      message: "This valid example does not pass: The rule found row 1.",
    },
    {
      path: file.path,
      from: 9,
      to: 9,
      title: "“ends before” does not pass",
      message: "This invalid example does not pass: Nothing was found.",
    },
  ]);
});

test("what stops the whole file is said beside its line, never outside of the file", () => {
  const at = (line: number) =>
    annotate(
      verdictOf({
        trouble: { kind: "syntax", message: "A bracket is missing.", place: { line, column: 1 } },
      }),
      file,
    );
  expect(at(4)).toMatchObject([{ from: 4, to: 4, message: "A bracket is missing." }]);
  expect(at(400)).toMatchObject([{ from: 11, to: 11 }]);
});
