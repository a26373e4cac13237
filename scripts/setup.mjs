// Everything that a fresh clone needs before it can start: packages, bundles, the database client, the pages.
//
// It uses nothing but Node, since nothing else is there yet. A step is skipped when its inputs are as they were
// after its last success. All talk goes to standard error, so that a command's own answer stays clean.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamps = join(root, "node_modules/.cache/ruleyard");

/** One line to whoever is waiting. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the command with a sentence that says what to do. */
export function stop(sentence) {
  say(`\n✗ ${sentence}\n`);
  process.exit(1);
}

/** The same, for a step's own thread of control: thrown, so that `stop` stays at the doors. */
class Trouble extends Error {}

/** Refuses a machine that cannot run the house: an old Node, or no git. */
export function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Ruleyard needs Node 20.19 or newer, and this is ${process.version}. Install Node 24 from https://nodejs.org and try again.`,
    );
  }
  if (spawnSync("git", ["--version"]).status !== 0) {
    stop(
      "Ruleyard keeps approved rules in git, and git was not found. Install it from https://git-scm.com and try again.",
    );
  }
}

function digest(paths) {
  const hash = createHash("sha256").update(process.version);
  const visit = (path) => {
    const stat = fs.statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) hash.update(`${path} is not there\0`);
    else if (stat.isDirectory())
      for (const name of fs.readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path}\0`).update(fs.readFileSync(join(root, path)));
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

/**
 * Runs `work` unless its inputs and its outputs are as they were after its last success. Paths are from the root.
 * @returns whether it had to run
 */
export async function step(name, { inputs, outputs, salt = "" }, work) {
  const stamp = join(stamps, name.replaceAll(/\W+/g, "-"));
  const wanted = `${digest(inputs)} ${salt}`;
  const found = fs.existsSync(stamp) ? fs.readFileSync(stamp, "utf8") : "";
  if (found === wanted && outputs.every((path) => fs.existsSync(join(root, path)))) return false;
  await timed(name, work);
  fs.mkdirSync(stamps, { recursive: true });
  fs.writeFileSync(stamp, wanted);
  return true;
}

async function timed(name, work) {
  const began = performance.now();
  say(`▸ ${name} …`);
  try {
    await work();
  } catch (error) {
    if (error instanceof Trouble) stop(error.message);
    // The bundler has said already which line it is.
    if (Array.isArray(error.errors)) stop(`${name} did not finish; the line at fault is above.`);
    if (error.code === "ENOSPC") stop("The disk is full. Free about 2 GB and try again.");
    if (error.code === "EACCES" || error.code === "EROFS")
      stop(`This folder cannot be written to (${error.path}). Clone into one of your own and try again.`);
    throw error;
  }
  say(`✓ ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/** Runs a package's own program with this Node, quietly; its words are shown only when it fails. */
export function runTool(path, args, env = {}) {
  const run = spawnSync(process.execPath, [join(root, "node_modules", path), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    maxBuffer: 1 << 26,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) {
    say(`${run.stdout}${run.stderr}`);
    throw new Trouble(
      whyItEnded(`${run.stdout}${run.stderr}`) ??
        `${path.split("/")[0]} ${args.join(" ")} did not finish; its own words are above.`,
    );
  }
}

function whyItEnded(output) {
  if (/ENOSPC|no space left/i.test(output)) return "The disk is full. Free about 2 GB and try again.";
  if (/EACCES|EPERM|EROFS/.test(output))
    return "This folder cannot be written to. Clone into one of your own and try again.";
  if (/heap out of memory|Killed/.test(output))
    return "There was not enough memory. Close something large and try again; 4 GB is plenty.";
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/i.test(output))
    return "The package registry could not be reached. Check the network (npm config get registry) and try again.";
  return undefined;
}

/** Are the packages that stand in node_modules the ones that the lock file names? */
function packagesAreThere() {
  const here = join(root, "node_modules/.package-lock.json");
  if (!fs.existsSync(here)) return false;
  const wanted = JSON.parse(fs.readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(fs.readFileSync(here, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, one]) => path === "" || one.optional || one.link || found[path]?.version === one.version,
  );
}

function install() {
  const free = fs.statfsSync(root);
  if (free.bavail * free.bsize < 1.5e9)
    throw new Trouble(
      "The disk has less than 1.5 GB left, and the packages need it. Free some and try again.",
    );
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const args = [...npm.slice(1), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  for (let attempt = 1; ; attempt++) {
    // On Windows npm is a command file, which only a shell can start.
    const shell = process.platform === "win32" && npm.length === 1;
    const run = spawnSync(npm[0], args, { cwd: root, encoding: "utf8", shell, maxBuffer: 1 << 26 });
    if (run.status === 0) return;
    const output = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`;
    if (run.error?.code === "ENOENT")
      throw new Trouble(
        "npm was not found beside Node. Install Node again from https://nodejs.org and try again.",
      );
    if (attempt === 3 || run.signal || /ENOSPC|EACCES/.test(output)) {
      say(output);
      throw new Trouble(
        whyItEnded(output) ?? "The packages could not be installed; npm's own words are above.",
      );
    }
    // An install that was cut short runs on for some seconds and trips the next one.
    say(`  that did not work; try ${attempt + 1} of 3 in ${attempt * 5} seconds …`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 5000);
  }
}

/** Packages, bundles and the database client: what every command but the first needs. */
export async function setUp() {
  process.chdir(root);
  checkMachine();
  if (!packagesAreThere()) await timed("Installing packages", install);
  await step(
    "Preparing the database client",
    { inputs: ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"], outputs: ["generated"] },
    () => runTool("prisma/build/index.js", ["generate"], { PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
  );
  const { bundleInputs, bundleOutputs, bundle } = await import("./bundle.mjs");
  await step("Bundling the engine", { inputs: bundleInputs, outputs: bundleOutputs() }, bundle);
}

const pageInputs = [
  "app",
  "domain",
  "lessons",
  "rules",
  "sandbox",
  "server",
  "prisma",
  "public",
  "generated",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "proxy.ts",
  "tsconfig.json",
]; // prettier-ignore

/** The pages as they are served: a production build. */
export async function buildPages() {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  const outputs = [`${folder}/BUILD_ID`];
  await step(`Building the pages in ${folder}`, { inputs: pageInputs, outputs }, () =>
    runTool("next/dist/bin/next", ["build"], { NODE_ENV: "production" }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp();
  if (process.argv.includes("--build")) await buildPages();
}
