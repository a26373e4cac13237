// A folder to take to work: a lesson or a rule with all that it needs to run on a computer that has Node and nothing else.
import { z } from "zod";
import { plainCsv } from "./csv-text";
import type { Dataset, SourceFile } from "./dataset";
import type { Block, Lesson } from "./lesson";
import type { TextTable } from "./return";
import { cellForOwnFile, cellToLookAround, doubleClick, ownFile, readMe, starter } from "./work-folder-words";

/** What its program reads first. `year` is the collection's, and may be changed by hand; otherwise the newest. */
export const folderSchema = z.object({
  title: z.string().min(1),
  dataset: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  year: z.number().int().min(1990).max(2200).optional(),
  authority: z.string().optional(),
});

/** The texts of a folder; paths are from inside it. The program itself and its engine are laid beside them. */
export type WorkFolder = { name: string; files: SourceFile[] };

type Source = { id: string; files: SourceFile[] };
type Texts = Record<string, string>;

/**
 * The folder of a lesson: its cells and exercises in order, with somebody's own answers where there are some.
 * @example folderOfLesson(lesson, source, { "cell-1": "Episodes" }).files[0]?.path // => "README.txt"
 */
export function folderOfLesson(lesson: Lesson, source: Source, answers: Texts): WorkFolder {
  const rows = [
    ...Object.values(lesson.data).map((table) => rowsFile("data", table)),
    ...Object.values(lesson.lastYear).map((table) => rowsFile("data/last-year", table)),
  ];
  const cells = cellsOf(lesson, answers);
  const last = { path: cellPath(cells.length + 1, "your own file"), text: cellForOwnFile };
  const files = [...cells, last, ...rows, ownFile, ...declared(source)];
  return whole(lesson.slug, { title: lesson.title, dataset: source.id }, "lesson", files);
}

/**
 * The folder of a rule: its file, and the made-up rows that it is tried on.
 * @example folderOfRule({ code: "356", sentence: "…", rule, source, madeUp, look: { table: "Episodes" } }).name // => "rule-356"
 */
export function folderOfRule(input: {
  code: string;
  sentence: string;
  rule: SourceFile;
  source: Source;
  madeUp: { thisYear: Texts; lastYear: Texts; reference: Texts };
  look: LookAround | null;
}): WorkFolder {
  const { code, sentence, rule, source, madeUp, look } = input;
  const name = rule.path.split("/").at(-1) ?? `${code}.ts`;
  const files = [
    { path: `rules/${name}`, text: rule.text },
    ...(look ? [{ path: cellPath(1, "look around"), text: cellToLookAround(look.table, look.field) }] : []),
    ...textsIn("data", madeUp.thisYear),
    ...textsIn("data/last-year", madeUp.lastYear),
    ...textsIn("data/reference", madeUp.reference),
    ...declared(source),
  ];
  const about = { title: `Rule ${code}: ${sentence}`, dataset: source.id };
  return whole(`rule-${code.toLowerCase()}`, about, "rule", files);
}

/** A table that a rule is about, and a field of it whose codes are worth counting. */
export type LookAround = { table: string; field?: string };

/**
 * What there is to look at around a rule: its table, and a choice among its fields, or else any choice of the table.
 * @example lookAround(dataset, ["Episodes"], ["DECOM"]) // => { table: "Episodes", field: "RNE" }
 */
export function lookAround(dataset: Dataset, tables: string[], fields: string[]): LookAround | null {
  const table = tables.find((name) => dataset.tables[name]);
  if (table === undefined) return null;
  const own = dataset.tables[table]?.fields ?? {};
  const isChoice = (name: string) => own[name]?.type === "choice" && !own[name]?.derived;
  const field = fields.find(isChoice) ?? Object.keys(own).find(isChoice);
  return field === undefined ? { table } : { table, field };
}

function whole(
  name: string,
  about: z.infer<typeof folderSchema>,
  kind: "lesson" | "rule",
  files: SourceFile[],
): WorkFolder {
  return {
    name,
    files: [
      { path: "README.txt", text: readMe(about.title, kind) },
      { path: "start.mjs", text: starter },
      { path: "start.cmd", text: doubleClick },
      { path: "folder.json", text: `${JSON.stringify(about, null, 2)}\n` },
      ...files,
    ],
  };
}

/** The dataset's own files, without the shelf that they stand on. */
function declared({ id, files }: Source): SourceFile[] {
  return files.map(({ path, text }) => ({ path: path.replace(`rules/${id}/`, "dataset/"), text }));
}

function textsIn(folder: string, texts: Texts): SourceFile[] {
  return Object.entries(texts).map(([name, text]) => ({ path: `${folder}/${name}`, text }));
}

function rowsFile(folder: string, { table, rows, columns }: TextTable): SourceFile {
  const names = Object.keys(columns);
  const lines = Array.from({ length: rows }, (_, row) => names.map((name) => columns[name]?.[row] ?? ""));
  return { path: `${folder}/${table}.csv`, text: plainCsv([names, ...lines]) };
}

/** Each is called after the heading above it, and numbered, as they run in order of their names. */
function cellsOf(lesson: Lesson, answers: Texts): SourceFile[] {
  const cells: SourceFile[] = [];
  let heading = "";
  for (const block of lesson.blocks) {
    if (block.kind === "prose") heading = /^#+ +(.+)$/m.exec(lastHeading(block.text))?.[1] ?? heading;
    const text = textOf(block, answers);
    if (text !== undefined)
      cells.push({ path: cellPath(cells.length + 1, heading), text: `${text.trim()}\n` });
  }
  return cells;
}

const lastHeading = (text: string) => text.split("\n").findLast((line) => /^#+ /.test(line)) ?? "";

function textOf(block: Block, answers: Texts): string | undefined {
  if (block.kind === "cell") return answers[block.name] ?? block.source;
  if (block.kind === "prose" || (block.asks !== "rule" && block.asks !== "cell")) return undefined;
  const own = answers[block.name];
  if (own !== undefined && own.trim() !== block.start.trim()) return own;
  return `// You have not done this one yet: here is how it begins.\n${block.start}`;
}

function cellPath(number: number, says: string): string {
  const name = says
    .toLowerCase()
    .replaceAll(/[’']/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `cells/${String(number).padStart(2, "0")}-${name || "cell"}.js`;
}
