// The door of the shelf: what datasets there are, and the texts of their rules, tables and made-up returns.
//
// Everything here is read as text. None of it is ever run or imported by Node; only the sandbox runs it.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { SourceFile } from "#domain/dataset";
import { parseCsv } from "#domain/read-csv";
import { parseSpecification, type Specified } from "#domain/specification";
import type { DatasetSource } from "#sandbox/sandbox";

/** A small made-up return: the texts of its CSV and XML files by their names. */
export type MadeUp = {
  thisYear: Record<string, string>;
  lastYear: Record<string, string>;
  reference: Record<string, string>;
};

const errnoSchema = z.object({ code: z.string() });
const datasetId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The folder of the shelf when nobody says otherwise: `rules/` where the program was started. */
export function shelfFolder(): string {
  return path.join(process.cwd(), "rules");
}

/**
 * The datasets that stand on the shelf: every folder with a `dataset.ts`, in order of name.
 * @example await listDatasets() // => ["cin", "ssda903"]
 */
export async function listDatasets(root = shelfFolder()): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && datasetId.test(entry.name))
      .map(async ({ name }) => ((await filesIn(path.join(root, name))).includes("dataset.ts") ? [name] : [])),
  );
  return found.flat().sort();
}

/**
 * The texts that declare a dataset, `dataset.ts` first. Throws when there is no such dataset.
 * @example (await readDatasetSource("ssda903")).files[0].path // => "rules/ssda903/dataset.ts"
 */
export async function readDatasetSource(id: string, root = shelfFolder()): Promise<DatasetSource> {
  const folder = folderOf(id, root);
  const parts = await Promise.all(
    ["tables", "reference", "facts"].map(async (part) =>
      (await filesIn(path.join(folder, part))).filter(isSource).map((name) => `${part}/${name}`),
    ),
  );
  return {
    id,
    files: await Promise.all(["dataset.ts", ...parts.flat()].map((name) => source(id, name, root))),
  };
}

/**
 * The approved rules of a dataset, in order of file name. Any file may be a rule: there is no list to keep.
 * @example (await readRuleFiles("ssda903"))[0].path // => "rules/ssda903/1003-placed-for-adoption-before-care.ts"
 */
export async function readRuleFiles(id: string, root = shelfFolder()): Promise<SourceFile[]> {
  const names = (await filesIn(folderOf(id, root))).filter((name) => isSource(name) && name !== "dataset.ts");
  return Promise.all(names.map((name) => source(id, name, root)));
}

/**
 * The published list of what a dataset wants. Throws when the list is broken, saying which line.
 * @example (await readSpecification("ssda903")).length // => 322
 */
export async function readSpecification(id: string, root = shelfFolder()): Promise<Specified[]> {
  const name = "specification.csv";
  if (!(await filesIn(folderOf(id, root))).includes(name)) return [];
  const { path: shown, text } = await source(id, name, root);
  const specified = parseSpecification(text, shown);
  if (!specified.ok) throw new Error(specified.reason);
  return specified.value;
}

const wordsNeededSchema = z.strictObject({
  code: z.string(),
  /** Whether the words were read from the rule on the shelf, or from a sketch of one that is not there yet. */
  from: z.enum(["rule", "sketch"]),
  words: z.string().transform((text) => text.split(" ").filter((word) => word !== "")),
});
export type WordsNeeded = z.infer<typeof wordsNeededSchema>;

/**
 * The words that it takes to say each published check, in published order; none where nobody has written them down.
 * @example (await readWordsNeeded("ssda903"))[0] // => { code: "101", from: "rule", words: ["oneOf"] }
 */
export async function readWordsNeeded(id: string, root = shelfFolder()): Promise<WordsNeeded[]> {
  const name = "words-needed.csv";
  if (!(await filesIn(folderOf(id, root))).includes(name)) return [];
  const { path: shown, text } = await source(id, name, root);
  const csv = parseCsv(text, shown);
  if (!csv.ok) throw new Error(csv.reason);
  const { columns, rows, header } = csv.value;
  return Array.from({ length: rows }, (_, row) =>
    wordsNeededSchema.parse(Object.fromEntries(header.map((name, at) => [name, columns[at]?.[row] ?? ""]))),
  );
}

/**
 * The small made-up return that stands beside a dataset, as texts by file name.
 * @example Object.keys((await readMadeUp("ssda903")).thisYear) // => ["ad1.csv", "dolo.csv", …]
 */
export async function readMadeUp(id: string, root = shelfFolder()): Promise<MadeUp> {
  const read = async (part: string) => {
    const folder = path.join(folderOf(id, root), "made-up", part);
    const names = (await filesIn(folder)).filter((name) => /\.(csv|xml)$/.test(name));
    const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")] as const);
    return Object.fromEntries(await Promise.all(texts));
  };
  const [thisYear, lastYear, reference] = await Promise.all([
    read("this-year"),
    read("last-year"),
    read("reference"),
  ]);
  return { thisYear, lastYear, reference };
}

/**
 * The files in which a dataset says how its made-up data comes about; none when its tables are to say it all.
 * @example (await readMadeUpFiles("ssda903"))[0].path // => "rules/ssda903/made-up/children.ts"
 */
export async function readMadeUpFiles(id: string, root = shelfFolder()): Promise<SourceFile[]> {
  const names = (await filesIn(path.join(folderOf(id, root), "made-up"))).filter(isSource);
  return Promise.all(names.map((name) => source(id, `made-up/${name}`, root)));
}

function folderOf(id: string, root: string): string {
  if (!datasetId.test(id)) throw new Error(`${JSON.stringify(id)} is not the name of a dataset.`);
  return path.join(root, id);
}

async function source(id: string, name: string, root: string): Promise<SourceFile> {
  const text = await readFile(path.join(folderOf(id, root), name), "utf8");
  return { path: `rules/${id}/${name}`, text };
}

function isSource(name: string): boolean {
  return name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.endsWith(".test.ts");
}

/** The names of a folder's files in order; none when there is no such folder. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (errnoSchema.safeParse(error).data?.code === "ENOENT") return [];
    throw error;
  }
}
