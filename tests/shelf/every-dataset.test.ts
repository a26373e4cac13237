// Every dataset of the shelf, found by listing it.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { collectionOf } from "#domain/collection";
import { type GivenFile, readReturn } from "#domain/read-return";
import {
  listDatasets,
  readDatasetSource,
  readMadeUp,
  readRuleFiles,
  readSpecification,
  shelfFolder,
} from "#rules";
import { rowTypes } from "#sandbox/row-types";
import { wordsTypes } from "#sandbox/words-types";
import { openSandbox } from "#sandbox/node";

const run = promisify(execFile);
const sandbox = await openSandbox();
afterAll(() => sandbox.close());

it("the words' types are those that the engine has", async () => {
  expect(await readFile(path.join(shelfFolder(), "words.d.ts"), "utf8")).toBe(wordsTypes);
});

describe.each(await listDatasets())("the dataset %s", (id) => {
  const opened = (async () => {
    const source = await readDatasetSource(id);
    const dataset = await sandbox.readDataset(source);
    if (!dataset.ok) throw new Error(dataset.reason);
    return { source, dataset: dataset.value };
  })();

  it("has a title and a plain meaning for every table, field and code", async () => {
    const { dataset } = await opened;
    for (const [table, { title, meaning, fields }] of Object.entries(dataset.tables)) {
      expect([table, title, meaning]).not.toContain(undefined);
      for (const [field, { title: named, meaning: means, type, choices }] of Object.entries(fields)) {
        expect({ table, field, named, means }).toEqual({
          table,
          field,
          named: expect.stringMatching(/\S/),
          means: expect.stringMatching(/[.…]$/),
        });
        if (type === "choice") expect(Object.keys(choices ?? {}).length).toBeGreaterThan(1);
        for (const choice of Object.values(choices ?? {})) expect(choice.meaning).toMatch(/^[A-Z]/);
      }
    }
  });

  it("orders its rows by fields that it has, and joins every table by the entity's key", async () => {
    const { dataset } = await opened;
    for (const { order = [], fields, about } of Object.values(dataset.tables)) {
      const key = about === "return" ? [] : [dataset.entity.key];
      expect(Object.keys(fields)).toEqual(expect.arrayContaining([...order, ...key]));
    }
  });

  it("specifies rules over tables and fields that it has, each in one sentence", async () => {
    const { dataset } = await opened;
    for (const { code, sentence, tables, fields } of await readSpecification(id)) {
      expect({ code, sentence }).toEqual({
        code,
        sentence: expect.stringMatching(/^[A-Z](?!.*[.!?] ).*[^.!?]\.$/),
      });
      for (const table of tables)
        expect({ code, there: Object.hasOwn(dataset.tables, table) }).toEqual({ code, there: true });
      for (const field of fields) {
        const [table = "", name = ""] = field.includes(".") ? field.split(".") : [tables[0], field];
        expect({ code, field, there: Object.hasOwn(dataset.tables[table]?.fields ?? {}, name) }).toEqual({
          code,
          field,
          there: true,
        });
      }
    }
  });

  it("has row types that are fresh: otherwise run “npm run -s ruleyard -- types”", async () => {
    const { dataset } = await opened;
    expect(await readFile(path.join(shelfFolder(), id, "rows.d.ts"), "utf8")).toBe(rowTypes(dataset));
  });

  it("has rules and tables that the TypeScript compiler takes", async () => {
    const compiler = path.join(process.cwd(), "node_modules/typescript/bin/tsc");
    const { stdout } = await run(process.execPath, [compiler, "-p", path.join(shelfFolder(), id)]).catch(
      (failed) => failed,
    );
    expect(stdout).toBe("");
  }, 60_000);

  it("has a made-up return of both years that every approved rule runs over", async () => {
    const { source, dataset } = await opened;
    const madeUp = await readMadeUp(id);
    const given = (texts: Record<string, string>, year: GivenFile["year"]) =>
      Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text), year }));
    const files = [
      ...given(madeUp.thisYear, "this"),
      ...given(madeUp.lastYear, "last"),
      ...given(madeUp.reference, "reference"),
    ];
    const read = await readReturn(
      dataset,
      files,
      collectionOf(dataset.collection, dataset.collection.newest, "E10000099"),
    );
    if (!read.ok) throw new Error(read.reason);
    expect(Object.keys(read.value.data.thisYear).sort()).toEqual(Object.keys(dataset.tables).sort());
    expect(read.value.notes).toEqual([]);

    const { rules } = await sandbox.checkReturn({
      dataset: source,
      rules: await readRuleFiles(id),
      data: read.value.data,
    });
    expect(rules.filter((rule) => rule.outcome !== "ran")).toEqual([]);
  });
});
