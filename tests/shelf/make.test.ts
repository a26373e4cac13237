// Made-up returns: what `ruleyard make` writes for every dataset of the shelf, and how far it can be believed.
import { createHash } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { listDatasets, readDatasetSource, readMadeUpFiles, readRuleFiles } from "#rules";
import type { MadeUpReturn, MakeUpAsk } from "#sandbox/make-up";
import { openSandbox } from "#sandbox/node";

// Every rule of the shelf runs over hundreds of children here.
vi.setConfig({ testTimeout: 120_000 });

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

async function make(
  id: string,
  ask: { seed: number; count: number; faults?: MakeUpAsk["faults"] },
): Promise<MadeUpReturn> {
  const [dataset, madeUp] = await Promise.all([readDatasetSource(id), readMadeUpFiles(id)]);
  const read = await sandbox.readDataset(dataset);
  if (!read.ok) throw new Error(read.reason);
  const year = read.value.collection.newest;
  const made = await sandbox.makeUp({ dataset, madeUp, from: 1, collection: { year }, ...ask });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}
async function check(id: string, data: MadeUpReturn) {
  const [dataset, rules] = await Promise.all([readDatasetSource(id), readRuleFiles(id)]);
  return sandbox.checkReturn({ dataset, rules, data });
}
const fingerprint = (made: MadeUpReturn) =>
  createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 16);

describe.each(await listDatasets())("the made-up return of %s", (id) => {
  it("has rows in every table of both years, and every rule runs over it", async () => {
    const made = await make(id, { seed: 1, count: 500 });
    const empty = Object.values(made.thisYear).filter((table) => table.rows === 0);
    expect(empty.map((table) => table.table)).toEqual([]);
    expect(Object.values(made.lastYear).some((table) => table.rows > 0)).toBe(true);
    const { rules } = await check(id, made);
    expect(rules.filter((each) => each.outcome !== "ran")).toEqual([]);
  });

  it("is the same for the same seed, and another for another", async () => {
    const made = [7, 7, 8].map(async (seed) => fingerprint(await make(id, { seed, count: 40 })));
    const [one, again, other] = await Promise.all(made);
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });

  it("carries as many faults as were asked for, and every rule's fault is found where it was planted", async () => {
    const rules = await readRuleFiles(id);
    const made = await make(id, { seed: 4, count: 300, faults: { share: 0.4, rules } });
    expect(made.planted.length).toBeGreaterThanOrEqual(114);
    expect(made.planted.length).toBeLessThanOrEqual(120);
    const { findings } = await check(id, made);
    const found = new Set(
      findings.map(({ rule, cells: [first] }) => `${rule} ${first?.table} ${first?.row}`),
    );
    const lost = made.planted.filter(
      (each) => each.kind === "rule" && !found.has(`${each.rule} ${each.table} ${each.row}`),
    );
    // A rule that looks at many children at once may see it another way.
    expect(lost.length, JSON.stringify(lost)).toBeLessThanOrEqual(2);
    expect(new Set(made.planted.map((each) => each.kind)).size).toBeGreaterThanOrEqual(7);
  });
});

describe("the made-up return of ssda903", () => {
  it("breaks next to no rule of the shelf while no fault is asked for", async () => {
    const { findings } = await check("ssda903", await make("ssda903", { seed: 3, count: 600 }));
    const counts: Record<string, number> = {};
    for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
    // Of some 9,000 rows; what is left is written out, so that it can only shrink unseen.
    expect(findings.length, JSON.stringify(counts)).toBeLessThanOrEqual(20);
  });

  it("names nobody who could be real", async () => {
    const { thisYear, reference } = await make("ssda903", { seed: 2, count: 400 });
    const cells = (table: string, field: string) =>
      (thisYear[table]?.columns[field] ?? []).filter((cell) => cell !== "");

    // No authority has the number 990, and the letter is not the one that the figures ask for.
    const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    const numbers = cells("Header", "UPN").filter((upn) => !upn.startsWith("UN"));
    expect(numbers.length).toBeGreaterThan(100);
    for (const upn of numbers) {
      expect(upn).toMatch(/^[A-HJ-NP-RT-Z]990\d{9}$/);
      const sum = Array.from(upn.slice(1)).reduce(
        (total, figure, at) => total + Number(figure) * (at + 2),
        0,
      );
      expect(upn[0]).not.toBe(letters[sum % 23]);
    }

    // Of the areas that postcodes begin with, YO is the only one in Y.
    for (const postcode of [
      ...cells("Episodes", "HOME_POST"),
      ...cells("Episodes", "PL_POST"),
      ...(reference.postcodes?.columns.pcd ?? []),
    ])
      expect(postcode).toMatch(/^Y[DF]\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/);
    expect(new Set(reference.postcodes?.columns.pcd).size).toBe(reference.postcodes?.rows);

    for (const urn of cells("Episodes", "URN")) expect(urn).toMatch(/^YD\d{5}$/);
    for (const worker of cells("SWEpisodes", "SW_ID")) expect(worker).toMatch(/^SW99\d{6}$/);
    for (const child of cells("Header", "CHILD")) expect(child).toMatch(/^MU\d{6}$/);
  });
});
