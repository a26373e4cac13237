// What passes between a host and its engine: jobs in, answers out. Both sides hold every message against these shapes.
import { z } from "zod";
import { datasetSchema } from "#domain/dataset";
import { edgeRowSchema } from "#domain/edge-rows";
import { plantedSchema } from "#domain/family";
import { findingSchema, ruleOutcomeSchema } from "#domain/finding";
import type { Return, TextTable } from "#domain/return";
import { examplesReportSchema, troubleSchema } from "#domain/rule";
import { strengthSchema } from "#domain/mutant";
import { traceSchema } from "#domain/trace";
import { shownSchema } from "./shown";

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

const checking = {
  dataset: sourceSchema,
  rules: z.array(fileSchema),
  only: z.array(z.string()).optional(),
  /** The first rule to run: those before it were run by an engine that has ended. */
  from: z.number().int().nonnegative(),
};

const rowSchema = z.object({ table: z.string(), row: z.number().int().nonnegative() });
const exampleSchema = z.object({ kind: z.enum(["valid", "invalid"]), name: z.string() });
const cellSchema = z.object({ id: z.string(), source: z.string() });

export const jobSchema = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("readDataset"), dataset: sourceSchema }),
  z.object({ id, kind: z.literal("runExamples"), dataset: sourceSchema, rule: fileSchema }),
  z.object({ id, kind: z.literal("checkReturn"), ...checking, data: returnSchema }),
  z.object({
    id,
    kind: z.literal("checkFiles"),
    ...checking,
    files: z.array(
      z.object({
        name: z.string(),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, "A file is bytes."),
        year: z.enum(["this", "last", "reference"]),
      }),
    ),
    collection: z.object({ year: z.number().int(), authority: z.string().optional() }),
    withRows: z.boolean().optional(),
  }),
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
        data: returnSchema.optional(),
        before: z.array(cellSchema),
      })
      .optional(),
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
const readFilesSchema = z.object({
  collection: collectionSchema,
  files: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  notes: z.array(z.string()),
});
const checkedSchema = z.object({ rules: z.array(ruleOutcomeSchema), findings: z.array(findingSchema) });
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
  checkReturn: checkedSchema,
  checkFiles: z.discriminatedUnion("ok", [
    z.object({
      ok: z.literal(true),
      value: readFilesSchema.extend({ ...checkedSchema.shape, data: returnSchema.optional() }),
    }),
    reasonSchema,
  ]),
  mutate: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value: strengthSchema }),
    reasonSchema,
  ]),
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
};

export const answerSchema = z.discriminatedUnion("kind", [
  /** The engine is there and waits for its first job. */
  z.object({ kind: z.literal("ready") }),
  /** From now on the engine may be silent for so many seconds, then something is stuck. */
  z.object({ kind: z.literal("begun"), id, at: z.number().int(), seconds: z.number() }),
  z.object({ kind: z.literal("read"), id, read: readFilesSchema }),
  z.object({ kind: z.literal("rule"), id, outcome: ruleOutcomeSchema, findings: z.array(findingSchema) }),
  z.object({ kind: z.literal("done"), id, value: z.unknown() }),
  /** A fault of the engine itself, not of what it was given. */
  z.object({ kind: z.literal("failed"), id, reason: z.string() }),
]);

export type Job = z.infer<typeof jobSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type JobKind = Job["kind"];
export type JobValue<Kind extends JobKind> = z.infer<(typeof valueSchemas)[Kind]>;
