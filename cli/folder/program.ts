// The program of a folder that was taken to work: reads its data, runs its rules and cells, and writes what came of them.
//
// It is bundled into one file and knows nothing but the folder that it lies in.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { csvText } from "#domain/csv-text";
import { refuse, type Result, succeed } from "#domain/result";
import { folderSchema } from "#domain/work-folder";
import { openProcess } from "#sandbox/process/client";
import { letReadersLeave } from "../early-reader";
import { readData } from "./data";
import { printResult, say } from "./print";
import { resultPage } from "./result-page";
import { type FolderResult, runParts } from "./run-parts";
import { textsUnder } from "./texts";

/**
 * Runs the folder at an address that ends in a slash. 0 when it ran, 1 when it could not, saying why.
 * @example await runFolder(new URL(".", import.meta.url)) // => 0
 */
export async function runFolder(place: URL): Promise<0 | 1> {
  const folder = fileURLToPath(place);
  letReadersLeave();
  try {
    const result = await run(folder);
    const written = result.ok ? await write(folder, result.value) : result;
    if (written.ok) return 0;
    say(`\n${written.reason}`);
  } catch (problem) {
    say(`\nThis could not be done. ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  return 1;
}

async function run(folder: string): Promise<Result<FolderResult>> {
  const about = await readAbout(folder);
  if (!about.ok) return about;
  const { title, dataset: id } = about.value;
  say(`\n${title}\nEverything happens on this computer. Nothing is sent anywhere.\n`);
  const files = (await textsUnder(folder, "dataset")).map(({ path: name, text }) => ({
    path: name.replace("dataset/", `rules/${id}/`),
    text,
  }));
  // What declares the dataset comes first.
  files.sort(
    (one, other) => Number(other.path.endsWith("/dataset.ts")) - Number(one.path.endsWith("/dataset.ts")),
  );
  const engine = openProcess({
    program: path.join(folder, "engine", "rules.mjs"),
    size: 1,
    spare: 0,
    readsHere: true,
  });
  try {
    const data = await readData(engine, { id, files }, folder, about.value);
    if (!data.ok) return data;
    const parts = await runParts(engine, data.value, {
      rules: await textsUnder(folder, "rules"),
      cells: await textsUnder(folder, "cells"),
    });
    if (parts.ok) parts.value.title = title;
    return parts;
  } finally {
    await engine.close();
  }
}

async function readAbout(folder: string) {
  const text = await readFile(path.join(folder, "folder.json"), "utf8").catch(() => "");
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return refuse("folder.json is not as it was. Unpack the folder again, and copy your own files into it.");
  }
  const about = folderSchema.safeParse(given);
  if (about.success) return succeed(about.data);
  const issue = about.error.issues[0];
  return refuse(`folder.json is not right at ${issue?.path.join(".")}: ${issue?.message}.`);
}

async function write(folder: string, result: FolderResult): Promise<Result<true>> {
  printResult(result);
  const files = [
    { name: "result.html", text: resultPage(result), says: "open it with a double click" },
    { name: "result.csv", text: csvText(result.csv.lines), says: result.csv.says },
  ];
  say("");
  for (const { name, text, says } of files) {
    try {
      await writeFile(path.join(folder, name), text);
    } catch (problem) {
      const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
      return refuse(
        /EBUSY|EPERM|EACCES/.test(code)
          ? `${name} could not be written. It may be open in another program: close it there and start again.`
          : `${name} could not be written: ${problem instanceof Error ? problem.message : code}`,
      );
    }
    say(`Wrote ${name}: ${says}.`);
  }
  return succeed(true);
}
