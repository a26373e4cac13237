// The terminal's program, bundled into one file: `npm run -s ruleyard -- check ssda903 …`.
import { run } from "./run";
import { processTerminal } from "./terminal";

process.exitCode = await run(process.argv.slice(2), processTerminal());
