// A giveaway: something in a text that may give a real person away. Looked for as people type, and again before anything
// of theirs is shown to others. What it says is never repeated: only its kind and its line.
import { findCells, type KeyedCell, rowsOf, type Span } from "./giveaway-cells";
import type { Found, Kind } from "./giveaway-kinds";
import { findNames } from "./giveaway-names";
import { isPlain } from "./giveaway-numbers";
import { findShapes } from "./giveaway-patterns";
import { matchesOf, readView, type View } from "./giveaway-view";
import { digest } from "./sha256";

/**
 * One giveaway. `start` and `end` are places in the text; line and column count from 1. `key` is the same wherever the
 * same value stands, and does not show it. Certain ones hold a text back; unsure ones ask whether they are made up.
 */
export type Giveaway = Omit<Found, "value"> & { line: number; column: number; key: string };

/** A rule is shorter, and so is whatever else somebody may send: what is longer is refused for that. */
const longest = 70_000;

/**
 * Everything in a text that may give a real person away, in order. Takes time in step with the text's length.
 * @example findGiveaways('{ UPN: "V990410120001" }') // => []
 */
export function findGiveaways(text: string): Giveaway[] {
  const view = readView(text.slice(0, longest));
  const cells = findCells(view);
  const rowOf = rowsOf(view);
  const shapes = findShapes(view, cells);
  const found = [...shapes, ...findNames(view, cells), ...findChildNumbers(cells, shapes)];
  found.push(...findRows(cells, found));
  weighTogether(found, findBirths(view, cells), rowOf);
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Found[] = [];
  for (const each of found) {
    const last = kept.at(-1);
    if (last === undefined || each.start >= last.end) kept.push(each);
    else if (last.level === "unsure" && each.level === "certain") kept[kept.length - 1] = each;
  }
  return kept.map(({ value, ...each }) => {
    const place = lineOfText(text, view.at[each.start] ?? 0);
    const start = view.at[each.start] ?? 0;
    const end = (view.at[each.end - 1] ?? start) + 1;
    return { ...each, start, end, ...place, key: keyOf(each.kind, value) };
  });
}

function lineOfText(text: string, place: number): { line: number; column: number } {
  const before = text.lastIndexOf("\n", place - 1);
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line++;
  return { line, column: place - before };
}

function keyOf(kind: Kind, value: string): string {
  return digest(new TextEncoder().encode(`${kind} ${value}`)).slice(0, 32);
}

/** The days of birth in a text: of nobody, as long as nothing beside them says whose. The first of January is nobody's. */
function findBirths(view: View, cells: KeyedCell[]): Found[] {
  const births = cells
    .filter(({ key, value }) => fieldOfBirth.test(key) && readDate(value) !== null)
    .map(({ value, start, end }) => ({ value: readDate(value) ?? "", start, end }));
  for (const match of matchesOf(bornInProse, view.text)) {
    const date = match[1] ?? "";
    const start = match.index + match[0].length - date.length;
    if (!births.some((other) => other.start <= start && start < other.end))
      births.push({ value: readDate(date) ?? "", start, end: start + date.length });
  }
  return births
    .filter(({ value }) => value !== "" && !value.endsWith("-01-01"))
    .map((birth) => ({ kind: "birth", level: "unsure", ...birth }));
}

const fieldOfBirth = /dob$|birth(?:date|day)?$|dateofbirth|persondateofbirth|dateborn/;
const aDate =
  "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d{4}|(?:19|20)\\d{6})";
const bornInProse = new RegExp(
  `\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birthday)(?: (?:on|is|was))?[ :=]{0,3}(${aDate})(?!\\w)`,
  "gi",
);
const wholeDate = new RegExp(`^${aDate}`, "i");
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A date in any of the usual ways, as `2012-05-04`. */
function readDate(text: string): string | null {
  const date = wholeDate.exec(text)?.[0];
  if (date === undefined) return null;
  const word = months.findIndex((month) => date.toLowerCase().includes(month)) + 1;
  const [one = "", two = "", three = ""] = date.match(/\d+/g) ?? [];
  if (word > 0) return `${two}-${String(word).padStart(2, "0")}-${one.padStart(2, "0")}`;
  if (one.length === 8) return `${one.slice(0, 4)}-${one.slice(4, 6)}-${one.slice(6)}`;
  if (one.length === 4) return `${one}-${two}-${three}`;
  return `${three}-${two.padStart(2, "0")}-${one.padStart(2, "0")}`;
}

/** A date of birth counts beside whom it is of; what it stands beside is then no chance likeness either. */
function weighTogether(found: Found[], births: Found[], rowOf: (place: number) => Span): void {
  const within = ({ from, to }: Span, { start }: Found) => from <= start && start < to;
  for (const birth of births) {
    const row = rowOf(birth.start);
    const beside = found.filter((each) => each.kind !== "rows" && within(row, each));
    if (beside.length === 0) continue;
    const ofWhom = beside.filter(({ kind }) => kind === "name" || kind === "postcode" || kind === "address");
    for (const each of ofWhom) each.level = "certain";
    const isSure = beside.some(({ level }) => level === "certain");
    found.push({ ...birth, level: isSure ? "certain" : "unsure" });
  }
  for (const name of found.filter(({ kind }) => kind === "name")) {
    const row = rowOf(name.start);
    const beside = found.filter((each) => each !== name && within(row, each));
    if (!beside.some(({ kind, level }) => kind === "address" || (level === "certain" && kind !== "name")))
      continue;
    for (const each of [name, ...beside.filter(({ kind }) => kind === "address")]) each.level = "certain";
  }
}

const fieldOfChild =
  /^(?:child|childid|lachildid|uniquechildid|childref|pupil|pupilid|pupilno|pupilnumber|studentid|studentno|studentnumber|studentuniqueid|stateid|ssid|learnerid|learnerref|personid|clientid|clientno|mosaicid|lcsid|liquidlogicid|caseid|casenumber|caseref|upi)$/;

/** Numbers of children in a system of one's own. Those that are short, round or say that they are made up are none. */
function findChildNumbers(cells: KeyedCell[], shapes: Found[]): Found[] {
  return cells.flatMap(({ key, value, start, end }): Found[] => {
    if (!fieldOfChild.test(key) || shapes.some((shape) => shape.start < end && start < shape.end)) return [];
    const digits = /^[A-Za-z]{0,4}[ /-]?(\d{5,12})[A-Za-z]?$/.exec(value)?.[1];
    if (digits === undefined || isPlain(digits) || /^99|000/.test(digits)) return [];
    if (/^(?:mu|yd|made|test|fake|demo|ex)/i.test(value) || isOfSample(value)) return [];
    return [{ kind: "child-id", level: "unsure", value: value.toLowerCase(), start, end }];
  });
}

/** The made-up returns on the shelf number their children so: 410037, 410074 and on. */
function isOfSample(value: string): boolean {
  return /^41\d{4}$/.test(value) && (Number(value) - 410_000) % 37 === 0;
}

/** A pasted table longer and wider than an example needs to be, whose children do not look made up. */
function findRows(cells: KeyedCell[], others: Found[]): Found[] {
  const [cell] = cells.filter(({ table }) => table >= 20);
  if (cell === undefined) return [];
  const pasted = cells.filter(({ table }) => table === cell.table);
  const starts = new Set(pasted.map(({ start }) => start));
  const told = others.filter(({ start }) => starts.has(start)).length;
  if (new Set(pasted.map(({ key }) => key)).size < 6 || told < 10) return [];
  const { value, start } = cell;
  return [{ kind: "rows", level: "certain", value: `${value} ${cell.table}`, start, end: start }];
}
