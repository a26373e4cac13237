// `ruleyard make`: a made-up return of any size, of this year and last, with the reference lists that go with it.
import { type FileHandle, mkdir, open, readdir, rm } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import type { Planted } from "#domain/family";
import { refuse, succeed, type Result } from "#domain/result";
import type { TextTable, YearTables } from "#domain/return";
import { faultKinds } from "#domain/data-fault";
import { readDatasetSource, readMadeUpFiles, readRuleFiles } from "#rules";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { withEngine } from "./engine";
import { codeOfFile } from "./rule-files";
import type { Outcome, Terminal } from "./terminal";

const options = {
  ...shelfOption,
  children: { type: "string" },
  seed: { type: "string" },
  year: { type: "string" },
  authority: { type: "string" },
  faults: { type: "string" },
  only: { type: "string" },
  out: { type: "string" },
} as const;

/** Families made in one go: few enough to stay small in memory, enough to be quick. A run of 2,000 is one go. */
const inOneGo = 2000;
const most = 1_000_000;

const countSchema = z.coerce.number().int().min(1).max(most);
const shareSchema = z.coerce.number().min(0).max(1);
const seedSchema = z.coerce.number().int().min(0).max(0xffffffff);
const yearSchema = z.string().regex(/^(19|20|21)\d\d$/);
const authoritySchema = z.string().regex(/^[A-Za-z0-9]{1,12}$/);

/**
 * Writes `this-year/`, `last-year/`, `reference/` and `planted.json` into `--out`, and prints the command that checks them.
 * @example await makeReturn(["ssda903", "--children", "2000", "--out", "made-up"], terminal) // => { ok: true, value: 0 }
 */
