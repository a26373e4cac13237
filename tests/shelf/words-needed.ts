// `rules/<dataset>/words-needed.csv`, as the tests write it anew.
import path from "node:path";
import { shelfFolder, type WordsNeeded } from "#rules";

export const fileOf = (dataset: string) => path.join(shelfFolder(), dataset, "words-needed.csv");

/** The text of the file. */
export function writeWordsNeeded(lines: WordsNeeded[]): string {
  const rows = lines.map(({ code, from, words }) => `${code},${from},${words.join(" ")}`);
  return `${["code,from,words", ...rows].join("\n")}\n`;
}
