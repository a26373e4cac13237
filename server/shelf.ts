// The approved rules, and the datasets that they stand on, as they are on the code host's main. Pages never wait for it.
import { createHash } from "node:crypto";
import type { DatasetSource } from "#sandbox/sandbox";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { creditInWords } from "./co-authors";
import { db } from "./db";
import { readerOf } from "./readers";
import * as files from "./shelf-files";
import { tryFirstSync } from "./shelf-reading";
import { type Kept, keep } from "./shelf-kept";
import * as specification from "./specification";

export { forget } from "./shelf-kept";
export { findCredits, sync } from "./shelf-reading";

/** `login` is the author's account on the code host, where one is known. */
export type Approval = { author: string; login: string | null; reader: string | null; at: string };
export type ApprovedRule = { code: string; path: string; text: string; approval: Approval | null };
export type Shelf = { commit: string | null; rules: ApprovedRule[] };

/** A dataset's own files as they stand on main: `key` is the same as long as none of them changes. */
export type Ground = { commit: string | null; key: string; source: DatasetSource };

/**
 * The approved rules of a dataset, and the commit they stand at: null before the code host was first reached, when
 * the rules that came with this Ruleyard are answered instead.
 * @example (await shelf.approved("ssda903")).rules.length // => 12
 */
export function approved(dataset: string): Promise<Shelf> {
  return keep(keptShelves, dataset, readApproved);
}

/**
 * The dataset's own files, which the engine needs beside rules: from main, or those that came with this Ruleyard where
 * main has none of that dataset.
 * @example (await shelf.ground("ssda903")).source.files.length // => 14
 */
export function ground(dataset: string): Promise<Ground> {
  return keep(keptGrounds, dataset, readGround);
}

/** The same, without its commit. */
export async function source(dataset: string): Promise<DatasetSource> {
  return (await ground(dataset)).source;
}

const keptShelves: Kept<Shelf> = new Map();
const keptGrounds: Kept<Ground> = new Map();

async function readApproved(dataset: string): Promise<Shelf> {
  const reading = (await files.newest()) ?? (await tryFirstSync());
  const codes = (await specification.read(dataset)).map(({ code }) => code);
  const credits = await creditsOf(dataset);
  if (reading === null) {
    const known = (await listDatasets()).includes(dataset);
    const shipped = known ? await readRuleFiles(dataset) : [];
    const rules = shipped.map(({ path, text }) => ({
      code: codeOf(path, codes),
      path,
      text,
      approval: null,
    }));
    return { commit: null, rules };
  }
  const here = reading.files.filter(({ path }) => files.datasetOfRule(path) === dataset);
  const texts = await files.textsOf(here.map(({ blob }) => blob));
  const rules = here.flatMap(({ path, blob }) => {
    const file = texts.get(blob);
    if (file === undefined) return [];
    const written = file.author !== null && file.at !== null ? { author: file.author, at: file.at } : null;
    const credit: Approval | null =
      credits.get(path) ??
      (written && { author: written.author, login: null, reader: null, at: written.at.toISOString() });
    return [{ code: codeOf(path, codes), path, text: file.text, approval: credit }];
  });
  return { commit: reading.sha, rules };
}

async function readGround(dataset: string): Promise<Ground> {
  const reading = (await files.newest()) ?? (await tryFirstSync());
  const here = reading?.files.filter(({ path }) => files.datasetOfGround(path) === dataset) ?? [];
  const texts = await files.textsOf(here.map(({ blob }) => blob));
  const read = here.flatMap(({ path, blob }) => {
    const text = texts.get(blob)?.text;
    return text === undefined ? [] : [{ path, text }];
  });
  const first = `rules/${dataset}/dataset.ts`;
  const isThere = read.length === here.length && read.some(({ path }) => path === first);
  const source = isThere
    ? { id: dataset, files: read.sort((one, other) => rank(one.path, first) - rank(other.path, first)) }
    : await readDatasetSource(dataset);
  const told = source.files.map(({ path, text }) => `${path} ${files.blobOf(text)}`);
  const key = createHash("sha256").update(told.join("\n")).digest("hex");
  return { commit: reading?.sha ?? null, key, source };
}

/** The file that opens the dataset is read first, as it is from disk; then its tables, lists and facts. */
function rank(path: string, first: string): number {
  return path === first ? -1 : ["tables", "reference", "facts"].indexOf(path.split("/")[2] ?? "");
}

async function creditsOf(dataset: string): Promise<Map<string, Approval>> {
  const { prisma } = await db();
  const merged = await prisma.submission.findMany({
    where: { dataset, state: "approved" },
    orderBy: { mergedAt: "asc" },
    include: {
      author: { select: { login: true } },
      rounds: { select: { credit: true } },
      reviews: { where: { decision: "approve" }, orderBy: { at: "asc" } },
      coAuthors: { orderBy: { at: "asc" } },
    },
  });
  return new Map(
    merged.map((row) => [
      row.path,
      {
        author: creditInWords(row.credit, row.coAuthors),
        login: row.author.login,
        reader: readerOf(row),
        at: (row.mergedAt ?? new Date(0)).toISOString(),
      },
    ]),
  );
}

function codeOf(path: string, codes: string[]): string {
  const name = (path.split("/").pop() ?? "").replace(/\.ts$/, "");
  const fitting = codes.filter((code) => name === code || name.startsWith(`${code}-`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? name.split("-")[0] ?? name;
}
