// Edge rows with the engine's answers: what rules of the shelf say of the rows at which checks go wrong.
import { afterAll, describe, expect, it, vi } from "vitest";
import { readDatasetSource, readRuleFiles } from "#rules";
import { openSandbox } from "#sandbox/node";

// Many rules of the shelf are asked about their edges here.
vi.setConfig({ testTimeout: 180_000 });

const sandbox = await openSandbox();
afterAll(() => sandbox.close());
const dataset = await readDatasetSource("ssda903");
const rules = await readRuleFiles("ssda903");
const ruleOf = (code: string) => rules.filter((each) => each.path.includes(`/${code}-`));

describe("the edge rows of a rule", () => {
  it("say on which side of the end of an adoption's decision a row falls", async () => {
    const [rule] = ruleOf("702");
    if (rule === undefined) throw new Error("Rule 702 is not on the shelf.");
    const { edges, trouble } = await sandbox.findEdges({ dataset, rule });
    expect(trouble).toBeUndefined();
    const said = (name: string) => edges.find((each) => each.name === name)?.outcome;
    expect(said("DOLO_END is the same day as DOLO_START")).toBe("found");
    expect(said("DOLO_END is the day before DOLO_START")).toBe("found");
    expect(said("DOLO_END is the day after DOLO_START")).toBe("passed");
    expect(said("DOLO_END is blank")).toBe("passed");
  });

  it("can be made for any rule of the shelf, and nearly every rule finds one and lets one pass", async () => {
    const sample = rules.filter((_, at) => at % 4 === 0);
    const oneSided: string[] = [];
    for (const rule of sample) {
      const { edges, trouble } = await sandbox.findEdges({ dataset, rule, most: 80 });
      expect({ rule: rule.path, trouble, none: edges.length === 0 }).toEqual({
        rule: rule.path,
        trouble: undefined,
        none: false,
      });
      expect(edges.filter((each) => each.outcome === "crashed")).toEqual([]);
      if (new Set(edges.map((each) => each.outcome)).size < 2) oneSided.push(rule.path);
    }
    expect(oneSided.length).toBeLessThanOrEqual(Math.floor(sample.length / 10));
  });

  it("say what is wrong with a file that cannot be run", async () => {
    const { edges, trouble } = await sandbox.findEdges({
      dataset,
      rule: { path: "rules/ssda903/1-x.ts", text: "rule({ code: " },
    });
    expect(edges).toEqual([]);
    expect(trouble?.kind).toBe("syntax");
  });
});
