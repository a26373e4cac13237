// `ruleyard check`: runs the rules of the shelf over a return that lies in files, and says what they found.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { GivenFile } from "#domain/read-return";
import { refuse, succeed, type Result } from "#domain/result";
import { readDatasetSource, readRuleFiles } from "#rules";
import manifest from "../package.json";
import { datasetNamed, readArguments, shelfOf, shelfOption } from "./arguments";
import { withEngine } from "./engine";
import { givenFiles } from "./given-files";
import { type Report, reportCsv, reportJson, type Wording } from "./report";
import { reportHtml } from "./report-html";
import { chooseRules } from "./rule-files";
import { rulesetOf } from "./ruleset";
import type { Outcome, Terminal } from "./terminal";
import { troubleLine } from "./test";

const options = {
  ...shelfOption,
  "this-year": { type: "string" },
  "last-year": { type: "string" },
  reference: { type: "string" },
  year: { type: "string" },
  authority: { type: "string" },
  only: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
} as const;

const formatSchema = z.enum(["json", "csv", "html"]);
const yearSchema = z.string().regex(/^(19|20|21)\d\d$/);
const authoritySchema = z.string().regex(/^[A-Za-z0-9]{1,12}$/);

/**
 * Prints the report, or writes it to `--out`. 0 when nothing was found, 1 when something was.
 * @example await checkReturn(["ssda903", "--this-year", "sample/current"], terminal) // => { ok: true, value: 1 }
 */
export async function checkReturn(args: string[], terminal: Terminal): Outcome {
  const read = readArguments(args, options);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const shelf = shelfOf(values.shelf, terminal.folder);
  const id = await datasetNamed(positionals[0], shelf);
  if (!id.ok) return id;
  if (positionals.length > 1)
    return refuse(`“${positionals[1]}” is one word too many. Codes go with --only.`);

  const format = formatSchema.safeParse(values.format ?? "json");
  if (!format.success) return refuse(`“${values.format}” is no format. It is json, csv or html.`);
  if (values.year !== undefined && !yearSchema.safeParse(values.year).success) {
    return refuse(
      `“${values.year}” is no collection year. Say the year in which the collection ends, such as 2027.`,
    );
  }
  if (values.authority !== undefined && !authoritySchema.safeParse(values.authority).success) {
    return refuse(`“${values.authority}” is no authority. Say its code, such as E10000099.`);
  }
  const rules = chooseRules(await readRuleFiles(id.value, shelf), codesOf(values.only));
  if (!rules.ok) return rules;
  const [files, source] = await Promise.all([
    filesOf(values, terminal.folder),
    readDatasetSource(id.value, shelf),
  ]);
  if (!files.ok) return files;
  // Git looks at the shelf while the engines work.
  const ruleset = rulesetOf(shelf, [...source.files, ...rules.value]);

  return withEngine(async (engine): Outcome => {
    const progress = terminal.progress(rules.value.length, "Checking");
    const found = await engine
      .checkFiles(
        {
          dataset: source,
          rules: rules.value,
          files: files.value,
          collection: {
            ...(values.year !== undefined && { year: Number(values.year) }),
            ...(values.authority !== undefined && { authority: values.authority.toUpperCase() }),
          },
        },
        () => progress.step(),
      )
      .finally(() => progress.stop());
    if (!found.ok) return found;
    const { collection, notes, ...checked } = found.value;
    for (const note of notes) terminal.say(note);
    const report: Report = {
      dataset: id.value,
      collection,
      rules: checked.rules,
      findings: checked.findings,
      provenance: {
        ruleset: await ruleset,
        engine: manifest.version,
        files: checked.files.map((file, index) => ({
          ...file,
          year: files.value[index]?.year ?? "this",
        })),
      },
    };
    let text: string;
    if (format.data === "json") text = reportJson(report);
    else {
      const dataset = await engine.readDataset(source);
      if (!dataset.ok) return dataset;
      const wording: Wording = { dataset: dataset.value.name, sentences: {} };
      for (const rule of rules.value) {
        const { declaration } = await engine.runExamples({ dataset: source, rule });
        if (declaration) wording.sentences[declaration.code] = declaration.message;
      }
      text = format.data === "csv" ? reportCsv(report, wording) : reportHtml(report, wording);
    }
    const written = await deliver(text, values.out, terminal);
    if (!written.ok) return written;

    const crashed = checked.rules.flatMap((rule) => (rule.outcome === "crashed" ? [rule] : []));
    if (crashed.length > 0) {
      const why = crashed.map(({ code, trouble }) => `Rule ${code} could not run: ${troubleLine(trouble)}`);
      return refuse(why.join("\n"));
    }
    return succeed(checked.findings.length === 0 ? 0 : 1);
  });
}

function codesOf(only: string | undefined): string[] {
  return (only ?? "")
    .split(",")
    .map((code) => code.trim())
    .filter((code) => code !== "");
}

async function filesOf(
  said: { "this-year"?: string; "last-year"?: string; reference?: string },
  folder: string,
): Promise<Result<GivenFile[]>> {
  if (said["this-year"] === undefined) {
    return refuse("Say where this year's files are: --this-year FOLDER");
  }
  const slots = [
    { place: said["this-year"], year: "this" },
    { place: said["last-year"], year: "last" },
    { place: said.reference, year: "reference" },
  ] as const;
  const files: GivenFile[] = [];
  for (const { place, year } of slots) {
    if (place === undefined) continue;
    const found = await givenFiles(place, year, folder);
    if (!found.ok) return found;
    files.push(...found.value);
  }
  return succeed(files);
}

async function deliver(text: string, out: string | undefined, terminal: Terminal): Promise<Result<true>> {
  if (out === undefined) terminal.print(text);
  else {
    try {
      await writeFile(path.resolve(terminal.folder, out), text);
    } catch (error) {
      return refuse(
        `The report could not be written to ${out}: ${error instanceof Error ? error.message : error}`,
      );
    }
    terminal.say(`Wrote ${out}.`);
  }
  return succeed(true);
}
