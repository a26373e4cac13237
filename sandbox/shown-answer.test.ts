import { describe, expect, test } from "vitest";
import { showAnswer, textsIn } from "./shown-answer";

const known = new Set(textsIn('rule({ table: "Episodes", message: "An episode must end." })'));
const shown = (text: string) => {
  const answer = showAnswer(text, known);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

describe("an answer that others may see", () => {
  test("is its code, without what was said beside it", () => {
    const text = "// Jane Smith, born 2 March\nrow.DEC < row.DECOM /* why? */;\n\n\n// the end";
    expect(shown(text).text).toBe("row.DEC < row.DECOM ;");
  });

  test.each([
    ["a text of its own", 'row.NAME === "Jane Smith"'],
    ["a date", 'row.DOB === "2010-03-02"'],
    ["a text in backquotes", "row.NAME === `Jane Smith`"],
    ["a pattern", "/Jane Smith/.test(row.NAME)"],
    ["a long number", "row.UPN === 123456789"],
    ["a long name", "const bornOnTheSecondOfMarchTwoThousandAndTen = 1"],
    ["a name in signs that look like others", "const јane = 1"],
    ["no code", "Jane Smith was here"],
    ["too much", "1;".repeat(3_000)],
  ])("has not %s", (_, text) => {
    expect(showAnswer(text, known).ok).toBe(false);
  });

  test("has the texts of the exercise, and codes", () => {
    const text =
      'rule({ table: "Episodes", message: "An episode must end.", fails: (row) => row.LS === "V3" })';
    expect(shown(text).text).toBe(text);
  });

  test("has the shape of one that differs in names, spaces and quotes", () => {
    const one =
      'rule({ fails: (row) => { const open = isBlank(row.DEC); return open && row.LS === "V3"; } })';
    const same = "rule({\n  fails: episode => {}\n})".replace(
      "{}",
      "{ const isOpen = isBlank( episode.DEC )\n return isOpen && episode.LS === 'V3' }",
    );
    const other = 'rule({ fails: (row) => isBlank(row.DEC) && row.LS === "V3" })';
    expect(shown(one).shape).toBe(shown(same).shape);
    expect(shown(one).shape).not.toBe(shown(other).shape);
    expect(shown("a.filter((x, y) => x.DEC)").shape).toBe(shown("a.filter((row, at) => row.DEC)").shape);
    expect(shown("row.DEC").shape).not.toBe(shown("row.DECOM").shape);
  });
});
