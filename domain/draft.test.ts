import fc from "fast-check";
import { expect, test } from "vitest";
import { firstText, ruleCodeSchema, rulePath } from "./draft";

test("a rule's file is named by its code and the first words of its sentence", () => {
  expect(rulePath("ssda903", "356", "An episode must not end before it starts.")).toBe(
    "rules/ssda903/356-episode-must-not-end.ts",
  );
  expect(rulePath("ssda903", "503A", "")).toBe("rules/ssda903/503A.ts");
});

test("whatever a sentence says, the file stays in its folder and has a plain name", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (sentence) => {
      expect(rulePath("ssda903", "356", sentence)).toMatch(/^rules\/ssda903\/356(-[a-z0-9]+)*\.ts$/);
    }),
  );
});

test("a code is never a path", () => {
  for (const code of ["356", "503A", "NA-1"]) expect(ruleCodeSchema.safeParse(code).success).toBe(true);
  for (const code of ["", "..", "a/b", "a\\b", "356 ", "-1", "1-", "é", "x".repeat(21)]) {
    expect(ruleCodeSchema.safeParse(code).success).toBe(false);
  }
});

test("a new draft holds the sentence as it was published, whatever is in it", () => {
  const text = firstText({
    code: "356",
    sentence: 'An "episode" must\nnot end.',
    tables: ["Episodes"],
    fields: ["Episodes.DECOM", "DEC", "Header.DOB"],
  });
  expect(text).toContain('message: "An \\"episode\\" must\\nnot end."');
  expect(text).toContain('fields: ["DECOM", "DEC", "Header.DOB"]');
  expect(text).toContain('"a row that is right": { DECOM: "", DEC: "" }');
  expect(text).not.toMatch(/severity|since/);
});

test("a new draft says from when it is wanted, and whether it is a query", () => {
  const wanted = { code: "8945Q", sentence: "It holds.", tables: ["Reviews"], fields: ["DAY"] };
  const text = firstText({ ...wanted, since: 2025, severity: "query" });
  expect(text).toContain('  severity: "query",\n  since: 2025,\n');
});
