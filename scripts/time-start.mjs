// How long `npm start` takes from a clone with nothing installed, and how long the second time. Prints both.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root, say } from "./setup.mjs";
import { findPort } from "./yard.mjs";

const folder = fs.mkdtempSync(join(os.tmpdir(), "ruleyard-clone-"));
try {
  const clone = spawnSync("git", ["clone", "--quiet", "--no-local", root, folder], { stdio: "inherit" });
  if (clone.status !== 0) process.exit(1);
  const cold = await time();
  const again = await time();
  console.log(`npm start: ${cold.toFixed(1)} s on a fresh clone, ${again.toFixed(1)} s again`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Seconds from the command to the address printed and answering. */
async function time() {
  const port = await findPort();
  const began = performance.now();
  const env = { ...process.env, PORT: String(port), BROWSER: "none", DATA_DIR: "", NEXT_DIST_DIR: undefined };
  const yard = spawn("npm", ["start"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => yard.once("exit", done));
  const opened = await Promise.race([
    new Promise((done) =>
      yard.stdout.on("data", (part) => String(part).includes("Ruleyard is open") && done(true)),
    ),
    ended.then(() => false),
  ]);
  const seconds = (performance.now() - began) / 1000;
  if (!opened) {
    say("It did not open.");
    process.exit(1);
  }
  const page = await fetch(`http://127.0.0.1:${port}/`);
  if (!page.ok) throw new Error(`The first page answered ${page.status}.`);
  yard.kill("SIGTERM");
  await ended;
  // npm may be gone before the yard is: the next one needs its folder.
  while (await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => false)) await sleep(200);
  await sleep(1500);
  return seconds;
}
