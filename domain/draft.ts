// A draft is a rule being written; a revision is each saved text of it. Nothing that was saved is ever taken away.
import { z } from "zod";
import type { Clearance } from "./clearance";
import type { Named } from "./person";
import { isShelfPath } from "./shelf-path";
import type { Specified } from "./specification";
import type { SubmissionState } from "./submission";

/** A dataset's name in addresses and folders: `ssda903`. */
export const datasetIdSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "This is not the name of a dataset.")
  .refine((name) => isShelfPath(`rules/${name}`), "This name is kept for devices on some computers.");

/** A rule's code as published: letters, digits, and single dashes. Never a path. */
export const ruleCodeSchema = z
  .string()
  .max(20)
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, "This is not the code of a rule.");

/** The largest rule file, in characters. */
export const longestText = 64 * 1024;

export const ruleTextSchema = z
  .string()
  .max(longestText, "This rule is longer than 64 thousand characters. Make it shorter.");

export const saveSchema = z.strictObject({
  text: ruleTextSchema,
  /** The number of the revision that this text was made from. */
  basedOn: z.number().int().nonnegative(),
});

/** Times are ISO 8601. */
export type Draft = {
  id: string;
  dataset: string;
  code: string;
  /** Where the file will stand on the shelf. */
  path: string;
  text: string;
  revision: number;
  savedAt: string;
  owner: Named;
  yours: boolean;
  specified: Specified | null;
  /** The open or latest submission of this draft. */
  submission: { id: string; state: SubmissionState; revision: number } | null;
  /** The keys of giveaways that its writer said to be made up. */
  saidMadeUp: string[];
  /** What a coordinator was asked or said of the text as it is saved. */
  clearance: Clearance | null;
};

/** `kept` marks a text saved from an older tab: it is kept, and is not the draft's text. */
export type Revision = {
  revision: number;
  basedOn: number;
  text: string;
  savedAt: string;
  by: string;
  kept: boolean;
};

/** Someone, perhaps you in another tab, saved first. Both texts are kept. */
export type SaveConflict = {
  ok: false;
  reason: string;
  latest: { text: string; revision: number; savedAt: string };
};

/**
 * Where a new rule's file stands: its code and the first words of its sentence.
 * @example rulePath("ssda903", "356", "An episode must not end before it starts.") // => "rules/ssda903/356-episode-must-not-end.ts"
 */
export function rulePath(dataset: string, code: string, sentence: string): string {
  const words = sentence
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "" && !["a", "an", "the"].includes(word))
    .slice(0, 4);
  const name = `${[code, ...words].join("-").slice(0, 80)}.ts`;
  const path = `rules/${dataset}/${name}`;
  // A code may be a name that is kept for devices on some computers.
  return isShelfPath(path) ? path : `rules/${dataset}/rule-${name}`;
}

/**
 * The text that a new draft starts with: the published sentence, the fields, and holes to fill.
 * @example firstText({ code: "356", sentence: "It holds.", tables: ["Episodes"], fields: ["DEC"] }).startsWith("rule({") // => true
 */
export function firstText(
  specified: Pick<Specified, "code" | "sentence" | "tables" | "fields" | "since" | "severity">,
): string {
  const table = specified.tables[0] ?? "";
  const fields = specified.fields.map((field) =>
    field.startsWith(`${table}.`) ? field.slice(table.length + 1) : field,
  );
  const own = fields.filter((field) => !field.includes("."));
  const row = own.length === 0 ? "{}" : `{ ${own.map((field) => `${field}: ""`).join(", ")} }`;
  return [
    "rule({",
    `  code: ${JSON.stringify(specified.code)},`,
    `  message: ${JSON.stringify(specified.sentence)},`,
    `  table: ${JSON.stringify(table)},`,
    `  fields: [${fields.map((field) => JSON.stringify(field)).join(", ")}],`,
    ...(specified.severity === "query" ? [`  severity: "query",`] : []),
    ...(specified.since === undefined ? [] : [`  since: ${specified.since},`]),
    "",
    "  // Say when a row is wrong. `row.` lists its fields.",
    "  fails: (row) => false,",
    "",
    "  valid: {",
    `    "a row that is right": ${row},`,
    "  },",
    "",
    "  invalid: {",
    `    "a row that is wrong": ${row},`,
    "  },",
    "});",
    "",
  ].join("\n");
}
