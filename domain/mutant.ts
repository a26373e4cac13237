// A mutant is a rule with one small mistake in it. One that the examples do not notice shows what they do not prove.
import { z } from "zod";
import { exampleSchema } from "./rule";

const count = z.number().int().nonnegative();

/** A small mistake: what stands at a place, what would stand there, and what that is in an analyst's words. */
export const mutantSchema = z.strictObject({
  kind: z.enum(["comparison", "condition", "blank", "code", "constant", "place", "answer"]),
  from: count,
  to: count,
  line: count,
  column: count,
  original: z.string(),
  mutated: z.string(),
  /** Begins the sentence "… would still pass your examples." */
  mistake: z.string(),
});

/** An example to add, and how: the text to put in, and where. */
export const offeredExampleSchema = z.strictObject({
  example: exampleSchema,
  /** The example as it would be written in the file. */
  written: z.string(),
  insert: z.strictObject({ at: count, text: z.string() }).optional(),
});

export const strengthSchema = z.strictObject({
  /** Mistakes that were tried, and those of them that the examples notice. */
  tried: count,
  noticed: count,
  /** Mistakes that the examples let pass, each with an example that would notice it. */
  unnoticed: z.array(z.strictObject({ mutant: mutantSchema, offer: offeredExampleSchema })),
  /** Mistakes that no row was found to notice: perhaps they are none. */
  same: z.array(mutantSchema),
  /** Mistakes that there was no time for. */
  untried: count,
  ms: z.number(),
});

export type Mutant = z.infer<typeof mutantSchema>;
export type OfferedExample = z.infer<typeof offeredExampleSchema>;
export type Strength = z.infer<typeof strengthSchema>;
