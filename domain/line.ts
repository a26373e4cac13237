// Where a rule that was sent stands in the line to the reviewers, said honestly: what is ahead, how long, and what holds it up.
import { z } from "zod";

/** Why somebody has to mend it: our key, the repository, or what we may do there. */
const causeSchema = z.enum(["key", "repository", "permission"]);
export type Cause = z.infer<typeof causeSchema>;

/** away: no answer · limited: it asked to wait, until `until` · parked: somebody has to mend its `cause`. */
export const holdUpSchema = z.object({
  kind: z.enum(["away", "limited", "parked"]),
  since: z.string(),
  until: z.string().nullable(),
  cause: causeSchema.nullable(),
});
export type HoldUp = z.infer<typeof holdUpSchema>;

const causes: Record<Cause, { what: string; mend: string }> = {
  key: {
    what: "GitHub does not accept Ruleyard’s key.",
    mend: "Look at the private key of the GitHub App, and whether the App was suspended.",
  },
  repository: {
    what: "GitHub does not show Ruleyard the repository of rules.",
    mend: "Look whether the GitHub App is still installed on it, and whether it has a main branch.",
  },
  permission: {
    what: "GitHub no longer lets Ruleyard write to the repository of rules.",
    mend: "Look at what the GitHub App may write: contents, pull requests and checks.",
  },
};

/**
 * What has to be mended, in a sentence for everybody and one for who mends it.
 * @example sayCause("key").what // => "GitHub does not accept Ruleyard’s key."
 */
export function sayCause(cause: Cause): { what: string; mend: string } {
  return causes[cause];
}

/** `seconds` is null when nobody can say. */
export const placeInLineSchema = z.object({
  ahead: z.number(),
  seconds: z.number().nullable(),
  heldUp: holdUpSchema.nullable(),
});
export type PlaceInLine = z.infer<typeof placeInLineSchema>;

/**
 * A place in the line in words.
 * @example sayPlace({ ahead: 3, seconds: 110, heldUp: null }) // => "3 ahead of you, about 2 minutes."
 */
export function sayPlace({ ahead, seconds }: PlaceInLine): string {
  const place = ahead === 0 ? "You are next" : `${ahead} ahead of you`;
  return seconds === null ? `${place}.` : `${place}, ${sayWait(seconds)}.`;
}

/**
 * A wait in words, never more exact than it is.
 * @example sayWait(110) // => "about 2 minutes"
 */
export function sayWait(seconds: number): string {
  if (seconds < 15) return "a few seconds";
  if (seconds < 50) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 50) return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  const hours = Math.max(1, Math.round(minutes / 30) / 2);
  return `about ${hours === 1 ? "an hour" : `${hours} hours`}`;
}
