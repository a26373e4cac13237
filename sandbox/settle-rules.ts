// Two texts of one rule, made one part by part: by what each part says, and not by the lines that it happens to stand on.
import { diff3Merge } from "node-diff3";
import {
  type Choices,
  type Differences,
  type ExamplePlace,
  type Place,
  type Side,
  suggest,
  type ThreeTexts,
  whoChanged,
} from "#domain/settling";
import { type Part, type PartList, type RuleParts, readParts, writePart, writeParts } from "./rule-parts";

/**
 * Where the two texts of a rule differ; nothing where they come to the same.
 * @example findDifferences({ began, mine, theirs }).places.map((place) => place.name) // => ["message"]
 */
export function findDifferences(three: ThreeTexts): Differences {
  const sides = readSides(three);
  if (sides === undefined) return { places: differing([wholePlace(three)]), examples: [] };
  const { began, mine, theirs } = sides;
  const names = [...new Set([...namesOf(mine.list), ...namesOf(theirs.list)])];
  const places: Place[] = [];
  const examples: ExamplePlace[] = [];
  for (const name of names) {
    const [was, own, other] = [began?.list, mine.list, theirs.list].map((list) => list && partOf(list, name));
    if (isListed(name) && own?.examples && other?.examples) {
      examples.push(...examplePlaces(name, was?.examples, own.examples, other.examples));
    } else {
      places.push(partPlace(name, was, own, other));
    }
  }
  const around = (side: RuleParts | undefined) => (side === undefined ? null : side.head + hole + side.foot);
  const outside = { began: around(began), mine: around(mine), theirs: around(theirs) };
  places.push({ ...placeOf("around", "around", outside), name: "What stands around the rule" });
  return { places: differing(places), examples };
}

/**
 * The text that the choices make of the two.
 * @example writeSettled(three, suggest(findDifferences(three))) // => "rule({…"
 */
export function writeSettled(three: ThreeTexts, choices: Choices): string {
  const sides = readSides(three);
  const found = findDifferences(three);
  const places = new Map(found.places.map((place) => [place.id, place]));
  const usual = suggest(found);
  const chosen = (id: string) => choices.parts[id] ?? usual.parts[id] ?? "mine";
  const kept = (id: string) => choices.examples[id] ?? usual.examples[id] ?? { mine: true, theirs: false };
  if (sides === undefined) return textOf(places.get("whole"), chosen("whole")) ?? three.mine;
  const { began, mine, theirs } = sides;

  const parts = inOrder(mine.list, theirs.list).flatMap((name) => {
    const [own, other] = [partOf(mine.list, name), partOf(theirs.list, name)];
    if (isListed(name) && own?.examples && other?.examples) {
      const was = began && partOf(began.list, name);
      const joined = joinExamples(name, own.examples, other.examples, kept);
      return [{ ...withComments(own, other, was), text: own.text, examples: joined }];
    }
    const place = places.get(name);
    if (place === undefined) return own ? [withComments(own, other, began && partOf(began.list, name))] : [];
    const side = chosen(name);
    const text = textOf(place, side);
    if (text === null) return [];
    const carrier = (side === "theirs" ? (other ?? own) : (own ?? other)) ?? { before: "\n  ", after: "" };
    if (side !== "together" && "text" in carrier) return [carrier];
    return [{ name, before: carrier.before, after: carrier.after, text }];
  });
  const [head = mine.head, foot = mine.foot] =
    textOf(places.get("around"), chosen("around"))?.split(hole) ?? [];
  return writeParts({ head, list: { ...mine.list, parts }, foot });
}

/** Where the rule itself stands in what stands around it: a letter that no text has. */
const hole = "\u0000";

function isListed(name: string): name is "valid" | "invalid" {
  return name === "valid" || name === "invalid";
}

type Sides = { began: RuleParts | undefined; mine: RuleParts; theirs: RuleParts };

function readSides({ began, mine, theirs }: ThreeTexts): Sides | undefined {
  const [own, other] = [readParts(mine), readParts(theirs)];
  if (own === undefined || other === undefined) return undefined;
  return { began: began === null ? undefined : readParts(began), mine: own, theirs: other };
}

const kinds: Record<string, Place["kind"]> = { message: "sentence", fails: "check", fields: "fields" };

function partPlace(name: string, was?: Part, own?: Part, other?: Part): Place {
  const [began, mine, theirs] = [was, own, other].map((part) => (part ? writePart(part) : null));
  return placeOf(name, kinds[name] ?? "other", {
    began: began ?? null,
    mine: mine ?? null,
    theirs: theirs ?? null,
  });
}

