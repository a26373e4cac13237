// Every published check can be said: the words that it takes are written down, and are those that its rule uses.
import { readFile, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import {
  listDatasets,
  readDatasetSource,
  readRuleFiles,
  readSpecification,
  readWordsNeeded,
  type WordsNeeded,
} from "#rules";
import { openSandbox } from "#sandbox/node";
import { fileOf, writeWordsNeeded } from "./words-needed";
import { wordsPage } from "./words-page";
import { knownWords, readWordsUsed } from "./words-used";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

const datasets = await Promise.all(
  (await listDatasets()).map(async (id) => {
    const dataset = await sandbox.readDataset(await readDatasetSource(id));
    if (!dataset.ok) throw new Error(dataset.reason);
    const files = await readRuleFiles(id);
    const codeOf = (file: string) => file.split("/").at(-1)?.split("-")[0] ?? "";
    const used = new Map(files.map(({ path, text }) => [codeOf(path), readWordsUsed(dataset.value, text)]));
    return { id, dataset: dataset.value, specification: await readSpecification(id), used };
  }),
);

// The rules on the shelf are read again; what was written of the others stays.
if (process.env.UPDATE_WORDS_NEEDED === "1") {
  for (const { id, specification, used } of datasets) {
    const before = new Map((await readWordsNeeded(id)).map((line) => [line.code, line]));
    const lines = specification.map(({ code }): WordsNeeded => {
      const words = used.get(code);
      if (words !== undefined) return { code, from: "rule", words };
      return { code, from: "sketch", words: before.get(code)?.words ?? [] };
    });
    await writeFile(fileOf(id), writeWordsNeeded(lines));
  }
}

describe.each(datasets)("the words that the checks of $id need", ({ id, dataset, specification, used }) => {
  it("are written down for every published check, in its order", async () => {
    const codes = (await readWordsNeeded(id)).map(({ code }) => code);
    expect(codes).toEqual(specification.map(({ code }) => code));
  });

  it("are there, every one", async () => {
    const known = knownWords(dataset);
    for (const { code, words } of await readWordsNeeded(id)) {
      expect({ code, strange: words.filter((word) => !known.includes(word)) }).toEqual({ code, strange: [] });
    }
  });

  it("are those that its rule uses: otherwise run this test with UPDATE_WORDS_NEEDED=1", async () => {
    const lines = await readWordsNeeded(id);
    const read = lines.filter(({ code, from }) => from === "rule" && used.has(code));
    expect(read.length).toBeGreaterThan(0);
    expect(read.map(({ code, words }) => ({ code, words }))).toEqual(
      read.map(({ code }) => ({ code, words: used.get(code) })),
    );
  });
});

describe("the page about the words", () => {
  it("says what the tables say: otherwise run this test with UPDATE_WORDS_NEEDED=1", async () => {
    const tables = await Promise.all(
      datasets.map(async ({ id, dataset, specification }) => ({
        dataset,
        specification,
        lines: await readWordsNeeded(id),
      })),
    );
    const page = wordsPage(tables);
    if (process.env.UPDATE_WORDS_NEEDED === "1") await writeFile("docs/words-needed.md", page);
    expect(await readFile("docs/words-needed.md", "utf8")).toBe(page);
  });
});

describe("reading the words of a rule", () => {
  const [first] = datasets;
  const used = (fails: string) =>
    first && readWordsUsed(first.dataset, `rule({ code: "1", fails: ${fails} })`);

  it("finds words, ways, facts and what is worked out, and not what has the same name", () => {
    expect(used("(row) => isBlank(row.DEC) && row.latest")).toEqual(["isBlank"]);
    expect(used("(row, { start }) => [row.DEC].some(isBlank) && row.raw.DEC")).toEqual([
      "raw",
      "collection",
      "isBlank",
    ]);
    expect(used("(row, all) => all.Header.where({ CHILD: row.CHILD }).length > 1")).toEqual([
      "collection",
      "whole-table",
      "where",
    ]);
    expect(
      used("(row) => { const { previous } = row; return row.child.lastYear.Header && previous; }"),
    ).toEqual(["previous", "child", "lastYear"]);
  });
});
