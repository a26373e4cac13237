// A dataset is a published data collection: its tables, their fields, and what each code means.
//
// It is declared once, in `rules/<dataset>/`, and read from there by everything else: the readers of files,
// the row types of the editor, the made-up data, the data catalogue.
import { z } from "zod";

const year = z.number().int().min(1990).max(2200);

/** What one code of a choice means, and the collection years in which it may be used. */
export const choiceSchema = z.strictObject({
  meaning: z.string(),
  since: year.optional(),
  until: year.optional(),
});

/** What happens to a field for one agreed use of the data, and for how many years it is kept. */
export const governanceSchema = z.strictObject({
  treatment: z.enum(["retain", "drop", "degrade"]),
  degrade: z.enum(["first-of-month", "short-postcode", "hash", "age-band"]).optional(),
  years: z.number().int().positive().optional(),
});

export const fieldSchema = z.strictObject({
  type: z.enum(["text", "date", "number", "choice"]),
  title: z.string(),
  meaning: z.string().optional(),
  /** A blank cell is a fault in itself. */
  required: z.boolean().optional(),
  /** Text keeps its letters as they are; otherwise it is read in capitals, as codes are. */
  asWritten: z.boolean().optional(),
  choices: z.record(z.string(), choiceSchema).optional(),
  /** The text of a well-formed cell, as a regular expression over the whole of it. */
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** How far the cell says who somebody is. */
  identifies: z.enum(["directly", "indirectly", "sensitive"]).optional(),
  governance: z.record(z.string(), governanceSchema).optional(),
  since: year.optional(),
  until: year.optional(),
  /** Worked out by the dataset from other cells and reference data; never in a file. */
  derived: z.boolean().optional(),
  /** Names that this column goes by in files, beside its own. */
  alias: z.array(z.string()).optional(),
  /** In an XML return: which of the elements of this name the row stands in, counted from 1 through the file. */
  counts: z.string().optional(),
});

export const tableSchema = z.strictObject({
  title: z.string(),
  meaning: z.string().optional(),
  /** Its rows are about the return as a whole and belong to no entity. */
  about: z.literal("return").optional(),
  /** At most one row for each entity, so `child.Header` is a row and not a list. */
  single: z.boolean().optional(),
  /** The fields by which an entity's rows are put in order, oldest first. */
  order: z.array(z.string()).optional(),
  since: year.optional(),
  fields: z.record(z.string(), fieldSchema),
  /**
   * The element of the XML return that makes a row; what it lacks is taken from the elements around it, or only the
   * fields of `takes` where that is said. `when` says which of its cells must look how (a regular expression over
   * the whole text) for there to be a row: one that does is enough. `isCell`: the element holds one text and is the
   * only cell of the row, such as each <Disability> of a list.
   */
  xml: z
    .strictObject({
      element: z.string(),
      when: z.record(z.string(), z.string()).optional(),
      takes: z.array(z.string()).optional(),
      isCell: z.boolean().optional(),
    })
    .optional(),
});

/**
 * Rows of one entity that belong together, such as all that hangs on one episode of a child. Every table with the
 * `key` takes part; `head` is the table with one row for each group.
 */
export const groupSchema = z.strictObject({ title: z.string(), key: z.string(), head: z.string() });

/** A list that rules may look things up in: it is brought by whoever checks a return, or shipped with the dataset. */
export const referenceSchema = z.strictObject({
  title: z.string(),
  meaning: z.string().optional(),
  key: z.string(),
  fields: z.record(z.string(), fieldSchema),
  /** Compare keys without spaces and in capitals. */
  squeeze: z.boolean().optional(),
});

/** What a dataset works out about its entity from all of its rows, such as whether a child was in care all year. */
export const factSchema = z.strictObject({
  /** What it comes to: yes or no, a cell, or a row of the table of that name. */
  type: z.string().regex(/^[A-Za-z]\w*$|^yes-no$/),
  title: z.string(),
  meaning: z.string(),
});

const dayOfYear = z.string().regex(/^\d\d-\d\d$/);

export const datasetSchema = z.strictObject({
  /** The name of its folder, as in web addresses: `ssda903`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  entity: z.strictObject({ name: z.string(), plural: z.string(), key: z.string() }),
  collection: z.strictObject({ starts: dayOfYear, ends: dayOfYear, newest: year }),
  /** The one way in which dates are written in its files; any other cannot be read. Absent: both ways can. */
  dates: z.enum(["dd/mm/yyyy", "yyyy-mm-dd"]).optional(),
  tables: z.record(z.string(), tableSchema),
  /** By the name that a row gives them: `assessment.episode.Section47`. */
  groups: z.record(z.string(), groupSchema).default({}),
  reference: z.record(z.string(), referenceSchema).default({}),
  facts: z.record(z.string(), factSchema).default({}),
});

export type Choice = z.infer<typeof choiceSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Dataset = z.infer<typeof datasetSchema>;

/**
 * The groups that the rows of a table are part of: those whose key it has.
 * @example groupsOf(dataset, "Assessments") // => [["episode", { key: "CINdetailsID", head: "CINdetails", … }]]
 */
export function groupsOf(dataset: Pick<Dataset, "groups" | "tables">, table: string): [string, Group][] {
  const fields = dataset.tables[table]?.fields ?? {};
  return Object.entries(dataset.groups).filter(([, { key }]) => fields[key] !== undefined);
}

/** One text of a dataset's folder or of a rule: what the sandbox is given to run. */
export type SourceFile = { path: string; text: string };
