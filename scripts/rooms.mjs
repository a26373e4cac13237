// `npm run rooms`: holds the imports against the arrows of the house, and draws the arrows that are there.
//
// The picture goes between two marks in docs/architecture.md and README.md. `--check` draws nothing and says when it is stale.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

const checking = process.argv.includes("--check");
if (!checking) await setUp();
const rooms = createRequire(import.meta.url)("./arrows.cjs");
const names = Object.keys(rooms);

const cruise = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    ...[...names, "tests"].filter((name) => existsSync(join(root, name))),
  ],
  { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
);
if (!cruise.stdout.startsWith("{")) {
  console.log(cruise.stdout + cruise.stderr);
  process.exit(1);
}
const { modules, summary } = JSON.parse(cruise.stdout);

const broken = summary.violations.filter(({ rule }) => rule.severity === "error");
for (const { rule, from, to, cycle } of broken) {
  console.log(`${rule.name}: ${from} → ${cycle ? cycle.map((one) => one.name).join(" → ") : to}`);
}

const roomOf = (path) => names.find((name) => path.startsWith(`${name}/`));
const arrows = new Set();
for (const { source, dependencies } of modules) {
  if (/\.test\.tsx?$/.test(source)) continue;
  for (const { resolved } of dependencies) {
    const [from, to] = [roomOf(source), roomOf(resolved)];
    if (from && to && from !== to) arrows.add(`${from} --> ${to}`);
  }
}

const said = {
  domain: "the words and their laws",
  sandbox: "the one engine",
  rules: "datasets and approved rules",
  lessons: "lessons",
  server: "what is in progress",
  cli: "the terminal",
  app: "pages and doors",
  forge: "a GitHub in a folder",
};
const picture = [
  "```mermaid",
  "flowchart RL",
  ...names.map((name) => `  ${name}["<b>${name}</b><br/>${said[name]}"]`),
  ...[...arrows]
    .sort(
      (one, other) =>
        names.indexOf(one.split(" ")[0]) - names.indexOf(other.split(" ")[0]) || (one < other ? -1 : 1),
    )
    .map((arrow) => `  ${arrow}`),
  "  server -. HTTP .-> forge",
  "```",
].join("\n");

const marks = /(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/;
let stale = 0;
for (const path of ["README.md", "docs/architecture.md"].filter((one) => existsSync(join(root, one)))) {
  const before = readFileSync(join(root, path), "utf8");
  const after = before.replace(marks, (_, open, close) => `${open}${picture}\n${close}`);
  if (after === before) continue;
  if (checking) console.log(`The picture in ${path} is not how the rooms stand: npm run rooms draws it.`);
  else writeFileSync(join(root, path), after);
  stale += checking ? 1 : 0;
}

if (!checking)
  console.log(
    `${picture}\n\n${modules.length} files, ${arrows.size} arrows, ${broken.length} against the plan.`,
  );
process.exit(broken.length + stale > 0 ? 1 : 0);
