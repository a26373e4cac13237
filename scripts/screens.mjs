// `npm run screens`: takes the pictures of every page into docs/screens.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildPages, root, setUp } from "./setup.mjs";

await setUp();
await buildPages();
const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "screens"];
const took = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SCREENS: "1" },
});
process.exit(took.status ?? 1);
