// Does the lock file name every optional package of every platform? One that does not breaks `npm ci` everywhere.
//
// npm leaves out, without a word, an optional package that the registry could not give when the lock was written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

/** Looks as Node does: in the package's own node_modules, then outwards. */
function isLocked(from, name) {
  for (let folder = from; ; ) {
    if (packages[folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === "") return false;
    folder = folder.includes("/node_modules/") ? folder.slice(0, folder.lastIndexOf("/node_modules/")) : "";
  }
}

const missing = Object.entries(packages).flatMap(([folder, one]) =>
  Object.keys(one.optionalDependencies ?? {})
    .filter((name) => !isLocked(folder, name))
    .map(
      (name) =>
        `${folder.replace(/^.*node_modules\//, "") || "package.json"} wants ${name}, which the lock file does not name.`,
    ),
);
for (const line of missing) console.log(line);
process.exit(missing.length === 0 ? 0 : 1);
