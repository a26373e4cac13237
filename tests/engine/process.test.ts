// The engine's cases in rule processes, as the server runs rules that nobody has read yet.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProcess } from "#sandbox/process/client";
import type { Sandbox } from "#sandbox/sandbox";
import { cases, killCases } from "./cases";
import { rule356, ruleOf, smallDataset as dataset } from "./small";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openProcess({ size: 1 });
});
afterAll(() => sandbox.close());

describe("the engine in rule processes", () => {
  it.each([...cases, ...killCases])("$name", ({ run }) => run(sandbox));

  it("answers many at once, each its own", async () => {
    const pool = openProcess({ size: 2 });
    const asked = Array.from({ length: 20 }, (_, at) =>
      pool.runExamples({ dataset, rule: at % 2 === 0 ? rule356 : ruleOf("() => true") }),
    );
    const passed = (await Promise.all(asked)).map((report) => report.passed);
    expect(passed).toEqual(Array.from({ length: 20 }, (_, at) => at % 2 === 0));
    await pool.close();
  });

  it("says so when its program is not there", async () => {
    const none = openProcess({ program: "/nowhere/rule-process.mjs", size: 1, spare: 0 });
    await expect(none.runExamples({ dataset, rule: rule356 })).rejects.toThrow(/is not built/);
    await none.close();
  });
});
