// A trace: what every part of a rule came to when it was asked about one row, and which other rows it looked at.
import { z } from "zod";
import { troubleSchema } from "./rule";

const count = z.number().int().nonnegative();

/** A row of a return. Rows count from 0 in the file as it came. */
export const rowPlaceSchema = z.strictObject({
  table: z.string(),
  year: z.enum(["this", "last", "reference"]),
  row: count,
});

/**
 * A part of the rule's text: an expression, or a step such as \`if\`, \`return\` or \`const\`. Parts stand in each other;
 * \`from\` and \`to\` are offsets in the text, line and column count from 1.
 */
export const partSchema = z.strictObject({
  id: count,
  kind: z.enum([
    "function",
    "set",
    "if",
    "switch",
    "case",
    "loop",
    "return",
    "throw",
    "all",
    "any",
    "fallback",
    "either",
    "not",
    "compare",
    "call",
    "cell",
    "name",
    "other",
  ]),
  parent: count.optional(),
  /** What it is to the part it stands in, as the syntax tree says: \`test\`, \`left\`, \`arguments\`. */
  role: z.string(),
  from: count,
  to: count,
  line: count,
  column: count,
});

/** What a part came to: a short text, whether it counts as true, and the rows that it is. */
export const tracedValueSchema = z.strictObject({
  kind: z.enum(["blank", "true", "false", "text", "number", "row", "rows", "list", "other"]),
  text: z.string(),
  truth: z.boolean(),
  rows: z.array(rowPlaceSchema),
});

/** One call of a function of the rule. The first is \`fails\` itself; of the others, \`caller\` is the part that called. */
export const callSchema = z.strictObject({
  id: count,
  function: count,
  caller: z.strictObject({ call: count, part: count }).optional(),
  /** What it was given first, such as the element that a list is asked about. */
  given: tracedValueSchema.optional(),
  /** What its parts came to. A part that is not here was not looked at. \`times\` counts values that are left out. */
  values: z.array(
    z.strictObject({ part: count, times: count, first: z.array(tracedValueSchema), last: tracedValueSchema }),
  ),
});

export const traceSchema = z.strictObject({
  /** Found, left alone, or stopped by trouble; \`links\` are the rows that it clashes with. */
  answer: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("found"), links: z.array(rowPlaceSchema) }),
    z.strictObject({ kind: z.literal("left") }),
    z.strictObject({ kind: z.literal("stopped"), trouble: troubleSchema }),
  ]),
  parts: z.array(partSchema),
  calls: z.array(callSchema),
  /** Other rows that the rule looked at, without the row itself. */
  looked: z.array(rowPlaceSchema),
  /** How many calls, values and rows were left out. */
  more: z.strictObject({ calls: count, values: count, looked: count }),
});

export type RowPlace = z.infer<typeof rowPlaceSchema>;
export type Part = z.infer<typeof partSchema>;
export type TracedValue = z.infer<typeof tracedValueSchema>;
export type TracedCall = z.infer<typeof callSchema>;
export type Trace = z.infer<typeof traceSchema>;
