// `npm run bench`: how fast the rules of the shelf are over made-up returns of several sizes, and in how much memory.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import type { GivenFile } from "#domain/read-return";
import { readDatasetSource, readRuleFiles } from "#rules";
import { measureTerminal } from "./at-terminal";
import { measureBrowser } from "./in-browser";
import { measureEngine } from "./in-engine";
import { measureMutants } from "./mutants";
import { type Bench, barsOf, benchSchema, fitExponent, inLines, type Size } from "./report";

const { values } = parseArgs({
  options: {
    dataset: { type: "string", default: "ssda903" },
    children: { type: "string", default: "200,1000,2000,10000" },
    only: { type: "string", default: "engine,browser,terminal" },
    times: { type: "string", default: "3" },
    out: { type: "string", default: "test-results/bench.json" },
  },
});
const parts = values.only.split(",");
const times = Number(values.times);
const run = promisify(execFile);

/** Makes a return once for each size; the same seed gives the same children. */
async function madeUp(children: number): Promise<string> {
  const folder = path.join(".build", "bench", `${values.dataset}-${children}`);
  if (!existsSync(path.join(folder, "planted.json")))
    await run(process.execPath, [
      ".build/ruleyard.mjs",
      "make",
      values.dataset,
      "--children",
      String(children),
      "--seed",
      "1",
      "--out",
      folder,
    ]);
  return folder;
}

async function filesIn(folder: string): Promise<GivenFile[]> {
  const years = [
    ["this-year", "this"],
    ["last-year", "last"],
    ["reference", "reference"],
  ] as const;
  const all = years.map(async ([part, year]) => {
    const names = (await readdir(path.join(folder, part)).catch((): string[] => [])).sort();
    return Promise.all(
      names.map(async (name) => ({
        name,
        bytes: new Uint8Array(await readFile(path.join(folder, part, name))),
        year,
      })),
    );
  });
  return (await Promise.all(all)).flat();
}

const [dataset, rules] = await Promise.all([
  readDatasetSource(values.dataset),
  readRuleFiles(values.dataset),
]);
const load = loadavg()[0] ?? 0;
const sizes: Size[] = [];
const points = new Map<string, { rows: number; ms: number }[]>();
for (const children of values.children.split(",").map(Number)) {
  const folder = await madeUp(children);
  const ask = { dataset, rules, files: await filesIn(folder), times };
  process.stderr.write(`${children} children …\n`);
  // Rows are counted, and rules timed one by one, in an engine of this process.
  const { rows, engine, perRule } = await measureEngine({
    ...ask,
    times: parts.includes("engine") ? times : 1,
  });
  const slowest = perRule.toSorted((one, other) => other.ms - one.ms).slice(0, 10);
  for (const { code, ms } of perRule) points.set(code, [...(points.get(code) ?? []), { rows, ms }]);
  const workers = availableParallelism() > 1 ? [1, 2] : [1];
  sizes.push({
    children,
    rows,
    ...(parts.includes("engine") && { engine, slowest }),
    ...(parts.includes("browser") && { browser: await measureBrowser(ask, workers) }),
    ...(parts.includes("terminal") && { terminal: await measureTerminal(values.dataset, folder, times) }),
  });
}

const mutants = parts.includes("engine") ? await measureMutants({ dataset, rules }) : undefined;
// Of times under a millisecond no growth can be told.
const growth = [...points].flatMap(([code, all]) => {
  const exponent = fitExponent(all.filter(({ ms }) => ms >= 1));
  return exponent === undefined ? [] : [{ code, exponent }];
});
const bench: Bench = benchSchema.parse({
  at: new Date().toISOString(),
  machine: { cores: availableParallelism(), node: process.versions.node, load },
  rules: rules.length,
  sizes,
  growth: growth.toSorted((one, other) => other.exponent - one.exponent),
  ...(mutants && { mutants }),
  bars: barsOf(sizes, mutants),
});
await mkdir(path.dirname(values.out), { recursive: true });
await writeFile(values.out, `${JSON.stringify(bench, null, 2)}\n`);
process.stdout.write(`${inLines(bench).join("\n")}\n\n${values.out}\n`);
