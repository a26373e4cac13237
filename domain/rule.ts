// A rule is one file: a sentence that must hold, its check, and the examples that prove it.
//
// The file is text until the sandbox runs it; what stands here is what the sandbox says of it afterwards.
import { z } from "zod";

export const severitySchema = z.enum(["error", "query"]);

/** Where in the file something is: line and column both count from 1. */
export const placeSchema = z.strictObject({ line: z.number().int(), column: z.number().int() });

/** What stopped a rule file, in words that its author can act on. */
export const troubleSchema = z.strictObject({
  kind: z.enum([
    "syntax",
    "declaration",
    "threw",
    "too-long",
    "too-much-memory",
    "answer",
    "engine",
    "stopped",
  ]),
  message: z.string(),
  place: placeSchema.optional(),
});

const exampleNameSchema = z.strictObject({
  kind: z.enum(["valid", "invalid"]),
  name: z.string(),
});

/** Cells of an example as its author wrote them. `fails` marks the rows that the rule is to find. */
export const exampleTableSchema = z.strictObject({
  table: z.string(),
  year: z.enum(["this", "last"]),
  rows: z.array(
    z.strictObject({ cells: z.record(z.string(), z.union([z.string(), z.number()])), fails: z.boolean() }),
  ),
});

/** Rows that prove a rule: they are to be left alone, or those that are marked are to be found. */
export const exampleSchema = exampleNameSchema.extend({
  tables: z.array(exampleTableSchema),
  collection: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Rows of reference lists that the example brings along. */
  reference: z
    .array(
      z.strictObject({
        list: z.string(),
        rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
      }),
    )
    .optional(),
});

/** What a rule file says of itself. */
export const declarationSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  tables: z.array(z.string()),
  fields: z.array(z.string()),
  severity: severitySchema,
  since: z.number().int().optional(),
  until: z.number().int().optional(),
  needs: z.array(z.string()),
  guidance: z.string().optional(),
  notes: z.string().optional(),
  examples: z.array(exampleSchema),
});

/** One row of an example: was it to be found, and was it? Rows count from 0 within the table. */
export const exampleRowSchema = z.strictObject({
  table: z.string(),
  row: z.number().int(),
  wanted: z.boolean(),
  found: z.boolean(),
});

export const exampleOutcomeSchema = exampleNameSchema.extend({
  outcome: z.enum(["passed", "failed", "crashed"]),
  /** Why it did not pass, in a sentence; absent when it passed. */
  reason: z.string().optional(),
  rows: z.array(exampleRowSchema),
  trouble: troubleSchema.optional(),
});

/** Something that parses, and very likely says something else than was meant. */
export const slipSchema = z.strictObject({ message: z.string(), place: placeSchema });

/** What came of running a rule file's own examples. */
export const examplesReportSchema = z.strictObject({
  /** Every example passed, and there is at least one valid and one invalid. */
  passed: z.boolean(),
  declaration: declarationSchema.optional(),
  /** Why the file could not be used at all; absent when it could. */
  trouble: troubleSchema.optional(),
  examples: z.array(exampleOutcomeSchema),
  slips: z.array(slipSchema).optional(),
  ms: z.number(),
});

export type Severity = z.infer<typeof severitySchema>;
export type Slip = z.infer<typeof slipSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Trouble = z.infer<typeof troubleSchema>;
export type Declaration = z.infer<typeof declarationSchema>;
export type ExampleTable = z.infer<typeof exampleTableSchema>;
export type ExampleRow = z.infer<typeof exampleRowSchema>;
export type ExampleOutcome = z.infer<typeof exampleOutcomeSchema>;
export type ExamplesReport = z.infer<typeof examplesReportSchema>;
