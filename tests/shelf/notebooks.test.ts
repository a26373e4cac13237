// Every approved rule opens as a notebook: each is made, and asked in the real engine about rows that it finds and leaves alone.
import { afterAll, describe, expect, it } from "vitest";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { openSandbox } from "#sandbox/node";
import { type Asked, askSample, type RuleNotebook, type Sample, writeNotebook } from "#sandbox/rule-notebook";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

/** A row that is found of every rule, and of every fourth one that is left alone: one engine asks in seconds. */
function someOf({ samples }: RuleNotebook, at: number): Sample[] {
  const first = (kind: string) => samples.filter(({ example }) => example.kind === kind).slice(0, 1);
  return [...first("invalid"), ...(at % 4 === 0 ? first("valid") : [])];
}

describe.each(await listDatasets())("the notebooks of the rules of %s", async (id) => {
  const source = await readDatasetSource(id);
  const dataset = await sandbox.readDataset(source);
  if (!dataset.ok) throw new Error(dataset.reason);
  const files = await readRuleFiles(id);

  it("are there for every rule, and explain it on its own rows", async () => {
    const wrong: unknown[] = [];
    for (const [at, file] of files.entries()) {
      const { declaration } = await sandbox.runExamples({ dataset: source, rule: file });
      if (!declaration) throw new Error(file.path);
      const notebook = writeNotebook(dataset.value, file, declaration);
      if (!notebook.ok) {
        wrong.push([file.path, notebook.reason]);
        continue;
      }
      const { asks, tables, samples } = notebook.value;
      if (!file.text.includes(asks.split("\n")[0] ?? "?") || tables.length === 0 || samples.length < 2)
        wrong.push([file.path, "says too little"]);
      for (const sample of someOf(notebook.value, at)) {
        const asked = await askSample(sandbox, source, file, declaration.tables, sample);
        if (!asked.ok) wrong.push([file.path, sample.example.name, asked.reason]);
        else if (!isExplained(sample, asked.value))
          wrong.push([file.path, sample.example.name, asked.value.found]);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

/** The rows that the example says are found, and no other; the row that is looked into answers the same, and shows its parts. */
function isExplained({ example, at }: Sample, { found, trace }: Asked): boolean {
  const wanted = example.tables
    .filter(({ year }) => year === "this")
    .flatMap(({ table, rows }) => rows.flatMap(({ fails }, row) => (fails ? [`${table} ${row}`] : [])));
  const isFound = found.some(({ table, row }) => table === at.table && row === at.row);
  return (
    JSON.stringify(found.map(({ table, row }) => `${table} ${row}`).sort()) ===
      JSON.stringify(wanted.sort()) &&
    trace.answer.kind === (isFound ? "found" : "left") &&
    trace.calls.length > 0
  );
}