export async function makeReturn(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, options);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const shelf = shelfOf(values.shelf, terminal.folder);
  const id = await datasetNamed(positionals[0], shelf);
  if (!id.ok) return id;
  if (positionals.length > 1) return refuse(`“${positionals[1]}” is one word too many.`);
  const wanted = readWanted(values);
  if (!wanted.ok) return wanted;
  const { children, seed, share, only, out } = wanted.value;
  const folder = path.resolve(terminal.folder, out);
  const there = await readdir(folder).catch((): string[] => []);
  if (there.length > 0 && !there.includes("planted.json"))
    return refuse(`The folder ${out} holds something else already. Name a new one.`);

  return withEngine(async (engine): Outcome => {
    const source = await readDatasetSource(id.value, shelf);
    const dataset = await engine.readDataset(source);
    if (!dataset.ok) return dataset;
    const { entity } = dataset.value;
    const year = values.year === undefined ? dataset.value.collection.newest : Number(values.year);
    const collection = { year, ...(values.authority && { authority: values.authority.toUpperCase() }) };
    const madeUp = await readMadeUpFiles(id.value, shelf);
    const rules = share > 0 ? await readRuleFiles(id.value, shelf) : [];
    const unknown = only.filter(
      (name) => !faultKinds.includes(name) && !rules.some((rule) => codeOfFile(rule.path) === name),
    );
    if (share > 0 && unknown.length > 0)
      return refuse(
        `There is no rule and no kind of fault ${unknown.join(", ")}. The kinds are ${faultKinds.join(", ")}.`,
      );
    const faults = share > 0 ? { faults: { share, rules, only } } : {};
    const ask = { dataset: source, madeUp, seed, collection, ...faults };
    const written = {
      this: openFolder(path.join(folder, "this-year")),
      last: openFolder(path.join(folder, "last-year")),
    };
    const lists = openFolder(path.join(folder, "reference"));
    const planted: Planted[] = [];
    let authority = collection.authority;

    // What an earlier run wrote goes, so that no file of it is left beside the new ones.
    for (const part of ["this-year", "last-year", "reference"])
      await rm(path.join(folder, part), { recursive: true, force: true });
    const progress = terminal.progress(Math.ceil(children / inOneGo), "Making");
    try {
      for (let from = 1; from <= children; from += inOneGo) {
        const made = await engine.makeUp({ ...ask, from, count: Math.min(inOneGo, children - from + 1) });
        if (!made.ok) return made;
        authority = made.value.collection.authority;
        for (const each of made.value.planted)
          planted.push({ ...each, row: each.row + written[each.year].rowsOf(each.table) });
        await written.this.append(made.value.thisYear);
        await written.last.append(made.value.lastYear);
        if (from === 1) await lists.append(made.value.reference);
        progress.step();
      }
      await writePlanted(path.join(folder, "planted.json"), planted);
    } catch (error) {
      return refuse(
        `The files could not be written to ${out}: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      progress.stop();
      for (const each of [written.this, written.last, lists]) await each.close();
    }
    const [rows, before] = [written.this.rows(), written.last.rows()];
    terminal.say(`Made up ${children} ${entity.plural}: ${rows} rows this year, ${before} last year.`);
    if (planted.length > 0)
      terminal.say(
        `${planted.length} ${entity.plural} carry a fault; ${path.join(out, "planted.json")} says which and where.`,
      );
    terminal.say("Nobody in it is real. To check it, run:");
    const parts = [
      `npm run -s ruleyard -- check ${id.value}`,
      `--this-year ${quoted(path.join(out, "this-year"))} --last-year ${quoted(path.join(out, "last-year"))}`,
      ...(lists.rows() > 0 ? [`--reference ${quoted(path.join(out, "reference"))}`] : []),
      `--year ${year}${authority ? ` --authority ${authority}` : ""}`,
    ];
    terminal.print(`${parts.join(" ")}\n`);
    return succeed(0);
  });
}

type Wanted = { children: number; seed: number; share: number; only: string[]; out: string };

function readWanted(
  said: Partial<Record<"children" | "seed" | "year" | "authority" | "faults" | "only" | "out", string>>,
): Result<Wanted> {
  const children = countSchema.safeParse(said.children ?? "200");
  if (!children.success)
    return refuse(
      `“${said.children}” is no number of children. Say a whole number from 1 to ${most}, such as 2000.`,
    );
  const seed = seedSchema.safeParse(said.seed ?? "1");
  if (!seed.success)
    return refuse(`“${said.seed}” is no seed. Say a whole number from 0 to 4294967295, such as 1.`);
  if (said.year !== undefined && !yearSchema.safeParse(said.year).success)
    return refuse(
      `“${said.year}” is no collection year. Say the year in which the collection ends, such as 2027.`,
    );
  if (said.authority !== undefined && !authoritySchema.safeParse(said.authority).success)
    return refuse(`“${said.authority}” is no authority. Say its code, such as E10000099.`);
  const share = shareSchema.safeParse(said.faults ?? "0");
  if (!share.success || said.faults === "")
    return refuse(
      `“${said.faults}” is no share of faults. Say a number from 0 to 1, such as 0.05 for one child in 20.`,
    );
  const only = (said.only ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (only.length > 0 && !(share.data > 0))
    return refuse("--only says which faults to plant, so it needs --faults, such as --faults 0.05.");
  if (said.out === undefined) return refuse("Say where the files are to go: --out FOLDER");
  return succeed({ children: children.data, seed: seed.data, share: share.data, only, out: said.out });
}

/** A folder of CSV files, one a table, written as the rows come. */
function openFolder(folder: string) {
  const files = new Map<string, { handle: FileHandle; rows: number }>();
  return {
    async append(tables: YearTables) {
      for (const [name, table] of Object.entries(tables)) {
        let file = files.get(name);
        if (file === undefined) {
          await mkdir(folder, { recursive: true });
          file = { handle: await open(path.join(folder, `${fileName(name)}.csv`), "w"), rows: 0 };
          files.set(name, file);
          await file.handle.write(`${Papa.unparse([Object.keys(table.columns)])}\n`);
        }
        if (table.rows > 0) await file.handle.write(csvOf(table));
        file.rows += table.rows;
      }
    },
    rowsOf: (name: string) => files.get(name)?.rows ?? 0,
    rows: () => [...files.values()].reduce((sum, file) => sum + file.rows, 0),
    async close() {
      for (const { handle } of files.values()) await handle.close();
    },
  };
}

function csvOf(table: TextTable): string {
  const columns = Object.values(table.columns);
  const rows = Array.from({ length: table.rows }, (_, row) => columns.map((cells) => cells[row] ?? ""));
  return `${Papa.unparse(rows, { newline: "\n" })}\n`;
}

/** One line for each, so that two runs can be compared. */
async function writePlanted(file: string, planted: Planted[]): Promise<void> {
  const handle = await open(file, "w");
  try {
    const lines = planted.map((each) => JSON.stringify(each));
    await handle.write(lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`);
  } finally {
    await handle.close();
  }
}

/** `PlacedAdoption` is `placed-adoption`; `SWEpisodes` is `swepisodes`. */
function fileName(table: string): string {
  return table.replace(/([a-z0-9])([A-Z][a-z]{2})/g, "$1-$2").toLowerCase();
}

function quoted(place: string): string {
  return /^[\w./-]+$/.test(place) ? place : `"${place}"`;
}
