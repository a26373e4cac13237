// `ruleyard types`: writes the row types that editors and the TypeScript compiler use, from the datasets.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { refuse, succeed } from "#domain/result";
import { listDatasets, readDatasetSource } from "#rules";
import { rowTypes } from "#sandbox/row-types";
import { wordsTypes } from "#sandbox/words-types";
import { readArguments, shelfOf, shelfOption } from "./arguments";
import { withEngine } from "./engine";
import type { Outcome, Terminal } from "./terminal";

/**
 * Writes `words.d.ts` on the shelf and `rows.d.ts` beside each dataset, and prints where.
 * @example await writeTypes([], terminal) // => { ok: true, value: 0 }
 */
export async function writeTypes(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, shelfOption);
  if (!read.ok) return read;
  const shelf = shelfOf(read.value.values.shelf, terminal.folder);
  const datasets = await listDatasets(shelf).catch(() => []);
  if (datasets.length === 0) return refuse(`There is no dataset on the shelf at ${shelf}.`);
  const write = async (file: string, text: string) => {
    await writeFile(file, text);
    terminal.print(`${path.relative(terminal.folder, file)}\n`);
  };
  await write(path.join(shelf, "words.d.ts"), wordsTypes);
  return withEngine(async (engine): Outcome => {
    for (const id of datasets) {
      const dataset = await engine.readDataset(await readDatasetSource(id, shelf));
      if (!dataset.ok) return dataset;
      await write(path.join(shelf, id, "rows.d.ts"), rowTypes(dataset.value));
    }
    return succeed(0);
  });
}
