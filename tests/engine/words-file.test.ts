// `rules/words.d.ts` is the words' own text, so that editors outside the house know them as well.
import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { wordsTypes } from "#sandbox/words-types";

it("rules/words.d.ts says what the words are (UPDATE_WORDS=1 writes it)", async () => {
  if (process.env.UPDATE_WORDS === "1") await writeFile("rules/words.d.ts", wordsTypes);
  expect(await readFile("rules/words.d.ts", "utf8")).toBe(wordsTypes);
});
