// `rules/<dataset>/words-needed.csv`: for every published check, the words that it takes to say it.
import { readFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { shelfFolder } from "#rules";

/** `from` says whether the words were read from the rule on the shelf, or from a sketch of one that is not there yet. */
export const lineSchema = z.object({
  code: z.string(),
  from: z.enum(["rule", "sketch"]),
  words: z.string().transform((text) => text.split(" ").filter((word) => word !== "")),
});
export type Line = z.infer<typeof lineSchema>;

export const fileOf = (dataset: string) => path.join(shelfFolder(), dataset, "words-needed.csv");

/** The lines of a dataset's file, in order. */
export async function readWordsNeeded(dataset: string): Promise<Line[]> {
  const { data } = Papa.parse(await readFile(fileOf(dataset), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return z.array(lineSchema).parse(data);
}

/** The text of the file. */
export function writeWordsNeeded(lines: Line[]): string {
  const rows = lines.map(({ code, from, words }) => `${code},${from},${words.join(" ")}`);
  return `${["code,from,words", ...rows].join("\n")}\n`;
}
