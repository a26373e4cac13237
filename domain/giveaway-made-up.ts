// Made-up values in the place of what may be real: of the same kind, nobody's, and the same wherever the same value stood.
import type { Giveaway } from "./giveaway";
import { findGiveaways } from "./giveaway";
import type { Kind } from "./giveaway-kinds";
import { checkFigureOf, checkLetterOf } from "./giveaway-numbers";

const padded = (number: number, to: number) => String(number).padStart(to, "0");
const letterOf = (number: number) =>
  String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

/** The first figures that have a check figure, from a number on. */
function checked(of: "nhs" | "uln", number: number): string {
  const nine = `999${padded(number, 6)}`;
  const figure = checkFigureOf(nine, of);
  return figure === null ? checked(of, number + 500) : nine + figure;
}

const makers: Record<Kind, (number: number, like: string) => string> = {
  upn: (number, like) => {
    const isTemporary = /[A-Za-z]$/.test(like);
    const rest = `990410120${isTemporary ? `${padded(number % 100, 2)}A` : padded(number, 3)}`;
    return checkLetterOf(rest) + rest;
  },
  nhs: (number, like) => asLike(checked("nhs", number), like, [3, 3, 4]),
  uln: (number) => checked("uln", number),
  nino: (number) => `QQ${padded(number, 6)}C`,
  bank: (number, like) =>
    like
      .replace(/\d/g, "0")
      .replace(/\d$/, String(number % 10))
      .replace(/^[A-Z]{2}/, "XX"),
  ssn: (number) => `900-00-${padded(number, 4)}`,
  birth: (_, like) => newYear(like),
  name: (number) => `Example ${letterOf(number)}`,
  postcode: (number, like) => asLike(`YD${(number % 99) + 1}1AA`, like, [-3]),
  address: (number) => `${number} Example Street`,
  email: (number) => `person${number}@example.org`,
  phone: (number, like) =>
    /^(?:\(?\+44\)? ?(?:\(0\))? ?|0)7/.test(like)
      ? `07700 900${padded(number, 3)}`
      : `01632 960${padded(number, 3)}`,
  "child-id": (number, like) =>
    /^\d+$/.test(like) ? `99${padded(number, Math.max(3, like.length - 2))}` : `MADEUP${padded(number, 6)}`,
  rows: () => "",
};

/** Spaces where the other has them, too. */
function asLike(plain: string, like: string, groups: number[]): string {
  const gap = /[ -]/.exec(like)?.[0];
  if (gap === undefined) return plain;
  if (groups[0] === -3) return `${plain.slice(0, -3)} ${plain.slice(-3)}`;
  let from = 0;
  return groups.map((length) => plain.slice(from, (from += length))).join(gap);
}

/** The first of January of the same year, written in the same way. */
function newYear(like: string): string {
  if (/[A-Za-z]/.test(like)) return `1 January ${/\d{4}/.exec(like)?.[0] ?? "2015"}`;
  if (/^\d{8}$/.test(like)) return `${like.slice(0, 4)}0101`;
  const sign = /[-/.]/.exec(like)?.[0] ?? "-";
  return /^\d{4}/.test(like)
    ? `${like.slice(0, 4)}${sign}01${sign}01`
    : `01${sign}01${sign}${like.split(sign)[2] ?? "2015"}`;
}

/** Can it be replaced with one press? A whole pasted table cannot. */
export const isReplaceable = ({ kind }: Pick<Giveaway, "kind">): boolean => kind !== "rows";

/**
 * The text with a made-up value in the place of this one, wherever it stands.
 * @example replaceGiveaway(text, findGiveaways(text)[0]) // => the same text with "YD2 1AA" in it
 */
export function replaceGiveaway(text: string, giveaway: Giveaway): string {
  const { kind, key, start, end } = giveaway;
  const written = text.slice(start, end);
  const now = findGiveaways(text).filter((each) => each.key === key);
  if (now.length === 0 || !isReplaceable(giveaway)) return text;
  let made = "";
  for (let number = 1; number < 1000; number++) {
    made = makers[kind](number, written);
    // One that stands there already is somebody else's.
    if (kind === "birth" || !text.includes(made)) break;
  }
  let out = text;
  for (const each of now.reverse()) out = out.slice(0, each.start) + made + out.slice(each.end);
  // The same letters elsewhere, where nothing beside them told what they are.
  return /^[\w @.+'-]{5,}$/.test(written) && kind !== "birth"
    ? out.replaceAll(new RegExp(`(?<![\\w])${escape(written)}(?![\\w])`, "g"), made)
    : out;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * The text with everything replaced that was found and not said to be made up. A date of birth is left as it is where
 * nobody is left whose it could be.
 * @example replaceAll(text, []) // => a text of which findGiveaways finds nothing but pasted tables
 */
export function replaceAll(text: string, saidMadeUp: readonly string[]): string {
  let out = text;
  // One after the other: with a name gone, the day beside it is nobody's.
  for (let turn = 0; turn < 500; turn++) {
    const open = findGiveaways(out).filter((each) => isReplaceable(each) && !saidMadeUp.includes(each.key));
    const next = open.find(({ kind }) => kind !== "birth") ?? open[0];
    if (next === undefined) return out;
    const after = replaceGiveaway(out, next);
    if (after === out) return out;
    out = after;
  }
  return out;
}
