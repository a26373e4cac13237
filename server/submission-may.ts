// What may be done with a submission, by whom: the law, and then whether it can be done just now.
import { z } from "zod";
import { authorize } from "#domain/authority";
import { type Clash, sayClash } from "#domain/clash";
import type { Person } from "#domain/person";
import { type Result, refuse } from "#domain/result";
import type { Submission } from "#domain/submission";
import { thingOf, type Written } from "./readers";
import { passedSchema } from "./verdict";

const againSchema = z.object({ verdict: passedSchema }).transform(({ verdict }) => verdict);

/**
 * Each act, with the sentence that refuses it where it is refused.
 * @example mayOf(row, sam).merge // => { ok: false, reason: "A reviewer has to say yes to it first." }
 */
export function mayOf(
  row: Omit<Written, "rounds"> & {
    state: string;
    step: string;
    headSha: string | null;
    baseRef: string | null;
    unfinished: boolean;
    clash: Clash | null;
    rounds: {
      credit: string;
      verdict: unknown;
      again: unknown;
      commitSha: string | null;
      updatedSha: string | null;
    }[];
  },
  person: Person | null,
): Submission["may"] {
  const thing = thingOf(row);
  const over = row.state === "approved" || row.state === "closed";
  const ended = refuse(
    row.state === "approved" ? "This rule has been approved." : "This submission was closed.",
  );
  const onItsWay = refuse("This is still on its way to the reviewers. Look again in a moment.");
  const act = (law: Result<true>, ...checks: (false | { ok: false; reason: string })[]): Result<true> => {
    if (!law.ok) return law;
    return checks.find((check) => check !== false) ?? law;
  };
  const last = row.rounds.at(-1);
  const again = againSchema.safeParse(last?.again);
  const verdict = again.success ? again : passedSchema.safeParse(last?.verdict);
  const sent = last?.commitSha ?? null;
  const moved = row.headSha !== null && sent !== null && ![sent, last?.updatedSha].includes(row.headSha);
  const clash =
    row.clash !== null &&
    row.clash.kind !== "elsewhere" &&
    refuse(`${sayClash(row.clash)} Its author settles the two first.`);
  const elsewhere =
    moved &&
    refuse("What stands on the code host was changed outside Ruleyard. Its author has to send it again.");
  const arriving = row.step !== "open" && onItsWay;
  return {
    comment: act(authorize(person, "comment"), over && ended, arriving),
    decide: act(authorize(person, "decide", thing), over && ended, arriving, elsewhere),
    merge: act(
      authorize(person, "merge", thing),
      over && ended,
      arriving,
      elsewhere,
      clash,
      row.baseRef !== null &&
        row.baseRef !== "main" &&
        refuse(`On the code host it is turned to go into “${row.baseRef}”, and not into the rule set.`),
      row.unfinished && refuse("On the code host it is marked as not finished."),
      !(verdict.success && verdict.data.passed) &&
        refuse(
          again.success
            ? "Not all of its examples pass on the newest approved rules, so it cannot be approved yet."
            : "Not all of its examples pass, so it cannot be approved yet.",
        ),
      row.state !== "ready" && refuse("A reviewer has to say yes to it first."),
    ),
    send: act(authorize(person, "send a draft", { ownerId: row.authorId }), over && ended),
  };
}
