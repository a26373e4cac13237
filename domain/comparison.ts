// What two versions of a rule say of the same rows: a person chooses between them by what they do.
import { z } from "zod";
import { declarationSchema, troubleSchema } from "./rule";

/** What a version says of a row; stopped where it came to no answer. */
export const answerSchema = z.enum(["found", "left alone", "stopped"]);

/** A row that the two answer differently. `from` is whose example it stands in; edge rows are made up. */
export const differenceSchema = declarationSchema.shape.examples.element.omit({ kind: true }).extend({
  from: z.enum(["mine", "theirs", "edge"]),
  table: z.string(),
  /** Counts from 0. */
  row: z.number().int(),
  mine: answerSchema,
  theirs: answerSchema,
});

export const comparisonSchema = z.strictObject({
  /** Rows that both were asked about. */
  asked: z.number().int(),
  differences: z.array(differenceSchema),
  /** Why a version could not be asked, or not to the end; either when it cannot be told which. */
  trouble: z.strictObject({ side: z.enum(["mine", "theirs", "either"]), ...troubleSchema.shape }).optional(),
});

export type Difference = z.infer<typeof differenceSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;

const verbs = { found: "flags it", "left alone": "does not", stopped: "stops" } as const;

/**
 * A difference in a sentence. `other` is what the second version is called.
 * @example sayDifference({ mine: "found", theirs: "left alone" }, "the approved one") // => "Yours flags it, the approved one does not."
 */
export function sayDifference({ mine, theirs }: Pick<Difference, "mine" | "theirs">, other: string): string {
  const both = [`yours ${verbs[mine]}`, `${other} ${verbs[theirs]}`];
  // What does something is said before what does not.
  const said = (mine === "left alone" ? both.reverse() : both).join(", ");
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
