// The programs that are one file each: the terminal, the forge, the process that runs rules, the browser's engine.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const nodePrograms = [
  { from: "cli/main.ts", to: ".build/ruleyard.mjs" },
  { from: "forge/main.ts", to: ".build/forge.mjs" },
  { from: "sandbox/process/child.ts", to: ".build/rule-process.mjs" },
  { from: "server/worker.ts", to: ".build/worker.mjs", needs: "generated" },
];
/** What lies in a folder that is taken to work: one file each, with every package inside. */
const travellers = [
  { from: "cli/folder/program.ts", to: "public/engine/folder/run.mjs" },
  { from: "sandbox/process/child.ts", to: "public/engine/folder/rules.mjs" },
];
const license = { from: "LICENSE", to: "public/engine/folder/LICENSE.txt" };
const browserWorker = { from: "sandbox/browser/worker.ts", to: "public/engine/worker.js" };
const wasm = {
  from: "node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm",
  to: "public/engine/engine.wasm",
};

export const bundleInputs = [
  "cli",
  "domain",
  "forge",
  "sandbox",
  "rules/index.ts",
  "lessons/index.ts",
  "LICENSE",
  "server",
  "generated",
  "package-lock.json",
  "scripts/bundle.mjs",
]; // prettier-ignore

const there = ({ from, needs = "" }) => existsSync(join(root, from)) && existsSync(join(root, needs));

/** What `bundle` will have written, from the root. */
export function bundleOutputs() {
  return [...nodePrograms, ...travellers, license, browserWorker, wasm].filter(there).map(({ to }) => to);
}

/** Writes each file whole or not at all: another command may be reading the one before. */
async function write(options, { from, to }) {
  const { build } = await import("esbuild");
  const part = join(root, ".build", `${basename(to)}.${process.pid}.part`);
  await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [from],
    outfile: part,
    bundle: true,
    target: "es2022",
    sourcemap: false,
    logLevel: "error",
  }).then(
    () => renameSync(part, join(root, to)),
    (error) => {
      rmSync(part, { force: true });
      throw error;
    },
  );
}

/** How a program that Node runs is bundled. */
export const forNode = {
  platform: "node",
  format: "esm",
  // The wasm lies beside its own loader, and the compiler of TypeScript is too large to copy.
  external: ["@jitl/*", "typescript", "esbuild", "@electric-sql/*", "pg", "pg-boss", "@prisma/*"],
  // Packages written in the old module style ask for `require` at run time.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
};

/** Zod brings its sentences in fifty languages; ours are English, and whoever is on a slow line waits for every one. */
const englishAlone = {
  name: "english alone",
  setup(build) {
    build.onResolve({ filter: /locales\/index\.js$/ }, ({ importer, path }) =>
      importer.includes("/zod/") ? { path, namespace: "english alone" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "english alone" }, () => ({ contents: "" }));
  },
};

const forTravel = {
  platform: "node",
  format: "esm",
  banner: forNode.banner,
  plugins: [englishAlone],
  minify: true,
  legalComments: "eof",
};

const forBrowser = {
  platform: "browser",
  plugins: [englishAlone],
  format: "iife",
  minify: true,
  define: { "import.meta.url": "self.location.href", "process.env.NODE_ENV": '"production"' },
};

/** Bundles every program whose entry is there. */
export async function bundle() {
  mkdirSync(join(root, ".build"), { recursive: true });
  mkdirSync(join(root, "public/engine/folder"), { recursive: true });
  // One that cannot be bundled does not hold up the others.
  const written = await Promise.allSettled([
    ...nodePrograms.filter(there).map((one) => write(forNode, one)),
    ...travellers.filter(there).map((one) => write(forTravel, one)),
    ...[browserWorker].filter(there).map((one) => write(forBrowser, one)),
  ]);
  for (const { from, to } of [wasm, license]) copyFileSync(join(root, from), join(root, to));
  const failed = written.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
