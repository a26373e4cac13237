// `npm run test:faults`: what is killed, cut and refused at every point, many times over, on real programs. Minutes to an
// hour; too long for every change. `-- --times 20` says how often each point is tried; names of files go on to vitest.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { forNode } from "./bundle.mjs";
import { root, setUp } from "./setup.mjs";

const asked = process.argv.slice(2);
const at = asked.indexOf("--times");
const times = at < 0 ? "2" : asked.splice(at, 2)[1];
const bundledHere = new Set(["pg", "pg-boss", "@prisma/*"]);
await setUp();
await build({
  ...forNode,
  // Thousands are started: all in one file but what stays unread there, so that one is ready in a third of a second.
  external: [
    ...forNode.external.filter((name) => !bundledHere.has(name)),
    "pg-native",
    "@prisma/client/runtime/query_compiler*",
  ],
  minify: true,
  absWorkingDir: root,
  entryPoints: ["tests/faults/sender.ts"],
  outfile: join(root, ".build/sender.mjs"),
  bundle: true,
  target: "es2022",
  logLevel: "error",
});
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const took = spawnSync(process.execPath, [vitest, "run", "--project", "faults", ...asked], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FAULTS: "1", FAULT_TIMES: times },
});
process.exit(took.status ?? 1);