function wholePlace(three: ThreeTexts): Place {
  return { ...placeOf("whole", "whole", three), name: "The whole text" };
}

function placeOf(id: string, kind: Place["kind"], texts: Pick<Place, "began" | "mine" | "theirs">): Place {
  const changedBy = whoChanged(texts);
  const together = changedBy !== "both" ? null : joinTexts(kind, texts);
  return { id, kind, name: id, ...texts, changedBy, together };
}

function joinTexts(kind: Place["kind"], { began, mine, theirs }: Pick<Place, "began" | "mine" | "theirs">) {
  if (mine === null || theirs === null) return null;
  if (kind === "fields") return joinNames(began, mine, theirs);
  if (began === null) return null;
  const merged = diff3Merge(mine.split("\n"), began.split("\n"), theirs.split("\n"), {
    excludeFalseConflicts: true,
  });
  if (merged.some((region) => region.conflict !== undefined)) return null;
  return merged.flatMap((region) => region.ok ?? []).join("\n");
}

/** A list of names in which each side's additions stay and each side's removals go. */
function joinNames(began: string | null, mine: string, theirs: string): string | null {
  const [was, own, other] = [began, mine, theirs].map(namesIn);
  if (!own || !other) return null;
  const both = [...own, ...other.filter((name) => !own.includes(name))];
  const left = both.filter((name) => (own.includes(name) && other.includes(name)) || !was?.includes(name));
  return left.length === 0 ? null : `fields: [${left.join(", ")}]`;
}

function namesIn(text: string | null): string[] | undefined {
  const inside = /^fields\s*:\s*\[((?:\s*"[^"\n]*"\s*,?)*)\s*\]$/.exec(text ?? "")?.[1];
  return inside?.match(/"[^"]*"/g) ?? undefined;
}

function differing(places: Place[]): Place[] {
  return places.filter(({ mine, theirs }) => mine !== theirs);
}

function textOf(place: Place | undefined, side: Side | "together"): string | null {
  if (place === undefined) return null;
  return side === "together" ? (place.together ?? place.mine) : place[side];
}

function examplePlaces(
  kind: "valid" | "invalid",
  was: PartList | undefined,
  own: PartList,
  other: PartList,
): ExamplePlace[] {
  return inOrder(own, other).flatMap((name) => {
    const [began = null, mine = null, theirs = null] = [was, own, other].map((list) => {
      const part = list && partOf(list, name);
      return part ? writePart(part) : null;
    });
    return mine === theirs ? [] : [{ id: `${kind} ${name}`, kind, name, began, mine, theirs }];
  });
}

function joinExamples(
  kind: "valid" | "invalid",
  own: PartList,
  other: PartList,
  kept: (id: string) => { mine: boolean; theirs: boolean },
): PartList {
  const taken = new Set([...namesOf(own), ...namesOf(other)]);
  const parts = inOrder(own, other).flatMap((name) => {
    const [mine, theirs] = [partOf(own, name), partOf(other, name)];
    if (mine && theirs && writePart(mine) === writePart(theirs)) return [mine];
    const keep = kept(`${kind} ${name}`);
    const first = keep.mine ? mine : undefined;
    const second = keep.theirs ? theirs : undefined;
    if (first && second) return [first, rename(second, taken)];
    return first ? [first] : second ? [second] : [];
  });
  return { ...(own.parts.length > 0 ? own : other), parts };
}

/** The same example under a name that is still free. */
function rename(part: Part, taken: Set<string>): Part {
  let number = 2;
  while (taken.has(`${part.name} (${number})`)) number += 1;
  const name = `${part.name} (${number})`;
  taken.add(name);
  const value = part.text.replace(/^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$]+)/, JSON.stringify(name));
  return { ...part, name, text: value };
}

function namesOf(list: PartList): string[] {
  return list.parts.map(({ name }) => name);
}

function partOf(list: PartList, name: string): Part | undefined {
  return list.parts.find((part) => part.name === name);
}

/** Every name of the two lists: in the order of the first, each of the second after the one that it stood after there. */
function inOrder(own: PartList, other: PartList): string[] {
  const names = namesOf(own);
  let after = -1;
  for (const name of namesOf(other)) {
    const at = names.indexOf(name);
    if (at === -1) names.splice(after + 1, 0, name);
    after = at === -1 ? after + 1 : at;
  }
  return names;
}

/** The same part in both, with the comments of whoever changed them. */
function withComments(own: Part, other: Part | undefined, was: Part | undefined): Part {
  if (other === undefined) return own;
  const { before, after } = {
    before: own.before === was?.before ? other.before : own.before,
    after: own.after === was?.after ? other.after : own.after,
  };
  return { ...own, before, after };
}
