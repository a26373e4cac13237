// `ruleyard new lesson a-few-words`: a folder with a lesson that passes the proof, to be filled in.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { refuse, succeed } from "#domain/result";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { firstLesson } from "./first-lesson";
import type { Outcome, Terminal } from "./terminal";

const options = { ...shelfOption, lessons: { type: "string" }, dataset: { type: "string" } } as const;
const slugShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Writes the folder after the last one, and prints where it stands. Never writes over a lesson that is there.
 * @example await newLesson(["the-next-idea"], terminal) // => { ok: true, value: 0 }
 */
export async function newLesson(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, options);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const [slug, ...rest] = positionals;
  if (slug === undefined || rest.length > 0 || !slugShape.test(slug))
    return refuse("Name the lesson in small letters with hyphens: ruleyard new lesson a-few-words");
  const dataset = await datasetNamed(values.dataset ?? "ssda903", shelfOf(values.shelf, terminal.folder));
  if (!dataset.ok) return dataset;

  const shelf = path.resolve(terminal.folder, values.lessons ?? "lessons");
  const folders = (await readdir(shelf).catch(() => [])).filter((name) => /^\d\d-/.test(name)).sort();
  const there = folders.find((name) => name.slice(3) === slug);
  if (there !== undefined)
    return refuse(`There is a lesson of that name already: ${path.join(shelf, there)}`);
  const number = Number(folders.at(-1)?.slice(0, 2) ?? 0) + 1;
  const file = path.join(shelf, `${String(number).padStart(2, "0")}-${slug}`, "lesson.md");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, firstLesson(slug, dataset.value), { flag: "wx" });
  terminal.print(`${path.relative(terminal.folder, file)}\n`);
  terminal.say(
    `See it while you write: npm run dev, then /lessons/${slug}. Prove it: npx vitest run lessons -t ${slug}`,
  );
  return succeed(0);
}
