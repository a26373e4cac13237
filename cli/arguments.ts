// Reads what was typed after a command's name, and refuses in a sentence what makes no sense.
import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { listDatasets } from "#rules";
import { datasetIdSchema } from "#domain/draft";
import { refuse, succeed, type Result } from "#domain/result";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Every command takes it: the folder of the shelf, when it is not the project's own `rules/`. */
export const shelfOption = { shelf: { type: "string" } } as const;

/**
 * The options and the other words of a command line.
 * @example readArguments(["ssda903", "--year", "2027"], { year: { type: "string" } }) // => { ok: true, value: { values: { year: "2027" }, positionals: ["ssda903"] } }
 */
export function readArguments<Known extends Options>(args: string[], options: Known) {
  try {
    return succeed(parseArgs({ args, options, allowPositionals: true }));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuse(`${said.split(". ")[0]?.replace(/\.$/, "")}. Try “ruleyard --help”.`);
  }
}

/**
 * The folder of the shelf: what `--shelf` says, or `rules/` of the project that the command was given in.
 * @example shelfOf(undefined, "/yard") // => "/yard/rules"
 */
export function shelfOf(said: string | undefined, folder: string): string {
  return path.resolve(folder, said ?? "rules");
}

/**
 * A dataset of the shelf by its name. Refuses paths and names that the shelf does not have, listing those it has.
 * @example await datasetNamed("ssda903", "/yard/rules") // => { ok: true, value: "ssda903" }
 */
export async function datasetNamed(said: string | undefined, shelf: string): Promise<Result<string>> {
  let known: string[];
  try {
    known = await listDatasets(shelf);
  } catch {
    return refuse(`There is no shelf of rules at ${shelf}.`);
  }
  const all = known.length > 0 ? `The shelf has ${known.join(", ")}.` : "The shelf is empty.";
  if (said === undefined) return refuse(`Say which dataset. ${all}`);
  if (!datasetIdSchema.safeParse(said).success)
    return refuse(`“${said}” is not the name of a dataset. ${all}`);
  return known.includes(said) ? succeed(said) : refuse(`There is no dataset ${said}. ${all}`);
}
