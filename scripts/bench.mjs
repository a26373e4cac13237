// `npm run bench`: bundles the bench and runs it. Options go on to it: `npm run bench -- --children 2000 --only browser`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { root, setUp } from "./setup.mjs";

await setUp();
const outfile = join(root, ".build/bench.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["tests/bench/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "es2022",
  external: ["@jitl/*", "@sparticuz/*", "esbuild", "playwright-core", "typescript"],
  // Packages written in the old module style ask for `require` at run time.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
  logLevel: "error",
});
const took = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(took.status ?? 1);
