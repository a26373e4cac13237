// What every case needs: a sandbox to ask, the small dataset, and short ways to ask it.
import { expect } from "vitest";
import type { SourceFile } from "#domain/dataset";
import type { ExamplesReport } from "#domain/rule";
import type { Sandbox } from "#sandbox/sandbox";
import { rule356, ruleOf, smallDataset, smallReturn } from "../small";

export type Case = { name: string; run(sandbox: Sandbox): Promise<void> };

export const dataset = smallDataset;
export const examples = (sandbox: Sandbox, rule: SourceFile) => sandbox.runExamples({ dataset, rule });
/** The rule as one that a whole return is held against, under a code of its own. */
export const named = (code: string, rule: SourceFile): SourceFile => ({
  path: rule.path.replace("/1-", `/${code}-`),
  text: rule.text.replace('code: "1"', `code: "${code}"`),
});
export const rowsFound = async (sandbox: Sandbox, fails: string, more = "") => {
  const { rules, findings } = await sandbox.checkReturn({
    dataset,
    rules: [ruleOf(fails, more)],
    data: smallReturn,
  });
  expect(rules).toMatchObject([{ code: "1", outcome: "ran" }]);
  return findings.map((finding) => finding.cells[0]?.row);
};
export const outcomesOf = (report: ExamplesReport) => report.examples.map((one) => one.outcome);

/** A rule whose examples must not pass, and whose trouble must be of this kind. The next rule must be right. */
export function hostile(name: string, fails: string, kind: string | RegExp, seconds = 5.5): Case {
  return {
    name,
    async run(sandbox) {
      const began = performance.now();
      const report = await examples(sandbox, ruleOf(fails));
      const took = (performance.now() - began) / 1000;
      const trouble = report.trouble ?? report.examples[0]?.trouble;
      expect(report.passed).toBe(false);
      expect(trouble?.kind).toMatch(kind);
      expect(trouble?.message).toMatch(/^[A-Z`].*\.$/s);
      expect(took).toBeLessThan(seconds);
      expect((await examples(sandbox, rule356)).passed).toBe(true);
    },
  };
}
