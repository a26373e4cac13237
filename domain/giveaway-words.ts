// What is said of giveaways: their line, their kind and what to do, and never what stands there.
import type { Giveaway } from "./giveaway";
import { kinds } from "./giveaway-kinds";

/**
 * One giveaway as a sentence.
 * @example sayGiveaway({ line: 12, kind: "upn", level: "certain" }) // => "Line 12 may hold a real pupil number (UPN)."
 */
export function sayGiveaway({ line, kind, level }: Pick<Giveaway, "line" | "kind" | "level">): string {
  return level === "certain"
    ? `Line ${line} may hold ${kinds[kind]}.`
    : `Line ${line}: this looks like ${kinds[kind]}. Is it made up?`;
}

/** Those that nobody has said to be made up, and certain ones in any case. */
export type Held = Pick<Giveaway, "line" | "kind" | "level">;

/**
 * Which of them hold a text back: all that are certain, and the unsure ones that were not said to be made up.
 * @example heldBackBy(findGiveaways(text), []) // => [{ line: 12, kind: "upn", … }]
 */
export function heldBackBy(giveaways: readonly Giveaway[], saidMadeUp: readonly string[]): Giveaway[] {
  return giveaways.filter(({ level, key }) => level === "certain" || !saidMadeUp.includes(key));
}

/**
 * Why a text is not sent, and what to do. `where` names the box when it is not the rule: "Your words".
 * @example sayHeldBack([{ line: 12, kind: "upn", level: "certain" }]) // => "Nothing was sent. Line 12 may hold …"
 */
export function sayHeldBack(held: readonly Held[], where?: string): string {
  const lines = held.slice(0, 3).map(({ line, kind, level }) => {
    const place = where === undefined ? `Line ${line}` : `${where}, line ${line}`;
    return level === "certain" ? `${place} may hold ${kinds[kind]}.` : `${place} looks like ${kinds[kind]}.`;
  });
  const more = held.length - lines.length;
  const rest = more > 0 ? ` So ${more === 1 ? "does 1 more place" : `do ${more} more places`}.` : "";
  const isSure = held.some(({ level }) => level === "certain");
  const todo = isSure
    ? "Put made-up values there, and send it again."
    : "Put made-up values there, or say that they are made up.";
  return `Nothing was sent. ${lines.join(" ")}${rest} ${todo}`;
}
