// An event says who did what to what, and when. Events are only ever added; every count is computed from them.
import { z } from "zod";
import { elsewhereSchema, sayElsewhere } from "./elsewhere";

export const happeningSchema = z.enum([
  "claimed",
  "released",
  "lapsed",
  "started",
  "sent",
  "sent again",
  "verified",
  "opened",
  "run again",
  "settled",
  "wrote the same",
  "changed elsewhere",
  "happened elsewhere",
  "took a suggestion",
  "commented",
  "wanted changes",
  "said yes",
  "approved",
  "closed",
  "opened again",
  "passed an exercise",
  "signed in",
  "took a part",
  "was given a part",
  "joined",
  "left",
  "asked to clear",
  "cleared a text",
  "did not clear a text",
  "asked for help",
  "helped",
  "planned a drop-in",
  "changed a drop-in",
  "cancelled a drop-in",
  "will come",
  "cannot come",
  "said how they take part",
]);

export type Happening = z.infer<typeof happeningSchema>;

/** `who` is null when the yard itself did it. `at` is ISO 8601. */
export type Event = {
  id: number;
  at: string;
  who: { id: string; name: string } | null;
  did: Happening;
  dataset: string | null;
  code: string | null;
  draftId: string | null;
  submissionId: string | null;
  detail: Record<string, string | number | boolean | null>;
};

/**
 * An event as a sentence, for histories.
 * @example inWords({ did: "claimed", who: { id: "1", name: "Sam" }, code: "356", detail: {} }) // => "Sam claimed 356."
 */
export function inWords(event: Pick<Event, "did" | "who" | "code" | "detail">): string {
  const who = event.who?.name ?? "Ruleyard";
  const rule = event.code ?? "it";
  const words: Record<Happening, string> = {
    claimed: `${who} claimed ${rule}.`,
    released: `${who} released ${rule}.`,
    lapsed: `The claim on ${rule} ran out.`,
    started: `${who} started to write ${rule}.`,
    sent: `${who} sent ${rule} for review.`,
    "sent again": `${who} changed ${rule} and sent it again.`,
    verified:
      event.detail.passed === true
        ? `Ruleyard ran the examples of ${rule}: all pass.`
        : `Ruleyard ran the examples of ${rule}: not all pass.`,
    "run again":
      event.detail.changed === 0
        ? `Ruleyard ran the examples of ${rule} again on a changed dataset: still right.`
        : `Ruleyard ran the examples of ${rule} again on a changed dataset: not all answers are the same.`,
    settled: `${who} settled ${rule} with what was changed meanwhile.`,
    "wrote the same": `${who} wrote the same text of ${rule}, and shares its credit.`,
    opened: `${rule} reached the reviewers.`,
    "changed elsewhere": `${rule} was changed outside Ruleyard.`,
    "happened elsewhere": `On the code host, ${rule}: ${happenedElsewhere(event.detail)}`,
    "took a suggestion": `${who} took a suggestion of ${String(event.detail.name ?? "a reviewer")} into ${rule}.`,
    commented: `${who} commented on ${rule}.`,
    "wanted changes": `${who} asked for changes to ${rule}.`,
    "said yes": `${who} said yes to ${rule}.`,
    approved: `${rule} was approved${event.who ? ` by ${event.who.name}` : ""}.`,
    closed: `The submission of ${rule} was closed.`,
    "opened again": `The submission of ${rule} was opened again.`,
    "passed an exercise": `${who} passed an exercise.`,
    "signed in": `${who} signed in.`,
    "was given a part": `${who} was made ${String(event.detail.role ?? "a member")}.`,
    joined: `${who} joined a GitHub account.`,
    left: `${who} left.`,
    "asked to clear": `${who} asked a coordinator to look at ${rule} before it is sent.`,
    "cleared a text": `${who} cleared the text of ${rule}: ${String(event.detail.reason ?? "")}`,
    "did not clear a text": `${who} did not clear the text of ${rule}: ${String(event.detail.reason ?? "")}`,
    "asked for help": `${who} asked for help.`,
    helped: `${who} helped somebody.`,
    "planned a drop-in": `${who} planned a drop-in.`,
    "changed a drop-in": `${who} changed a drop-in.`,
    "cancelled a drop-in": `${who} cancelled a drop-in.`,
    "will come": `${who} will come to a drop-in.`,
    "cannot come": `${who} cannot come to a drop-in after all.`,
    "said how they take part": `${who} said how they take part.`,
    "took a part": `${who} became ${String(event.detail.role ?? "a member")}.`,
  };
  return words[event.did];
}

function happenedElsewhere(detail: Event["detail"]): string {
  const what = elsewhereSchema.safeParse(detail.what);
  if (!what.success) return "something changed.";
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return sayElsewhere({ what: what.data, who: text(detail.who), more: text(detail.more) });
}
