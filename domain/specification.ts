// The specification is the published list of the rules that a dataset wants, in our own words.
//
// It stands beside the dataset as `specification.csv`. What is approved is the shelf; coverage is this minus the shelf.
import { z } from "zod";
import { severitySchema } from "./rule";
import { parseCsv } from "./read-csv";
import { refuse, succeed, type Result } from "./result";

/** What a rule needs to see, from the easiest to the hardest to write. */
export const difficultySchema = z.enum([
  "single-field",
  "single-row",
  "cross-row",
  "cross-table",
  "two-year",
  "reference-data",
]);

const words = z.string().transform((text) => text.split(" ").filter((word) => word !== ""));

export const specifiedSchema = z.strictObject({
  /** As published, and safe as part of a file's name. */
  code: z.string().regex(/^[A-Za-z0-9]{1,20}$/),
  sentence: z.string().min(1),
  tables: words.pipe(z.array(z.string()).min(1)),
  /** The fields that a finding points at: of the first table, or of another as `Header.DOB`. */
  fields: words,
  difficulty: difficultySchema,
  operations: words,
  /** The collection year from which it is wanted; absent when it always was. */
  since: z
    .string()
    .transform((text) => (text === "" ? undefined : Number(text)))
    .pipe(z.number().int().optional())
    .optional(),
  /** Something to look at rather than a fault; absent when it is a fault. */
  severity: z
    .string()
    .transform((text) => (text === "" ? undefined : text))
    .pipe(severitySchema.optional())
    .optional(),
});

export type Difficulty = z.infer<typeof difficultySchema>;
export type Specified = z.infer<typeof specifiedSchema>;

/**
 * The rules that `specification.csv` lists, in its order. Refuses a line that is not as it should be, saying which.
 * @example parseSpecification("code,sentence,tables,fields,difficulty,operations,since\n356,…") // => { ok: true, value: [{ code: "356", … }] }
 */
export function parseSpecification(text: string, name: string): Result<Specified[]> {
  const csv = parseCsv(text, name);
  if (!csv.ok) return csv;
  const { header, columns, rows } = csv.value;
  const specified: Specified[] = [];
  const lines = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const cells = Object.fromEntries(header.map((column, index) => [column, columns[index]?.[row] ?? ""]));
    const parsed = specifiedSchema.safeParse(cells);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse(`${name}, line ${row + 2}: ${issue?.path.join(".")} ${issue?.message}`);
    }
    const earlier = lines.get(parsed.data.code);
    if (earlier !== undefined) {
      return refuse(`${name} lists ${parsed.data.code} twice, on lines ${earlier} and ${row + 2}.`);
    }
    lines.set(parsed.data.code, row + 2);
    specified.push(parsed.data);
  }
  return succeed(specified);
}
