// `ruleyard init FOLDER`: a fresh rules repository, ready to be put on the code host.
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { refuse, type Result, succeed } from "#domain/result";
import { readRuleFiles } from "#rules";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { type Program, repositoryFiles } from "./rules-repository";
import type { Outcome, Terminal } from "./terminal";

const run = promisify(execFile);
const options = {
  ...shelfOption,
  dataset: { type: "string", multiple: true },
  "with-rules": { type: "boolean" },
  owners: { type: "string" },
  program: { type: "string" },
} as const;

/**
 * Makes the folder and its first commit, and says what to do next. Never writes into a folder that holds anything.
 * @example await init(["../rules", "--dataset", "ssda903"], terminal) // => { ok: true, value: 0 }
 */
export async function init(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, options);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const [said, ...rest] = positionals;
  if (said === undefined || rest.length > 0) {
    return refuse("Say where: ruleyard init ../rules --dataset ssda903");
  }
  const shelf = shelfOf(values.shelf, terminal.folder);
  const datasets: string[] = [];
  for (const name of values.dataset ?? [undefined]) {
    const known = await datasetNamed(name, shelf);
    if (!known.ok) return name === undefined ? refuse(`${known.reason} Use --dataset.`) : known;
    datasets.push(known.value);
  }
  if (values.owners !== undefined && !/^@[\w-]+(\/[\w-]+)?( @[\w-]+(\/[\w-]+)?)*$/.test(values.owners)) {
    return refuse("Say --owners as the code host does, such as @your-organisation/reviewers.");
  }
  const program = await findProgram(values.program, terminal.folder);
  if (!program.ok) return program;

  const folder = path.resolve(terminal.folder, said);
  if (!(await isFree(folder))) {
    return refuse(`${folder} is not empty. Name a folder that is not there yet.`);
  }
  for (const dataset of datasets) {
    await copyDataset(shelf, dataset, path.join(folder, "rules"), values["with-rules"] === true);
  }
  const files = repositoryFiles({ datasets, owners: values.owners, program: program.value });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const isCommitted = await commit(folder);
  terminal.print(`${path.relative(terminal.folder, folder)}\n`);
  terminal.say(whatNext(isCommitted, program.value));
  return succeed(0);
}

/** Nothing is there, or a repository that was just cloned from the code host and has no commit yet. */
async function isFree(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return true;
  if (names.length > 1 || names[0] !== ".git") return false;
  return run("git", ["-C", folder, "rev-parse", "--verify", "-q", "HEAD"]).then(
    () => false,
    () => true,
  );
}

/** The dataset's folder as it stands, with its rules only when they are wanted. */
async function copyDataset(shelf: string, dataset: string, to: string, withRules: boolean): Promise<void> {
  const rules = new Set((await readRuleFiles(dataset, shelf)).map((file) => path.basename(file.path)));
  const source = path.join(shelf, dataset);
  await cp(source, path.join(to, dataset), {
    recursive: true,
    filter: (file) => withRules || path.dirname(file) !== source || !rules.has(path.basename(file)),
  });
  await cp(path.join(shelf, "words.d.ts"), path.join(to, "words.d.ts")).catch(() => undefined);
}

/** Where Ruleyard itself is: as said, or where the copy that this runs from was taken. */
async function findProgram(said: string | undefined, folder: string): Promise<Result<Program | undefined>> {
  const git = async (...args: string[]) => (await run("git", ["-C", folder, ...args])).stdout.trim();
  if (said !== undefined) {
    const [, repository, commitSaid] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(said) ?? [];
    return repository && commitSaid
      ? succeed({ repository, commit: commitSaid })
      : refuse("Say --program as owner/name@commit: where Ruleyard itself is on the code host.");
  }
  try {
    const origin = await git("remote", "get-url", "origin");
    const repository = /^(?:https:\/\/|git@)[^/:]+[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(origin)?.[1];
    return succeed(
      repository === undefined ? undefined : { repository, commit: await git("rev-parse", "HEAD") },
    );
  } catch {
    return succeed(undefined);
  }
}

async function commit(folder: string): Promise<boolean> {
  try {
    await run("git", ["-C", folder, "init", "-q"]);
    await run("git", ["-C", folder, "symbolic-ref", "HEAD", "refs/heads/main"]);
    await run("git", ["-C", folder, "add", "-A"]);
    await run("git", ["-C", folder, "commit", "-q", "-m", "The rules begin here"]);
    return true;
  } catch {
    return false;
  }
}

function whatNext(isCommitted: boolean, program: Program | undefined): string {
  const steps = [
    ...(isCommitted ? [] : ["Commit it: git add -A, then git commit. Git may first ask who you are."]),
    "Make an empty repository on the code host, and push main there.",
    "Protect main: changes only by pull request, one approval, approvals dismissed by new changes, the check “examples”.",
    ...(program
      ? []
      : ["Set the repository's variables RULEYARD_PROGRAM (owner/name of Ruleyard) and RULEYARD_COMMIT."]),
    "Name it in Ruleyard's settings: GITHUB_REPOSITORY=owner/name. Its page /setup then says what is still missing.",
  ];
  return `The rules repository is ready. Next:\n${steps.map((step, at) => `  ${at + 1}. ${step}`).join("\n")}`;
}
