// Two texts of one rule that were written apart from each other: where they differ, and what a person chose.

/** The text that both began with, where there was one; the person's own; and the one that was put there meanwhile. */
export type ThreeTexts = { began: string | null; mine: string; theirs: string };

export type Side = "mine" | "theirs";

/** Something that the rule says and that is not alike in the two. Null where a text does not say it at all. */
export type Place = {
  id: string;
  /** sentence, check, and so on; whole when a text could not be taken apart. */
  kind: "sentence" | "check" | "fields" | "other" | "around" | "whole";
  name: string;
  began: string | null;
  mine: string | null;
  theirs: string | null;
  changedBy: Side | "both";
  /** What the two come to together, where that can be worked out. */
  together: string | null;
};

/** An example that the two do not have alike. */
export type ExamplePlace = {
  id: string;
  kind: "valid" | "invalid";
  name: string;
  began: string | null;
  mine: string | null;
  theirs: string | null;
};

/** `parts` by the place's id; for an example, which of its two versions stay. */
export type Choices = {
  parts: Record<string, Side | "together">;
  examples: Record<string, { mine: boolean; theirs: boolean }>;
};

export type Differences = { places: Place[]; examples: ExamplePlace[] };

/**
 * What is chosen when nobody says otherwise: what only one of the two changed is taken from that one; what both changed
 * is joined where that can be, and else is the person's own. Of examples, all stay that nobody took away.
 * @example suggest({ places: [], examples: [] }) // => { parts: {}, examples: {} }
 */
export function suggest({ places, examples }: Differences): Choices {
  return {
    parts: Object.fromEntries(
      places.map(({ id, changedBy, together }) => [
        id,
        changedBy !== "both" ? changedBy : together === null ? "mine" : "together",
      ]),
    ),
    examples: Object.fromEntries(examples.map((place) => [place.id, suggestExample(place)])),
  };
}

function suggestExample({ began, mine, theirs }: ExamplePlace): { mine: boolean; theirs: boolean } {
  // What one took away stays away, unless the other went on with it.
  return { mine: mine !== null && mine !== began, theirs: theirs !== null && theirs !== began };
}

/**
 * How a place stands in a sentence, for people.
 * @example whoChanged({ began: "a", mine: "b", theirs: "a" }) // => "mine"
 */
export function whoChanged(texts: Pick<Place, "began" | "mine" | "theirs">): Side | "both" {
  if (texts.mine === texts.began) return "theirs";
  return texts.theirs === texts.began ? "mine" : "both";
}
