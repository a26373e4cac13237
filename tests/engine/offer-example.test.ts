// An edge row that somebody picked, written into their rule's text: the text runs, and the new example says what it should.
import { afterAll, describe, expect, it } from "vitest";
import { readDatasetSource, readRuleFiles } from "#rules";
import { addExample } from "#sandbox/offer-example";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());
const source = await readDatasetSource("ssda903");
const row = (cells: Record<string, string>, fails = false) => ({
  tables: [{ table: "Episodes", year: "this" as const, rows: [{ cells, fails }] }],
});

describe("an example added to a rule's text", () => {
  const text = `rule({
  code: "1",
  // Kept.
  valid: {
    "still open": { DECOM: "2026-04-01" }, // Has no end.
  },
  invalid: {},
});
`;

  it("stands after the others of its kind, and nothing else changes", () => {
    const added = addExample(text, ["Episodes"], {
      kind: "valid",
      name: "DEC is blank",
      ...row({ DEC: "" }),
    });
    expect(added).toEqual({
      ok: true,
      value: text.replace(`// Has no end.\n`, `// Has no end.\n    "DEC is blank": { DEC: "" },\n`),
    });
  });

  it("is the first of its kind in an empty list, and gets a number where its name is taken", () => {
    const first = addExample(text, ["Episodes"], {
      kind: "invalid",
      name: "odd",
      ...row({ DEC: "x" }, true),
    });
    expect(first.ok && first.value).toContain(`  invalid: {\n    odd: { DEC: "x" },\n  },`);
    const second = addExample(text, ["Episodes"], { kind: "valid", name: "still open", ...row({}) });
    expect(second.ok && second.value).toContain(`"still open (2)": {},`);
  });

  it("is one of many lines where the others stood in one, with a comma or without", () => {
    for (const comma of ["", ","]) {
      const line = `rule({ valid: { "still open": {}${comma} } });`;
      const added = addExample(line, ["Episodes"], { kind: "valid", name: "ended", ...row({}) });
      expect(added).toEqual({
        ok: true,
        value: `rule({ valid: { "still open": {},\n  ended: {},\n } });`,
      });
    }
  });

  it("says what is missing where there is no place for it", () => {
    const none = addExample("rule({ code: 1, valid: 2 });", ["Episodes"], {
      kind: "valid",
      name: "x",
      ...row({}),
    });
    expect(none).toEqual({ ok: false, reason: expect.stringContaining("Write `valid: {},`") });
    const broken = addExample("rule({", ["Episodes"], { kind: "valid", name: "x", ...row({}) });
    expect(broken).toEqual({ ok: false, reason: expect.stringContaining("Put that right first") });
  });

  it("passes in every rule of a sample of the shelf, whatever the edge", async () => {
    const rules = (await readRuleFiles("ssda903")).filter((_, at) => at % 9 === 0);
    for (const rule of rules) {
      let grown = rule.text;
      const own = (await sandbox.runExamples({ dataset: source, rule })).declaration?.tables ?? [];
      const { edges } = await sandbox.findEdges({ dataset: source, rule, most: 24 });
      for (const { outcome, rows, name, tables, collection, reference } of edges) {
        const marked = tables.map((table) => ({
          ...table,
          rows: table.rows.map((each, at) => ({
            ...each,
            fails: table.year === "this" && rows.some((one) => one.table === table.table && one.row === at),
          })),
        }));
        const added = addExample(grown, own, {
          kind: outcome === "found" ? "invalid" : "valid",
          name,
          tables: marked,
          ...(collection && { collection }),
          ...(reference && { reference }),
        });
        if (!added.ok) throw new Error(added.reason);
        grown = added.value;
      }
      const report = await sandbox.runExamples({ dataset: source, rule: { ...rule, text: grown } });
      const wrong = report.examples.filter((example) => example.outcome !== "passed");
      expect({ rule: rule.path, trouble: report.trouble, wrong }).toEqual({
        rule: rule.path,
        trouble: undefined,
        wrong: [],
      });
    }
  });
});
