// What a machine runs: `npm run check`, then exactly `npm test`; the last line counts both.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

const report = (name) => join(root, "test-results", name);
for (const name of ["check.json", "tests.json"]) rmSync(report(name), { force: true });

function run(...args) {
  const shell = process.platform === "win32";
  return spawnSync("npm", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell }).status ?? 1;
}

/** What a report says, or one failure where there is none: a command that fell over is never counted as well. */
function count(name, code, read) {
  const counted = existsSync(report(name))
    ? read(JSON.parse(readFileSync(report(name), "utf8")))
    : { passed: 0, failed: 0 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

await setUp();
const began = performance.now();
const checked = count("check.json", run("run", "check"), (checks) => ({
  passed: checks.filter((one) => one.passed).length,
  failed: checks.filter((one) => !one.passed).length,
}));
const tested = count("tests.json", run("test"), (tests) => ({
  passed: tests.numPassedTests,
  // A file that could not even be read counts as one.
  failed:
    tests.numFailedTests +
    tests.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
}));

const passed = checked.passed + tested.passed;
const failed = checked.failed + tested.failed;
console.log(`\ncheck and tests took ${((performance.now() - began) / 60000).toFixed(1)} minutes`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
