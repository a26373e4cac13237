// Made-up returns: what `ruleyard make` writes for every dataset of the shelf, and how far it can be believed.
import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { listDatasets, readDatasetSource, readMadeUpFiles, readRuleFiles } from "#rules";
import type { MadeUpReturn } from "#sandbox/make-up";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

async function make(id: string, seed: number, count: number): Promise<MadeUpReturn> {
  const [dataset, madeUp] = await Promise.all([readDatasetSource(id), readMadeUpFiles(id)]);
  const read = await sandbox.readDataset(dataset);
  if (!read.ok) throw new Error(read.reason);
  const year = read.value.collection.newest;
  const made = await sandbox.makeUp({ dataset, madeUp, seed, from: 1, count, collection: { year } });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}
const fingerprint = (made: MadeUpReturn) =>
  createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 16);

describe.each(await listDatasets())("the made-up return of %s", (id) => {
  it("has rows in every table, and codes, dates and numbers that can be read", async () => {
    const { thisYear, lastYear } = await make(id, 1, 600);
    const empty = Object.values(thisYear).filter((table) => table.rows === 0);
    expect(empty.map((table) => table.table)).toEqual([]);
    expect(Object.keys(lastYear).length).toBeGreaterThan(0);
  });

  it("is the same for the same seed, and another for another", async () => {
    const [one, again, other] = [await make(id, 7, 40), await make(id, 7, 40), await make(id, 8, 40)];
    expect(fingerprint(one)).toBe(fingerprint(again));
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });
});

describe("the made-up return of ssda903", () => {
  it("breaks no rule of the shelf", async () => {
    const data = await make("ssda903", 3, 600);
    const [dataset, rules] = await Promise.all([readDatasetSource("ssda903"), readRuleFiles("ssda903")]);
    const { rules: outcomes, findings } = await sandbox.checkReturn({ dataset, rules, data });
    expect(outcomes.filter((each) => each.outcome !== "ran")).toEqual([]);
    expect(findings).toEqual([]);
  });
});
