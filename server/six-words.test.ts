import { expect, test } from "vitest";
import { hashWords, makeWords, readWords } from "./six-words";

test("six words are read back as they were made, however they are typed", () => {
  for (let turn = 0; turn < 200; turn++) {
    const words = makeWords();
    expect(words.split(" ")).toHaveLength(6);
    expect(readWords(words)).toEqual({ ok: true, value: words });
    const typed = words.split(" ").map((word) => word.slice(0, 4).toUpperCase());
    expect(readWords(` ${typed.join(", ")}. `)).toEqual({ ok: true, value: words });
  }
});

test("a word that is not one is named, with the nearest", () => {
  const said = readWords("apple river candy moon puzzle orenge");
  expect(said).toEqual({ ok: false, reason: "“orenge” is not one of the words. Did you mean orange?" });
  expect(readWords("apples river candle moon puzzle orange").ok).toBe(false);
});

test("too few or too many words are counted", () => {
  expect(readWords("apple river")).toEqual({ ok: false, reason: "There are six words. These are 2." });
  expect(readWords("")).toEqual({ ok: false, reason: "There are six words. These are 0." });
  expect(readWords("apple river candy moon puzzle orange orange").ok).toBe(false);
});

test("what is kept does not hold the words, and two places never have the same", () => {
  const kept = new Set(Array.from({ length: 500 }, () => hashWords(makeWords())));
  expect(kept.size).toBe(500);
  expect(hashWords("apple river candy moon puzzle orange")).not.toContain("apple");
});
