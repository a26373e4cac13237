// `npm run check`: types, lint, format, rooms, unused code, the lock file and the migrations, two at a time.
//
// Each answers in a line; only those that fail say more. `npm run check -- types lint` runs those alone.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runTool, say, setUp, step, stop } from "./setup.mjs";

const tool = (path, ...args) => ({ path: join(root, "node_modules", path), args });
const script = (path, ...args) => ({ path: join(root, path), args });

const datasets = readdirSync(join(root, "rules"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "rules", entry.name, "tsconfig.json")))
  .map((entry) => entry.name);

const checks = {
  types: tool("typescript/bin/tsc", "--noEmit", "-p", "."),
  ...Object.fromEntries(
    datasets.map((id) => [
      `types of ${id}`,
      tool("typescript/bin/tsc", "--noEmit", "-p", `rules/${id}/tsconfig.json`),
    ]),
  ),
  lint: tool("oxlint/bin/oxlint", "--deny-warnings"),
  format: tool("@biomejs/biome/bin/biome", "format", "--max-diagnostics=20"),
  rooms: script("scripts/rooms.mjs", "--check"),
  unused: tool("knip/bin/knip.js", "--no-progress"),
  "lock file": script("scripts/lock-file.mjs"),
  migrations: tool(
    "prisma/build/index.js",
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema.prisma",
    "--exit-code",
  ),
};

function run(name) {
  const { path, args } = checks[name];
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    });
    let words = "";
    child.stdout.on("data", (part) => (words += part));
    child.stderr.on("data", (part) => (words += part));
    child.on("close", (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${passed ? "✓" : "✗"} ${name} (${seconds} s)${passed ? "" : `\n${words}`}`);
      done({ name, passed });
    });
  });
}

await setUp();
// The types of pages' addresses are written by Next from the folders of app/.
await step("Naming the pages", { inputs: ["app", "next.config.mjs"], outputs: ["next-env.d.ts"] }, () =>
  runTool("next/dist/bin/next", ["typegen"]),
);

const asked = process.argv.slice(2);
for (const name of asked)
  if (!checks[name]) stop(`There is no check called ${name}. There are: ${Object.keys(checks).join(", ")}.`);
const waiting = asked.length > 0 ? asked : Object.keys(checks);
const outcomes = [];
await Promise.all(
  [1, 2].map(async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) outcomes.push(await run(name));
  }),
);

mkdirSync(join(root, "test-results"), { recursive: true });
writeFileSync(join(root, "test-results/check.json"), JSON.stringify(outcomes));
const failed = outcomes.filter((one) => !one.passed).map((one) => one.name);
say(failed.length === 0 ? "\nThe house is in order." : `\nNot in order: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
