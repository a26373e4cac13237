// A clash is the same rule changed twice: by the one who writes it, and meanwhile by somebody else.

/**
 * approved: another text of the rule was approved · moved: its file was only given another name · elsewhere: somebody
 * changed what was sent, on the code host itself.
 */
export type Clash = {
  kind: "approved" | "moved" | "elsewhere";
  code: string;
  /** The text that both began with; null where there was none. */
  began: string | null;
  /** `by` and `at` (ISO 8601) where the code host says; `commit` is where it stands. */
  theirs: { text: string; path: string; by: string | null; at: string | null; commit: string };
};

/**
 * A clash in a sentence.
 * @example sayClash({ kind: "approved", code: "356", theirs: { by: "Ana Lima", at: null } }) // => "Another text of rule 356, by Ana Lima, was approved meanwhile."
 */
export function sayClash(clash: {
  kind: Clash["kind"];
  code: string;
  theirs: Pick<Clash["theirs"], "by" | "at">;
}): string {
  const { by, at } = clash.theirs;
  const on = at === null ? "" : ` on ${sayDay(at)}`;
  if (clash.kind === "elsewhere")
    return `${by ?? "Somebody"} changed rule ${clash.code} on the code host${on}, after it was sent.`;
  if (clash.kind === "moved") return `The file of rule ${clash.code} was given another name meanwhile.`;
  return `Another text of rule ${clash.code}${by ? `, by ${by},` : ""} was approved${on || " meanwhile"}.`;
}

function sayDay(at: string): string {
  return new Date(at).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}
