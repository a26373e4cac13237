// How large a folder to take to work is, before anybody fetches it: measured on what will be packed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { readDatasetSource, readMadeUp } from "#rules";

const pack = promisify(deflateRaw);
const programs = ["folder/run.mjs", "folder/rules.mjs", "engine.wasm"];

/** By a name that stands for the texts: lessons and datasets hardly change in size while a server runs. */
const known = new Map<string, Promise<number>>();

/**
 * Megabytes of the folder of any rule of a dataset: beside the dataset and its made-up rows, a rule weighs nothing.
 * @example await ruleFolderMegabytes("ssda903") // => 0.7
 */
export function ruleFolderMegabytes(dataset: string): Promise<number> {
  return folderMegabytes(`rule ${dataset}`, async () => {
    const [source, madeUp] = await Promise.all([readDatasetSource(dataset), readMadeUp(dataset)]);
    const rows = [madeUp.thisYear, madeUp.lastYear, madeUp.reference].flatMap((texts) =>
      Object.values(texts),
    );
    return [...source.files, ...rows.map((text) => ({ text }))];
  });
}

/**
 * Megabytes to one place after the point, of the program and of these texts.
 * @example await folderMegabytes("lesson for-your-day-job", async () => texts) // => 0.6
 */
export async function folderMegabytes(
  name: string,
  texts: () => Promise<readonly { text: string }[]>,
): Promise<number> {
  const [program, own] = await Promise.all([
    remember("the program", async () => {
      const folder = join(/* turbopackIgnore: true */ process.cwd(), "public", "engine");
      return Promise.all(programs.map((file) => readFile(join(folder, file))));
    }),
    remember(name, async () => (await texts()).map(({ text }) => Buffer.from(text))),
  ]);
  return Math.max(0.1, Math.round((program + own) / 100_000) / 10);
}

function remember(name: string, files: () => Promise<Buffer[]>): Promise<number> {
  const had = known.get(name);
  if (had !== undefined) return had;
  const measured = files()
    .then((all) => Promise.all(all.map((bytes) => pack(bytes, { level: 9 }))))
    .then((packed) => packed.reduce((sum, { length }) => sum + length + 150, 0));
  known.set(name, measured);
  measured.catch(() => known.delete(name));
  return measured;
}
