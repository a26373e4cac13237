// `npm run worker`: the jobs in a process of their own, beside pages that were started with JOBS=elsewhere.
import fs from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { root, setUp } from "./setup.mjs";

if (fs.existsSync(resolve(root, ".env"))) process.loadEnvFile(resolve(root, ".env"));
await setUp();
await import(pathToFileURL(join(root, ".build/worker.mjs")).href);
