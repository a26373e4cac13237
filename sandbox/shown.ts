// What a cell shows: texts, lists, tables and charts, in the order in which they came, always cut to what a page can hold.
import { z } from "zod";
import { chartSchema } from "#domain/chart";

/** `total` counts the rows that were left out as well; `isNumber`: every cell that is not blank holds a number. */
export const shownTableSchema = z.strictObject({
  title: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), isNumber: z.boolean() })),
  rows: z.array(z.array(z.string())),
  total: z.number().int(),
});

export const shownSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  /** What was printed with console.log, line by line. */
  z.strictObject({ kind: z.literal("printed"), lines: z.array(z.string()) }),
  /** `total` counts what was left out as well. */
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()), total: z.number().int() }),
  z.strictObject({ kind: z.literal("table"), table: shownTableSchema }),
  z.strictObject({ kind: z.literal("chart"), chart: chartSchema }),
]);

export type ShownTable = z.infer<typeof shownTableSchema>;
export type Shown = z.infer<typeof shownSchema>;
