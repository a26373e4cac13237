// What passes between a host and its engine: jobs in, answers out. Both sides hold every message against these shapes.
import { z } from "zod";
import type { CodedColumn, CodedReturn, CodedTable } from "#domain/coded";
import { comparisonSchema } from "#domain/comparison";
import { datasetSchema } from "#domain/dataset";
import { edgeRowSchema } from "#domain/edge-rows";
import { plantedSchema } from "#domain/family";
import { ruleOutcomeSchema } from "#domain/finding";
import type { Return, TextTable } from "#domain/return";
import { examplesReportSchema, troubleSchema } from "#domain/rule";
import { strengthSchema } from "#domain/mutant";
import { traceSchema } from "#domain/trace";
import { packedFindingsSchema } from "./packed-findings";
import { shownSchema, shownTableSchema } from "./shown";

const id = z.number().int();
const fileSchema = z.object({ path: z.string(), text: z.string() });
const sourceSchema = z.object({ id: z.string(), files: z.array(fileSchema) });
const collectionSchema = z.object({
  year: z.number().int(),
  start: z.string(),
  end: z.string(),
  authority: z.string().optional(),
});

/** Millions of cells are looked at one by one only as far as needed: every column is a list of texts. */
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((cell) => typeof cell === "string");
const tableSchema: z.ZodType<TextTable> = z.object({
  table: z.string(),
  rows: z.number().int().nonnegative(),
  columns: z.record(z.string(), z.custom<string[]>(isTexts, "A column is a list of texts.")),
});
const tablesSchema = z.record(z.string(), tableSchema);
export const returnSchema: z.ZodType<Return> = z.object({
  collection: collectionSchema,
  thisYear: tablesSchema,
  lastYear: tablesSchema.optional(),
  reference: tablesSchema.optional(),
});

const isNumbers = (value: unknown): value is Int32Array<ArrayBuffer> => value instanceof Int32Array;
const numbersSchema = z.custom<Int32Array<ArrayBuffer>>(isNumbers, "These are numbers in a row.");

/** Millions of cells are numbers here: each must be the number of a text, and each text must end after it begins. */
const codedTableSchema: z.ZodType<CodedTable> = z
  .object({
    table: z.string(),
    rows: z.number().int().nonnegative(),
    columns: z.record(z.string(), z.object({ codes: numbersSchema, texts: z.string(), ends: numbersSchema })),
  })
  .refine(({ rows, columns }) => Object.values(columns).every((column) => isWhole(column, rows)), {
    message: "A column is damaged.",
  });

function isWhole({ codes, texts, ends }: CodedColumn, rows: number): boolean {
  if (codes.length !== rows) return false;
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? -1;
    if (code < 0 || code >= ends.length) return false;
  }
  for (let at = 1; at < ends.length; at++) if ((ends[at] ?? 0) < (ends[at - 1] ?? 0)) return false;
  return ends.length === 0
    ? texts === ""
    : ends[0] !== undefined && ends[0] >= 0 && ends.at(-1) === texts.length;
}

const codedTablesSchema = z.record(z.string(), codedTableSchema);
const codedReturnSchema: z.ZodType<CodedReturn> = z.object({
  collection: collectionSchema,
  thisYear: codedTablesSchema,
  lastYear: codedTablesSchema.optional(),
  reference: codedTablesSchema.optional(),
});

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "A file is bytes.");

const asking = { rules: z.array(fileSchema), only: z.array(z.string()).readonly().optional() };

const rowSchema = z.object({ table: z.string(), row: z.number().int().nonnegative() });
const exampleSchema = z.object({ kind: z.enum(["valid", "invalid"]), name: z.string() });
const cellSchema = z.object({ id: z.string(), source: z.string() });

export const jobSchema = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("readDataset"), dataset: sourceSchema }),
  z.object({ id, kind: z.literal("runExamples"), dataset: sourceSchema, rule: fileSchema }),
  z.object({ id, kind: z.literal("prepare"), dataset: sourceSchema, rules: z.array(fileSchema) }),
  z.object({
    id,
    kind: z.literal("readFiles"),
    dataset: sourceSchema,
    files: z.array(
      z.object({
        name: z.string(),
        bytes: bytesSchema,
        year: z.enum(["this", "last", "reference"]),
      }),
    ),
    collection: z.object({ year: z.number().int().optional(), authority: z.string().optional() }),
  }),
  /** Takes a return in; the jobs after it ask rules about it, until it is let go. */
  z.object({ id, kind: z.literal("hold"), dataset: sourceSchema, data: codedReturnSchema }),
  z.object({ id, kind: z.literal("checkHeld"), ...asking }),
  z.object({ id, kind: z.literal("letGo") }),
  z.object({
    id,
    kind: z.literal("runCell"),
    notebook: z.string(),
    runs: z.number().int().nonnegative(),
    cell: cellSchema,
    seconds: z.number().positive().optional(),
    start: z
      .object({
        dataset: sourceSchema.optional(),
        data: z.union([codedReturnSchema, returnSchema]).optional(),
        before: z.array(cellSchema),
      })
      .optional(),
  }),
  z.object({
    id,
    kind: z.literal("showWhole"),
    notebook: z.string(),
    runs: z.number().int().nonnegative(),
    cell: z.string(),
    at: z.number().int().nonnegative(),
  }),
  z.object({
    id,
    kind: z.literal("readTable"),
    name: z.string(),
    bytes: bytesSchema,
    sheet: z.string().optional(),
  }),
  z.object({
    id,
    kind: z.literal("trace"),
    dataset: sourceSchema,
    rule: fileSchema,
    row: z.union([rowSchema.extend({ example: exampleSchema }), rowSchema.extend({ data: returnSchema })]),
  }),
  z.object({
    id,
    kind: z.literal("findEdges"),
    dataset: sourceSchema,
    rule: fileSchema,
    most: z.number().int().positive(),
  }),
  z.object({
    id,
    kind: z.literal("compareRules"),
    dataset: sourceSchema,
    mine: fileSchema,
    theirs: fileSchema,
  }),
  z.object({
    id,
    kind: z.literal("makeUp"),
    dataset: sourceSchema,
    madeUp: z.array(fileSchema),
    seed: z.number().int(),
    from: z.number().int().positive(),
    count: z.number().int().nonnegative(),
    collection: z.object({ year: z.number().int(), authority: z.string().optional() }),
    faults: z
      .object({ share: z.number(), rules: z.array(fileSchema), only: z.array(z.string()).optional() })
      .optional(),
  }),
  z.object({
    id,
    kind: z.literal("mutate"),
    dataset: sourceSchema,
    rule: fileSchema,
    /** Mistakes that an engine never came back from. */
    endless: z.array(z.number().int()),
  }),
]);

