// `ruleyard new ssda903 356`: a rule file from the published specification, to be filled in. `new lesson` makes a lesson.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { firstText, rulePath } from "#domain/draft";
import { refuse, succeed } from "#domain/result";
import { readRuleFiles, readSpecification } from "#rules";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { codeOfFile, readCodes } from "./rule-files";
import { newLesson } from "./new-lesson";
import type { Outcome, Terminal } from "./terminal";

/**
 * Writes the file and prints where it stands. Never writes over a rule that is there.
 * @example await newRule(["ssda903", "356"], terminal) // => { ok: true, value: 0 }
 */
export async function newRule(args: string[], terminal: Terminal): Outcome {
  if (args[0] === "lesson") return newLesson(args.slice(1), terminal);
  const read = readArguments(args, shelfOption);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const shelf = shelfOf(values.shelf, terminal.folder);
  const dataset = await datasetNamed(positionals[0], shelf);
  if (!dataset.ok) return dataset;
  const [, code, ...rest] = positionals;
  if (code === undefined || rest.length > 0) return refuse("Say one rule: ruleyard new ssda903 356");
  const codes = readCodes([code]);
  if (!codes.ok) return codes;

  const specified = (await readSpecification(dataset.value, shelf)).find((each) => each.code === code);
  if (!specified) return refuse(`The specification of ${dataset.value} has no rule ${code}.`);
  const there = (await readRuleFiles(dataset.value, shelf)).find((file) => codeOfFile(file.path) === code);
  if (there) return refuse(`Rule ${code} is there already: ${path.join(shelf, "..", there.path)}`);

  const file = path.join(shelf, path.relative("rules", rulePath(dataset.value, code, specified.sentence)));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, firstText(specified), { flag: "wx" });
  terminal.print(`${path.relative(terminal.folder, file)}\n`);
  terminal.say(`Fill it in, then run: ruleyard test ${dataset.value} ${code}`);
  return succeed(0);
}
