// What a cell shows: texts, lists, tables and charts, in the order in which they came, always cut to what a page can hold.
import { z } from "zod";
import { chartSchema } from "#domain/chart";

export const shownSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  /** What was printed with console.log, line by line. */
  z.strictObject({ kind: z.literal("printed"), lines: z.array(z.string()) }),
  /** `total` counts what was left out as well. */
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()), total: z.number().int() }),
  z.strictObject({
    kind: z.literal("table"),
    table: z.strictObject({
      title: z.string(),
      /** `isNumber`: every cell that is not blank holds a number. */
      columns: z.array(z.strictObject({ name: z.string(), isNumber: z.boolean() })),
      rows: z.array(z.array(z.string())),
      total: z.number().int(),
    }),
  }),
  z.strictObject({ kind: z.literal("chart"), chart: chartSchema }),
]);

export type Shown = z.infer<typeof shownSchema>;
