import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleCodeSchema, rulePath, datasetIdSchema } from "./draft";
import { isShelfPath, sayOddPath } from "./shelf-path";

const long = "x".repeat(4096);
const odd = [
  "..",
  ".",
  "",
  "../../etc/passwd",
  "%2e%2e%2f",
  "..%2f",
  "a/../b",
  "a\\b",
  "a\u0000b",
  "CON",
  "nul.txt",
  "com1",
  "\u202emoc.yml",
  "а", // Cyrillic
  "．．／",
  "∕etc",
  ".git",
  ".GIT",
  "git~1",
  ".github/workflows/run.yml",
  " 356",
  "356 ",
  "356.",
  "a\nb",
  "-rf",
  "C:x",
  "x:stream",
  "356.lock",
  long,
];

test("rules and lessons under plain names are places for a file of ours", () => {
  for (const path of [
    "rules/ssda903/356-episode-must-not-end.ts",
    "rules/cin/8945Q.ts",
    "rules/ssda903/notes/1764.md",
    "lessons/01-rows-dates-and-blanks/lesson.md",
  ])
    expect(isShelfPath(path), path).toBe(true);
});

test("what leads elsewhere, is hidden, or reads differently than it is is none", () => {
  for (const name of odd) {
    expect(isShelfPath(name), name).toBe(false);
    for (const path of [
      `rules/${name}`,
      `rules/ssda903/${name}`,
      `rules/${name}/356.ts`,
      `${name}/rules/a.ts`,
    ])
      expect(isShelfPath(path), path).toBe(false);
    expect(sayOddPath(name)).toMatch(/^[ -~]{1,700}$/);
  }
  for (const path of [".github/workflows/a.yml", "/rules/a.ts", "Rules/a.ts", "rules", "rules/", "docs/a.md"])
    expect(isShelfPath(path), path).toBe(false);
});

test("whatever code, dataset and sentence are given, the file has its place on the shelf or the code is refused", () => {
  const text = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: "binary", maxLength: 60 }), fc.string());
  const named = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
  fc.assert(
    fc.property(fc.oneof(named, text), fc.oneof(named, text), text, (dataset, code, sentence) => {
      for (const [name, rule] of [
        [dataset, code],
        ["ssda903", code],
        ["ssda903", "356"],
      ] as const) {
        const isNamed = datasetIdSchema.safeParse(name).success && ruleCodeSchema.safeParse(rule).success;
        const path = rulePath(name, rule, sentence);
        if (isNamed) expect(isShelfPath(path), path).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
