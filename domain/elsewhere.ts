// What happened to a submission on the code host itself, by people who never came here, in words for its author.
import { z } from "zod";

export const elsewhereSchema = z.enum([
  "closed",
  "opened again",
  "merged",
  "merged into another",
  "retargeted",
  "rewritten",
  "added to",
  "branch removed",
  "renamed on the shelf",
  "comment changed",
  "comment removed",
  "review taken back",
  "marked unfinished",
  "marked finished",
]);
export type ElsewhereKind = z.infer<typeof elsewhereSchema>;

/** `who` is a name or a login; null when the code host does not say. `at` is ISO 8601. */
export type Elsewhere = { what: ElsewhereKind; who: string | null; at: string; more: string | null };

/**
 * What happened, as a sentence.
 * @example sayElsewhere({ what: "retargeted", who: "Jo", at: "…", more: "trial" }) // => "Jo turned it to go into “trial” instead of the rule set."
 */
export function sayElsewhere({ what, who, more }: Omit<Elsewhere, "at">): string {
  const name = who ?? "Somebody";
  const whose = more ?? "a reviewer";
  const words: Record<ElsewhereKind, string> = {
    closed: `${name} closed it.`,
    "opened again": `${name} opened it again.`,
    merged: `${name} added it to the rule set there.`,
    "merged into another": `${name} merged it into “${more ?? "another branch"}”, which is not the rule set.`,
    retargeted:
      more === "main"
        ? `${name} turned it back to go into the rule set.`
        : `${name} turned it to go into “${more ?? "another branch"}” instead of the rule set.`,
    rewritten: `${name} put another text in the place of what was sent.`,
    "added to": `${name} changed what was sent.`,
    "branch removed": `${name} took its branch away, which closed it.`,
    "renamed on the shelf": `${name} moved the rule’s file in the rule set to ${more ?? "another name"}.`,
    "comment changed": `A comment of ${whose} was changed there.`,
    "comment removed": `A comment of ${whose} was taken away there.`,
    "review taken back": `${name} set aside what ${whose} had decided.`,
    "marked unfinished": `${name} marked it as not finished yet.`,
    "marked finished": `${name} marked it as finished.`,
  };
  return words[what];
}

/**
 * What the author of the rule can do about it; null when there is nothing to do.
 * @example whatNow("branch removed") // => "Nothing is lost: send it again, and it is put back."
 */
export function whatNow(what: ElsewhereKind): string | null {
  const words: Partial<Record<ElsewhereKind, string>> = {
    closed: "Your draft stays. You can send it again, or ask whoever closed it why.",
    "merged into another": "Your draft stays. Send it again, so that it can go into the rule set.",
    retargeted: "Ask whoever did this to turn it back: until then it cannot be added to the rule set.",
    rewritten: "Look at both texts, and take theirs or go on with yours.",
    "added to": "Look at both texts, and take theirs or go on with yours.",
    "branch removed": "Nothing is lost: send it again, and it is put back.",
    "renamed on the shelf":
      "Ask a coordinator before you send this again, or the rule would stand there twice.",
    "marked unfinished": "It cannot be added to the rule set until somebody marks it as finished.",
  };
  return words[what] ?? null;
}
