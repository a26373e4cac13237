// A rule file is taken apart by what it says, and comes together as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { listDatasets, readRuleFiles } from "#rules";
import { readParts, writeParts } from "#sandbox/rule-parts";

test("every rule on the shelf, taken apart and put together, is the same text", async () => {
  const files = (await Promise.all((await listDatasets()).map((id) => readRuleFiles(id)))).flat();
  expect(files.length).toBeGreaterThan(100);
  for (const { path, text } of files) {
    const parts = readParts(text);
    if (parts === undefined) throw new Error(`${path} cannot be taken apart.`);
    expect(writeParts(parts), path).toBe(text);
    expect(parts.list.parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["code", "fails", "valid", "invalid"]),
    );
  }
});

test("comments and commas stay where they are, and belong to what they stand beside", () => {
  const text = `// Head.
const days = 3;
rule({
  code: "1", // the code, as published
  /* about the sentence */
  message: "It holds." /* before, the comma */, // and after
  valid: { a: { DEC: "" } /* kept */, /* of b */ "b, c": {} },
  invalid: {} // no comma
});
// Foot.
`;
  const parts = readParts(text);
  if (parts === undefined) throw new Error("It cannot be taken apart.");
  expect(writeParts(parts)).toBe(text);
  const [code, message, valid] = parts.list.parts;
  expect([code?.after, message?.text]).toEqual([
    " // the code, as published",
    `message: "It holds." /* before, the comma */`,
  ]);
  expect(valid?.examples?.parts.map(({ name }) => name)).toEqual(["a", "b, c"]);
});

test("a text that cannot be read, holds no rule, or says a thing twice is not taken apart", () => {
  for (const text of ["rule({", "", "rule(1)", `rule({ code: "1", code: "2" })`, "other({})"])
    expect(readParts(text)).toBe(undefined);
});

test("any spacing and any comments come back as they were", () => {
  const space = fc.constantFrom("", " ", "\n", "\n  ", " // x, y\n", "/* , */", "\t");
  const part = fc.tuple(
    space,
    fc.constantFrom("1", '"a, b"', "(row) => row.a, b", "[1, 2]", "{ c: 1 }"),
    space,
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.boolean(), space, (given, comma, end) => {
      const written = given
        .map(([before, value, after], at) => `${before}k${at}: (${value})${after}`)
        .join(",");
      const text = `rule({${written}${comma && given.length > 0 ? "," : ""}${end}});\n`;
      const parts = readParts(text);
      expect(parts && writeParts(parts)).toBe(parts && text);
    }),
  );
});
