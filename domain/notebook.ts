// A notebook that somebody keeps: its name and its code, and never the rows that it is over.
import { z } from "zod";
import { longestText } from "./draft";

/** What stands for the dataset in a notebook over a file of somebody's own. */
export const ownRows = "file";

export const notebookSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().max(100),
  /** The dataset whose made-up rows it is over, or `file`: whoever opens it chooses one again. */
  rows: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  cells: z
    .array(z.strictObject({ id: z.string().max(80), source: z.string().max(longestText) }))
    .max(300)
    .refine((cells) => cells.reduce((sum, { source }) => sum + source.length, 0) <= longestText, {
      message: "A notebook holds at most as much code as one long rule.",
    }),
  changedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Notebook = z.infer<typeof notebookSchema>;

/**
 * Of two notebooks of one name, the one that was changed last. The same moment: the first.
 * @example newer(here, there).changedAt // => "2026-04-02T10:00:00.000Z"
 */
export function newer(one: Notebook, other: Notebook): Notebook {
  return Date.parse(other.changedAt) > Date.parse(one.changedAt) ? other : one;
}