const reasonSchema = z.object({ ok: z.literal(false), reason: z.string() });
const nothingSchema = z.undefined();
const namesSchema = z.array(z.string());
const cellOutcomeSchema = z.object({
  id: z.string(),
  shown: z.array(shownSchema),
  names: z.object({ makes: namesSchema, uses: namesSchema, changes: namesSchema }),
  trouble: troubleSchema.optional(),
  ms: z.number(),
  isKept: z.boolean(),
});
const ranCellSchema = z.discriminatedUnion("lost", [
  z.object({ lost: z.literal(true) }),
  z.object({ lost: z.literal(false), outcome: cellOutcomeSchema }),
]);

/** What each kind of job answers in the end. */
export const valueSchemas = {
  readDataset: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value: datasetSchema }),
    reasonSchema,
  ]),
  runExamples: examplesReportSchema,
  prepare: nothingSchema,
  readFiles: z.discriminatedUnion("ok", [
    z.object({
      ok: z.literal(true),
      value: z.object({
        collection: collectionSchema,
        parts: z.array(
          z.object({
            name: z.string(),
            year: z.enum(["this", "last", "reference"]),
            sha256: z.string(),
            holds: z.discriminatedUnion("ok", [
              z.object({
                ok: z.literal(true),
                value: z.object({ tables: codedTablesSchema, notes: z.array(z.string()) }),
              }),
              reasonSchema,
            ]),
          }),
        ),
      }),
    }),
    reasonSchema,
  ]),
  mutate: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value: strengthSchema }),
    reasonSchema,
  ]),
  hold: nothingSchema,
  checkHeld: nothingSchema,
  letGo: nothingSchema,
  trace: z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), value: traceSchema }), reasonSchema]),
  findEdges: z.object({
    edges: z.array(
      edgeRowSchema.extend({
        outcome: z.enum(["found", "passed", "crashed"]),
        rows: z.array(z.object({ table: z.string(), row: z.number().int() })),
      }),
    ),
    trouble: troubleSchema.optional(),
  }),
  compareRules: comparisonSchema,
  makeUp: z.discriminatedUnion("ok", [
    z.object({
      ok: z.literal(true),
      value: z.object({
        collection: collectionSchema,
        thisYear: tablesSchema,
        lastYear: tablesSchema,
        reference: tablesSchema,
        planted: z.array(plantedSchema),
      }),
    }),
    reasonSchema,
  ]),
  runCell: ranCellSchema,
  showWhole: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value: shownTableSchema }),
    reasonSchema,
  ]),
  readTable: z.discriminatedUnion("ok", [
    z.object({
      ok: z.literal(true),
      value: z.object({
        columns: z.array(
          z.object({
            heading: z.string(),
            name: z.string(),
            type: z.enum(["text", "date", "number"]),
            says: z.string(),
          }),
        ),
        table: codedTableSchema,
        sheet: z.object({ name: z.string(), all: namesSchema, notes: namesSchema }).optional(),
      }),
    }),
    reasonSchema,
  ]),
};

export const answerSchema = z.discriminatedUnion("kind", [
  /** The engine is there and waits for its first job. */
  z.object({ kind: z.literal("ready") }),
  /** From now on the engine may be silent for so many seconds, then something is stuck. */
  z.object({ kind: z.literal("begun"), id, at: z.number().int(), seconds: z.number() }),
  /** What came of one rule; `at` is its place among those of the job. */
  z.object({
    kind: z.literal("rule"),
    id,
    at: z.number().int(),
    outcome: ruleOutcomeSchema,
    findings: packedFindingsSchema,
  }),
  z.object({ kind: z.literal("done"), id, value: z.unknown() }),
  /** A fault of the engine itself, not of what it was given. */
  z.object({ kind: z.literal("failed"), id, reason: z.string() }),
]);

export type Job = z.infer<typeof jobSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type JobKind = Job["kind"];
export type JobValue<Kind extends JobKind> = z.infer<(typeof valueSchemas)[Kind]>;
