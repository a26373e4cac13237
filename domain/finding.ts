// A finding is one row of a return that breaks one rule, with the other rows that it clashes with.
//
// It names places and never repeats what stands in them: no text of the data, none of the rule's code.
import { z } from "zod";
import { troubleSchema } from "./rule";

/** Rows count from 0 in the file as it came. */
export const cellsSchema = z.strictObject({
  table: z.string(),
  year: z.enum(["this", "last"]),
  row: z.number().int().nonnegative(),
  fields: z.array(z.string()),
});

export const findingSchema = z.strictObject({ rule: z.string(), cells: z.array(cellsSchema).min(1) });

/** What came of one rule over one return: it ran, it was skipped, or it crashed. Never a silent nothing. */
export const ruleOutcomeSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    code: z.string(),
    outcome: z.literal("ran"),
    findings: z.number().int(),
    ms: z.number(),
    /** There were more findings than are listed. */
    cut: z.boolean().optional(),
  }),
  z.strictObject({ code: z.string(), outcome: z.literal("skipped"), reason: z.string() }),
  z.strictObject({ code: z.string(), outcome: z.literal("crashed"), trouble: troubleSchema }),
]);

export type Cells = z.infer<typeof cellsSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type RuleOutcome = z.infer<typeof ruleOutcomeSchema>;
