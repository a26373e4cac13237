import { expect, test } from "vitest";
import { readSuggestions, takeSuggestions, wordsAround, writeSuggestion } from "./suggestion";

test("what is written as a suggestion is read as the same suggestion, whatever is in it", () => {
  for (const text of ["  a,", "", "a\n\nb", "```\ncode\n```", "  fails: (row) => `${row.A}`,"]) {
    const body = writeSuggestion("Shorter:", text);
    expect(readSuggestions(body, 3, 4)).toEqual([
      { from: 3, to: 4, lines: text === "" ? [] : text.split("\n") },
    ]);
    expect(wordsAround(body)).toBe("Shorter:");
  }
});

test("a suggestion as GitHub's own button writes it is read, with its Windows line ends", () => {
  expect(readSuggestions("```suggestion\r\n    a,\r\n```\r\nBetter?", 2, 2)).toEqual([
    { from: 2, to: 2, lines: ["    a,"] },
  ]);
  expect(readSuggestions("```ts\na\n```", 1, 1)).toEqual([]);
});

test("suggestions go in where their lines stand now, several at once, or not at all", () => {
  const sent = "a\nb\nc\nd\n";
  const both = [
    { from: 2, to: 2, lines: ["B", "b"] },
    { from: 4, to: 4, lines: [] },
  ];
  expect(takeSuggestions(sent, sent, both)).toEqual({ ok: true, value: "a\nB\nb\nc\n" });
  expect(takeSuggestions(sent, `new\n${sent}`, both)).toEqual({ ok: true, value: "new\na\nB\nb\nc\n" });
  const changed = takeSuggestions(sent, "a\nbb\nc\nd\n", both);
  expect(changed).toMatchObject({ ok: false, reason: expect.stringContaining("Line 2 changed") });
  const twice = takeSuggestions(sent, sent, [
    { from: 1, to: 2, lines: ["x"] },
    { from: 2, to: 3, lines: ["y"] },
  ]);
  expect(twice).toMatchObject({ ok: false, reason: expect.stringContaining("same line") });
});

test("a line that stands there twice is not guessed at", () => {
  const sent = "a\nsame\nb\nsame\nc\n";
  const taken = takeSuggestions(sent, "A\nsame\nB\nsame\nC\n", [{ from: 2, to: 2, lines: ["x"] }]);
  expect(taken.ok).toBe(false);
});
