// What the repository's own checks say of a submission, and whether anything holds it back there, in plain words.
import { z } from "zod";
import type { SubmissionState } from "./submission";

export const repositoryCheckSchema = z.strictObject({
  name: z.string(),
  result: z.enum(["passed", "failed", "running"]),
  url: z.string().nullable(),
});
export type RepositoryCheck = z.infer<typeof repositoryCheckSchema>;

/**
 * All checks in one sentence; null when there are none.
 * @example sayChecks([{ name: "lint", result: "failed", url: null }]) // => "The repository’s own checks: 1 failed: lint."
 */
export function sayChecks(checks: readonly RepositoryCheck[]): string | null {
  if (checks.length === 0) return null;
  const of = (result: RepositoryCheck["result"]) => checks.filter((check) => check.result === result);
  const [passed, failed, running] = [of("passed"), of("failed"), of("running")];
  const names = (found: RepositoryCheck[]) => found.map(({ name }) => name).join(", ");
  const parts = [
    ...(passed.length > 0 ? [`${passed.length} passed`] : []),
    ...(running.length > 0 ? [`${running.length} not ready yet: ${names(running)}`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed: ${names(failed)}`] : []),
  ];
  return `The repository’s own checks: ${parts.join(", ")}.`;
}

export type Standing = {
  state: SubmissionState;
  /** GitHub's word: clean, blocked, dirty, behind, unstable, has_hooks, draft or unknown; null when it is not open. */
  mergeState: string | null;
  baseRef: string | null;
  unfinished: boolean;
  checks: readonly RepositoryCheck[];
};

/**
 * Whether it can go into the rule set, or what holds it back; null when it is over, or not known yet.
 * @example sayStanding({ state: "ready", mergeState: "clean", baseRef: "main", unfinished: false, checks: [] }) // => "It is ready to be added."
 */
export function sayStanding({ state, mergeState, baseRef, unfinished, checks }: Standing): string | null {
  if (state === "approved" || state === "closed" || mergeState === null) return null;
  if (baseRef !== null && baseRef !== "main") {
    return `It is turned to go into “${baseRef}”, and not into the rule set.`;
  }
  if (unfinished) return "It is marked as not finished on the code host.";
  if (mergeState === "dirty") return "The same file has changed in the rule set meanwhile.";
  if (state === "changes wanted") return "It is blocked because a reviewer asked for changes.";
  if (state === "sent") return "It needs one more reader.";
  if (mergeState === "behind") {
    return "It is blocked because the rule set has moved on. Sending it again brings it up to date.";
  }
  if (mergeState !== "blocked") return mergeState === "unknown" ? null : "It is ready to be added.";
  const waits = checks.filter(({ result }) => result !== "passed").map(({ name }) => name);
  return waits.length > 0
    ? `It is blocked because the repository waits for its own checks: ${waits.join(", ")}.`
    : "It is blocked because the repository asks for more: perhaps for another reader.";
}
