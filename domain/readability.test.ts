import { describe, expect, test } from "vitest";
import { measure } from "./readability";

describe("how hard a text is to read", () => {
  test("is the automated readability index", () => {
    // 8 words, 2 sentences and 24 letters: 4.71 × 3 + 0.5 × 4 − 21.43.
    expect(measure("One two six ten. The cat sat too.")).toMatchObject({
      words: 8,
      sentences: 2,
      index: -5.3,
    });
  });

  test("grows with longer words and longer sentences", () => {
    const plain = measure("The end must not be before the start.").index;
    const official = measure(
      "Notwithstanding the aforementioned considerations, termination antecedent to commencement is impermissible.",
    ).index;
    expect(official).toBeGreaterThan(plain + 10);
  });

  test("takes code in a sentence for one short word, and leaves fences and headings out", () => {
    const markdown = "# Head\n\nWrite `episode.child.Header?.DOB` here.\n\n```js\nconst a = 1;\n```\n";
    expect(measure(markdown)).toMatchObject({ words: 3, sentences: 1 });
  });

  test("knows the longest sentence, each item of a list as its own", () => {
    expect(measure("- One two.\n- One two three\n- One").longest).toEqual({
      words: 3,
      text: "One two three",
    });
  });

  test("names words that only programmers use, and not those that are code", () => {
    expect(measure("The callback gets an array, an Array of strings. `null` is fine.").jargon).toEqual([
      "callback",
      "array",
      "strings",
    ]);
  });
});
