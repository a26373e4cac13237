// The first change of a new repository: the rules, the lessons and the README of a folder.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { toSecond, writeCommit } from "./commits";
import { refusePath } from "./paths";
import type { Repository } from "./repository";
import { changeTree } from "./trees";

const shelves = ["rules", "lessons", "README.md"];
const atOnce = 32;

async function filesUnder(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const below = path ? `${path}/${entry.name}` : entry.name;
    if (path === "" && !shelves.includes(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await filesUnder(folder, below)));
    else if (entry.isFile() && !refusePath(below)) found.push(below);
  }
  return found;
}

/**
 * Makes the first commit of main out of `rules/`, `lessons/` and `README.md` of a folder (or a bare README).
 * @example await seed(repository, "./yard", new Date()) // => "77ab…"
 */
export async function seed(repository: Repository, folder: string | undefined, now: Date): Promise<string> {
  const { objects, refs } = repository;
  const files = new Map<string, string | null>();
  const paths = folder ? await filesUnder(folder, "") : [];
  const write = async (path: string) => {
    files.set(path, await objects.write("blob", await readFile(join(folder ?? "", path))));
  };
  // Each waits for the disk: some at a time are several times faster than one after the other.
  for (let from = 0; from < paths.length; from += atOnce) {
    await Promise.all(paths.slice(from, from + atOnce).map(write));
  }
  if (!files.size) files.set("README.md", await objects.write("blob", Buffer.from("# Rules\n")));
  const who = { name: "Ruleyard", email: "ruleyard@ruleyard.example", date: toSecond(now) };
  const tree = await changeTree(objects, undefined, files);
  const message = "The shelf as it was when this yard was made";
  const sha = await writeCommit(objects, { tree, parents: [], author: who, committer: who, message });
  if (!(await refs.change([{ ref: "refs/heads/main", from: null, to: sha }])))
    throw new Error("The new repository could not be given its first change.");
  return sha;
}
