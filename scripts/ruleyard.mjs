// The terminal: `npm run -s ruleyard -- check ssda903 …`. Makes sure that the program is fresh, then runs it here.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, setUp, stop } from "./setup.mjs";

await setUp();
const program = join(root, ".build/ruleyard.mjs");
if (!existsSync(program)) stop("The terminal program is not built: cli/main.ts is missing.");
process.argv[1] = program;
await import(pathToFileURL(program).href);
