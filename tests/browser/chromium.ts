// A real Chromium for the tests: the one that was named, the one that is installed, or the one that came from npm.
import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, type LaunchOptions, chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

// The browser asks nobody for anything: what a test counts on the wire is what the page did.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--force-color-profile=srgb",
];

type Found = { path: string; args: string[]; libraries?: string };

/**
 * Starts Chromium without a window. Close it when done.
 * @throws when there is none, with a sentence that says how to get one
 * @example const browser = await launchChromium() // => Browser
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const found = await findChromium();
  return chromium.launch({
    ...options,
    executablePath: found.path,
    args: [...flags, ...found.args, ...(options.args ?? [])],
    env: { ...process.env, ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}) },
  });
}

async function findChromium(): Promise<Found> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return { path: named, args: [] };
    throw new Error(`CHROMIUM_PATH says ${named}, and there is no such file.`);
  }
  const path = installed.find((one) => existsSync(one));
  if (path) return { path, args: [] };
  if (process.platform === "linux" && process.arch === "x64") return unpack();
  throw new Error("No Chromium or Chrome was found. Install one, or say where it is in CHROMIUM_PATH.");
}

/** Unpacks the browser that the npm package carries, once for each version. */
async function unpack(): Promise<Found> {
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve("@sparticuz/chromium")), "..");
  const root = packed.endsWith("build") ? dirname(packed) : packed;
  const { version } = require(join(root, "package.json")) as { version: string };
  const folder = join(root, "../../.cache", `chromium-${version}`);
  const found = {
    path: join(folder, "chromium"),
    args: ["--headless=shell", "--disable-dev-shm-usage"],
    libraries: join(folder, "lib"),
  };
  if (existsSync(found.path)) return found;

  await mkdir(dirname(folder), { recursive: true });
  const part = await mkdtemp(`${folder}-part-`);
  const open = (name: string, to: string): Promise<void> =>
    pipeline(
      createReadStream(join(root, "bin", `${name}.br`)),
      createBrotliDecompress(),
      createWriteStream(to),
    );
  await open("chromium", join(part, "chromium"));
  await chmod(join(part, "chromium"), 0o755);
  for (const name of ["al2023.tar", "fonts.tar"]) {
    await open(name, join(part, name));
    execFileSync("tar", ["-xf", join(part, name), "-C", part]);
    await rm(join(part, name));
  }
  // Another test may have been quicker: its copy is as good.
  await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
  return found;
}
