// What a cell shows of its last line: a text, a list or a table, always cut to a size that a page can hold.
import { z } from "zod";

export const shownSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("nothing") }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** `total` counts what was left out as well. */
  z.object({ kind: z.literal("list"), items: z.array(z.string()), total: z.number().int() }),
  z.object({
    kind: z.literal("table"),
    table: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      total: z.number().int(),
    }),
  }),
]);

export type Shown = z.infer<typeof shownSchema>;
