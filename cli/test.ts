// `ruleyard test`: runs the rules' own examples and says which pass.
import type { ExamplesReport, Trouble } from "#domain/rule";
import { refuse, succeed } from "#domain/result";
import type { SourceFile } from "#domain/dataset";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { withEngine } from "./engine";
import { chooseRules, codeOfFile } from "./rule-files";
import type { Outcome, Terminal } from "./terminal";

/**
 * Prints one line for each rule, and the reason for each example that failed. 1 when one failed.
 * @example await testRules(["ssda903", "356"], terminal) // => { ok: true, value: 0 }
 */
export async function testRules(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, shelfOption);
  if (!read.ok) return read;
  const [said, ...codes] = read.value.positionals;
  const shelf = shelfOf(read.value.values.shelf, terminal.folder);
  if (said !== undefined) {
    const dataset = await datasetNamed(said, shelf);
    if (!dataset.ok) return dataset;
  }
  const datasets = said === undefined ? await listDatasets(shelf) : [said];
  if (datasets.length === 0) return refuse(`There is no dataset on the shelf at ${shelf}.`);

  const chosen: { dataset: string; files: SourceFile[] }[] = [];
  for (const dataset of datasets) {
    const files = chooseRules(await readRuleFiles(dataset, shelf), codes);
    if (!files.ok) return files;
    chosen.push({ dataset, files: files.value });
  }

  let failed = 0;
  let passed = 0;
  await withEngine(async (engine) => {
    for (const { dataset, files } of chosen) {
      const source = await readDatasetSource(dataset, shelf);
      for (const rule of files) {
        const report = await engine.runExamples({ dataset: source, rule });
        const misfiled = misfiledAs(rule, report);
        const ok = report.passed && misfiled === undefined;
        if (ok) passed++;
        else failed++;
        terminal.print(lineOf(rule, report, ok));
        if (misfiled) terminal.print(`    ${misfiled}\n`);
      }
    }
  });
  const all = `${passed} ${passed === 1 ? "rule passes" : "rules pass"}`;
  terminal.print(failed === 0 ? `${all}.\n` : `${all}, ${failed} ${failed === 1 ? "does" : "do"} not.\n`);
  return succeed(failed === 0 ? 0 : 1);
}

function misfiledAs(rule: SourceFile, { declaration }: ExamplesReport): string | undefined {
  const filed = codeOfFile(rule.path);
  if (declaration === undefined || declaration.code === filed) return undefined;
  return `It says that its code is ${declaration.code}, but it is filed under ${filed}.`;
}

function lineOf(rule: SourceFile, report: ExamplesReport, ok: boolean): string {
  const count = `${report.examples.length} ${report.examples.length === 1 ? "example" : "examples"}`;
  const lines = [`${ok ? "pass" : "FAIL"}  ${rule.path}  ${count}`];
  if (report.trouble) lines.push(`    ${troubleLine(report.trouble)}`);
  for (const example of report.examples) {
    if (example.outcome === "passed") continue;
    const why = example.trouble ? troubleLine(example.trouble) : (example.reason ?? "It does not pass.");
    lines.push(`    ${example.kind} “${example.name}”: ${why}`);
  }
  return `${lines.join("\n")}\n`;
}

/**
 * Trouble in one line, with its place.
 * @example troubleLine({ kind: "syntax", message: "A bracket is missing.", place: { line: 3, column: 5 } }) // => "line 3, column 5: A bracket is missing."
 */
export function troubleLine({ message, place }: Trouble): string {
  return place ? `line ${place.line}, column ${place.column}: ${message}` : message;
}
