// `npm test`: everything that the tests need, then the tests. Arguments go on to vitest: `npm test -- sandbox`.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildPages, root, setUp } from "./setup.mjs";

const asked = process.argv.slice(2);
await setUp();
// The journeys walk through the pages as they are served.
if (asked.every((word) => word.startsWith("-") || word.startsWith("tests/"))) await buildPages();

const vitest = spawn(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=test-results/tests.json",
    ...asked,
  ],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => vitest.kill(signal));
vitest.on("exit", (code) => process.exit(code ?? 1));
