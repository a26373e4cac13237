// `npm run test:github`: bundles the contract test and runs it on the repository that the environment names.
// docs/contract-test.md says how to make one. `npm run test:github -- --tidy` removes what a broken run left.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./setup.mjs";

const outfile = join(root, ".build/test-github.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["tests/github/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "es2022",
  // The bundle stands elsewhere than the description that it reads.
  define: { "import.meta.url": JSON.stringify(new URL("../forge/judge-for-tests.ts", import.meta.url).href) },
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(process.cwd() + "/");',
  },
  logLevel: "error",
});
const walk = spawn(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
// Stopped with or without a terminal, it is the walk that tidies up.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => walk.kill(signal));
walk.on("exit", (code) => process.exit(code ?? 1));
