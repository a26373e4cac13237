// Every rule of every dataset, found by listing the shelf: a new rule is tested by being there.
import { afterAll, describe, expect, it } from "vitest";
import { listDatasets, readDatasetSource, readRuleFiles, readSpecification } from "#rules";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

for (const id of await listDatasets()) {
  const source = await readDatasetSource(id);
  const dataset = await sandbox.readDataset(source);
  if (!dataset.ok) throw new Error(dataset.reason);
  const { tables, reference } = dataset.value;
  const specification = new Map((await readSpecification(id)).map((each) => [each.code, each]));
  const rules = await readRuleFiles(id);

  describe(`the rules of ${id}`, () => {
    it("are not two under one code", () => {
      const codes = rules.map((rule) => rule.path.split("/").at(-1)?.split("-")[0]);
      expect(codes).toEqual([...new Set(codes)]);
    });

    describe.each(rules)("$path", (rule) => {
      const report = sandbox.runExamples({ dataset: source, rule });

      it("passes its own examples, and proves both that it holds and that it fails", async () => {
        const { examples, passed, trouble } = await report;
        expect({ trouble, failed: examples.filter((example) => example.outcome !== "passed") }).toEqual({
          trouble: undefined,
          failed: [],
        });
        expect(passed).toBe(true);
        expect(examples.filter((example) => example.kind === "valid").length).toBeGreaterThan(0);
        expect(examples.filter((example) => example.kind === "invalid").length).toBeGreaterThan(0);
        expect(examples.length).toBeGreaterThanOrEqual(3);
      });

      it("is filed under its code, and in small letters and dashes", async () => {
        const { declaration } = await report;
        const name = rule.path.split("/").at(-1);
        expect(name).toMatch(/^[A-Za-z0-9]+(-[a-z0-9]+)+\.ts$/);
        expect(name?.split("-")[0]).toBe(declaration?.code);
      });

      it("says in one sentence what must hold, as the specification does", async () => {
        const { declaration } = await report;
        expect(declaration?.message).toMatch(/^[A-Z](?!.*[.!?] ).*[^.!?]\.$/);
        const specified = specification.get(declaration?.code ?? "");
        if (specified) expect(declaration?.message).toBe(specified.sentence);
      });

      it("names tables, fields and lists that the dataset has", async () => {
        const { declaration } = await report;
        for (const table of declaration?.tables ?? []) expect(Object.keys(tables)).toContain(table);
        for (const field of declaration?.fields ?? []) {
          const [table, name] = field.includes(".") ? field.split(".") : [declaration?.tables[0], field];
          expect(Object.keys(tables[table ?? ""]?.fields ?? {})).toContain(name);
        }
        for (const need of declaration?.needs ?? []) {
          expect(["lastYear", ...Object.keys(tables), ...Object.keys(reference)]).toContain(need);
        }
      });
    });
  });
}
