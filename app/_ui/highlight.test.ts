import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight";

const kinds = (text: string) =>
  highlight(text)
    .flat()
    .filter(({ kind }) => kind !== "plain")
    .map(({ kind, text: piece }) => [kind, piece]);

/** Texts made of what could confuse a reader of them. */
const texts = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      "`",
      "\\",
      "/",
      "*",
      "//",
      "\n",
      "\r\n",
      "a",
      "return",
      "7",
      ":",
      " ",
      "é",
      "😀",
    ),
  )
  .map((parts) => parts.join(""));

describe("colouring a rule file", () => {
  it("tells words, texts, numbers, notes and names apart", () => {
    expect(kinds('since: 2025, // from then on\nfails: (row) => { return row.A !== "x"; }')).toEqual([
      ["name", "since"],
      ["number", "2025"],
      ["note", "// from then on"],
      ["name", "fails"],
      ["word", "return"],
      ["text", '"x"'],
    ]);
  });

  it("keeps a note over two lines on both", () => {
    expect(highlight("/* a\nb */")).toEqual([
      [{ kind: "note", text: "/* a" }],
      [{ kind: "note", text: "b */" }],
    ]);
  });

  it("reads a text that was never closed to the end of its line", () => {
    expect(highlight('code: "356\nnext').map((line) => line.map(({ text }) => text).join(""))).toEqual([
      'code: "356',
      "next",
    ]);
  });

  it("never loses or adds a character, whatever the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = highlight(text)
          .map((line) => line.map((piece) => piece.text).join(""))
          .join("\n");
        expect(shown).toBe(text.replace(/\r\n?/g, "\n"));
      }),
    );
  });

  it("is quick on a text made to be slow", () => {
    const began = performance.now();
    highlight(`${'"\\'.repeat(20_000)}${"/*".repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
