import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listDatasets, readDatasetSource, readMadeUp, readRuleFiles, readSpecification } from "./index";

const shelf = await mkdtemp(path.join(tmpdir(), "shelf-"));
afterAll(() => rm(shelf, { recursive: true }));
const put = async (name: string, text = "") => {
  await mkdir(path.dirname(path.join(shelf, name)), { recursive: true });
  await writeFile(path.join(shelf, name), text);
};
await put("census/dataset.ts", "dataset({});");
await put("census/tables/pupils.ts", "table();");
await put("census/reference/schools.ts", "reference();");
await put("census/12-a-rule.ts", "rule({});");
await put("census/12-a-rule.test.ts");
await put("census/rows.d.ts");
await put("census/made-up/this-year/pupils.csv", "PUPIL\n1\n");
await put("index.ts");
await put("not-a-dataset/readme.md");

describe("the shelf", () => {
  it("lists every folder that declares a dataset, and nothing else", async () => {
    expect(await listDatasets(shelf)).toEqual(["census"]);
  });

  it("gives the texts that declare a dataset, dataset.ts first", async () => {
    const { id, files } = await readDatasetSource("census", shelf);
    expect(id).toBe("census");
    expect(files).toEqual([
      { path: "rules/census/dataset.ts", text: "dataset({});" },
      { path: "rules/census/tables/pupils.ts", text: "table();" },
      { path: "rules/census/reference/schools.ts", text: "reference();" },
    ]);
  });

  it("takes every other source for a rule, but no types and no tests", async () => {
    expect((await readRuleFiles("census", shelf)).map((rule) => rule.path)).toEqual([
      "rules/census/12-a-rule.ts",
    ]);
  });

  it("may have no specification and only some of a made-up return", async () => {
    expect(await readSpecification("census", shelf)).toEqual([]);
    expect(await readMadeUp("census", shelf)).toEqual({
      thisYear: { "pupils.csv": "PUPIL\n1\n" },
      lastYear: {},
      reference: {},
    });
  });

  it("never follows a name that is a path", async () => {
    await expect(readRuleFiles("../census", shelf)).rejects.toThrow("not the name of a dataset");
  });
});
