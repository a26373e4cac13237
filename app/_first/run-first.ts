// The engine for the first check: fetched when the page has nothing else to do, and asked about five or six rows.
import { engine } from "../_run/engine";
import { type FirstAnswer, type FirstRow, firstDataset, firstReturn, firstRule } from "./first-check";

/**
 * Which rows the rule finds with this sign in its hole, or what is wrong with the sign.
 * @example await runFirst("<", firstRows) // => { ok: true, found: [2] }
 */
export async function runFirst(sign: string, rows: readonly FirstRow[]): Promise<FirstAnswer> {
  const rule = { path: "rules/first/356.ts", text: firstRule(sign) };
  const sandbox = await engine();
  const { rules, findings } = await sandbox.checkReturn({
    dataset: firstDataset,
    rules: [rule],
    data: firstReturn(rows),
  });
  const [outcome] = rules;
  if (outcome?.outcome !== "ran") {
    // The examples say what is wrong in better words.
    const report = await sandbox.runExamples({ dataset: firstDataset, rule });
    const trouble = report.trouble ?? report.examples.find((example) => example.trouble)?.trouble;
    return { ok: false, reason: trouble?.message ?? "That could not be run. Try one of the three." };
  }
  return { ok: true, found: findings.flatMap(({ cells }) => cells.map(({ row }) => row)) };
}
